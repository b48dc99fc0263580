import type pg from 'pg';

// Tables arrive in any order and their rows as they were, so inside the restore's transaction triggers must not fire,
// references must not be asked for before their target is there, and row security must not stand between the owner and
// COPY, which refuses a table with it. All of it is the owner's own to change; session_replication_role is a superuser's.

interface Statements {
  readonly before: string;
  readonly after: string;
}

const userTables = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')`;

const queries = [
  // A trigger comes back in the state it had; one that was off stays off.
  `select format('alter table only %s disable trigger %I', c.oid::regclass, t.tgname) as before,
          format('alter table only %s enable %s trigger %I', c.oid::regclass,
                 case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname) as after
     from pg_trigger t, ${userTables} and t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D'`,
  // Made anew at the end, a reference is checked for all rows at once.
  `select format('alter table %s drop constraint %I', c.oid::regclass, k.conname) as before,
          format('alter table %s add constraint %I %s', c.oid::regclass, k.conname, pg_get_constraintdef(k.oid)) as after
     from pg_constraint k, ${userTables} and k.conrelid = c.oid and k.contype = 'f' and k.conparentid = 0`,
  `select format('alter table only %s no force row level security', c.oid::regclass) as before,
          format('alter table only %s force row level security', c.oid::regclass) as after
     from ${userTables} and c.relforcerowsecurity`,
];

/** Runs the work with triggers, references and forced row security taken away, and puts all of them back as they were. */
export async function relaxed<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  const statements: Statements[] = [];
  for (const query of queries) statements.push(...(await client.query<Statements>(query)).rows);
  for (const { before } of statements) await client.query(before);
  const result = await work();
  await client.query('set constraints all immediate');
  for (const { after } of statements) await client.query(after);
  return result;
}
