-- Users, what they may see, their sessions, and the one door through which a statement gets its viewer.

create table app_user (
  id uuid primary key default uuidv7(),
  login text collate "C" not null unique check (login = lower(login) and length(login) between 3 and 120),
  email text collate "C" unique check (email = lower(email)),
  name text not null check (length(name) between 2 and 120),
  password_hash text not null,
  role text collate "C" not null check (role in ('AGENCY', 'OFFICE', 'COORDINATOR', 'OPERATOR', 'AUDITOR', 'ADMINISTRATOR')),
  scope_kind text collate "C" not null check (scope_kind in ('COUNTRY', 'OFFICE', 'PARTNER', 'REGION', 'REGISTER')),
  locale text collate "C" not null default 'id' check (locale in ('id', 'en')),
  demo boolean not null default false,
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (id, scope_kind),
  check (role <> 'ADMINISTRATOR' or scope_kind = 'REGISTER'),
  check (role not in ('AGENCY', 'AUDITOR') or scope_kind = 'COUNTRY'),
  check (role <> 'OFFICE' or scope_kind = 'OFFICE'),
  check (role <> 'COORDINATOR' or scope_kind = 'PARTNER'),
  check (role <> 'OPERATOR' or scope_kind in ('PARTNER', 'REGION'))
);

-- Whole country and registers need no row. A region scope is one node within one partner; several whole partners are allowed.
create table user_scope (
  id uuid primary key default uuidv7(),
  user_id uuid not null,
  kind text collate "C" not null check (kind in ('OFFICE', 'PARTNER', 'REGION')),
  office_id uuid references office (id),
  partner_id uuid references partner (id),
  region_id integer references region (id),
  foreign key (user_id, kind) references app_user (id, scope_kind),
  check (case kind when 'OFFICE' then office_id is not null and partner_id is null and region_id is null
                   when 'PARTNER' then office_id is null and partner_id is not null and region_id is null
                   else office_id is null and partner_id is not null and region_id is not null end)
);
create unique index user_scope_single on user_scope (user_id) where kind in ('OFFICE', 'REGION');
create unique index user_scope_partner on user_scope (user_id, partner_id);

create table session (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user (id),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  device text not null default '',
  address text
);
create index session_of_user on session (user_id, created_at desc);

-- Failures by a keyed hash of what was typed, so that unknown names are slowed down like known ones.
create table sign_in_failure (
  login_hash bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null
);

call force_row_security('app_user', '(select viewer_administrator()) or id = (select viewer_user())');
call force_row_security('user_scope', '(select viewer_administrator()) or user_id = (select viewer_user())');
call force_row_security('session', '(select viewer_administrator()) or user_id = (select viewer_user())');
call force_row_security('sign_in_failure', 'false');
call audit_table('app_user', '', false, '{password_hash}');
call audit_table('user_scope', '', false, '{}');
call audit_table('session', '', false, '{token_hash,last_seen_at}');
-- password_hash stays out of the application's reach: signing in goes through the definer functions below.
grant select (id, login, email, name, role, scope_kind, locale, demo, disabled_at, version, created_at, updated_at),
      update (locale, version, updated_at) on app_user to portal_app;
grant select on user_scope to portal_app;
grant select (id, user_id, created_at, last_seen_at, ended_at, device, address), update (ended_at) on session to portal_app;
grant select, update on app_user to portal_definer;
grant select on user_scope to portal_definer;
grant select, insert, update on session to portal_definer;
grant select, insert, update, delete on sign_in_failure to portal_definer;

-- ---------------------------------------------------------------------------------------------------------------

create function viewer_scope(of_user uuid, kind text, out office_id uuid, out partner_ids uuid[], out region_id integer)
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  partner_ids := '{}';
  region_id := 0;
  if kind in ('OFFICE', 'PARTNER', 'REGION') then
    select max(s.office_id::text)::uuid, coalesce(array_agg(s.partner_id) filter (where s.partner_id is not null), '{}'),
           coalesce(max(s.region_id), 0)
      into office_id, partner_ids, region_id from user_scope s where s.user_id = of_user;
  end if;
end $$;

create function viewer_settings(of_user uuid, role text, kind text, office_id uuid, partner_ids uuid[], region_id integer)
  returns void language sql as $$
  select set_config('portal.user_id', of_user::text, true),
         set_config('portal.country', case kind when 'COUNTRY' then 'on' else '' end, true),
         set_config('portal.administrator', case role when 'ADMINISTRATOR' then 'on' else '' end, true),
         set_config('portal.office_id', coalesce(office_id::text, ''), true),
         set_config('portal.partner_ids', partner_ids::text, true),
         set_config('portal.region_id', region_id::text, true)
$$;

create function viewer_trace(user_name text, at timestamptz, request text) returns void language sql as $$
  select set_config('portal.user_name', user_name, true), set_config('portal.instant', at::text, true),
         set_config('portal.request_id', request, true), set_config('portal.reason', '', true)
$$;

