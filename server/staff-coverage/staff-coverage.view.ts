import { can } from '../access/actions.ts';
import { coverageRows } from '../coverage/coverage-rows.queries.ts';
import type { Context } from '../graphql/context.ts';
import { businessDate, currentMonth } from '../kernel/clock.ts';
import { addMonths } from '../kernel/month.ts';
import { obligationOf } from '../member/occupation.ts';
import { type Programme, programmes } from '../mou/mou.codes.ts';
import type { RegionRow } from '../region/region.queries.ts';
import { blockOf, type CoverBlock } from './staff-coverage.codes.ts';
import { positionsOf, protectedByRegion, type StaffMou, staffMous } from './staff-coverage.queries.ts';

export interface StaffCell {
  readonly mouId: string;
  readonly target: number | null;
  readonly candidate: number;
  readonly registered: number;
  readonly protected: number;
  readonly block: CoverBlock | null;
}

export interface ProgrammeShare {
  readonly programme: Programme;
  /** People protected in this branch of insurance. */
  readonly protected: number;
  /** People of all agreements together, whether theirs has this branch or not. */
  readonly workforce: number;
}

export interface StaffPlace {
  readonly regionId: number;
  readonly cells: readonly StaffCell[];
  readonly programmes: readonly ProgrammeShare[];
}

/**
 * How far a workforce is protected, place by place: of the last month that is over, because wage earners pay a month in
 * the next. Furthest behind first.
 * @param province null for the whole country, by province
 */
export async function staffCoverage(ctx: Context, partnerId: string | null, province: RegionRow | null) {
  const viewer = await ctx.viewer();
  const today = businessDate(ctx.clock);
  const month = addMonths(currentMonth(ctx.clock), -1);
  const mous = await staffMous(ctx.read, viewer, partnerId, today);
  const mouIds = mous.map(({ id }) => id);
  const part = province && { id: province.id, level: province.level };
  const [rows, safe, positions] = await Promise.all([
    Promise.all(mouIds.map((mouId) => coverageRows(ctx.read, viewer, { mouId, part, today, month: null }))),
    mouIds.length > 0 ? protectedByRegion(ctx.read, viewer, { mouIds, part, month }) : [],
    mouIds.length > 0 && can(viewer, 'member:read') ? positionsOf(ctx.read, viewer, { mouIds, part, month }) : null,
  ]);
  const people = new Map(safe.map((row) => [`${row.mouId} ${row.regionId}`, row.people]));
  const regions = new Set(rows.flat().flatMap(({ regionId }) => regionId ?? []));
  const places = [...regions].map((regionId): StaffPlace => {
    const cells = mous.map((mou, index) => {
      const row = rows[index]?.find((one) => one.regionId === regionId);
      return cellOf(mou, row, people.get(`${mou.id} ${regionId}`) ?? 0);
    });
    return { regionId, cells, programmes: sharesOf(mous, cells) };
  });
  const total = mous.map((mou, index) =>
    sumOf(
      mou,
      places.map(({ cells }) => cells[index] as StaffCell),
    ),
  );
  return {
    ...{ month, asOf: ctx.clock.now(), province, mous, total, programmes: sharesOf(mous, total) },
    places: places.sort((a, b) => worst(a) - worst(b) || a.regionId - b.regionId),
    positions:
      positions
        ?.map((row) => ({ ...row, obligation: obligationOf(row.occupation) }))
        .sort((a, b) => b.registered - a.registered) ?? null,
  };
}

function cellOf(
  mou: StaffMou,
  row: { target: number | null; candidate: number; registered: number } | undefined,
  safe: number,
): StaffCell {
  const counted = {
    ...{ target: row?.target ?? null, candidate: row?.candidate ?? 0, registered: row?.registered ?? 0 },
    protected: safe,
  };
  return { mouId: mou.id, ...counted, block: blockOf(counted, mou.isInForce) };
}

function sumOf(mou: StaffMou, cells: readonly StaffCell[]): StaffCell {
  const sum = (of: (cell: StaffCell) => number) => cells.reduce((all, cell) => all + of(cell), 0);
  const hasTarget = cells.some(({ target }) => target !== null);
  const row = {
    target: hasTarget ? sum(({ target }) => target ?? 0) : null,
    candidate: sum(({ candidate }) => candidate),
    registered: sum(({ registered }) => registered),
  };
  return cellOf(
    mou,
    row,
    sum((cell) => cell.protected),
  );
}

/** An agreement without old-age insurance protects nobody in old age: its people are part of the workforce all the same. */
function sharesOf(mous: readonly StaffMou[], cells: readonly StaffCell[]): ProgrammeShare[] {
  const workforce = cells.reduce((all, { target }) => all + (target ?? 0), 0);
  return programmes.map((programme) => ({
    ...{ programme, workforce },
    protected: cells.reduce(
      (all, cell, index) => all + (mous[index]?.programmes.includes(programme) ? cell.protected : 0),
      0,
    ),
  }));
}

const worst = ({ cells }: StaffPlace): number =>
  Math.min(...cells.map(({ target, protected: safe }) => (target ? safe / target : Number.POSITIVE_INFINITY)));
