import type { EntityName } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { type Action, assertCan } from '../access/actions.ts';
import { type Viewer, type ViewerRow, viewerOf } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { entityInsert } from './entity-insert.ts';
import type { Sql, Statement } from './sql.ts';
import { type Door, sqlOf } from './viewer-transaction.ts';

/** One business act: a transaction in its viewer's view. Entities and SQL share the one connection. */
export interface Act {
  readonly viewer: Viewer;
  readonly em: EntityManager;
  readonly sql: Sql;
  readonly at: Date;
  /** The why that the audit trail keeps beside every change of this act. */
  because(reason: string): Promise<void>;
  /** Statements that do not wait for each other, sent together. */
  together<T extends readonly unknown[]>(start: () => { [K in keyof T]: Promise<T[K]> }): Promise<T>;
  /** Has a new entity written by close(), in the same message as the reading and the commit. */
  insert(entity: object): void;
  /** Writes what entities changed, then reads the answer and commits in one go. The last thing an act does. */
  close<T>(read: () => Promise<T>): Promise<T>;
}

/** The socket under pg's client: while corked, messages gather and leave as one write. */
interface Corkable {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

function inOneWrite<T>(client: pg.PoolClient, start: () => T): T {
  const { stream } = (client as unknown as Corkable).connection;
  stream.cork();
  try {
    return start();
  } finally {
    stream.uncork();
  }
}

/** What MikroORM asks of a transaction of its own: run one statement. Begin and end are ours. */
function transactionOf(client: pg.PoolClient) {
  return {
    isTransaction: true,
    async executeQuery(compiled: { sql: string; parameters: readonly unknown[] }) {
      // the mapper writes values into its statements, and no text column keeps this one
      if (compiled.sql.includes('\0')) throw Object.assign(new Error('a zero character'), { code: '22021' });
      const result = await client.query(compiled.sql, compiled.parameters as unknown[]);
      return { rows: result.rows, numAffectedRows: result.rowCount === null ? undefined : BigInt(result.rowCount) };
    },
  };
}

/** A transaction that an error has broken answers commit with a rollback and no error. */
function mustBeCommitted({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error('the act was rolled back');
}

/**
 * Opens the viewer, asserts that the role may do this at all, runs, flushes, commits. Anything thrown rolls all back.
 * @throws DomainError UNAUTHENTICATED without a live session, FORBIDDEN when the action is not the role's
 */
export async function act<T>(
  pool: pg.Pool,
  orm: MikroORM,
  door: Door,
  action: Action,
  run: (act: Act) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const [, opened] = await inOneWrite(client, () =>
      Promise.all([
        client.query('begin'),
        client.query({
          name: 'viewer_open',
          text: 'select * from viewer_open($1, $2, $3)',
          values: [door.tokenHash, door.at, door.requestId],
        }),
      ]),
    );
    const row = opened.rows[0] as ViewerRow | undefined;
    if (!row) throw new DomainError('UNAUTHENTICATED');
    const viewer = viewerOf(row);
    assertCan(viewer, action);
    const em = orm.em.fork({ clear: true }) as EntityManager;
    em.setTransactionContext(transactionOf(client));
    const sql = sqlOf(client);
    let committed = false;
    const inserts: Statement[] = [];
    const answer = await run({
      viewer,
      em,
      sql,
      at: door.at,
      async because(reason) {
        await sql.query({ name: 'because', text: `select set_config('portal.reason', $1, true)`, values: [reason] });
      },
      together: (start) => inOneWrite(client, () => Promise.all(start()) as never),
      insert(entity) {
        inserts.push(entityInsert(orm.getMetadata().get(entity.constructor as EntityName<object>), entity));
      },
      async close(read) {
        await em.flush();
        const [, last, end] = await inOneWrite(client, () =>
          Promise.all([Promise.all(inserts.map((s) => sql.query(s))), read(), client.query('commit')]),
        );
        mustBeCommitted(end);
        committed = true;
        return last;
      },
    });
    if (!committed) {
      await em.flush();
      mustBeCommitted(await client.query('commit'));
    }
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
