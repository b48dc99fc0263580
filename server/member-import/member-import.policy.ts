import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { type ImportState, UNDO_DAYS } from './member-import.codes.ts';

export interface ImportFacts {
  readonly state: ImportState;
  /** Rows that would be entered or changed. */
  readonly committable: number;
}

// Whether the import is the viewer's at all is settled before: a row out of scope is never read.
export const mayCommitImport = (viewer: Viewer, { state, committable }: ImportFacts) =>
  can(viewer, 'memberImport:commit') && state === 'READY' && committable > 0;

/** Until it is saved, and while it is being taken back; what is saved is put right by other acts. */
export const mayCancelImport = (viewer: Viewer, { state }: Pick<ImportFacts, 'state'>) =>
  can(viewer, 'memberImport:create') && ['CHECKING', 'READY', 'COMMITTING', 'UNDOING'].includes(state);

export interface SavedFacts {
  readonly state: ImportState;
  readonly committedAt: Date | null;
}

const DAY_MS = 86_400_000;

/** The instant until which a saved list may be taken back; null for one that is not saved. */
export const undoableUntil = ({ committedAt }: Pick<SavedFacts, 'committedAt'>): Date | null =>
  committedAt && new Date(committedAt.getTime() + UNDO_DAYS * DAY_MS);

export function mayUndoImport(viewer: Viewer, saved: SavedFacts, at: Date): boolean {
  const until = undoableUntil(saved);
  return can(viewer, 'memberImport:commit') && saved.state === 'COMMITTED' && until !== null && at < until;
}
