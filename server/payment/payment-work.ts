import type { ActContext } from '../access/act-context.ts';
import { place } from '../access/scope.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import { inUnit } from '../contribution/payer-unit.ts';
import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { AT_ONCE_MAX } from './payment.codes.ts';
import { mayStopPaymentWork } from './payment.policy.ts';
import type { PaymentRow } from './payment.queries.ts';
import { readBack, workOfPayments } from './payment.store.ts';

/** What a job does with a payment, as it was asked for. */
export type PaymentWork =
  | { readonly act: 'CONFIRM' }
  | { readonly act: 'ALLOCATE'; readonly span: SpanOfUnit }
  | { readonly act: 'REVERSE'; readonly reason: string };

export type PaymentContext = ActContext & { readonly jobs: Pick<JobQueue, 'send'> };

/** Whether the months of a span are too many to be written while somebody waits. */
export async function isLongWork(sql: Sql, { unit, memberIds, months }: SpanOfUnit): Promise<boolean> {
  const most = Math.floor(AT_ONCE_MAX / months);
  if (memberIds) return memberIds.length > most;
  const values: unknown[] = [];
  const where = `${inUnit(unit, 'm', values)} and m.status = 'REGISTERED'`;
  const rows = await sql.query({
    text: `select from member m where ${where} limit 1 offset ${place(values, most)}::integer`,
    values,
  });
  return rows.length > 0;
}

/** Whether a payment pays too many months for them to be opened again while somebody waits. */
export async function isLongReversal(sql: Sql, paymentId: string): Promise<boolean> {
  const rows = await sql.query({
    text: 'select from contribution c where c.payment_id = $1 limit 1 offset $2',
    values: [paymentId, AT_ONCE_MAX],
  });
  return rows.length > 0;
}

/** Has a job do it, which stands where the payment stands: everybody who may decide sees how far it is. */
export async function filePaymentWork(
  { jobs }: PaymentContext,
  act: Act,
  paymentId: string,
  work: PaymentWork,
): Promise<void> {
  const jobId = uuidv7();
  await act.sql.query({
    text: `insert into job (id, kind, subject_id, requested_by, partner_id, office_id, province_id, regency_id, district_id, village_id, created_at, request)
           select $2, 'PAYMENT_MONTHS', p.id, $3, p.partner_id, p.office_id, p.province_id, p.regency_id, p.district_id, p.village_id, $4, $5
             from payment p where p.id = $1`,
    values: [paymentId, jobId, act.viewer.userId, act.at, JSON.stringify(work)],
  });
  await jobs.send(act.sql, 'PAYMENT_MONTHS', jobId);
}

/**
 * Stops the work on a payment: what it was writing is rolled back, and the payment stands as before.
 * @throws DomainError NOT_FOUND, PAYMENT_NOT_BUSY, FORBIDDEN
 */
export function paymentMonthsCancel(ctx: ActContext, id: string): Promise<PaymentRow> {
  return ctx.act('payment:decide', async (act) => {
    // no lock: the job holds one for as long as it works, and must hear of this meanwhile
    const payment = await readBack(act, id);
    mustBeAllowed(mayStopPaymentWork(act.viewer, payment));
    const [job] = await workOfPayments(act.sql, act.viewer, [id]);
    const stopped = await act.sql.query({
      text: `update job set cancel_requested = true where id = $1 and state in ('WAITING', 'RUNNING') returning id`,
      values: [job?.id ?? null],
    });
    if (stopped.length === 0) throw new DomainError('PAYMENT_NOT_BUSY');
    return payment;
  });
}
