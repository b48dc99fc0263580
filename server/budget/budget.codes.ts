/** Words that rules, statements and GraphQL share. */
export const budgetStates = ['DRAFT', 'ASKED', 'OPEN', 'CLOSED'] as const;
export type BudgetState = (typeof budgetStates)[number];

/** What is done where a unit's quota costs more than its earmark. */
export const budgetChoices = ['FEWER_PEOPLE', 'LAST_PERSON_SHORTER', 'TOP_UP'] as const;
export type BudgetChoice = (typeof budgetChoices)[number];

/** Kinds of unit as the code of a village tells them: desa begin with 2, kelurahan with 1. */
export const unitKinds = ['VILLAGE', 'WARD', 'ANY'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** How a grant is written: for each unit, or for all together, in equal parts or by the units' targets. */
export const grantSplits = ['EACH', 'EQUAL', 'BY_TARGET'] as const;
export type GrantSplit = (typeof grantSplits)[number];

export const ledgerKinds = [
  ...(['ALLOCATE', 'TOP_UP', 'TRANSFER', 'RESERVE', 'RELEASE', 'RECEIVE', 'SPEND', 'REVERSE'] as const),
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

export const allocationOrders = ['PLACE', 'LEAST_USED', 'LEAST_LEFT'] as const;
export type AllocationOrder = (typeof allocationOrders)[number];

/** The longest span of cover that a budget pays. */
export const COVER_MONTHS_MAX = 24;
