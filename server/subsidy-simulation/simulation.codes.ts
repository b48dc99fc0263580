/** What may be assumed of a tariff that nobody has written yet. */
export const assumedKinds = ['AMOUNT', 'DISCOUNT', 'ORDINARY'] as const;
export type AssumedKind = (typeof assumedKinds)[number];

/** The whole of the quotas, in hundredths of a percent. */
export const ALL_PEOPLE = 10_000;
