import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { formatRupiah, RUPIAH_MAX } from '../kernel/rupiah.ts';
import { type AllocationRow, allocationsByIds } from './allocation.queries.ts';
import { type BudgetAct, mustDo } from './budget.policy.ts';
import { linesOfBudgets } from './budget.queries.ts';
import { checkedReason } from './budget.service.ts';
import { readBack } from './budget.store.ts';
import { insertTransfer } from './ledger.store.ts';
import { insertTransfers } from './tranche.store.ts';

export interface TransferWrite {
  readonly fromId: string;
  readonly toId: string;
  readonly amount: bigint;
  readonly reason: string;
}

/**
 * Moves money that nobody is reserved against from one unit of a budget to another; quotas stay, and so does what tops a unit up.
 * @throws DomainError ALLOCATION_UNKNOWN, ALLOCATION_ROOM, TRANSFER_AMOUNT, TRANSFER_SAME_UNIT, TRANSFER_TOPPED_UP, BUDGET_REASON_LENGTH, CONFLICT
 */
export function subsidyTransfer(ctx: ActContext, write: TransferWrite, key: string): Promise<AllocationRow[]> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const reason = checkedReason(write.reason);
    if (write.fromId === write.toId) throw new DomainError('TRANSFER_SAME_UNIT', {}, 'toId');
    mustBeMoney(write.amount);
    const [source, target] = await unitsOf(act, 'transfer', [write.fromId, write.toId]);
    if (!source || !target || source.budgetId !== target.budgetId)
      throw new DomainError('ALLOCATION_UNKNOWN', {}, 'toId');
    if (await once(act, { operation: 'subsidyTransfer', key, request: write }, {})) return [source, target];
    const left = formatRupiah(source.left, act.viewer.locale);
    const noRoom = () => new DomainError('ALLOCATION_ROOM', { left }, 'amount');
    if (source.left < write.amount) throw noRoom();
    // the fund that tops up gave its money to this unit
    const own = source.allocated - source.toppedUp;
    if (own < write.amount)
      throw new DomainError('TRANSFER_TOPPED_UP', { own: formatRupiah(own, act.viewer.locale) }, 'amount');
    await act.because(reason);
    if (!(await insertTransfer(act, { ...write, reason }))) throw noRoom();
    return allocationsByIds(act.sql, [write.fromId, write.toId]);
  });
}

export interface ReceiveWrite {
  readonly allocationIds: readonly string[];
  readonly tranche: number;
  /** Rupiah for each of the units. */
  readonly amount: bigint;
  readonly receivedOn: CalendarDate;
  /** Number of the transfer order (SP2D). */
  readonly reference: string;
}

const UNITS_MAX = 2_000;

/**
 * Notes that a tranche has come to some units, the same sum to each.
 * @throws DomainError ALLOCATION_UNKNOWN, TRANCHE_*, TRANSFER_AMOUNT
 */
export function subsidyReceive(ctx: ActContext, write: ReceiveWrite): Promise<AllocationRow[]> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const reference = checkedReference(write.reference);
    checkedDay(ctx, write.receivedOn);
    mustBeMoney(write.amount);
    const ids = [...new Set(write.allocationIds)];
    const units = await unitsOf(act, 'receive', ids.slice(0, UNITS_MAX));
    if (units.length === 0 || units.length !== ids.length)
      throw new DomainError('ALLOCATION_UNKNOWN', {}, 'allocationIds');
    const lines = new Map(
      (await linesOfBudgets(act.sql, [...new Set(units.map(({ budgetId }) => budgetId))])).map((line) => [
        line.id,
        line,
      ]),
    );
    if (units.some(({ lineId }) => !(lines.get(lineId)?.tranches ?? []).some(({ number }) => number === write.tranche)))
      throw new DomainError('TRANCHE_UNKNOWN', {}, 'tranche');
    const { amount, tranche, receivedOn } = write;
    const came = ids.map((unitId) => ({ unitId, amount, tranche, reference, receivedOn, note: null }));
    if (!(await insertTransfers(act, came))) throw new DomainError('TRANCHE_KNOWN', {}, 'reference');
    return allocationsByIds(act.sql, ids);
  });
}

/** @throws DomainError TRANCHE_REFERENCE */
export function checkedReference(written: string): string {
  const reference = written.trim();
  if (reference.length < 3 || reference.length > 80) throw new DomainError('TRANCHE_REFERENCE', {}, 'reference');
  return reference;
}

/** @throws DomainError TRANCHE_DATE */
export function checkedDay({ clock }: Pick<ActContext, 'clock'>, day: CalendarDate): void {
  if (day > businessDate(clock)) throw new DomainError('TRANCHE_DATE', {}, 'receivedOn');
}

/** @throws DomainError TRANSFER_AMOUNT */
export function mustBeMoney(amount: bigint): void {
  if (!(amount > 0n && amount <= RUPIAH_MAX)) throw new DomainError('TRANSFER_AMOUNT', {}, 'amount');
}

/** Units of one budget that the viewer may act on, in the order of the ids. */
async function unitsOf(act: Act, name: BudgetAct, ids: readonly string[]): Promise<AllocationRow[]> {
  const found = new Map((await allocationsByIds(act.sql, ids)).map((row) => [row.id, row]));
  const units = ids.flatMap((id) => found.get(id) ?? []).filter(({ removedOn }) => removedOn === null);
  for (const budgetId of new Set(units.map((unit) => unit.budgetId))) {
    mustDo(name, act.viewer, await readBack(act, budgetId));
  }
  return units;
}