-- The door: a live session's token (its SHA-256) opens its user's view for this transaction. No row: nobody.
-- A session ends after 30 minutes without use and 12 hours in all; stale says that session_touch is due. Every scope
-- setting is written every time, so that nothing of an earlier viewer can stay; the rest only an act needs (request given).
create function viewer_open(token bytea, at timestamptz, request text) returns table (
  user_id uuid, user_name text, login text, role text, scope_kind text, locale text, demo boolean,
  office_id uuid, partner_ids uuid[], region_id integer, session_id uuid, stale boolean
) language plpgsql rows 1 security definer set search_path = pg_catalog, public as $$
begin
  select u.id, u.name, u.login, u.role, u.scope_kind, u.locale, u.demo, s.id, s.last_seen_at < at - interval '1 minute'
    into user_id, user_name, login, role, scope_kind, locale, demo, session_id, stale
    from session s join app_user u on u.id = s.user_id
   where s.token_hash = token and s.ended_at is null and s.last_seen_at > at - interval '30 minutes'
     and s.created_at > at - interval '12 hours' and u.disabled_at is null;
  if user_id is null then return; end if;
  -- what viewer_scope() and viewer_settings() do, written out: this runs with every question, and a call costs as much
  partner_ids := '{}';
  region_id := 0;
  if scope_kind in ('OFFICE', 'PARTNER', 'REGION') then
    select max(x.office_id::text)::uuid, coalesce(array_agg(x.partner_id) filter (where x.partner_id is not null), '{}'),
           coalesce(max(x.region_id), 0)
      into office_id, partner_ids, region_id from user_scope x where x.user_id = viewer_open.user_id;
  end if;
  perform set_config('portal.user_id', user_id::text, true),
          set_config('portal.country', case scope_kind when 'COUNTRY' then 'on' else '' end, true),
          set_config('portal.administrator', case role when 'ADMINISTRATOR' then 'on' else '' end, true),
          set_config('portal.office_id', coalesce(office_id::text, ''), true),
          set_config('portal.partner_ids', partner_ids::text, true),
          set_config('portal.region_id', region_id::text, true);
  if request is not null then perform viewer_trace(user_name, at, request); end if;
  return next;
end $$;

create function session_touch(token bytea, at timestamptz) returns void language sql security definer
  set search_path = pg_catalog, public as
$$ update session set last_seen_at = at where token_hash = token and ended_at is null and last_seen_at < at $$;

-- Signing in, in three steps: is this name slowed down and what is its hash; then either a failure or a session.
create function sign_in_find(typed text, typed_hash bytea, at timestamptz)
  returns table (user_id uuid, password_hash text, blocked_until timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select u.id, u.password_hash, f.blocked_until
    from (select 1) one
    left join app_user u on (u.login = lower(typed) or u.email = lower(typed)) and u.disabled_at is null
    left join sign_in_failure f on f.login_hash = typed_hash and f.blocked_until > at
$$;

-- The fifth failure in a row blocks for 1 second, each further one for twice as long, at most 15 minutes; a quiet day forgives.
create function sign_in_fail(typed_hash bytea, at timestamptz) returns timestamptz
  language sql security definer set search_path = pg_catalog, public as $$
  insert into sign_in_failure as f (login_hash, failures, last_at, blocked_until) values (typed_hash, 1, at, at)
  on conflict (login_hash) do update set
    failures = case when f.last_at < at - interval '1 day' then 1 else f.failures + 1 end,
    last_at = at,
    blocked_until = case when f.last_at < at - interval '1 day' or f.failures < 4 then at
                         else at + least(interval '15 minutes', interval '1 second' * power(2, least(f.failures - 4, 12))) end
  returning blocked_until
$$;

create function session_start(who uuid, token bytea, typed_hash bytea, at timestamptz, device_text text, from_address text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  started uuid;
  u app_user;
begin
  delete from sign_in_failure where login_hash = typed_hash;
  select * into strict u from app_user where id = who and disabled_at is null;
  perform set_config('portal.user_id', u.id::text, true), set_config('portal.user_name', u.name, true),
          set_config('portal.instant', at::text, true);
  insert into session (user_id, token_hash, created_at, last_seen_at, device, address)
  values (who, token, at, at, left(device_text, 200), left(from_address, 60)) returning id into started;
  return started;
end $$;

create function session_end_by_token(token bytea, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public as
$$ update session set ended_at = at where token_hash = token and ended_at is null $$;

do $$
declare f regprocedure;
begin
  foreach f in array array[
    'viewer_scope(uuid,text)', 'viewer_settings(uuid,text,text,uuid,uuid[],integer)', 'viewer_trace(text,timestamptz,text)',
    'viewer_open(bytea,timestamptz,text)', 'session_touch(bytea,timestamptz)',
    'sign_in_find(text,bytea,timestamptz)', 'sign_in_fail(bytea,timestamptz)',
    'session_start(uuid,bytea,bytea,timestamptz,text,text)', 'session_end_by_token(bytea,timestamptz)']::regprocedure[]
  loop
    call give_to_definer(f);
    if f::text not like 'viewer\_s%' and f::text not like 'viewer\_trace%' then
      execute format('grant execute on function %s to portal_app', f);
    end if;
  end loop;
end $$;
