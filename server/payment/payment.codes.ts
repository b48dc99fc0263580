export const paymentKinds = ['RECEIVED', 'REVERSAL'] as const;
export type PaymentKind = (typeof paymentKinds)[number];

export const paymentStates = ['REPORTED', 'CONFIRMED', 'RETURNED'] as const;
export type PaymentState = (typeof paymentStates)[number];

export const AMOUNT_MAX = 1_000_000_000_000_000n;
export const MEMBERS_MAX = 5_000;
