/** What can be done to many members at once. */
export const bulkActs = ['END', 'REACTIVATE', 'ASSIGN', 'MOVE'] as const;
export type BulkAct = (typeof bulkActs)[number];

export const bulkStates = [
  'SELECTING',
  'READY',
  'COMMITTING',
  'COMMITTED',
  'UNDOING',
  'UNDONE',
  'CANCELLED',
  'FAILED',
] as const;
export type BulkState = (typeof bulkStates)[number];

export const bulkOutcomes = ['CHANGES', 'SKIPPED', 'CHANGED', 'UNDONE'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** How long an act on many can be taken back. */
export const UNDO_DAYS = 7;
