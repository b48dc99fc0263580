import { ownOrInScope } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import { partnerOfUnit } from '../contribution/unit.view.ts';
import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import { JOB_COLUMNS, type JobRow } from '../jobs/job.queries.ts';
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

export async function readBack(act: Pick<Act, 'sql' | 'viewer'>, id: string): Promise<PaymentRow> {
  const [row] = await paymentsByIds(act.sql, act.viewer, [id]);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** @throws DomainError NOT_FOUND */
export async function lockPayment(act: Pick<Act, 'sql' | 'viewer'>, id: string): Promise<PaymentRow> {
  await act.sql.query({ text: 'select from payment where id = $1 for update', values: [id] });
  return readBack(act, id);
}

/**
 * A payment to be acted on, locked; not one that a job is at.
 * @throws DomainError NOT_FOUND, PAYMENT_BUSY, VERSION_CONFLICT
 */
export async function freePayment(
  act: Act,
  id: string,
  version: number | null,
): Promise<PaymentRow & { readonly isBusy: false }> {
  const mustBeFree = async () => {
    if (isAtWork((await workOfPayments(act.sql, act.viewer, [id]))[0])) throw new DomainError('PAYMENT_BUSY');
  };
  // before the lock, which the job holds for as long as it works; and again, for one that was filed meanwhile
  await mustBeFree();
  const payment = await lockPayment(act, id);
  await mustBeFree();
  if (version !== null && payment.version !== version) throw new DomainError('VERSION_CONFLICT');
  return { ...payment, isBusy: false };
}

/** The latest job of each of these payments, in no order. */
export function workOfPayments(sql: Sql, viewer: Viewer, paymentIds: readonly string[]): Promise<JobRow[]> {
  const values: unknown[] = [paymentIds];
  return sql.query<JobRow>({
    text: `select distinct on (j.subject_id) ${JOB_COLUMNS} from job j
            where j.subject_id = any ($1::uuid[]) and j.kind = 'PAYMENT_MONTHS' and ${ownOrInScope(viewer, 'j', 'requested_by', values)}
            order by j.subject_id, j.id desc`,
    values,
  });
}

export const isAtWork = (job: JobRow | null | undefined): boolean =>
  job?.state === 'WAITING' || job?.state === 'RUNNING';

const OUT_OF_SIGHT = '42501';

/**
 * Writes a payment down, unless its reference is known.
 * @param payment isRecorded: as money that is there, though a job has yet to confirm it
 * @returns the id of the payment that stands for this money: the new one, or the one with the same reference and amount
 * @throws DomainError PAYMENT_REFERENCE_USED, PAYMENT_REPORTED_ALREADY, PAYMENT_NOT_YOURS, SLIP_UNKNOWN
 */
export async function insertPayment(
  act: Act,
  id: string,
  payment: MoneyWrite & {
    readonly state: 'CONFIRMED' | 'REPORTED';
    readonly isRecorded: boolean;
    readonly span: SpanOfUnit | null;
  },
): Promise<string> {
  const { span, state, isRecorded, slipId } = payment;
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
  return rows[0]?.id ?? sameReference(act, payment, isRecorded);
}

/** The payment that bears the reference already. */
async function sameReference(act: Act, { reference, amount }: MoneyWrite, isRecorded: boolean): Promise<string> {
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
  const isReported =
    first.state === 'REPORTED' && !isAtWork((await workOfPayments(act.sql, act.viewer, [first.id]))[0]);
  if (isReported && isRecorded)
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
