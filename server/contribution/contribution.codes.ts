/** Who pays the shares that are not the worker's own: the worker, an employer or other partner, or a fund. */
export const contributionPayers = ['WORKER', 'PARTNER', 'FUND'] as const;
export type ContributionPayer = (typeof contributionPayers)[number];

export const contributionStates = ['NOT_DUE', 'DUE', 'OVERDUE', 'NON_ACTIVE', 'PAID', 'PREPAID'] as const;
export type ContributionState = (typeof contributionStates)[number];

export const coverStates = ['PROTECTED', 'STARTS_LATER', 'NOT_DUE', 'LAPSED', 'NON_ACTIVE', 'NEVER_PAID'] as const;
export type CoverState = (typeof coverStates)[number];

/** Months that one act writes or pays at most. */
export const SPAN_MAX = 12;

/** After so many months in a row that nobody paid, a membership is not active any more. */
export const NON_ACTIVE_AFTER = 3;

/** The months that there is room for; a year is added by migration. */
export const MONTHS_KEPT = ['2022-01', '2028-12'] as const;

/** What the tariff answers where a month cannot be priced. */
export const unpricedReasons = ['WAGE_MISSING', 'TARIFF_UNKNOWN', 'PROGRAMME_NOT_OFFERED', 'FUND_UNKNOWN'] as const;
export type UnpricedReason = (typeof unpricedReasons)[number];
