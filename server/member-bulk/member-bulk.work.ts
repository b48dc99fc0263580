import type { JobHandler } from '../jobs/job-runner.ts';
import type { BulkState } from './member-bulk.codes.ts';
import { afterLostJob } from './member-bulk.store.ts';

/** What becomes of an act whose job ended without a result: nothing was written, so it stands where it stood. */
export function ended(during: BulkState, back: BulkState | null): JobHandler['ended'] {
  return async (sql, id, state, at) => {
    await afterLostJob(sql, id, { during, after: back ?? state, at });
  };
}
