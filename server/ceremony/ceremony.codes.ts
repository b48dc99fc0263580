/** Where a ceremony stands, by its agreements: as far as the one that is furthest behind. */
export const ceremonyStates = ['EMPTY', 'DRAFT', 'IN_REVIEW', 'READY', 'SIGNED'] as const;
export type CeremonyState = (typeof ceremonyStates)[number];

export const GROUPS_MAX = 50;
