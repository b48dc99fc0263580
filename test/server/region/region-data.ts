import pg from 'pg';
import type { Sql } from '../../../server/database/sql.ts';
import { sqlOf } from '../../../server/database/viewer-transaction.ts';
import { cloneDatabase } from '../../support/cluster.ts';

export const TODAY = '2026-03-01';

export interface RegionDatabase {
  readonly ownerUrl: string;
  /** As the server's login: what it may not do fails here too. */
  readonly sql: Sql;
  close(): Promise<void>;
}

/** A database of its own with the whole register, seen as the server sees it. */
export async function regionDatabase(): Promise<RegionDatabase> {
  const database = await cloneDatabase();
  const client = new pg.Client({ connectionString: database.appUrl, pipeline: true } as pg.ClientConfig);
  client.on('error', () => undefined);
  await client.connect();
  return {
    ownerUrl: database.ownerUrl,
    sql: sqlOf(client),
    async close() {
      await client.end();
      await database.drop();
    },
  };
}
