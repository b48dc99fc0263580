import { assertCan } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { againWhenLost } from '../contribution/lost-months.ts';
import { onePayerAtATime } from '../contribution/one-payer-at-a-time.ts';
import type { Sql } from '../database/sql.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { regionsByIds } from '../region/region.queries.ts';
import type { RegionFilter } from '../region/region-filter.ts';
import { goesFrom, mustDo } from './budget.policy.ts';
import { readBack } from './budget.store.ts';
import { questionOf, reserveFitting, wishesOf, writtenPrices } from './reserve.ts';
import { type ReservationRow, reservationById } from './reserve-all.queries.ts';
import { insertReservedUnits, markReserved, unitIds } from './reserve-all.store.ts';

/** Units a statement; between two of them the requester sees how far it is and may stop it. */
const SLICE = 100;

/** Reserves all units that were asked for, in the view of who asked: all of them or none. */
export function subsidyReserveJob(parts: RequestedWorkParts): JobHandler {
  // a reservation without a result says by its job what became of it
  return { run: (work) => againWhenLost(() => reserveAll(parts, work)), ended: async () => {} };
}

function reserveAll(parts: RequestedWorkParts, work: JobWork): Promise<void> {
  return workAsRequester(parts, work, async ({ sql, viewer, at }) => {
    assertCan(viewer, 'subsidyBudget:reserve');
    const reservation = await reservationById(sql, work.subjectId);
    if (!reservation) throw new DomainError('NOT_FOUND');
    await onePayerAtATime(sql, reservation.partnerId);
    await reserveUnits(sql, viewer, reservation, { work, at });
    await markReserved(sql, reservation.id, at);
  });
}

async function reserveUnits(
  sql: Sql,
  viewer: Viewer,
  { id, budgetId, regionId, firstMonth, months }: ReservationRow,
  { work, at }: { work: JobWork; at: Date },
): Promise<void> {
  const budget = await readBack({ sql }, budgetId);
  // closed since it was asked for: nobody is reserved any more
  if (!goesFrom('reserve', budget.state)) return;
  mustDo('reserve', viewer, budget);
  const span = { first: firstMonth, months, villageId: null, memberIds: null };
  const { wishing, priced } = await wishesOf(sql, viewer, budget, span);
  const prices = await writtenPrices(sql, priced);
  const units = await unitIds(sql, budgetId, await filterOf(sql, regionId));
  for (let from = 0; from < units.length && prices.length > 0; from += SLICE) {
    work.progress('RESERVING', from, units.length);
    work.signal.throwIfAborted();
    const some = units.slice(from, from + SLICE);
    const ofSlice = (values: unknown[]) => `a.id = any ($${values.push(some)}::uuid[])`;
    const reserved = await reserveFitting(sql, questionOf({ ...wishing, units: ofSlice }, prices), at);
    await insertReservedUnits(sql, id, reserved);
  }
  work.progress('SUMMING_UP', units.length, units.length);
}

async function filterOf(sql: Sql, regionId: number | null): Promise<RegionFilter> {
  if (regionId === null) return {};
  const [region] = await regionsByIds(sql, [regionId]);
  return { regionId, regionLevel: region?.level ?? 4 };
}
