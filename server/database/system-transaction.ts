import type pg from 'pg';
import { mustBeCommitted } from './viewer-transaction.ts';

/**
 * A transaction of the portal itself, in nobody's name: the trail tells of it as the portal's. Anything thrown rolls all
 * back.
 */
export async function asPortal<T>(system: pg.Pool, at: Date, run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await system.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query(`select set_config('portal.instant', $1, true)`, [at.toISOString()]);
    const answer = await run(client);
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
