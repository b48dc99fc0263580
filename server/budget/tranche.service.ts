import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { isNowhere, type RegionFilter, regionFilter } from '../region/region-filter.ts';
import { mustDo } from './budget.policy.ts';
import { type BudgetRow, linesOfBudgets } from './budget.queries.ts';
import { checkedReason } from './budget.service.ts';
import { lockedBudget } from './budget.store.ts';
import { checkedDay, checkedReference, mustBeMoney } from './ledger.service.ts';
import { receiptById, trancheSums } from './tranche.queries.ts';
import { deleteReports, insertReports, insertReversals, insertTranche } from './tranche.store.ts';

const NOTE = { min: 5, max: 300 };

/** A tranche at the units of a region of a budget. */
export interface TranchePlace {
  readonly budgetId: string;
  /** null: all units. */
  readonly regionCode: string | null;
  readonly tranche: number;
}

export interface TrancheWrite extends TranchePlace {
  /** Rupiah for each unit; null: what each is still due. */
  readonly amount: bigint | null;
  readonly receivedOn: CalendarDate;
  /** Number of the transfer order (SP2D). */
  readonly reference: string;
}

/** What was written down. */
export interface TrancheReceived {
  readonly units: number;
  readonly amount: bigint;
  /** Units of the region that have not accounted for the tranche before. */
  readonly unitsBlocked: number;
}

/**
 * Notes that a tranche came to the units of a region: to each what it is still due, or a sum. Units without the report of
 * the tranche before get theirs too, since money that came is there; how many they are is told.
 * @throws DomainError NOT_FOUND, BUDGET_NOT_OPEN, TRANCHE_*, TRANSFER_AMOUNT
 */
export function subsidyTrancheReceive(ctx: ActContext, write: TrancheWrite): Promise<TrancheReceived> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const reference = checkedReference(write.reference);
    checkedDay(ctx, write.receivedOn);
    if (write.amount !== null) mustBeMoney(write.amount);
    const { budget, region } = await placeOf(ctx, act, write);
    const lines = await linesOfBudgets(act.sql, [budget.id]);
    const place = { budgetId: budget.id, region, lines, tranche: write.tranche };
    const [sum] = (await trancheSums(act.sql, { ...place, tranche: null })).filter(
      ({ tranche }) => tranche === write.tranche,
    );
    if (!sum) throw new DomainError('TRANCHE_UNKNOWN', {}, 'tranche');
    const { amount, receivedOn } = write;
    const came = await insertTranche(act, { ...place, amount, receivedOn, reference });
    if (!came) throw new DomainError('TRANCHE_KNOWN', {}, 'reference');
    if (came.units === 0) throw new DomainError('TRANCHE_NOTHING_DUE', {}, 'regionCode');
    return { ...came, unitsBlocked: sum.unitsBlocked };
  });
}

/**
 * Answers a transfer that was a mistake, or all that came with its order in the same act, by entries that take it back.
 * @returns entries made
 * @throws DomainError RECEIPT_UNKNOWN, BUDGET_NOT_OPEN, BUDGET_REASON_LENGTH
 */
export function subsidyReceiptReverse(
  ctx: ActContext,
  { entryId, wholeOrder, reason }: { entryId: string; wholeOrder: boolean; reason: string },
): Promise<{ budgetId: string; units: number }> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const why = checkedReason(reason);
    const receipt = isId(entryId) ? await receiptById(act.sql, entryId) : null;
    if (!receipt || receipt.isReversed) throw new DomainError('RECEIPT_UNKNOWN', {}, 'entryId');
    await keptBudget(act, receipt.budgetId);
    await act.because(why);
    return { budgetId: receipt.budgetId, units: await insertReversals(act, entryId, wholeOrder, why) };
  });
}

/**
 * Notes that the units of a region have accounted for a tranche.
 * @returns units
 * @throws DomainError TRANCHE_NOT_RECEIVED, TRANCHE_DATE, TRANCHE_NOTE_LENGTH, BUDGET_NOT_OPEN
 */
export function subsidyReportReceive(
  ctx: ActContext,
  write: TranchePlace & { readonly receivedOn: CalendarDate; readonly note: string | null },
): Promise<number> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    checkedDay(ctx, write.receivedOn);
    const note = write.note?.trim() || null;
    if (note !== null && (note.length < NOTE.min || note.length > NOTE.max))
      throw new DomainError('TRANCHE_NOTE_LENGTH', NOTE, 'note');
    const { budget, region } = await placeOf(ctx, act, write);
    const place = { budgetId: budget.id, region, tranche: write.tranche };
    const units = await insertReports(act, place, { receivedOn: write.receivedOn, note });
    if (units === 0) throw new DomainError('TRANCHE_NOT_RECEIVED', {}, 'regionCode');
    return units;
  });
}

/** Takes reports out that were noted by mistake. @throws DomainError REPORT_NOT_THERE, BUDGET_REASON_LENGTH, BUDGET_NOT_OPEN */
export function subsidyReportRemove(ctx: ActContext, place: TranchePlace & { reason: string }): Promise<number> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    await act.because(checkedReason(place.reason));
    const { budget, region } = await placeOf(ctx, act, place);
    const units = await deleteReports(act, { budgetId: budget.id, region, tranche: place.tranche });
    if (units === 0) throw new DomainError('REPORT_NOT_THERE', {}, 'regionCode');
    return units;
  });
}

/**
 * The budget of an act that writes down what came: one at a time, since what is due is read from what came before.
 * @throws DomainError NOT_FOUND, FORBIDDEN, BUDGET_NOT_OPEN
 */
export async function keptBudget(act: Act, id: string): Promise<BudgetRow> {
  const budget = await lockedBudget(act, id, null);
  mustDo('receive', act.viewer, budget);
  return budget;
}

async function placeOf(
  ctx: ActContext,
  act: Act,
  { budgetId, regionCode }: TranchePlace,
): Promise<{ budget: BudgetRow; region: RegionFilter }> {
  const region = await regionFilter(ctx, regionCode);
  if (isNowhere(region)) throw new DomainError('TRANCHE_REGION', {}, 'regionCode');
  return { budget: await keptBudget(act, budgetId), region };
}
