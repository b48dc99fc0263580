/** Words of an import that queries, policy and GraphQL share. */
export const importStates = [
  'CHECKING',
  'READY',
  'COMMITTING',
  'COMMITTED',
  'UNDOING',
  'UNDONE',
  'REFUSED',
  'CANCELLED',
  'FAILED',
] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row. */
export const rowOutcomes = ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What rows may be asked for: an outcome, or the good rows that carry a remark. */
export const importOutcomes = ['NEW', 'CHANGED', 'UNCHANGED', 'WARNED', 'REFUSED'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** Days for which a saved list may be taken back. */
export const UNDO_DAYS = 7;
