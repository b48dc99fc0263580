import type { PaymentFactsFragment } from './Payment.generated.ts';

/** Whether a job is at work on a payment: nothing else can be done with it meanwhile. */
export const isBusy = ({ job }: Pick<PaymentFactsFragment, 'job'>): boolean =>
  job?.state === 'WAITING' || job?.state === 'RUNNING';

/** Whether the last work came to nothing and waits to be begun again: whoever may not decide, or has decided since, is not told. */
export const hasFailed = ({
  job,
  viewerCanDecide,
  viewerCanReverse,
}: Pick<PaymentFactsFragment, 'job' | 'viewerCanDecide' | 'viewerCanReverse'>): boolean =>
  (job?.state === 'FAILED' || job?.state === 'CANCELLED') && (viewerCanDecide || viewerCanReverse);
