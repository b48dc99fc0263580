import { reserveOfUnit } from '../budget/reserve.ts';
import { onePayerAtATime } from '../contribution/one-payer-at-a-time.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import type { PayerUnit } from '../contribution/payer-unit.ts';
import { writePersonMonths } from '../contribution/person-months.ts';
import { partnerOfUnit } from '../contribution/unit.view.ts';
import type { Act } from '../database/act.ts';
import { giveReason } from '../database/give-reason.ts';
import type { JobStep } from '../jobs/job.codes.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { PaymentRow } from './payment.queries.ts';
import { spanOf } from './payment.store.ts';
import { claimPayment, insertReversal, markDecided, markPaid } from './payment-acts.store.ts';
import { freeMonths, payMonths } from './payment-allocation.store.ts';

/** What a payment does to months is the same at once and by a job, which tells how far it is. */
export interface Doing extends Pick<Act, 'sql' | 'viewer' | 'at'> {
  readonly progress?: (step: JobStep, done: number, total: number | null) => void;
}

/** The money of a report is there: it pays the months that the report is for. */
export async function confirmReported(doing: Doing, payment: PaymentRow): Promise<void> {
  await markDecided(doing, payment.id, 'CONFIRMED', null);
  const span = spanOf(payment);
  if (span) await payUnit(doing, payment, span);
}

/**
 * What is left pays further months; money that nobody had claimed gets its unit by this.
 * @returns person-months that it pays now; where there are none, nothing of it may stay
 */
export async function allocateRest(doing: Doing, payment: PaymentRow, span: SpanOfUnit): Promise<number> {
  const { sql, at } = doing;
  if (!spanOf(payment)) await claimPayment(sql, payment.id, await partnerOfUnit(doing, span.unit), span);
  const paid = await payUnit(doing, payment, span);
  await markPaid(sql, payment.id, at);
  return paid;
}

/** @throws DomainError PAYMENT_UNIT_KNOWN when the payment is from another unit */
export function mustBeOfUnit(payment: PaymentRow, unit: PayerUnit): void {
  const known = spanOf(payment)?.unit;
  const isSame =
    known?.groupId === unit.groupId &&
    known?.mouId === unit.mouId &&
    (known?.villageId ?? null) === (unit.villageId ?? null);
  if (known && !isSame) throw new DomainError('PAYMENT_UNIT_KNOWN', {}, 'unit');
}

/**
 * The months that are not there yet are written with the payment: what is paid is always a month with a price, and it
 * stands against the budget of the agreement as far as that has room.
 * @returns person-months that it pays
 */
export async function payUnit(
  doing: Doing,
  payment: { readonly id: string; readonly receivedOn: CalendarDate },
  span: SpanOfUnit,
): Promise<number> {
  const { sql, viewer, at, progress } = doing;
  await onePayerAtATime(sql, await partnerOfUnit(doing, span.unit));
  await writePersonMonths(sql, viewer, span, at, (done, total) => progress?.('PRICING', done, total));
  progress?.('RESERVING', 0, null);
  await reserveOfUnit(sql, viewer, span, at);
  progress?.('PAYING', 0, null);
  return payMonths(sql, payment, span);
}

/** Takes a payment back by a new entry: its months are open again, and which they were stays written down. */
export async function reversePayment(doing: Doing, payment: PaymentRow, why: string): Promise<void> {
  const { sql, progress } = doing;
  await giveReason(sql, why);
  if (payment.partnerId) await onePayerAtATime(sql, payment.partnerId);
  progress?.('REVERSING', 0, null);
  await freeMonths(sql, payment.id);
  await insertReversal(doing, payment.id, why);
}
