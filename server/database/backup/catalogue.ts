import type pg from 'pg';
import { StartupError } from '../../startup-error.ts';
import type { SequenceState, TableCount } from './records.ts';

export interface Table {
  /** Quoted, with its schema. */
  readonly name: string;
  /** Quoted, without generated ones, which the database computes again. */
  readonly columns: readonly string[];
}

// The queue's tables are not data: at the start the server makes them and puts unfinished jobs into them again.
const userSchema = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')`;

/** Rows become text in one way only, whatever the machine or the role is set to. */
export async function fixTextForm(client: pg.Client): Promise<void> {
  await client.query(
    "set datestyle = 'ISO'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1; set lock_timeout = '30s'",
  );
}

/** Every table with rows of its own; partitions are read and written through their parent. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; own: boolean; hidden: boolean }>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            array(select quote_ident(a.attname) from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns,
            pg_has_role(current_user, c.relowner, 'USAGE') as own,
            c.relforcerowsecurity and (
              not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
                             and pg_get_expr(p.polqual, p.polrelid) = 'true' and mine.oid = any (p.polroles))
              or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive
                            and (0 = any (p.polroles) or mine.oid = any (p.polroles)))) as hidden
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_roles mine on mine.rolname = current_user
      where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and ${userSchema}
      order by 1`,
  );
  const foreign = rows.find((row) => !row.own);
  if (foreign) throw new StartupError(`Table ${foreign.name} belongs to another role than the owner of the database.`);
  const filtered = rows.find((row) => row.hidden);
  if (filtered)
    throw new StartupError(`Row security hides rows of ${filtered.name} from the owner: it needs a policy of its own.`);
  return rows.map(({ name, columns }) => ({ name, columns }));
}

export async function countTable(client: pg.Client, table: Table): Promise<TableCount> {
  const { rows } = await client.query<{ rows: string; digest: string }>(
    `select count(*)::text as rows, coalesce(sum(hashtextextended(row(${table.columns.join(', ')})::text, 0)), 0)::text as digest
       from ${table.name}`,
  );
  return { name: table.name, rows: rows[0]?.rows ?? '0', digest: rows[0]?.digest ?? '0' };
}

export async function readSequences(client: pg.Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and ${userSchema} order by 1`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${name}`,
    );
    states.push({ name, ...(state.rows[0] as { value: string; called: boolean }) });
  }
  return states;
}

/**
 * Compares every table with the counts of the backup, in both directions.
 * @throws StartupError that names the first table that differs
 */
export async function recount(client: pg.Client, expected: readonly TableCount[]): Promise<void> {
  const tables = await readTables(client);
  const extra = tables.find(({ name }) => !expected.some((count) => count.name === name));
  if (extra) throw new StartupError(`Table ${extra.name} is not in the backup.`);
  for (const count of expected) {
    const table = tables.find(({ name }) => name === count.name);
    if (table === undefined) throw new StartupError(`Table ${count.name} of the backup is missing.`);
    const found = await countTable(client, table);
    if (found.rows !== count.rows)
      throw new StartupError(`Table ${count.name} has ${found.rows} rows, the backup ${count.rows}.`);
    if (found.digest !== count.digest) throw new StartupError(`Rows of table ${count.name} differ from the backup.`);
  }
}
