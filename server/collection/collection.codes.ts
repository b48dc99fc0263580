/** How one month of one member stands on the sheet. */
export const collectionStates = ['OPEN', 'REPORTED', 'PAID', 'NOT_OWED'] as const;
export type CollectionState = (typeof collectionStates)[number];

/** More people than that are no sheet of a leader any more. */
export const SHEET_MAX = 500;
