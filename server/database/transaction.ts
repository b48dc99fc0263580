import type pg from 'pg';

/** A transaction that an error has broken answers commit with a rollback and no error. */
export function mustBeCommitted({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
}

/** One transaction on a connection of its own. Anything thrown rolls all back; a connection that cannot is not used again. */
export async function inTransaction<T>(pool: pg.Pool, run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
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
