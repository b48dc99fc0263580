import type pg from 'pg';
import { type Viewer, type ViewerRow, viewerOf } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Sql, Statement } from './sql.ts';
import { type Door, viewerOpen } from './viewer-query.ts';

export function sqlOf(client: pg.ClientBase): Sql {
  return {
    async query<R extends object>(statement: Statement): Promise<R[]> {
      const result = await client.query(statement as pg.QueryConfig);
      return result.rows as R[];
    },
  };
}

/** A transaction that an error has broken answers commit with a rollback and no error. */
export function mustBeCommitted({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
}

async function inTransaction<T>(
  pool: pg.Pool,
  open: Statement,
  run: (sql: Sql, viewer: Viewer, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const opened = await client.query(open as pg.QueryConfig);
    const row = opened.rows[0] as ViewerRow | undefined;
    if (!row) throw new DomainError('UNAUTHENTICATED');
    const answer = await run(sqlOf(client), viewerOf(row), client);
    mustBeCommitted(await client.query('commit'));
    return answer;
  } catch (error) {
    await client.query('rollback').catch((e: Error) => {
      broken = e;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** One writing transaction in the view of a session. @throws DomainError UNAUTHENTICATED when the session has ended */
export function withViewer<T>(
  pool: pg.Pool,
  door: Door,
  run: (sql: Sql, viewer: Viewer, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, viewerOpen(door, door.requestId, null), run);
}

/**
 * One transaction in the view of the user who asked for a job, opened afresh.
 * @throws DomainError UNAUTHENTICATED when that user is disabled or the job is over
 */
export function withJobViewer<T>(
  pool: pg.Pool,
  jobId: string,
  at: Date,
  run: (sql: Sql, viewer: Viewer, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const open = { name: 'viewer_open_job', text: 'select * from viewer_open_job($1, $2)', values: [jobId, at] };
  return inTransaction(pool, open, run);
}
