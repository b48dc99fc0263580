import type { LinePlan, PlannedLine, UnitPlan } from '../budget/allocation-plan.ts';
import type { BudgetChoice, UnitKind } from '../budget/budget.codes.ts';
import { planUnits } from '../budget/budget-plan.ts';
import { largestRemainder } from '../budget/largest-remainder.ts';
import type { TargetUnit } from '../budget/target-unit.queries.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';

/** A funding line with the days on which its money comes. */
export interface SimulatedLine extends Omit<PlannedLine, 'units'> {
  readonly unitKind: UnitKind;
  readonly tranches: readonly { readonly share: number; readonly expectedOn: CalendarDate }[];
}

export interface SimulatedUnit extends TargetUnit {
  /** Rupiah that came from another unit of an open budget, less than zero where they went. */
  readonly moved?: bigint;
}

export interface Supposed {
  readonly units: readonly SimulatedUnit[];
  readonly lines: readonly SimulatedLine[];
  /** Rupiah of one person's months, the first month first. */
  readonly prices: readonly bigint[];
  /** The last day to pay each of these months. */
  readonly dueDays: readonly CalendarDate[];
  readonly choice: BudgetChoice | null;
}

/** Units that are granted the same and carry the same people: worked out once. Rupiah of a single one. */
export interface UnitGroup {
  readonly line: number;
  readonly units: number;
  /** With what was moved to it. */
  readonly earmark: bigint;
  readonly topUp: bigint;
  readonly quota: number;
  /** People in each month. */
  readonly people: readonly number[];
  readonly cost: bigint;
  readonly left: bigint;
  readonly short: bigint;
  /** Months that are paid in time from the first one on, without a gap. */
  readonly reach: number;
  /** Needed up to each month, and come by its last day to pay. */
  readonly needed: readonly bigint[];
  readonly come: readonly bigint[];
}

export interface SimulatedMonth {
  readonly price: bigint;
  readonly people: number;
  /** Rupiah of this month; what is written when everybody is reserved. */
  readonly cost: bigint;
  /** Rupiah of all months up to it, and what has come by its last day to pay. */
  readonly needed: bigint;
  readonly come: bigint;
  /** Rupiah that are missing in units whose money has not come; what others have over does not help them. */
  readonly missing: bigint;
  readonly unitsMissing: number;
}

export interface Simulation {
  /** What approving the budget would share out. */
  readonly total: bigint;
  readonly perPerson: bigint;
  readonly plans: readonly LinePlan[];
  readonly groups: readonly UnitGroup[];
  readonly units: readonly SimulatedUnit[];
  /** The group of each unit, -1 where no line is for it. */
  readonly groupOf: Int32Array;
  readonly months: readonly SimulatedMonth[];
  /** How many units reach 0, 1, 2, … months. */
  readonly reach: readonly number[];
}

/**
 * What lines, prices and days of money come to, unit by unit and month by month. The parts of units and their people are
 * those of the plan that is approved (planUnits), so the total is the plan's and a month's cost is what is written for it.
 * Money from another fund is counted with the last tranche: nobody knows its day.
 * @throws DomainError as planUnits()
 */
export function simulate({ units, lines, prices, dueDays, choice }: Supposed): Simulation {
  const plan = planUnits(units, lines, prices, choice);
  const placeOf = new Map(units.map(({ regionId }, place) => [regionId, place]));
  const groupOf = new Int32Array(units.length).fill(-1);
  const found = new Map<string, { group: UnitGroup; place: number }>();
  const counts: number[] = [];
  for (const [line, { plan: of }] of plan.lines.entries())
    for (const unit of of.units) {
      const place = placeOf.get(unit.regionId) as number;
      const moved = units[place]?.moved ?? 0n;
      const key = `${line} ${unit.earmark} ${moved}`;
      let known = found.get(key);
      if (!known) {
        const supposed = lines[line] as SimulatedLine;
        known = { group: groupFor(line, supposed, unit, moved, prices, dueDays), place: found.size };
        found.set(key, known);
      }
      groupOf[place] = known.place;
      counts[known.place] = (counts[known.place] ?? 0) + 1;
    }
  const groups = [...found.values()].map(({ group, place }) => ({ ...group, units: counts[place] as number }));
  return {
    ...{ total: plan.total, perPerson: plan.perPerson, plans: plan.lines.map((one) => one.plan) },
    ...{ groups, units, groupOf },
    months: prices.map((price, month) => monthOfAll(groups, price, month)),
    reach: reachOf(groups, prices.length),
  };
}

function groupFor(
  line: number,
  { tranches, quotas }: SimulatedLine,
  unit: UnitPlan,
  moved: bigint,
  prices: readonly bigint[],
  dueDays: readonly CalendarDate[],
): UnitGroup {
  const earmark = unit.earmark + moved > 0n ? unit.earmark + moved : 0n;
  const money = earmark + unit.topUp;
  const people = prices.map((_, m) => at(unit.quotas.MME, m) + at(unit.quotas.PR, m) + at(unit.quotas.OTHER, m));
  const needed = runningSum(prices.map((price, m) => price * BigInt(at(people, m))));
  const parts = largestRemainder(
    earmark,
    tranches.map(({ share }) => share),
  );
  const last = parts.length - 1;
  const come = dueDays.map((day) =>
    parts.reduce(
      (sum, part, n) => ((tranches[n]?.expectedOn ?? '') <= day ? sum + part + (n === last ? unit.topUp : 0n) : sum),
      0n,
    ),
  );
  const cost = needed.at(-1) ?? 0n;
  const firstGap = needed.findIndex((sum, m) => sum > (come[m] as bigint));
  return {
    ...{ line, units: 0, earmark, topUp: unit.topUp, people, cost, needed, come },
    quota: quotas.MME + quotas.PR + quotas.OTHER,
    left: money > cost ? money - cost : 0n,
    short: cost > money ? cost - money : 0n,
    reach: firstGap < 0 ? prices.length : firstGap,
  };
}

function monthOfAll(groups: readonly UnitGroup[], price: bigint, month: number): SimulatedMonth {
  let [people, unitsMissing] = [0, 0];
  let [needed, come, missing] = [0n, 0n, 0n];
  for (const group of groups) {
    const units = BigInt(group.units);
    const need = group.needed[month] as bigint;
    const has = group.come[month] as bigint;
    people += group.units * at(group.people, month);
    needed += need * units;
    come += has * units;
    if (need <= has) continue;
    missing += (need - has) * units;
    unitsMissing += group.units;
  }
  return { price, people, cost: price * BigInt(people), needed, come, missing, unitsMissing };
}

function reachOf(groups: readonly UnitGroup[], months: number): number[] {
  const units = Array<number>(months + 1).fill(0);
  for (const group of groups) units[group.reach] = at(units, group.reach) + group.units;
  return units;
}

const at = (numbers: readonly number[], index: number): number => numbers[index] as number;

function runningSum(amounts: readonly bigint[]): bigint[] {
  let sum = 0n;
  return amounts.map((amount) => {
    sum += amount;
    return sum;
  });
}
