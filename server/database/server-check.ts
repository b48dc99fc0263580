import type pg from 'pg';
import { StartupError } from '../startup-error.ts';

const OLDEST = 180_000;

/** Refuses a PostgreSQL older than 18 and a database that cannot hold every name. */
export async function checkServer(client: pg.Client, log: { info(text: string): void }): Promise<void> {
  const { rows } = await client.query<{
    number: number;
    version: string;
    encoding: string;
    provider: string;
    locale: string | null;
  }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
            pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale
       from pg_database where datname = current_database()`,
  );
  const server = rows[0];
  if (server === undefined) throw new Error('The database does not know itself');
  if (server.number < OLDEST)
    throw new StartupError(`PostgreSQL 18 or newer is needed; this one is ${server.version}.`);
  if (server.encoding !== 'UTF8')
    throw new StartupError(`The database must be made with ENCODING 'UTF8'; this one has ${server.encoding}.`);
  if (server.provider !== 'b') {
    log.info(
      "the database sorts by the machine's own rules, which change with its updates: LOCALE_PROVIDER builtin is advised",
    );
  }
}
