import type pg from 'pg';

/** Puts back what was paused, and looks at all rows together where something was to be looked at row by row. */
export type Resume = () => Promise<void>;

/**
 * Takes away the indexes and keys of some tables for the rest of the transaction that fills them: building them once at
 * the end costs a fraction of keeping them up row by row, and a key that does not hold is refused then. Keys that
 * others refer to stay. The definitions come from the database itself.
 */
export async function pauseIndexes(client: pg.Client, ...tables: readonly string[]): Promise<Resume> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
                 else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drop,
            case when c.oid is null then replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
                 else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as make
       from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')
      where i.indrelid = any ($1::regclass[])
        and not exists (select from pg_constraint f where f.conindid = i.indexrelid and f.contype = 'f')
      order by array_position($1::regclass[], i.indrelid), i.indexrelid`,
    [tables],
  );
  for (const { drop } of rows) await client.query(drop);
  return async () => {
    for (const { make } of rows) await client.query(make);
  };
}

/** Lets the foreign keys of a table rest; enforced again, each is looked up for all rows at once. */
export async function pauseReferences(client: pg.Client, table: string): Promise<Resume> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(conname) as name from pg_constraint where conrelid = $1::regclass and contype = 'f' and conenforced`,
    [table],
  );
  const all = (how: string) =>
    client.query(`alter table ${table} ${rows.map(({ name }) => `alter constraint ${name} ${how}`).join(', ')}`);
  await all('not enforced');
  return async () => void (await all('enforced'));
}
