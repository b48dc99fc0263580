import type { JobKind } from '../jobs/job.codes.ts';
import type { JobHandler } from '../jobs/job-runner.ts';
import type { RequestedWorkParts } from '../jobs/requested-work.ts';
import { memberBulkCommit } from './member-bulk.commit.ts';
import { memberBulkSelect } from './member-bulk.select.ts';
import { memberBulkUndo } from './member-bulk.undo.ts';

/** The kinds of jobs that an act on many has, for the runner of a server. */
export function memberBulkJobs(
  parts: RequestedWorkParts,
): Record<Extract<JobKind, `MEMBER_BULK_${string}`>, JobHandler> {
  return {
    MEMBER_BULK_SELECT: memberBulkSelect(parts),
    MEMBER_BULK_COMMIT: memberBulkCommit(parts),
    MEMBER_BULK_UNDO: memberBulkUndo(parts),
  };
}
