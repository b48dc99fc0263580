import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { ImportState } from './member-import.codes.ts';

export interface ImportFacts {
  readonly state: ImportState;
  /** Rows that would be entered or changed. */
  readonly committable: number;
}

// Whether the import is the viewer's at all is settled before: a row out of scope is never read.
export const mayCommitImport = (viewer: Viewer, { state, committable }: ImportFacts) =>
  can(viewer, 'memberImport:commit') && state === 'READY' && committable > 0;

/** Until it is saved; what is saved is put right by other acts. */
export const mayCancelImport = (viewer: Viewer, { state }: Pick<ImportFacts, 'state'>) =>
  can(viewer, 'memberImport:create') && (state === 'CHECKING' || state === 'READY' || state === 'COMMITTING');
