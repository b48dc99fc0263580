import type { JobKind } from '../jobs/job.codes.ts';
import type { JobHandler } from '../jobs/job-runner.ts';
import { type ImportJobParts, memberImportCheck } from './member-import.check.ts';
import { memberImportCommit } from './member-import.commit.ts';
import { memberImportUndo } from './member-import.undo.ts';

/** The kinds of jobs that an import has, for the runner of a server. */
export function memberImportJobs(
  parts: ImportJobParts,
): Record<Extract<JobKind, `MEMBER_IMPORT_${string}`>, JobHandler> {
  return {
    MEMBER_IMPORT_CHECK: memberImportCheck(parts),
    MEMBER_IMPORT_COMMIT: memberImportCommit(parts),
    MEMBER_IMPORT_UNDO: memberImportUndo(parts),
  };
}
