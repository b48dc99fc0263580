import type { PaymentFactsFragment } from './Payment.generated.ts';

/** Whether a job is at work on a payment: nothing else can be done with it meanwhile. */
export const isBusy = ({ job }: Pick<PaymentFactsFragment, 'job'>): boolean =>
  job?.state === 'WAITING' || job?.state === 'RUNNING';
