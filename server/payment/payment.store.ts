import type { SpanOfUnit } from '../contribution/owing-members.ts';
import { partnerOfUnit } from '../contribution/unit.view.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { monthStart } from '../kernel/month.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { type PaymentRow, paymentsByIds } from './payment.queries.ts';
import type { MoneyWrite } from './payment.rules.ts';

/** The unit and span that a payment is for; null while nobody knows whose it is. */
export function spanOf(payment: PaymentRow): SpanOfUnit | null {
  const { groupId, mouId, unitVillageId, firstMonth, months, memberIds } = payment;
  if (firstMonth === null || months === null) return null;
  const span = { first: firstMonth, months, memberIds };
  if (groupId) return { ...span, unit: { groupId } };
  return mouId ? { ...span, unit: { mouId, villageId: unitVillageId } } : null;
}

export async function readBack(act: Act, id: string): Promise<PaymentRow> {
  const [row] = await paymentsByIds(act.sql, act.viewer, [id]);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** @throws DomainError NOT_FOUND, VERSION_CONFLICT */
export async function lockedPayment(act: Act, id: string, version: number | null): Promise<PaymentRow> {
  await act.sql.query({ text: 'select from payment where id = $1 for update', values: [id] });
  const payment = await readBack(act, id);
  if (version !== null && payment.version !== version) throw new DomainError('VERSION_CONFLICT');
  return payment;
}

const OUT_OF_SIGHT = '42501';

/**
 * Writes a payment down, unless its reference is known.
 * @returns the id of the payment that stands for this money: the new one, or the one with the same reference and amount
 * @throws DomainError PAYMENT_REFERENCE_USED, PAYMENT_REPORTED_ALREADY, PAYMENT_NOT_YOURS, SLIP_UNKNOWN
 */
export async function insertPayment(
  act: Act,
  id: string,
  payment: MoneyWrite & { readonly state: 'CONFIRMED' | 'REPORTED'; readonly span: SpanOfUnit | null },
): Promise<string> {
  const { span, state, slipId } = payment;
  if (slipId) await mustBeSlip(act, slipId);
  const decided = state === 'CONFIRMED';
  const partnerId = span && (await partnerOfUnit(act, span.unit));
  const rows = await act.sql
    .query<{ id: string }>({
      text: `insert into payment (id, partner_id, mou_id, unit_village_id, group_id, office_id, state, amount, received_on, reference, payment_code, slip_id,
                                  first_month, months, member_ids, note, recorded_by, recorded_by_name, decided_by_name, decided_at, created_at, updated_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::date, $14, $15::uuid[], $16, $17, $18, $19, $20, $21, $21)
             on conflict (office_id, reference) where reference is not null and kind = 'RECEIVED' and state <> 'RETURNED' and not reversed
             do nothing returning id`,
      values: [
        ...[id, partnerId, span?.unit.mouId ?? null, span?.unit.villageId ?? null, span?.unit.groupId ?? null],
        ...[act.viewer.officeId, state, String(payment.amount), payment.receivedOn, payment.reference],
        ...[payment.paymentCode, slipId, span ? monthStart(span.first) : null, span?.months ?? null],
        ...[span?.memberIds ?? null, payment.note, act.viewer.userId, act.viewer.name],
        ...[decided ? act.viewer.name : null, decided ? act.at : null, act.at],
      ],
    })
    .catch((error: { code?: string; constraint?: string }) => {
      if (error.code === OUT_OF_SIGHT) throw new DomainError('PAYMENT_NOT_YOURS', {}, 'unit');
      if (error.constraint === 'payment_somewhere') throw new DomainError('UNIT_EMPTY', {}, 'unit');
      throw error;
    });
  return rows[0]?.id ?? sameReference(act, payment, state);
}

/** The payment that bears the reference already. */
async function sameReference(act: Act, { reference, amount }: MoneyWrite, state: string): Promise<string> {
  const [first] = await act.sql.query<{ id: string; amount: string; state: string; received_on: string }>({
    text: `select id, amount, state, received_on from payment p
            where p.reference = $1 and p.kind = 'RECEIVED' and p.state <> 'RETURNED' and not p.reversed order by p.id limit 1`,
    values: [reference],
  });
  // of another unit of the same office, which this viewer does not see
  if (!first)
    throw new DomainError(
      'PAYMENT_REFERENCE_USED',
      { reference: reference ?? '', amount: '-', date: '-' },
      'reference',
    );
  if (BigInt(first.amount) !== amount)
    throw new DomainError(
      'PAYMENT_REFERENCE_USED',
      {
        ...{ reference: reference ?? '', amount: formatRupiah(BigInt(first.amount), act.viewer.locale) },
        date: first.received_on,
      },
      'reference',
    );
  if (first.state !== state && state === 'CONFIRMED')
    throw new DomainError('PAYMENT_REPORTED_ALREADY', { reference: reference ?? '' }, 'reference');
  return first.id;
}

async function mustBeSlip(act: Act, slipId: string): Promise<void> {
  const found = await act.sql.query({
    text: `select 1 from document d where d.id = $1 and d.kind = 'PAYMENT_SLIP' and d.completed_at is not null and d.uploaded_by = $2`,
    values: [slipId, act.viewer.userId],
  });
  if (found.length === 0) throw new DomainError('SLIP_UNKNOWN', {}, 'slipId');
}
