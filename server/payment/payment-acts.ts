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
import { uuidv7 } from '../kernel/id.ts';
import { monthStart } from '../kernel/month.ts';
import type { PaymentRow } from './payment.queries.ts';
import { spanOf } from './payment.store.ts';
import { freeMonths, payMonths } from './payment-allocation.ts';

/** What a payment does to months is the same at once and by a job, which tells how far it is. */
export interface Doing extends Pick<Act, 'sql' | 'viewer' | 'at'> {
  readonly progress?: (step: JobStep, done: number, total: number | null) => void;
}

/** The money of a report is there: it pays the months that the report is for. */
export async function confirmReported(doing: Doing, payment: PaymentRow): Promise<void> {
  await decided(doing, payment.id, 'CONFIRMED', null);
  const span = spanOf(payment);
  if (span) await payUnit(doing, payment, span);
}

export async function decided(
  { sql, viewer, at }: Doing,
  id: string,
  state: 'CONFIRMED' | 'RETURNED',
  reason: string | null,
): Promise<void> {
  await sql.query({
    text: `update payment set state = $2, return_reason = $3, decided_by_name = $4, decided_at = $5, version = version + 1, updated_at = $5 where id = $1`,
    values: [id, state, reason, viewer.name, at],
  });
}

/**
 * What is left pays further months; money that nobody had claimed gets its unit by this.
 * @returns person-months that it pays now; where there are none, nothing of it may stay
 */
export async function allocateRest(doing: Doing, payment: PaymentRow, span: SpanOfUnit): Promise<number> {
  const { sql, at } = doing;
  if (!spanOf(payment))
    await sql.query({
      text: `update payment set partner_id = $2, mou_id = $3, unit_village_id = $4, group_id = $5, first_month = $6::date, months = $7, member_ids = $8::uuid[]
              where id = $1`,
      values: [
        ...[payment.id, await partnerOfUnit(doing, span.unit), span.unit.mouId ?? null, span.unit.villageId ?? null],
        ...[span.unit.groupId ?? null, monthStart(span.first), span.months, span.memberIds],
      ],
    });
  const paid = await payUnit(doing, payment, span);
  await sql.query({
    text: 'update payment set version = version + 1, updated_at = $2 where id = $1',
    values: [payment.id, at],
  });
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
  const { sql, viewer, at, progress } = doing;
  await giveReason(sql, why);
  if (payment.partnerId) await onePayerAtATime(sql, payment.partnerId);
  progress?.('REVERSING', 0, null);
  await freeMonths(sql, payment.id);
  await sql.query({
    text: 'update payment set reversed = true, version = version + 1, updated_at = $2 where id = $1',
    values: [payment.id, at],
  });
  await sql.query({
    text: `insert into payment (id, partner_id, mou_id, unit_village_id, group_id, office_id, kind, state, amount, received_on, reference, note,
                                reversal_of, recorded_by, recorded_by_name, decided_by_name, decided_at, created_at, updated_at)
           select $2, p.partner_id, p.mou_id, p.unit_village_id, p.group_id, p.office_id, 'REVERSAL', 'CONFIRMED', p.amount, p.received_on, p.reference, $3,
                  p.id, $4, $5, $5, $6, $6, $6 from payment p where p.id = $1`,
    values: [payment.id, uuidv7(), why, viewer.userId, viewer.name, at],
  });
}
