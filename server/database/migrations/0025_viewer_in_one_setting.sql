-- The viewer's door costs with every question what it has to look up and to write down. A user's row now repeats the
-- whole scope that user_scope says, so that the door reads one row; and who is viewing stands in one setting instead of
-- nine, spelled "user role kind office {partners} region {groups}", as viewer_open() compares it with who was expected.

alter table app_user
  add column scope_office_id uuid,
  add column scope_region_id integer not null default 0,
  add column scope_group_ids uuid[] not null default '{}';

call replace_as_definer($definition$
create or replace function user_scope_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  of_user uuid := coalesce(new.user_id, old.user_id);
begin
  update app_user u
     set (partner_ids, scope_office_id, scope_region_id, scope_group_ids) = (
           select coalesce(array_agg(distinct s.partner_id) filter (where s.partner_id is not null), '{}'), max(s.office_id::text)::uuid,
                  coalesce(max(s.region_id), 0), coalesce(array_agg(s.group_id order by s.group_id) filter (where s.group_id is not null), '{}')
             from user_scope s where s.user_id = of_user),
         scope_label = user_scope_label(of_user)
   where u.id = of_user;
  return null;
end $$
$definition$);
drop trigger audit_changed on app_user;
create trigger audit_changed after update or delete on app_user for each row
  execute function audit_change('', 'password_hash,partner_ids,scope_office_id,scope_region_id,scope_group_ids,scope_label,updated_at,version');
update app_user u
   set (scope_office_id, scope_region_id, scope_group_ids) = (
         select max(s.office_id::text)::uuid, coalesce(max(s.region_id), 0),
                coalesce(array_agg(s.group_id order by s.group_id) filter (where s.group_id is not null), '{}')
           from user_scope s where s.user_id = u.id)
 where u.scope_kind in ('OFFICE', 'REGION', 'GROUP');

create or replace function viewer_user() returns uuid language sql stable parallel safe as
$$ select nullif(split_part(current_setting('portal.viewer', true), ' ', 1), '')::uuid $$;
create or replace function viewer_role() returns text language sql stable parallel safe as
$$ select coalesce(split_part(current_setting('portal.viewer', true), ' ', 2), '') $$;
create or replace function viewer_country() returns boolean language sql stable parallel safe as
$$ select coalesce(split_part(current_setting('portal.viewer', true), ' ', 3), '') = 'COUNTRY' $$;
create or replace function viewer_administrator() returns boolean language sql stable parallel safe as
$$ select coalesce(split_part(current_setting('portal.viewer', true), ' ', 2), '') = 'ADMINISTRATOR' $$;
create or replace function viewer_office() returns uuid language sql stable parallel safe as
$$ select nullif(nullif(split_part(current_setting('portal.viewer', true), ' ', 4), ''), '-')::uuid $$;
create or replace function viewer_home_partners() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(split_part(current_setting('portal.viewer', true), ' ', 5), '')::uuid[], '{}') $$;
-- Who is given groups, and an observer, has a home and sees no partner's people.
create or replace function viewer_partners() returns uuid[] language sql stable parallel safe as
$$ select case when split_part(current_setting('portal.viewer', true), ' ', 3) = 'GROUP'
                 or split_part(current_setting('portal.viewer', true), ' ', 2) = 'OBSERVER' then '{}'
               else coalesce(nullif(split_part(current_setting('portal.viewer', true), ' ', 5), '')::uuid[], '{}') end $$;
create or replace function viewer_region() returns integer language sql stable parallel safe as
$$ select coalesce(nullif(split_part(current_setting('portal.viewer', true), ' ', 6), '')::integer, 0) $$;
create or replace function viewer_groups() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(split_part(current_setting('portal.viewer', true), ' ', 7), '')::uuid[], '{}') $$;

