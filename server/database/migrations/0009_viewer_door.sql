-- The viewer's door, opened for scopes of groups too, and for acts that travel as one message.

drop function viewer_open(bytea, timestamptz, text);
drop function viewer_open_job(uuid, timestamptz);
drop function viewer_scope(uuid, text);
drop function viewer_settings(uuid, text, text, uuid, uuid[], integer);

create function viewer_scope(of_user uuid, kind text, out office_id uuid, out partner_ids uuid[], out region_id integer, out group_ids uuid[])
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  partner_ids := '{}';
  region_id := 0;
  group_ids := '{}';
  if kind in ('OFFICE', 'PARTNER', 'REGION', 'GROUP') then
    select max(s.office_id::text)::uuid,
           coalesce(array_agg(distinct s.partner_id) filter (where s.partner_id is not null), '{}'),
           coalesce(max(s.region_id), 0),
           coalesce(array_agg(s.group_id order by s.group_id) filter (where s.group_id is not null), '{}')
      into office_id, partner_ids, region_id, group_ids from user_scope s where s.user_id = of_user;
  end if;
end $$;

-- Who is given groups sees these and not the partner's other people: it has a home and no partner.
create function viewer_settings(of_user uuid, role text, kind text, office_id uuid, partner_ids uuid[], region_id integer, group_ids uuid[])
  returns void language sql as $$
  select set_config('portal.user_id', of_user::text, true),
         set_config('portal.role', role, true),
         set_config('portal.country', case kind when 'COUNTRY' then 'on' else '' end, true),
         set_config('portal.administrator', case role when 'ADMINISTRATOR' then 'on' else '' end, true),
         set_config('portal.office_id', coalesce(office_id::text, ''), true),
         set_config('portal.partner_ids', case kind when 'GROUP' then '{}' else partner_ids::text end, true),
         set_config('portal.home_partner_ids', partner_ids::text, true),
         set_config('portal.region_id', region_id::text, true),
         set_config('portal.group_ids', group_ids::text, true)
$$;

create function viewer_role() returns text language sql stable parallel safe as
$$ select coalesce(current_setting('portal.role', true), '') $$;

-- A live session's token (its SHA-256) opens its user's view for this transaction. No row: nobody.
-- A session ends after 30 minutes without use and 12 hours in all; stale says that session_touch is due. Every scope
-- setting is written every time, so that nothing of an earlier viewer can stay; the rest only an act needs (request given).
-- expected: null, or who it has to be, as "user role kind office partners region groups"; anybody else raises PV001. An
-- act whose statements are all known beforehand travels as one message, so its viewer is assumed when it is written down.
create function viewer_open(token bytea, at timestamptz, request text, expected text) returns table (
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
          set_config('portal.partner_ids', case scope_kind when 'GROUP' then '{}' else partner_ids::text end, true),
          set_config('portal.home_partner_ids', partner_ids::text, true),
          set_config('portal.region_id', region_id::text, true),
          set_config('portal.group_ids', group_ids::text, true);
  if request is not null then perform viewer_trace(user_name, at, request); end if;
  return next;
end $$;

-- The requester's view for a job, opened afresh: a user disabled or narrowed meanwhile stops the work.
create function viewer_open_job(job_id uuid, at timestamptz) returns table (
  user_id uuid, user_name text, login text, role text, scope_kind text, locale text, demo boolean,
  office_id uuid, partner_ids uuid[], region_id integer, group_ids uuid[]
) language plpgsql rows 1 security definer set search_path = pg_catalog, public as $$
begin
  select u.id, u.name, u.login, u.role, u.scope_kind, u.locale, u.demo
    into user_id, user_name, login, role, scope_kind, locale, demo
    from job j join app_user u on u.id = j.requested_by
   where j.id = job_id and j.state in ('WAITING', 'RUNNING') and u.disabled_at is null;
  if user_id is null then return; end if;
  select v.office_id, v.partner_ids, v.region_id, v.group_ids into office_id, partner_ids, region_id, group_ids
    from viewer_scope(user_id, scope_kind) v;
  perform viewer_settings(user_id, role, scope_kind, office_id, partner_ids, region_id, group_ids);
  perform viewer_trace(user_name, at, 'job ' || job_id);
  return next;
end $$;

do $$
declare f regprocedure;
begin
  foreach f in array array['viewer_scope(uuid,text)', 'viewer_settings(uuid,text,text,uuid,uuid[],integer,uuid[])',
    'viewer_open(bytea,timestamptz,text,text)', 'viewer_open_job(uuid,timestamptz)']::regprocedure[]
  loop
    call give_to_definer(f);
  end loop;
end $$;
grant execute on function viewer_open(bytea, timestamptz, text, text), viewer_open_job(uuid, timestamptz) to portal_app;

-- person_ids() for one form: the known are found by an index before anything is written.
create function person_id(hash bytea, key_id smallint) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found_id uuid;
begin
  if viewer_user() is null then raise exception 'nobody is viewing' using errcode = 'insufficient_privilege'; end if;
  select p.id into found_id from person p where p.nik_hash = hash;
  if found_id is null then
    insert into person (nik_hash, hash_key_id) values (hash, key_id) on conflict do nothing returning id into found_id;
  end if;
  if found_id is null then
    select p.id into found_id from person p where p.nik_hash = hash;
  end if;
  return found_id;
end $$;
call give_to_definer('person_id(bytea,smallint)');
grant execute on function person_id(bytea, smallint) to portal_app;
