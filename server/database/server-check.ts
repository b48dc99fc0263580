import type pg from 'pg';
import { StartupError } from '../startup-error.ts';

const OLDEST = 180_000;

/**
 * Refuses a PostgreSQL older than 18 and a database that cannot hold every name.
 * @param advise told of what works but will hurt later
 */
export async function checkServer(client: pg.Client, advise: (text: string) => void = () => {}): Promise<void> {
  // On its own and first: an older server does not know the columns that are asked for next.
  const server = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  const { number = 0, version = 'unknown' } = server.rows[0] ?? {};
  if (number < OLDEST) throw new StartupError(`PostgreSQL 18 or newer is needed; this one is ${version}.`);
  const database = await client.query<{ encoding: string; provider: string }>(
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider
       from pg_database where datname = current_database()`,
  );
  const { encoding, provider } = database.rows[0] ?? {};
  if (encoding !== 'UTF8')
    throw new StartupError(`The database must be made with ENCODING 'UTF8'; this one has ${encoding}.`);
  if (provider !== 'b') {
    advise(
      "the database sorts by its machine's own rules, which change with updates: LOCALE_PROVIDER builtin is advised",
    );
  }
}
