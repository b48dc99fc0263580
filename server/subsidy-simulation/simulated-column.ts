import { addMonths, type Month } from '../kernel/month.ts';
import type { RegionRow } from '../region/region.queries.ts';
import type { RegionFilter } from '../region/region-filter.ts';
import type { Simulation, UnitGroup } from './simulate.ts';

/** A simulation as the API tells it. Rupiah. */
export interface SimulatedColumn {
  readonly total: bigint;
  readonly perPerson: bigint;
  readonly cost: bigint;
  readonly earmark: bigint;
  readonly topUp: bigint;
  readonly left: bigint;
  readonly short: bigint;
  readonly units: number;
  /** People who are paid for in every month. */
  readonly people: number;
  readonly shorterPeople: number;
  readonly leftOut: number;
  /** The last month that every unit pays in time from the first one on; null for none. */
  readonly coveredUntil: Month | null;
  /** The first month in which a unit lacks money on the last day to pay. */
  readonly firstShort: Month | null;
  readonly months: readonly SimulatedColumnMonth[];
  readonly reach: readonly { readonly months: number; readonly units: number }[];
  readonly simulation: Simulation;
  readonly firstMonth: Month;
}

export interface SimulatedColumnMonth {
  readonly month: Month;
  readonly perPerson: bigint;
  readonly people: number;
  readonly cost: bigint;
  readonly needed: bigint;
  readonly come: bigint;
  readonly missing: bigint;
  readonly unitsMissing: number;
}

export function columnOf(simulation: Simulation, firstMonth: Month): SimulatedColumn {
  const { groups, reach, months, total, perPerson } = simulation;
  const money = (of: (group: UnitGroup) => bigint) =>
    groups.reduce((sum, group) => sum + of(group) * BigInt(group.units), 0n);
  const count = (of: (group: UnitGroup) => number) => groups.reduce((sum, group) => sum + of(group) * group.units, 0);
  const least = reach.findIndex((units) => units > 0);
  return {
    ...{ total, perPerson, simulation, firstMonth },
    ...{
      cost: money(({ cost }) => cost),
      earmark: money(({ earmark }) => earmark),
      topUp: money(({ topUp }) => topUp),
    },
    ...{ left: money(({ left }) => left), short: money(({ short }) => short) },
    ...{ units: count(() => 1), people: count(wholly), shorterPeople: count(shorter), leftOut: count(leftOut) },
    coveredUntil: lastOf(firstMonth, least),
    firstShort: least >= 0 && least < months.length ? addMonths(firstMonth, least) : null,
    months: months.map(({ price, ...of }, index) => ({ ...of, month: addMonths(firstMonth, index), perPerson: price })),
    reach: reach.flatMap((units, monthsReached) => (units > 0 ? [{ months: monthsReached, units }] : [])),
  };
}

const first = ({ people }: UnitGroup): number => people[0] ?? 0;
/** People in every month: the last month has the fewest. */
export const wholly = ({ people }: UnitGroup): number => people.at(-1) ?? 0;
export const shorter = (group: UnitGroup): number => first(group) - wholly(group);
export const leftOut = (group: UnitGroup): number => group.quota - first(group);
/** The last month of a reach; null for none. */
export const lastOf = (firstMonth: Month, reach: number): Month | null =>
  reach > 0 ? addMonths(firstMonth, reach - 1) : null;

/** Sums over the units of one region. */
export interface SimulatedPlace {
  readonly regionId: number;
  readonly units: number;
  readonly people: number;
  readonly leftOut: number;
  readonly cost: bigint;
  readonly short: bigint;
  /** The months that its worst unit reaches, and the units that do not reach the end. */
  readonly leastReach: number;
  readonly unitsMissing: number;
}

type Above = Pick<RegionRow, 'id' | 'provinceId' | 'regencyId' | 'districtId'>;
const idsOf = ({ id, provinceId, regencyId, districtId }: Above) => [provinceId, regencyId, districtId, id] as const;
// a budget is of one province as a rule, so without a region its regencies are told
const BELOW = { 0: 1, 1: 1, 2: 2, 3: 3, 4: 3 } as const;

/** The units of a simulation that lie in a region, with their groups. */
export function unitsWithin(
  { simulation: { units, groups, groupOf } }: SimulatedColumn,
  regions: ReadonlyMap<number, Above>,
  { regionId, regionLevel }: RegionFilter,
): { readonly region: Above; readonly group: UnitGroup }[] {
  return units.flatMap((unit, index) => {
    const group = groups[groupOf[index] as number];
    const region = regions.get(unit.regionId);
    if (!group || !region) return [];
    return !regionId || idsOf(region)[(regionLevel ?? 4) - 1] === regionId ? [{ region, group }] : [];
  });
}

/** By region one level down, the one whose worst unit reaches least first. */
export function placesOf(
  column: SimulatedColumn,
  regions: ReadonlyMap<number, Above>,
  filter: RegionFilter,
): SimulatedPlace[] {
  const months = column.months.length;
  const below = BELOW[filter.regionLevel ?? 0];
  const sums = new Map<number, SimulatedPlace>();
  for (const { region, group } of unitsWithin(column, regions, filter)) {
    const regionId = idsOf(region)[below] ?? region.id;
    const sum = sums.get(regionId);
    sums.set(regionId, {
      regionId,
      units: (sum?.units ?? 0) + 1,
      people: (sum?.people ?? 0) + wholly(group),
      leftOut: (sum?.leftOut ?? 0) + leftOut(group),
      cost: (sum?.cost ?? 0n) + group.cost,
      short: (sum?.short ?? 0n) + group.short,
      leastReach: Math.min(sum?.leastReach ?? months, group.reach),
      unitsMissing: (sum?.unitsMissing ?? 0) + (group.reach < months ? 1 : 0),
    });
  }
  return [...sums.values()].sort(
    (a, b) => a.leastReach - b.leastReach || b.unitsMissing - a.unitsMissing || a.regionId - b.regionId,
  );
}

/** One unit of a simulation. */
export interface SimulatedVillage {
  readonly villageId: number;
  readonly group: UnitGroup;
}

/** The units that reach least first, and of them those that lack most. */
export function worstOf(
  column: SimulatedColumn,
  regions: ReadonlyMap<number, Above>,
  filter: RegionFilter,
  count: number,
): SimulatedVillage[] {
  return unitsWithin(column, regions, filter)
    .sort(
      (a, b) =>
        a.group.reach - b.group.reach ||
        (a.group.short === b.group.short ? a.region.id - b.region.id : a.group.short > b.group.short ? -1 : 1),
    )
    .slice(0, count)
    .map(({ region, group }) => ({ villageId: region.id, group }));
}
