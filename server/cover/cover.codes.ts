export const coverAnswers = ['PROTECTED', 'NOT_PROTECTED', 'NOT_KNOWN'] as const;
export type CoverAnswer = (typeof coverAnswers)[number];

export const coverReasons = [
  ...(['PAID', 'PAID_AFTER_DAY', 'PAID_TOO_LATE', 'NOT_DUE', 'UNPAID', 'NON_ACTIVE'] as const),
  ...(['NOT_REGISTERED', 'ENDED', 'NO_MONTH'] as const),
] as const;
export type CoverReason = (typeof coverReasons)[number];

export const coverMonthStates = ['PAID', 'PAID_TOO_LATE', 'UNPAID_NOT_DUE', 'UNPAID', 'NO_MONTH'] as const;
export type CoverMonthState = (typeof coverMonthStates)[number];

/** A death of somebody with fewer paid months in a row pays for the funeral only; not read in a regulation yet. */
export const FULL_DEATH_BENEFIT_MONTHS = 3;
