-- Accounts: who keeps whom, one-time codes for the first access and for a forgotten password, and what must stay closed
-- whatever the application asks.

-- Without a password a user gets in by a one-time code only.
alter table app_user alter column password_hash drop not null;
-- partner_ids and scope_label repeat what user_scope says: row security looks at one row, and a list reads one.
alter table app_user
  add column phone text collate "C" check (phone ~ '^\+?[0-9]{8,15}$'),
  add column partner_ids uuid[] not null default '{}',
  add column scope_label text not null default '';
create index app_user_list on app_user (lower(name), id);
create index app_user_partners on app_user using gin (partner_ids);

-- A code as the printed slip or the e-mail bears it, kept as a keyed hash. ISSUED by somebody who keeps the user, ASKED
-- for by e-mail: a stranger who asks does not make the printed one void.
create table access_code (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user (id),
  kind text collate "C" not null check (kind in ('ISSUED', 'ASKED')),
  code_hash bytea not null check (octet_length(code_hash) = 32),
  issued_at timestamptz not null,
  issued_by uuid references app_user (id),
  expires_at timestamptz not null,
  used_at timestamptz,
  replaced_at timestamptz,
  constraint access_code_days check (expires_at > issued_at)
);
create unique index access_code_once on access_code (user_id, code_hash);
create unique index access_code_live on access_code (user_id, kind) where used_at is null and replaced_at is null;

-- ---------------------------------------------------------------------------------------------------------------
-- What a scope is in words, kept beside the user.

create function user_scope_label(of_user uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(string_agg(distinct x.place, ' · ' order by x.place) filter (where x.place is not null), '')
         || case when bool_or(x.place is not null and x.partner is not null) then ' · ' else '' end
         || coalesce(string_agg(distinct x.partner, ' · ' order by x.partner) filter (where x.partner is not null), '')
    from (select coalesce(o.name, g.name, r.name) as place, p.name as partner
            from user_scope s
            left join office o on o.id = s.office_id
            left join partner p on p.id = s.partner_id
            left join partner_group g on g.id = s.group_id
            left join region r on r.id = s.region_id
           where s.user_id = of_user) x
$$;

create function user_scope_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  of_user uuid := coalesce(new.user_id, old.user_id);
begin
  update app_user u
     set partner_ids = coalesce((select array_agg(distinct s.partner_id) from user_scope s where s.user_id = of_user and s.partner_id is not null), '{}'),
         scope_label = user_scope_label(of_user)
   where u.id = of_user;
  return null;
end $$;

create function user_scope_renamed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update app_user u set scope_label = user_scope_label(u.id)
   where u.id in (select s.user_id from user_scope s where new.id in (s.office_id, s.partner_id, s.group_id));
  return null;
end $$;

grant select, insert, update, delete on access_code to portal_definer;
grant insert on app_user to portal_definer;
grant insert, update, delete on user_scope to portal_definer;
grant select on partner_group, office, region to portal_definer;
call give_to_definer('user_scope_label(uuid)');
call give_to_definer('user_scope_changed()');
call give_to_definer('user_scope_renamed()');
-- The trail of a user tells of the scope in words, in a line of its own (user_trace below).
drop trigger audit_changed on app_user;
create trigger audit_changed after update or delete on app_user for each row
  execute function audit_change('', 'password_hash,partner_ids,scope_label,updated_at,version');
update app_user u
   set partner_ids = coalesce((select array_agg(distinct s.partner_id) from user_scope s where s.user_id = u.id and s.partner_id is not null), '{}'),
       scope_label = user_scope_label(u.id);
create trigger user_scope_changed after insert or update or delete on user_scope for each row execute function user_scope_changed();
create trigger user_scope_renamed after update of name on partner for each row
  when (old.name is distinct from new.name) execute function user_scope_renamed();
create trigger user_scope_renamed after update of name on partner_group for each row
  when (old.name is distinct from new.name) execute function user_scope_renamed();
create trigger user_scope_renamed after update of name on office for each row
  when (old.name is distinct from new.name) execute function user_scope_renamed();

-- ---------------------------------------------------------------------------------------------------------------
-- Who sees users. Coordinators see those whose every partner is their own, auditors all; writing goes through functions.

create policy kept_or_audited on app_user for select to portal_app using ((select viewer_role()) = 'AUDITOR'
  or ((select viewer_role()) = 'COORDINATOR' and partner_ids <> '{}' and partner_ids <@ (select viewer_partners())::uuid[]));
create policy of_seen_user on user_scope for select to portal_app using (user_id in (select u.id from app_user u));
create policy of_kept_operator on session for select to portal_app using ((select viewer_role()) = 'AUDITOR'
  or ((select viewer_role()) = 'COORDINATOR' and user_id in (select u.id from app_user u where u.role = 'OPERATOR')));
create policy of_seen_user on audit_entry for select to portal_app
  using (subject = 'app_user' and row_id in (select u.id from app_user u));
call force_row_security('access_code', 'user_id in (select u.id from app_user u)');
grant select (phone, partner_ids, scope_label) on app_user to portal_app;
grant select (id, user_id, kind, issued_at, expires_at, used_at, replaced_at) on access_code to portal_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Keeping users. Each function asks for itself whether the viewer may; the application explains it before.

create function viewer_keeps_user(user_role text, user_partners uuid[]) returns boolean
  language sql stable set search_path = pg_catalog, public as $$
  select viewer_administrator()
      or (viewer_role() = 'COORDINATOR' and user_role = 'OPERATOR' and user_partners <> '{}' and user_partners <@ viewer_partners())
$$;

create function user_trace(of_user uuid, was jsonb, is_now jsonb) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action, before, after)
  values (viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
          nullif(current_setting('portal.request_id', true), ''), nullif(current_setting('portal.reason', true), ''),
          'app_user', of_user, 'CHANGED', was, is_now)
