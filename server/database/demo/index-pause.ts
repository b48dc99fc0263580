import type pg from 'pg';

/**
 * Takes away the indexes of a table that only speed up reading, for the rest of the transaction that fills it: building
 * them once at the end costs a fraction of keeping them up row by row. Their definitions come from the database itself.
 * @returns puts them back
 */
export async function pauseIndexes(client: pg.Client, table: string): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i where i.indrelid = $1::regclass and not i.indisunique`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}
