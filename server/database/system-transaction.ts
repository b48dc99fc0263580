import type pg from 'pg';
import { inTransaction } from './transaction.ts';

/**
 * A transaction of the portal itself, in nobody's name: the trail tells of it as the portal's. Anything thrown rolls all
 * back.
 */
export function asPortal<T>(system: pg.Pool, at: Date, run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(system, async (client) => {
    await client.query(`select set_config('portal.instant', $1, true)`, [at.toISOString()]);
    return run(client);
  });
}
