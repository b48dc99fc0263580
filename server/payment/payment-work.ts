import type { ActContext } from '../access/act-context.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import type { Act } from '../database/act.ts';
import { askToStop } from '../jobs/job.store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mayStopPaymentWork } from './payment.policy.ts';
import type { PaymentRow } from './payment.queries.ts';
import { readBack, workOfPayments } from './payment.store.ts';
import { insertPaymentJob } from './payment-work.store.ts';

/** What a job does with a payment, as it was asked for. */
export type PaymentWork =
  | { readonly act: 'CONFIRM' }
  | { readonly act: 'ALLOCATE'; readonly span: SpanOfUnit }
  | { readonly act: 'REVERSE'; readonly reason: string };

export type PaymentContext = ActContext & { readonly jobs: Pick<JobQueue, 'send'> };

/** Has a job do it. */
export async function filePaymentWork(
  { jobs }: PaymentContext,
  act: Act,
  paymentId: string,
  work: PaymentWork,
): Promise<void> {
  const jobId = await insertPaymentJob(act, paymentId, work);
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
    if (!(await askToStop(act.sql, job?.id ?? null))) throw new DomainError('PAYMENT_NOT_BUSY');
    return payment;
  });
}