$$;

create function user_put_scope(of_user uuid, kind text, scope jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if (jsonb_array_length(scope) > 0) is distinct from (kind not in ('COUNTRY', 'REGISTER')) then
    raise exception 'the kind of scope and its rows do not go together' using errcode = 'check_violation', constraint = 'user_scope_rows';
  end if;
  insert into user_scope (user_id, kind, office_id, partner_id, region_id, group_id, leads)
  select of_user, kind, s.office_id, s.partner_id, s.region_id, s.group_id, coalesce(s.leads, false)
    from jsonb_to_recordset(scope) s (office_id uuid, partner_id uuid, region_id integer, group_id uuid, leads boolean);
  -- a partner that stands for a region gives away parts of that region
  if exists (select from user_scope s join partner p on p.id = s.partner_id join region r on r.id = s.region_id
              where s.user_id = of_user and p.region_id is not null
                and p.region_id not in (r.id, r.province_id, coalesce(r.regency_id, 0), coalesce(r.district_id, 0))) then
    raise exception 'the region is not the partner''s' using errcode = 'check_violation', constraint = 'user_scope_region';
  end if;
end $$;

create function scope_partners(scope jsonb) returns uuid[] language sql immutable as $$
  select coalesce(array_agg(distinct s.partner_id) filter (where s.partner_id is not null), '{}')
    from jsonb_to_recordset(scope) s (partner_id uuid)
$$;

create function user_create(new_id uuid, new_login text, new_email text, new_name text, new_phone text, new_role text,
                            new_kind text, scope jsonb, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not viewer_keeps_user(new_role, scope_partners(scope)) then
    raise exception 'not a user of the viewer''s' using errcode = 'insufficient_privilege';
  end if;
  insert into app_user (id, login, email, name, phone, role, scope_kind, demo, created_at, updated_at)
  select new_id, new_login, new_email, new_name, new_phone, new_role, new_kind, v.demo, at, at
    from app_user v where v.id = viewer_user();
  perform user_put_scope(new_id, new_kind, scope);
end $$;

-- The user as locked for a change, or none: somebody changed it meanwhile. Nobody changes the own account here, so that
-- the last administrator stays one.
create function user_to_change(target uuid, seen_version integer) returns app_user
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  u app_user;
begin
  select * into u from app_user x where x.id = target for update;
  if u.id is null or u.id = viewer_user() or not viewer_keeps_user(u.role, u.partner_ids) then
    raise exception 'not a user of the viewer''s' using errcode = 'insufficient_privilege';
  end if;
  return case when u.version = seen_version then u end;
end $$;

create function user_edit(target uuid, seen_version integer, new_email text, new_name text, new_phone text, new_role text,
                          new_kind text, scope jsonb, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  u app_user := user_to_change(target, seen_version);
  label text;
begin
  if u.id is null then return false; end if;
  if not viewer_keeps_user(new_role, scope_partners(scope)) then
    raise exception 'not a user of the viewer''s' using errcode = 'insufficient_privilege';
  end if;
  delete from user_scope s where s.user_id = target;
  update app_user x set email = new_email, name = new_name, phone = new_phone, role = new_role, scope_kind = new_kind,
                        version = x.version + 1, updated_at = at
   where x.id = target;
  perform user_put_scope(target, new_kind, scope);
  select x.scope_label into label from app_user x where x.id = target;
  if label <> u.scope_label then
    perform user_trace(target, jsonb_build_object('scope', u.scope_label), jsonb_build_object('scope', label));
  end if;
  return true;
end $$;

-- Whether one user sees everything that another one sees, and works with it.
create function user_covers(taker uuid, given uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from app_user t join app_user g on g.id = given and t.id <> g.id
     where t.id = taker and t.disabled_at is null and viewer_keeps_user(g.role, g.partner_ids)
       and case
             when g.scope_kind in ('COUNTRY', 'REGISTER') then t.role = g.role
             when g.scope_kind = 'OFFICE' then t.role = 'AGENCY' or exists (
               select from user_scope a join user_scope b on b.office_id = a.office_id where a.user_id = taker and b.user_id = given)
             else t.role in ('COORDINATOR', 'OPERATOR') and not exists (
               select from user_scope gs
                 left join partner_group gg on gg.id = gs.group_id
                 left join region r on r.id = coalesce(gs.region_id, gg.region_id)
                where gs.user_id = given and not exists (
                  select from user_scope ts
                   where ts.user_id = taker and ts.partner_id = gs.partner_id
                     and case ts.kind when 'PARTNER' then true
                                      when 'REGION' then gs.kind <> 'PARTNER' and ts.region_id in (r.id, r.province_id, r.regency_id, r.district_id)
                                      else coalesce(ts.group_id = gs.group_id, false) end))
           end)
$$;

-- What a user has begun and somebody else would have to go on with.
create function user_open_work(target uuid, out imports integer, out groups integer)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  select count(*)::integer into imports from member_import i, app_user u
   where u.id = target and viewer_keeps_user(u.role, u.partner_ids) and i.uploaded_by = u.id and i.state in ('CHECKING', 'READY');
  select count(*)::integer into groups from partner_group g, app_user u
   where u.id = target and viewer_keeps_user(u.role, u.partner_ids) and g.responsible_id = u.id and g.closed_at is null;
end $$;

grant select, update (uploaded_by, uploaded_by_name, version, updated_at) on member_import to portal_definer;
grant update (responsible_id, version, updated_at) on partner_group to portal_definer;
grant select, update (requested_by) on job to portal_definer;

-- Closed at once: no way in, no session, no code, and no seat at the head of a group.
create function user_close(target uuid, seen_version integer, taker uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  u app_user := user_to_change(target, seen_version);
begin
  if u.id is null then return false; end if;
  if taker is not null then
    if not user_covers(taker, target) then
      raise exception 'the work would be handed to somebody who does not see it' using errcode = 'insufficient_privilege';
    end if;
    update job j set requested_by = taker
     where j.state in ('WAITING', 'RUNNING')
       and j.subject_id in (select i.id from member_import i where i.uploaded_by = target and i.state in ('CHECKING', 'READY'));
    update member_import i set uploaded_by = taker, uploaded_by_name = t.name, version = i.version + 1, updated_at = at
      from app_user t
     where t.id = taker and i.uploaded_by = target and i.state in ('CHECKING', 'READY');
    update partner_group g set responsible_id = taker, version = g.version + 1, updated_at = at
     where g.responsible_id = target and g.closed_at is null;
  end if;
  update user_scope s set leads = false where s.user_id = target and s.leads;
  update app_user x set disabled_at = at, version = x.version + 1, updated_at = at where x.id = target and x.disabled_at is null;
  update session s set ended_at = at where s.user_id = target and s.ended_at is null;
  update access_code c set replaced_at = at where c.user_id = target and c.used_at is null and c.replaced_at is null;
  return true;
end $$;

create function user_reopen(target uuid, seen_version integer, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  u app_user := user_to_change(target, seen_version);
begin
  if u.id is null then return false; end if;
  update app_user x set disabled_at = null, version = x.version + 1, updated_at = at where x.id = target;
  return true;
end $$;

-- Logins are unique over everybody, also over those whom the viewer does not see: the next free ones, in the order asked.
create function user_free_logins(wanted text[]) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  free text[] := '{}';
  one text;
  try text;
  n integer;
begin
  if not (viewer_administrator() or viewer_role() = 'COORDINATOR') then
    raise exception 'the viewer keeps no users' using errcode = 'insufficient_privilege';
  end if;
  foreach one in array wanted loop
    try := one;
    n := 1;
    while try = any (free) or exists (select from app_user u where u.login = try) loop
      n := n + 1;
      try := one || '.' || n;
    end loop;
    free := free || try;
  end loop;
  return free;
end $$;

-- The groups that a user can be given, by name: whoever keeps users need not see the groups themselves.
create function user_scope_groups(of_partner uuid) returns table (id uuid, name text, led boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select g.id, g.name, exists (select from user_scope s where s.group_id = g.id and s.leads)
    from partner_group g
   where g.partner_id = of_partner and g.closed_at is null
     and (viewer_administrator() or (viewer_role() = 'COORDINATOR' and of_partner = any (viewer_partners())))
   order by g.name, g.id
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- One-time codes and passwords.

create function user_code_issue(target uuid, code bytea, until timestamptz, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if target = viewer_user() or not exists (select from app_user u where u.id = target and u.disabled_at is null
                                              and viewer_keeps_user(u.role, u.partner_ids)) then
    raise exception 'not a user of the viewer''s' using errcode = 'insufficient_privilege';
  end if;
  update access_code c set replaced_at = at where c.user_id = target and c.kind = 'ISSUED' and c.used_at is null and c.replaced_at is null;
  insert into access_code (user_id, kind, code_hash, issued_at, issued_by, expires_at)
  values (target, 'ISSUED', code, at, viewer_user(), until);
  perform user_trace(target, '{}', '{"access_code": "CODE_ISSUED"}');
end $$;

-- By somebody who has forgotten the password. No row: nobody with an address, or asked a moment ago; the one who asks is
-- told the same in every case.
create function code_ask(typed text, code bytea, until timestamptz, at timestamptz)
  returns table (email text, user_name text, login text, locale text)
  language plpgsql security definer set search_path = pg_catalog, public rows 1 as $$
declare
  u app_user;
begin
  select * into u from app_user x
   where (x.login = lower(typed) or x.email = lower(typed)) and x.disabled_at is null and x.email is not null;
  if u.id is null or exists (select from access_code c where c.user_id = u.id and c.kind = 'ASKED' and c.issued_at > at - interval '10 minutes') then
    return;
  end if;
  update access_code c set replaced_at = at where c.user_id = u.id and c.kind = 'ASKED' and c.used_at is null and c.replaced_at is null;
  insert into access_code (user_id, kind, code_hash, issued_at, expires_at) values (u.id, 'ASKED', code, at, until);
  perform set_config('portal.instant', at::text, true);
  perform user_trace(u.id, '{}', '{"access_code": "CODE_ASKED"}');
  return query select u.email, u.name, u.login, u.locale;
end $$;

create function code_find(typed text, typed_hash bytea, code bytea, at timestamptz)
  returns table (user_id uuid, login text, user_name text, email text, state text, blocked_until timestamptz)
  language sql stable security definer set search_path = pg_catalog, public rows 1 as $$
  select u.id, u.login, u.name, u.email,
         case when c.id is null then null when c.used_at is not null then 'USED'
              when c.replaced_at is not null or c.expires_at <= at then 'LATE' else 'LIVE' end,
         f.blocked_until
    from (select 1) one
    left join app_user u on (u.login = lower(typed) or u.email = lower(typed)) and u.disabled_at is null
    left join access_code c on c.user_id = u.id and c.code_hash = code
    left join sign_in_failure f on f.login_hash = typed_hash and f.blocked_until > at
$$;

-- The code is spent, the password set, every session over; false: somebody else was faster.
create function code_redeem(who uuid, code bytea, new_hash text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update access_code c set used_at = at
    from app_user u
   where c.user_id = who and c.code_hash = code and c.used_at is null and c.replaced_at is null and c.expires_at > at
     and u.id = who and u.disabled_at is null;
  if not found then return false; end if;
  perform set_config('portal.user_id', u.id::text, true), set_config('portal.user_name', u.name, true),
          set_config('portal.instant', at::text, true)
     from app_user u where u.id = who;
  update app_user u set password_hash = new_hash, version = u.version + 1, updated_at = at where u.id = who;
  update session s set ended_at = at where s.user_id = who and s.ended_at is null;
  update access_code c set replaced_at = at where c.user_id = who and c.used_at is null and c.replaced_at is null;
  perform user_trace(who, '{}', '{"access_code": "CODE_USED"}');
  return true;
end $$;

-- The viewer's own new password; every other session ends.
create function password_set(new_hash text, kept_session uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if viewer_user() is null then raise exception 'nobody is viewing' using errcode = 'insufficient_privilege'; end if;
  update app_user u set password_hash = new_hash, version = u.version + 1, updated_at = at where u.id = viewer_user();
  update session s set ended_at = at where s.user_id = viewer_user() and s.id <> kept_session and s.ended_at is null;
  update access_code c set replaced_at = at where c.user_id = viewer_user() and c.used_at is null and c.replaced_at is null;
  perform user_trace(viewer_user(), '{}', '{"password": "PASSWORD_CHANGED"}');
end $$;

do $$
declare f regprocedure;
begin
  foreach f in array array['user_trace(uuid,jsonb,jsonb)', 'user_put_scope(uuid,text,jsonb)', 'user_to_change(uuid,integer)']::regprocedure[] loop
    call give_to_definer(f);
  end loop;
  foreach f in array array[
    'user_create(uuid,text,text,text,text,text,text,jsonb,timestamptz)',
    'user_edit(uuid,integer,text,text,text,text,text,jsonb,timestamptz)', 'user_covers(uuid,uuid)', 'user_open_work(uuid)',
    'user_close(uuid,integer,uuid,timestamptz)', 'user_reopen(uuid,integer,timestamptz)', 'user_free_logins(text[])',
    'user_scope_groups(uuid)', 'user_code_issue(uuid,bytea,timestamptz,timestamptz)',
    'code_ask(text,bytea,timestamptz,timestamptz)', 'code_find(text,bytea,bytea,timestamptz)',
    'code_redeem(uuid,bytea,text,timestamptz)', 'password_set(text,uuid,timestamptz)']::regprocedure[]
  loop
    call give_to_definer(f);
    execute format('grant execute on function %s to portal_app', f);
  end loop;
end $$;

-- ---------------------------------------------------------------------------------------------------------------
-- What stays closed. An auditor reads; nothing that is about people, money or agreements changes in an auditor's name.

create procedure refuse_auditors(t regclass) language plpgsql as $$
begin
  execute format('create policy no_insert_by_auditors on %s as restrictive for insert to portal_app with check ((select viewer_role()) <> ''AUDITOR'')', t);
  execute format('create policy no_update_by_auditors on %s as restrictive for update to portal_app using ((select viewer_role()) <> ''AUDITOR'')', t);
  execute format('create policy no_delete_by_auditors on %s as restrictive for delete to portal_app using ((select viewer_role()) <> ''AUDITOR'')', t);
end $$;
revoke all on procedure refuse_auditors(regclass) from public;
do $$
declare t regclass;
begin
  foreach t in array array['partner', 'partner_name', 'partner_contact', 'partner_group', 'member', 'mou', 'mou_party', 'mou_target',
    'mou_report', 'closed_total', 'member_import', 'member_import_row', 'office', 'office_regency']::regclass[]
  loop
    call refuse_auditors(t);
  end loop;
end $$;

-- The head of a group sees that group: of its partner the name and whom to call, not who changed what there; of an
-- agreement that the group signs the text, not how many people others have brought in.
drop policy of_seen_partner on audit_entry;
create policy of_seen_partner on audit_entry for select to portal_app
  using (subject in ('partner', 'partner_name', 'partner_contact') and (select viewer_groups()) = '{}'
    and partner_id in (select p.id from partner p));
drop policy viewer on member_tally;
do $$ begin execute format('create policy viewer on member_tally to portal_app using (%s)',
  scope_predicate_with_group('partner_id', 'group_id')
  || ' or regency_id in (select o.regency_id from office_regency o where o.office_id = (select viewer_office()))'
  || ' or ((select viewer_region()) = 0 and (select viewer_groups()) = ''{}'' and mou_id in (select m.id from mou m))'); end $$;
drop policy viewer on member_total;
do $$ begin execute format('create policy viewer on member_total to portal_app using (%s)',
  scope_predicate('partner_id', false)
  || ' or ((select viewer_region()) = 0 and (select viewer_groups()) = ''{}'' and mou_id in (select m.id from mou m))'); end $$;

-- Observers have a home and no partner's people either: not even where their partner should one day have members.
call replace_as_definer($definition$
create or replace function viewer_settings(of_user uuid, role text, kind text, office_id uuid, partner_ids uuid[], region_id integer, group_ids uuid[])
  returns void language sql as $$
  select set_config('portal.user_id', of_user::text, true),
         set_config('portal.role', role, true),
         set_config('portal.country', case kind when 'COUNTRY' then 'on' else '' end, true),
         set_config('portal.administrator', case role when 'ADMINISTRATOR' then 'on' else '' end, true),
         set_config('portal.office_id', coalesce(office_id::text, ''), true),
         set_config('portal.partner_ids', case when kind = 'GROUP' or role = 'OBSERVER' then '{}' else partner_ids::text end, true),
         set_config('portal.home_partner_ids', partner_ids::text, true),
         set_config('portal.region_id', region_id::text, true),
         set_config('portal.group_ids', group_ids::text, true)
$$
$definition$);
call replace_as_definer($definition$
create or replace function viewer_open(token bytea, at timestamptz, request text, expected text) returns table (
  user_id uuid, user_name text, login text, role text, scope_kind text, locale text, demo boolean,
  office_id uuid, partner_ids uuid[], region_id integer, group_ids uuid[], session_id uuid, stale boolean
) language plpgsql rows 1 security definer set search_path = pg_catalog, public as $$
begin
  select u.id, u.name, u.login, u.role, u.scope_kind, u.locale, u.demo, s.id, s.last_seen_at < at - interval '1 minute'
    into user_id, user_name, login, role, scope_kind, locale, demo, session_id, stale
    from session s join app_user u on u.id = s.user_id
   where s.token_hash = token and s.ended_at is null and s.last_seen_at > at - interval '30 minutes'
     and s.created_at > at - interval '12 hours' and u.disabled_at is null;
  if user_id is null then
    if expected is not null then raise exception 'the viewer has changed' using errcode = 'PV001'; end if;
    return;
  end if;
  -- what viewer_scope() and viewer_settings() do, written out: this runs with every question, and a call costs as much
  partner_ids := '{}';
  region_id := 0;
  group_ids := '{}';
  if scope_kind in ('OFFICE', 'PARTNER', 'REGION', 'GROUP') then
    select max(x.office_id::text)::uuid,
           coalesce(array_agg(distinct x.partner_id) filter (where x.partner_id is not null), '{}'),
           coalesce(max(x.region_id), 0),
           coalesce(array_agg(x.group_id order by x.group_id) filter (where x.group_id is not null), '{}')
      into office_id, partner_ids, region_id, group_ids from user_scope x where x.user_id = viewer_open.user_id;
  end if;
  if expected is not null
     and expected <> concat_ws(' ', user_id, role, scope_kind, coalesce(office_id::text, '-'), partner_ids, region_id, group_ids) then
    raise exception 'the viewer has changed' using errcode = 'PV001';
  end if;
  perform set_config('portal.user_id', user_id::text, true),
          set_config('portal.role', role, true),
          set_config('portal.country', case scope_kind when 'COUNTRY' then 'on' else '' end, true),
          set_config('portal.administrator', case role when 'ADMINISTRATOR' then 'on' else '' end, true),
          set_config('portal.office_id', coalesce(office_id::text, ''), true),
          set_config('portal.partner_ids', case when scope_kind = 'GROUP' or role = 'OBSERVER' then '{}' else partner_ids::text end, true),
          set_config('portal.home_partner_ids', partner_ids::text, true),
          set_config('portal.region_id', region_id::text, true),
          set_config('portal.group_ids', group_ids::text, true);
  if request is not null then perform viewer_trace(user_name, at, request); end if;
  return next;
end $$
$definition$);
