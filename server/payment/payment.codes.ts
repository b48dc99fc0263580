export const paymentKinds = ['RECEIVED', 'REVERSAL'] as const;
export type PaymentKind = (typeof paymentKinds)[number];

export const paymentStates = ['REPORTED', 'CONFIRMED', 'RETURNED'] as const;
export type PaymentState = (typeof paymentStates)[number];

export const AMOUNT_MAX = 1_000_000_000_000_000n;
export const MEMBERS_MAX = 5_000;
/** Person-months that are written and paid while somebody waits; more of them are the work of a job. */
export const AT_ONCE_MAX = 30_000;
