import type pg from 'pg';
import { resultTypes } from '../pools.ts';
import type { Sql } from '../sql.ts';

/** The loader's one connection, for what asks through Sql. Dates stay text here too, as everywhere in the portal. */
export const sqlOn = (client: pg.Client): Sql => ({
  async query<R extends object>({ text, values }: { text: string; values?: readonly unknown[] }): Promise<R[]> {
    return (await client.query({ text, values: values as unknown[], types: resultTypes })).rows as R[];
  },
});
