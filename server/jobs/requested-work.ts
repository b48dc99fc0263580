import type pg from 'pg';
import type { Viewer } from '../access/viewer.ts';
import type { Pools } from '../database/pools.ts';
import type { Sql } from '../database/sql.ts';
import { withJobViewer } from '../database/viewer-transaction.ts';
import type { Clock } from '../kernel/clock.ts';
import { cancelStatement } from './cancel-statement.ts';
import { viewerIsTheSame } from './job-requester.ts';
import type { JobWork } from './job-runner.ts';

export interface RequestedWorkParts {
  readonly pools: Pick<Pools, 'bulk'>;
  readonly clock: Clock;
}

export interface RequestedWork {
  readonly sql: Sql;
  readonly viewer: Viewer;
  readonly client: pg.PoolClient;
  /** When the work began. */
  readonly at: Date;
}

/**
 * Does a job in one transaction, in the view of whoever asked for it. A cancellation also ends the statement that is
 * under way; at the end the requester must still be who it was when the work began, and the job is done with the rest.
 */
export function workAsRequester(
  { pools, clock }: RequestedWorkParts,
  work: JobWork,
  run: (view: RequestedWork) => Promise<void>,
): Promise<void> {
  const at = clock.now();
  return withJobViewer(pools.bulk, work.jobId, at, async (sql, viewer, client) => {
    const stop = () => void cancelStatement(client);
    work.signal.addEventListener('abort', stop);
    try {
      await run({ sql, viewer, client, at });
      work.signal.throwIfAborted();
      await viewerIsTheSame(sql, work.jobId, clock.now(), viewer);
      await sql.query({ text: `select job_end($1, 'DONE', null, $2)`, values: [work.jobId, clock.now()] });
    } finally {
      work.signal.removeEventListener('abort', stop);
    }
  });
}
