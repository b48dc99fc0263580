import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { inRegion, isNowhere, type RegionFilter } from '../region/region-filter.ts';
import { mustDo } from './budget.policy.ts';
import type { BudgetRow } from './budget.queries.ts';
import { readBack } from './budget.store.ts';
import { mustBeWithin } from './reserve.service.ts';
import { lookAtFit, questionOf, type ReservedOfUnit, shownPrices, wishesOf } from './reserve.ts';
import { type ReservationRow, reservationById } from './reserve-all.queries.ts';
import { insertReservation, insertReservationJob, unitIds } from './reserve-all.store.ts';
import type { FitSpan } from './reserve-fit.ts';

export interface ReserveAll extends FitSpan {
  /** The units below it; nothing for all of the budget. */
  readonly region: RegionFilter;
}

/**
 * What a reservation of many units would come to, unit by unit. Changes nothing.
 * @throws DomainError as subsidyReserveAll()
 */
export async function reserveAllCheck(
  sql: Sql,
  viewer: Viewer,
  budgetId: string,
  { region, ...span }: ReserveAll,
): Promise<ReservedOfUnit[]> {
  const budget = await readBack({ sql }, budgetId);
  await mustBeReservable(sql, viewer, budget, { ...span, region });
  const { wishing, priced } = await wishesOf(sql, viewer, budget, { ...span, villageId: null, memberIds: null });
  if (priced.length === 0) return [];
  const units = (values: unknown[]) => inRegion('a', region, values).join(' and ') || 'true';
  return lookAtFit(sql, questionOf({ ...wishing, units }, shownPrices(priced)));
}

/**
 * Has the people of all units of a budget, or of those below a region, reserved by a job, as reserveFitting() says.
 * @throws DomainError NOT_FOUND, BUDGET_NOT_OPEN, BUDGET_SPAN, ALLOCATION_UNKNOWN, CONFLICT
 */
export function subsidyReserveAll(
  ctx: ActContext & { readonly jobs: Pick<JobQueue, 'send'> },
  budgetId: string,
  wish: ReserveAll,
  key: string,
): Promise<ReservationRow> {
  return ctx.act('subsidyBudget:reserve', async (act) => {
    const budget = await readBack(act, budgetId);
    await mustBeReservable(act.sql, act.viewer, budget, wish);
    const id = uuidv7();
    const use = { operation: 'subsidyReserveAll', key, request: { budgetId, wish } };
    const before = await once(act, use, { id });
    if (!before) {
      await insertReservation(act, id, budget, { ...wish, regionId: wish.region.regionId ?? null });
      const jobId = await insertReservationJob(act, id);
      if (!jobId) throw new DomainError('NOT_FOUND');
      await ctx.jobs.send(act.sql, 'SUBSIDY_RESERVE', jobId);
    }
    const made = await reservationById(act.sql, before?.id ?? id);
    if (!made) throw new DomainError('NOT_FOUND');
    return made;
  });
}

async function mustBeReservable(
  sql: Sql,
  viewer: Viewer,
  budget: BudgetRow,
  { region, ...span }: ReserveAll,
): Promise<void> {
  mustDo('reserve', viewer, budget);
  mustBeWithin(budget, span);
  const isKnown = !isNowhere(region) && (await unitIds(sql, budget.id, region)).length > 0;
  if (!isKnown) throw new DomainError('ALLOCATION_UNKNOWN', {}, 'regionCode');
}