-- A live session's token (its SHA-256) opens its user's view for this transaction. No row: nobody.
-- A session ends after 30 minutes without use and 12 hours in all; stale says that session_touch is due.
-- expected: null, or who it has to be; anybody else raises PV001.
call replace_as_definer($definition$
create or replace function viewer_open(token bytea, at timestamptz, request text, expected text) returns table (
  user_id uuid, user_name text, login text, role text, scope_kind text, locale text, demo boolean,
  office_id uuid, partner_ids uuid[], region_id integer, group_ids uuid[], session_id uuid, stale boolean
) language plpgsql rows 1 security definer set search_path = pg_catalog, public as $$
declare
  spelt text;
begin
  select u.id, u.name, u.login, u.role, u.scope_kind, u.locale, u.demo, u.scope_office_id, u.partner_ids, u.scope_region_id, u.scope_group_ids,
         s.id, s.last_seen_at < at - interval '1 minute',
         concat_ws(' ', u.id, u.role, u.scope_kind, coalesce(u.scope_office_id::text, '-'), u.partner_ids, u.scope_region_id, u.scope_group_ids)
    into user_id, user_name, login, role, scope_kind, locale, demo, office_id, partner_ids, region_id, group_ids, session_id, stale, spelt
    from session s join app_user u on u.id = s.user_id
   where s.token_hash = token and s.ended_at is null and s.last_seen_at > at - interval '30 minutes'
     and s.created_at > at - interval '12 hours' and u.disabled_at is null;
  if expected is not null and expected is distinct from spelt then
    raise exception 'the viewer has changed' using errcode = 'PV001';
  end if;
  if user_id is null then return; end if;
  spelt := set_config('portal.viewer', spelt, true);
  if request is not null then perform viewer_trace(user_name, at, request); end if;
  return next;
end $$
$definition$);

call replace_as_definer($definition$
create or replace function viewer_open_job(job_id uuid, at timestamptz) returns table (
  user_id uuid, user_name text, login text, role text, scope_kind text, locale text, demo boolean,
  office_id uuid, partner_ids uuid[], region_id integer, group_ids uuid[]
) language plpgsql rows 1 security definer set search_path = pg_catalog, public as $$
declare
  spelt text;
begin
  select u.id, u.name, u.login, u.role, u.scope_kind, u.locale, u.demo, u.scope_office_id, u.partner_ids, u.scope_region_id, u.scope_group_ids,
         concat_ws(' ', u.id, u.role, u.scope_kind, coalesce(u.scope_office_id::text, '-'), u.partner_ids, u.scope_region_id, u.scope_group_ids)
    into user_id, user_name, login, role, scope_kind, locale, demo, office_id, partner_ids, region_id, group_ids, spelt
    from job j join app_user u on u.id = j.requested_by
   where j.id = job_id and j.state in ('WAITING', 'RUNNING') and u.disabled_at is null;
  if user_id is null then return; end if;
  spelt := set_config('portal.viewer', spelt, true);
  perform viewer_trace(user_name, at, 'job ' || job_id);
  return next;
end $$
$definition$);
drop function viewer_scope(uuid, text);
drop function viewer_settings(uuid, text, text, uuid, uuid[], integer, uuid[]);

-- Signing in and redeeming a code are the user's own doing.
call replace_as_definer($definition$
create or replace function session_start(who uuid, token bytea, typed_hash bytea, at timestamptz, device_text text, from_address text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  started uuid;
  u app_user;
begin
  delete from sign_in_failure where login_hash = typed_hash;
  select * into strict u from app_user where id = who and disabled_at is null;
  perform set_config('portal.viewer', u.id::text, true), set_config('portal.user_name', u.name, true),
          set_config('portal.instant', at::text, true);
  insert into session (user_id, token_hash, created_at, last_seen_at, device, address)
  values (who, token, at, at, left(device_text, 200), left(from_address, 60)) returning id into started;
  return started;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function code_redeem(who uuid, code bytea, new_hash text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update access_code c set used_at = at
    from app_user u
   where c.user_id = who and c.code_hash = code and c.used_at is null and c.replaced_at is null and c.expires_at > at
     and u.id = who and u.disabled_at is null;
  if not found then return false; end if;
  perform set_config('portal.viewer', u.id::text, true), set_config('portal.user_name', u.name, true),
          set_config('portal.instant', at::text, true)
     from app_user u where u.id = who;
  update app_user u set password_hash = new_hash, version = u.version + 1, updated_at = at where u.id = who;
  update session s set ended_at = at where s.user_id = who and s.ended_at is null;
  update access_code c set replaced_at = at where c.user_id = who and c.used_at is null and c.replaced_at is null;
  perform user_trace(who, '{}', '{"access_code": "CODE_USED"}');
  return true;
end $$
$definition$);
