import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { PaymentKind, PaymentState } from './payment.codes.ts';

/** What a policy needs to know of a payment. */
export interface PaymentFacts {
  readonly kind: PaymentKind;
  readonly state: PaymentState;
  readonly officeId: string | null;
  readonly rest: bigint;
  readonly refunded: bigint;
  readonly reversed: boolean;
  /** A job is at work on it. */
  readonly isBusy: boolean;
}

/** Payments are decided by the office that answers for the unit, and by the agency. */
const isTheirs = (viewer: Viewer, { officeId }: Pick<PaymentFacts, 'officeId'>) =>
  can(viewer, 'payment:decide') && (viewer.officeId === null || viewer.officeId === officeId);

export const mayDecidePayment = (viewer: Viewer, payment: PaymentFacts) =>
  isTheirs(viewer, payment) && !payment.isBusy && payment.state === 'REPORTED';

export const mayAllocatePayment = (viewer: Viewer, payment: PaymentFacts) =>
  isTheirs(viewer, payment) && stands(payment) && payment.rest > 0n;

export const mayReversePayment = (viewer: Viewer, payment: PaymentFacts) =>
  isTheirs(viewer, payment) && stands(payment) && payment.refunded === 0n;

/** Whoever may decide a payment may stop what somebody else has begun with it. */
export const mayStopPaymentWork = (viewer: Viewer, payment: Pick<PaymentFacts, 'officeId'>) =>
  isTheirs(viewer, payment);

const stands = ({ kind, state, reversed, isBusy }: PaymentFacts) =>
  kind === 'RECEIVED' && state === 'CONFIRMED' && !reversed && !isBusy;
