import { assertCan } from '../access/actions.ts';
import { againWhenLost } from '../contribution/lost-months.ts';
import { requestOf } from '../jobs/job.queries.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mayAllocatePayment, mayDecidePayment, mayReversePayment } from './payment.policy.ts';
import type { PaymentRow } from './payment.queries.ts';
import { lockPayment } from './payment.store.ts';
import { allocateRest, confirmReported, type Doing, mustBeOfUnit, reversePayment } from './payment-acts.ts';
import type { PaymentWork } from './payment-work.ts';

/** Writes, pays or opens again the many months of a payment, in the view of who asked: all of them or none. */
export function paymentMonthsJob(parts: RequestedWorkParts): JobHandler {
  // the payment stands as before until the work commits, so there is nothing to put back
  return { run: (work) => againWhenLost(() => settle(parts, work)), ended: async () => {} };
}

function settle(parts: RequestedWorkParts, work: JobWork): Promise<void> {
  return workAsRequester(parts, work, async ({ sql, viewer, at }) => {
    assertCan(viewer, 'payment:decide');
    const asked = await requestOf<PaymentWork>(sql, work.jobId);
    const progress: Doing['progress'] = (step, done, total) => {
      work.progress(step, done, total);
      work.signal.throwIfAborted();
    };
    await doWork({ sql, viewer, at, progress }, await lockPayment({ sql, viewer }, work.subjectId), asked);
  });
}

/** The same rules as at once: the view of who asked may be another by now, and so may the payment. */
async function doWork(doing: Doing, payment: PaymentRow, asked: PaymentWork): Promise<void> {
  const { viewer } = doing;
  const facts = { ...payment, isBusy: false };
  switch (asked.act) {
    case 'CONFIRM':
      mustBeAllowed(mayDecidePayment(viewer, facts));
      return confirmReported(doing, payment);
    case 'ALLOCATE':
      mustBeAllowed(mayAllocatePayment(viewer, facts));
      mustBeOfUnit(payment, asked.span.unit);
      if ((await allocateRest(doing, payment, asked.span)) === 0) throw new DomainError('JOB_NOTHING_DUE');
      return;
    case 'REVERSE':
      mustBeAllowed(mayReversePayment(viewer, facts));
      return reversePayment(doing, payment, asked.reason);
  }
}
