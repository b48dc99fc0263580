import type pg from 'pg';
import { type Viewer, type ViewerRow, viewerOf } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Sql, Statement } from './sql.ts';

/** How a statement gets its viewer: the SHA-256 of the session's token, the instant, and the request it belongs to. */
export interface Door {
  readonly tokenHash: Buffer;
  readonly at: Date;
  readonly requestId: string;
}

export function sqlOf(client: pg.ClientBase): Sql {
  return {
    async query<R extends object>(statement: Statement): Promise<R[]> {
      const result = await client.query(statement as pg.QueryConfig);
      return result.rows as R[];
    },
  };
}

const OPEN: Statement = { name: 'viewer_open', text: 'select * from viewer_open($1, $2, $3)' };

/**
 * The read side of one request: a read-only transaction that opens with the first question and stays one snapshot until
 * the answer is out. On a pipelined connection nothing waits for begin or for the viewer.
 */
export class ReadSession implements Sql {
  readonly #pool: pg.Pool;
  readonly #door: Door;
  readonly #onStale: () => void;
  #opening: Promise<{ client: pg.PoolClient; viewer: Promise<Viewer | null> }> | null = null;

  constructor(pool: pg.Pool, door: Door, onStale: () => void) {
    this.#pool = pool;
    this.#door = door;
    this.#onStale = onStale;
  }

  #open() {
    this.#opening ??= this.#pool.connect().then((client) => {
      client.query('begin isolation level repeatable read read only').catch(() => undefined);
      const values = [this.#door.tokenHash, this.#door.at, this.#door.requestId];
      const viewer = client.query({ ...OPEN, values } as pg.QueryConfig).then((result) => {
        const row = result.rows[0] as ViewerRow | undefined;
        if (row?.stale) this.#onStale();
        return row ? viewerOf(row) : null;
      });
      viewer.catch(() => undefined);
      return { client, viewer };
    });
    return this.#opening;
  }

  async viewer(): Promise<Viewer | null> {
    return (await this.#open()).viewer;
  }

  async query<R extends object>(statement: Statement): Promise<R[]> {
    const { client } = await this.#open();
    const result = await client.query(statement as pg.QueryConfig);
    return result.rows as R[];
  }

  /** Ends the snapshot. Not awaited by the answer: nothing was written. */
  async close(): Promise<void> {
    if (!this.#opening) return;
    const opening = this.#opening;
    this.#opening = null;
    try {
      const { client } = await opening;
      await client.query('commit').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
    } catch {
      // the pool could not give a connection: the question has already failed with that error
    }
  }
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
    await client.query('commit');
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
  return inTransaction(pool, { ...OPEN, values: [door.tokenHash, door.at, door.requestId] }, run);
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
