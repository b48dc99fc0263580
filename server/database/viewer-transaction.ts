import type pg from 'pg';
import { type Viewer, type ViewerRow, viewerOf } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Sql, Statement } from './sql.ts';
import { inTransaction } from './transaction.ts';
import { type Door, viewerOpen } from './viewer-query.ts';

export function sqlOf(client: pg.ClientBase): Sql {
  return {
    async query<R extends object>(statement: Statement): Promise<R[]> {
      const result = await client.query(statement as pg.QueryConfig);
      return result.rows as R[];
    },
  };
}

function inViewOf<T>(
  pool: pg.Pool,
  open: Statement,
  run: (sql: Sql, viewer: Viewer, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, async (client) => {
    const opened = await client.query(open as pg.QueryConfig);
    const row = opened.rows[0] as ViewerRow | undefined;
    if (!row) throw new DomainError('UNAUTHENTICATED');
    return run(sqlOf(client), viewerOf(row), client);
  });
}

/** One writing transaction in the view of a session. @throws DomainError UNAUTHENTICATED when the session has ended */
export function withViewer<T>(
  pool: pg.Pool,
  door: Door,
  run: (sql: Sql, viewer: Viewer, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inViewOf(pool, viewerOpen(door, door.requestId, null), run);
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
  return inViewOf(pool, open, run);
}
