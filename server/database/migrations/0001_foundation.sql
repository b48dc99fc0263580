-- The ground every table stands on: what the database roles may do at all, how a statement knows its viewer,
-- and the two things each table with people, money or documents gets: row security and an audit trail.

revoke create on schema public from public;
grant usage on schema public to portal_app, portal_system, portal_definer;

-- A stored proof of the key this database was filled with; a server with another key refuses to start.
create table key_check (
  id smallint primary key check (id = 1),
  value bytea not null
);

-- ---------------------------------------------------------------------------------------------------------------
-- The viewer's settings. viewer_open() writes them for one transaction; without it nobody is viewing and no row shows.
-- A setting once used reads '' afterwards, hence nullif. Policies call them as (select f()) so that they run once a
-- statement and not once a row.

create function viewer_user() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('portal.user_id', true), '')::uuid $$;

create function viewer_country() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('portal.country', true), '') = 'on' $$;

create function viewer_administrator() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('portal.administrator', true), '') = 'on' $$;

create function viewer_office() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('portal.office_id', true), '')::uuid $$;

create function viewer_partners() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('portal.partner_ids', true), '')::uuid[], '{}') $$;

-- The region node a viewer is limited to; 0 is no limit. Region ids are unique over all levels, so one comparison with
-- the four ancestor columns of a row is the exact subtree.
create function viewer_region() returns integer language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('portal.region_id', true), '')::integer, 0) $$;

-- The instant the act happens at, as the server's clock told it; tests move that clock.
create function viewer_instant() returns timestamptz language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('portal.instant', true), '')::timestamptz, clock_timestamp()) $$;

-- ---------------------------------------------------------------------------------------------------------------
-- Definer functions run as portal_definer, which cannot log in. It may create in the schema only while it takes one over.

-- Nobody else may call one unless the owner grants it; the owner needs the right to create triggers with it.
create procedure give_to_definer(f regprocedure) language plpgsql as $$
declare
  owner_name text := current_user;
begin
  execute format('revoke all on function %s from public', f);
  execute 'grant create on schema public to portal_definer';
  execute format('alter function %s owner to portal_definer', f);
  execute 'revoke create on schema public from portal_definer';
  set local role portal_definer;
  execute format('grant execute on function %s to %I with grant option', f, owner_name);
  execute format('set local role %I', owner_name);
end $$;
revoke all on procedure give_to_definer(regprocedure) from public;

-- ---------------------------------------------------------------------------------------------------------------
-- The audit trail: who, when, what before, what after, why. It carries the scope of the row it speaks of, so that a
-- history is visible to exactly those who see the row, and never a cipher or a hash.

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid,
  actor_name text,
  request_id text,
  reason text,
  subject text collate "C" not null,
  row_id uuid not null,
  action text collate "C" not null check (action in ('CREATED', 'CHANGED', 'REMOVED', 'NIK_REVEALED')),
  before jsonb,
  after jsonb,
  partner_id uuid,
  office_id uuid,
  province_id integer,
  regency_id integer,
  district_id integer,
  village_id integer
);
create index audit_entry_row on audit_entry (row_id, id);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail takes inserts only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on audit_entry for each row execute function audit_is_append_only();
create trigger append_only_truncate before truncate on audit_entry for each statement execute function audit_is_append_only();

