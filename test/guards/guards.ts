import type pg from 'pg';

/** Something the database refuses or does by itself, and how to take it away. */
export interface Guard {
  /** `check member.member_sex_check` */
  readonly name: string;
  readonly kind: 'policy' | 'trigger' | 'check' | 'unique';
  readonly table: string;
  readonly drop: string;
}

/**
 * Every policy, trigger, CHECK and unique key of the schema, as the catalog has them: a new one is asked for by itself.
 * Primary keys stay: foreign keys hang on them.
 */
export async function discoverGuards(client: pg.ClientBase): Promise<Guard[]> {
  const { rows } = await client.query<{ kind: Guard['kind']; table: string; own: string; drop: string }>(`
    select 'policy' as kind, tablename as table, policyname as own, format('drop policy %I on %I', policyname, tablename) as drop
      from pg_policies where schemaname = 'public' and not exists (select from pg_class p where p.relname = tablename and p.relispartition)
       -- what restricts a command that the server was not granted restricts nobody; the test of grants says that it was not
       and (permissive = 'PERMISSIVE' or cmd = 'ALL' or has_table_privilege('portal_app', quote_ident(tablename), cmd)
            or (cmd <> 'DELETE' and has_any_column_privilege('portal_app', quote_ident(tablename), nullif(cmd, 'DELETE'))))
    union all
    select 'trigger', c.relname, t.tgname, format('drop trigger %I on %I', t.tgname, c.relname)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and not c.relispartition and c.relnamespace = 'public'::regnamespace
    union all
    select case contype when 'c' then 'check' else 'unique' end, c.relname, k.conname, format('alter table %I drop constraint %I cascade', c.relname, k.conname)
      from pg_constraint k join pg_class c on c.oid = k.conrelid where k.connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x') and k.coninhcount = 0
    union all
    select 'unique', c.relname, i.relname, format('drop index %I', i.relname)
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     where i.relnamespace = 'public'::regnamespace and x.indisunique and not x.indisprimary
       and not exists (select from pg_constraint k where k.conindid = x.indexrelid)
    order by 1, 2, 3`);
  return rows.map(({ kind, table, own, drop }) => ({ name: `${kind} ${table}.${own}`, kind, table, drop }));
}

const constraints = ['test/server/database/constraints.test.ts'];
const triggers = ['test/server/database/triggers.test.ts'];
const likely: Readonly<Record<Guard['kind'], readonly string[][]>> = {
  // what people see tells more than the list of policies
  policy: [
    ['test/server/access/row-security.test.ts', 'test/server/audit/history.test.ts'],
    ['test/server/access/catalog.test.ts'],
  ],
  trigger: [triggers],
  check: [constraints],
  unique: [constraints],
};

/** Test files in the order to look; what is found is remembered for the next time. */
export function likelyFiles({ kind }: Guard): readonly string[][] {
  return likely[kind];
}
