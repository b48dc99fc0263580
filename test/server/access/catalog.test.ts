import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { definerFunctions, grants, publicReference, untraced } from './grants.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const column = async (text: string): Promise<string[]> => (await portal.sql.all<{ x: string }>(text)).map(({ x }) => x);

describe('Every table of the catalog', () => {
  it('has row security, forced upon its owner too, or is listed as public reference data', async () => {
    const open = await column(
      `select relname as x from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(open).toEqual([...publicReference].sort());
  });

  it('under row security says what the owner, the inside and the viewer see', async () => {
    const rows = await portal.sql.all<{ name: string; policies: string[] }>(
      `select c.relname as name, array(select p.policyname::text from pg_policies p where p.tablename = c.relname and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' order by 1) as policies
         from pg_class c where relforcerowsecurity order by 1`,
    );
    for (const { name, policies } of rows) expect([name, policies]).toEqual([name, ['inside', 'owner', 'viewer']]);
  });

  it('under row security leaves a line for each change, or is listed with the reason why not', async () => {
    const silent = await column(
      `select c.relname as x from pg_class c where relforcerowsecurity
         and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('audit_created', 'audit_changed') and t.tgenabled = 'O') <> 2`,
    );
    expect(silent.sort()).toEqual(Object.keys(untraced).sort());
  });

  it('gives the logins of the server what is listed and no more, and the public nothing', async () => {
    const rows = await portal.sql.all<{ name: string; role: string; rights: string }>(
      `with given as (
         select c.relname as name, a.grantee, a.privilege_type as right, null as col from pg_class c, aclexplode(c.relacl) a
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
         union all
         select c.relname, a.grantee, a.privilege_type, t.attname from pg_attribute t join pg_class c on c.oid = t.attrelid, aclexplode(t.attacl) a
          where c.relnamespace = 'public'::regnamespace)
       select name, role, string_agg(rights, ' ' order by rights) as rights from (
         select name, coalesce(r.rolname, 'public') as role,
                "right" || coalesce('(' || string_agg(col, ',' order by col) || ')', '') as rights
           from given g left join pg_roles r on r.oid = g.grantee
          where coalesce(r.rolname, 'public') in ('portal_app', 'portal_system', 'public') group by 1, 2, "right") x
       group by 1, 2`,
    );
    const found: Record<string, Record<string, string>> = {};
    for (const { name, role, rights } of rows) found[name] = { ...found[name], [role]: rights };
    expect(found).toEqual(grants);
  });

  it('give an auditor nothing to write but what is the auditor’s own', async () => {
    const rows = await portal.sql.all<{ name: string }>(
      `select distinct c.relname as name from pg_class c cross join unnest('{insert,update,delete}'::text[]) w (command)
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and (has_table_privilege('portal_app', c.oid, w.command)
               or w.command <> 'delete' and has_any_column_privilege('portal_app', c.oid, nullif(w.command, 'delete')))
          and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polname = format('no_%s_by_auditors', w.command))
        order by 1`,
    );
    const own = ['app_user', 'idempotency', 'notification', 'saved_view', 'session'];
    const takenAway = ['document', 'document_chunk', 'job', 'member_export'];
    const answersOfTheTariff = ['contribution_price'];
    expect(rows.map(({ name }) => name)).toEqual([...own, ...takenAway, ...answersOfTheTariff].sort());
  });
});

describe('The roles of the server', () => {
  it('are no superusers, bypass nothing, make nothing and belong to nobody', async () => {
    const rows = await portal.sql.all(
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as powerful, rolcanlogin,
              (select count(*)::integer from pg_auth_members m where m.member = r.oid) as memberships
         from pg_roles r where rolname in ('portal_app', 'portal_system', 'portal_definer') order by 1`,
    );
    const plain = { powerful: false, memberships: 0 };
    expect(rows).toEqual([
      { rolname: 'portal_app', rolcanlogin: true, ...plain },
      { rolname: 'portal_definer', rolcanlogin: false, ...plain },
      { rolname: 'portal_system', rolcanlogin: true, ...plain },
    ]);
  });

  it('own nothing; the definer owns functions only', async () => {
    const owned = await column(
      `select relname as x from pg_class where relowner in (select oid from pg_roles where rolname in ('portal_app', 'portal_system', 'portal_definer'))
       union all select proname from pg_proc where proowner in (select oid from pg_roles where rolname in ('portal_app', 'portal_system'))
       union all select nspname from pg_namespace where nspowner in (select oid from pg_roles where rolname in ('portal_app', 'portal_system', 'portal_definer'))
       union all select datname from pg_database where datdba in (select oid from pg_roles where rolname in ('portal_app', 'portal_system', 'portal_definer'))`,
    );
    expect(owned).toEqual([]);
  });

  it('make nothing in the schema', async () => {
    const makers = await column(
      `select rolname as x from pg_roles where rolname like 'portal%' and rolname <> 'portal_owner' and has_schema_privilege(oid, 'public', 'create')`,
    );
    expect(makers).toEqual([]);
  });
});

describe('A function with rights beyond its caller’s', () => {
  it('has a fixed search path, belongs to the definer and is closed to the public', async () => {
    const loose = await column(
      `select proname as x from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef and not (
         proconfig @> array['search_path=pg_catalog, public'] and proowner = 'portal_definer'::regrole
         and not exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) a where a.grantee = 0))`,
    );
    expect(loose).toEqual([]);
  });

  it('may be called by the server only where it is listed', async () => {
    const callable = await column(
      `select distinct proname as x from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
         and (has_function_privilege('portal_app', oid, 'execute') or has_function_privilege('portal_system', oid, 'execute')) order by 1`,
    );
    expect(callable).toEqual([...definerFunctions].sort());
  });
});