-- Row by row for changes: joining old and new transition tables turned out to be quadratic under a cached plan.
-- Arguments: column that names the partner ('' for none), then the columns that never enter the trail.
create function audit_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  was jsonb := to_jsonb(old);
  is_now jsonb := case when tg_op = 'UPDATE' then to_jsonb(new) end;
  place jsonb := coalesce(is_now, was);
  partner_column text := tg_argv[0];
  hidden text[] := string_to_array(tg_argv[1], ',');
  changed_before jsonb;
  changed_after jsonb;
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, is_now -> o.key)
      into changed_before, changed_after
      from jsonb_each(was) o
     where o.value is distinct from is_now -> o.key and o.key <> all (hidden);
    if changed_before is null then
      return null;
    end if;
  else
    changed_before := was - hidden;
  end if;
  insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action, before, after,
                           partner_id, office_id, province_id, regency_id, district_id, village_id)
  values (viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
          nullif(current_setting('portal.request_id', true), ''), nullif(current_setting('portal.reason', true), ''),
          tg_table_name, (place ->> 'id')::uuid, case tg_op when 'UPDATE' then 'CHANGED' else 'REMOVED' end,
          changed_before, changed_after,
          case when partner_column <> '' then (place ->> partner_column)::uuid end, (place ->> 'office_id')::uuid,
          (place ->> 'province_id')::integer, (place ->> 'regency_id')::integer,
          (place ->> 'district_id')::integer, (place ->> 'village_id')::integer);
  return null;
end $$;

-- One statement for any number of new rows, keeping the key and the scope, not the image: the row itself is still there.
-- The column list differs from table to table, so protect_table() writes one such function a table.

-- ---------------------------------------------------------------------------------------------------------------
-- The one shape of row security. Every query says its scope again as an ordinary predicate; this is the backstop.
--   partner_column  the column with the partner's id
--   region_shaped   the table has office_id and province_id, regency_id, district_id, village_id
-- portal_definer and portal_system get through by policy but reach only what a grant gives them.

create function scope_predicate(partner_column text, region_shaped boolean) returns text language sql immutable as $$
  select format(
    case when region_shaped then
      '(select viewer_country()) or office_id = (select viewer_office()) or (%1$I = any ((select viewer_partners())::uuid[])'
      || ' and (select viewer_region()) = any (array[0, province_id, regency_id, district_id, village_id]))'
    else
      '(select viewer_country()) or (%1$I = any ((select viewer_partners())::uuid[]) and (select viewer_region()) = 0)'
    end, partner_column)
$$;

create procedure force_row_security(t regclass, predicate text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy owner on %s to current_user using (true) with check (true)', t);
  execute format('create policy inside on %s to portal_definer, portal_system using (true) with check (true)', t);
  execute format('create policy viewer on %s to portal_app using (%s) with check (%s)', t, predicate, predicate);
end $$;
revoke all on procedure force_row_security(regclass, text) from public;

create procedure audit_table(t regclass, partner_column text, region_shaped boolean, hidden text[]) language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = t);
  scope_columns text := case when region_shaped
    then 'n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id'
    else 'null, null, null, null, null' end;
begin
  execute format($f$
    create function %I() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $body$
    begin
      insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action,
                               partner_id, office_id, province_id, regency_id, district_id, village_id)
      select viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
             nullif(current_setting('portal.request_id', true), ''), nullif(current_setting('portal.reason', true), ''),
             %L, n.id, 'CREATED', %s, %s
        from inserted n;
      return null;
    end $body$ $f$,
    'audit_' || name || '_created', name,
    case when partner_column = '' then 'null' else format('n.%I', partner_column) end, scope_columns);
  call give_to_definer(('audit_' || name || '_created()')::regprocedure);
  execute format('create trigger audit_created after insert on %s referencing new table as inserted for each statement execute function %I()',
                 t, 'audit_' || name || '_created');
  execute format('create trigger audit_changed after update or delete on %s for each row execute function audit_change(%L, %L)',
                 t, partner_column, array_to_string(hidden || array['updated_at', 'version'], ','));
end $$;
revoke all on procedure audit_table(regclass, text, boolean, text[]) from public;

grant insert, select on audit_entry to portal_definer;
grant select on audit_entry to portal_app;
call give_to_definer('audit_change()'::regprocedure);
call force_row_security('audit_entry', scope_predicate('partner_id', true)
  || ' or (partner_id is null and (select viewer_administrator())) or (partner_id is null and row_id = (select viewer_user()))');
