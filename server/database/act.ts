import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { type Action, assertCan } from '../access/actions.ts';
import { type Viewer, type ViewerRow, viewerOf } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { giveReason } from './give-reason.ts';
import { isSpoilt, sendMessage } from './message.ts';
import { resultTypes } from './pools.ts';
import type { Sql } from './sql.ts';
import { mustBeCommitted } from './transaction.ts';
import { type Door, viewerOpen } from './viewer-query.ts';
import { sqlOf } from './viewer-transaction.ts';

/** One business act: a transaction in its viewer's view. Entities and SQL share the one connection. */
export interface Act {
  readonly viewer: Viewer;
  readonly em: EntityManager;
  readonly sql: Sql;
  readonly at: Date;
  /** The why that the audit trail keeps beside every change of this act. */
  because(reason: string): Promise<void>;
  /** Writes what entities changed, then reads the answer. The last thing an act does. */
  close<T>(read: () => Promise<T>): Promise<T>;
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
    const opening = [{ name: 'begin', text: 'begin' }, viewerOpen(door, door.requestId, null)];
    const [, opened] = await sendMessage(client, opening, resultTypes);
    const row = opened?.[0] as ViewerRow | undefined;
    if (!row) throw new DomainError('UNAUTHENTICATED');
    const viewer = viewerOf(row);
    assertCan(viewer, action);
    const em = orm.em.fork({ clear: true }) as EntityManager;
    em.setTransactionContext(transactionOf(client));
    const sql = sqlOf(client);
    const answer = await run({
      viewer,
      em,
      sql,
      at: door.at,
      because: (reason) => giveReason(sql, reason),
      async close(read) {
        await em.flush();
        return read();
      },
    });
    await em.flush();
    mustBeCommitted(await client.query('commit'));
    return answer;
  } catch (error) {
    await client.query('rollback').catch((e: Error) => {
      broken = e;
    });
    throw error;
  } finally {
    client.release(broken ?? isSpoilt(client));
  }
}
