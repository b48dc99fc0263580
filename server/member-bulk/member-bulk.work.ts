import type pg from 'pg';
import type { Viewer } from '../access/viewer.ts';
import type { Pools } from '../database/pools.ts';
import type { Sql } from '../database/sql.ts';
import { cancelStatement } from '../jobs/cancel-statement.ts';
import { viewerIsTheSame } from '../jobs/job-requester.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import type { Clock } from '../kernel/clock.ts';
import type { BulkOrder } from './member-bulk.acts.ts';
import type { BulkState } from './member-bulk.codes.ts';

export interface BulkJobParts {
  readonly pools: Pick<Pools, 'bulk'>;
  readonly clock: Clock;
}

/** Runs the work so that a cancellation also ends the statement that is under way. */
export async function stoppable(work: JobWork, client: pg.PoolClient, run: () => Promise<void>): Promise<void> {
  const stop = () => void cancelStatement(client);
  work.signal.addEventListener('abort', stop);
  try {
    await run();
  } finally {
    work.signal.removeEventListener('abort', stop);
  }
}

export async function openOrder(sql: Sql, id: string, state: BulkState): Promise<BulkOrder | undefined> {
  const [order] = await sql.query<BulkOrder>({
    text: `select id, act, selection, end_reason, since, note, to_group_id, leaves_group, to_mou_id, leaves_mou, to_village_id
             from member_bulk where id = $1 and state = $2 for update`,
    values: [id, state],
  });
  return order;
}

/** The last step of each: whoever asked must still be who it was when the work began. */
export async function finish(sql: Sql, work: JobWork, viewer: Viewer, clock: Clock): Promise<void> {
  work.signal.throwIfAborted();
  await viewerIsTheSame(sql, work.jobId, clock.now(), viewer);
  await sql.query({ text: `select job_end($1, 'DONE', null, $2)`, values: [work.jobId, clock.now()] });
}

/** What becomes of an act whose job ended without a result: nothing was written, so it stands where it stood. */
export function ended(during: BulkState, back: BulkState | null): JobHandler['ended'] {
  return async (sql, id, state, at) => {
    await sql.query({
      text: `update member_bulk set state = $2, version = version + 1, updated_at = $3 where id = $1 and state = $4`,
      values: [id, back ?? state, at, during],
    });
  };
}
