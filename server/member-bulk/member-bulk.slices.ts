import type { Sql } from '../database/sql.ts';
import type { JobWork } from '../jobs/job-runner.ts';
import { createWritten, lastPosition, SLICE, type SlicedWrite, writeSlice } from './member-bulk-row.store.ts';

/** Values that stand before those of the caller. */
export const VALUES_BEFORE = 5;

/**
 * Writes members slice by slice within one transaction.
 * @returns how many members were written
 */
export async function writeSlices(sql: Sql, work: JobWork, write: SlicedWrite): Promise<number> {
  await createWritten(sql);
  const last = await lastPosition(sql, write.bulkId);
  let count = 0;
  for (let after = 0; after < last; after += SLICE) {
    work.progress('WRITING', after, last);
    work.signal.throwIfAborted();
    count += await writeSlice(sql, write, after);
  }
  work.progress('SUMMING_UP', last, last);
  return count;
}
