/** Why somebody who was to be enrolled is without some month. */
export const leftOutReasons = ['NOT_ELIGIBLE', 'NO_UNIT', 'OTHER_FUND', 'AGE', 'QUOTA', 'MONEY'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
