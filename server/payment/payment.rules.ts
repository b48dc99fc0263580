import type { PayerUnit } from '../contribution/payer-unit.ts';
import type { Act } from '../database/act.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate, type Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import type { Month } from '../kernel/month.ts';
import { AMOUNT_MAX, MEMBERS_MAX } from './payment.codes.ts';
import { referenceKey, registeredInUnit } from './payment.queries.ts';

export interface SpanWrite {
  readonly unit: PayerUnit;
  readonly first: Month;
  readonly months: number;
  /** Only these of the unit; null for all. */
  readonly memberIds: readonly string[] | null;
}

export interface MoneyWrite {
  readonly amount: bigint;
  readonly receivedOn: CalendarDate;
  readonly reference: string | null;
  readonly paymentCode: string | null;
  readonly note: string | null;
  readonly slipId: string | null;
}

export interface PaymentWrite extends MoneyWrite {
  /** null: nobody knows yet whose the money is. */
  readonly span: SpanWrite | null;
}

const FIRST_DAY = '2022-01-01';
const NOTE_MAX = 500;
const REASON = { min: 5, max: 300 };

/** @throws DomainError PAYMENT_AMOUNT, PAYMENT_AMOUNT_TOO_LARGE, PAYMENT_DATE, PAYMENT_REFERENCE_*, PAYMENT_CODE_FORMAT, PAYMENT_NOTE_LENGTH */
export function checkedMoney(
  clock: Clock,
  { amount, receivedOn, reference, paymentCode, note, slipId }: MoneyWrite,
  { needsReference }: { needsReference: boolean },
): MoneyWrite {
  if (amount <= 0n) throw new DomainError('PAYMENT_AMOUNT', {}, 'amount');
  if (amount > AMOUNT_MAX) throw new DomainError('PAYMENT_AMOUNT_TOO_LARGE', {}, 'amount');
  if (receivedOn > businessDate(clock) || receivedOn < FIRST_DAY)
    throw new DomainError('PAYMENT_DATE', {}, 'receivedOn');
  const key = referenceKey(reference ?? '') || null;
  if (needsReference && !key) throw new DomainError('PAYMENT_REFERENCE_MISSING', {}, 'reference');
  if (key && (key.length < 3 || key.length > 60)) throw new DomainError('PAYMENT_REFERENCE_FORMAT', {}, 'reference');
  const code = paymentCode?.replace(/\s/g, '').toUpperCase() || null;
  if (code && !/^[0-9A-Z-]{5,30}$/.test(code)) throw new DomainError('PAYMENT_CODE_FORMAT', {}, 'paymentCode');
  const text = note?.trim() || null;
  if (text && text.length > NOTE_MAX) throw new DomainError('PAYMENT_NOTE_LENGTH', { max: NOTE_MAX }, 'note');
  return { amount, receivedOn, reference: key, paymentCode: code, note: text, slipId };
}

/** @throws DomainError PAYMENT_REASON_LENGTH */
export function checkedReason(reason: string): string {
  const why = reason.trim();
  if (why.length < REASON.min || why.length > REASON.max)
    throw new DomainError('PAYMENT_REASON_LENGTH', REASON, 'reason');
  return why;
}

/** The chosen people, each once, all of them registered in the unit. @throws DomainError PAYMENT_MEMBERS, PAYMENT_MEMBERS_UNKNOWN */
export async function checkedMembers(act: Pick<Act, 'sql'>, { unit, memberIds }: SpanWrite): Promise<string[] | null> {
  if (memberIds === null) return null;
  const ids = [...new Set(memberIds)];
  if (ids.length === 0 || ids.length > MEMBERS_MAX || !ids.every(isId))
    throw new DomainError('PAYMENT_MEMBERS', { max: MEMBERS_MAX }, 'memberIds');
  const missing = ids.length - (await registeredInUnit(act.sql, unit, ids));
  if (missing > 0) throw new DomainError('PAYMENT_MEMBERS_UNKNOWN', { count: missing }, 'memberIds');
  return ids;
}
