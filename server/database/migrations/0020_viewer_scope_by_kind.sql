-- The viewer's door once more, with a question of its own for each kind of scope.

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
  -- what viewer_scope() and viewer_settings() do, written out: this runs with every question, and a call costs as much.
  -- One plain question a kind of scope: an aggregate that sorts costs more than all the rest.
  partner_ids := '{}';
  region_id := 0;
  group_ids := '{}';
  case scope_kind
    when 'PARTNER' then
      partner_ids := array(select x.partner_id from user_scope x where x.user_id = viewer_open.user_id order by x.partner_id);
    when 'REGION' then
      select array[x.partner_id], x.region_id into partner_ids, region_id from user_scope x where x.user_id = viewer_open.user_id;
      partner_ids := coalesce(partner_ids, '{}');
      region_id := coalesce(region_id, 0);
    when 'OFFICE' then
      select x.office_id into office_id from user_scope x where x.user_id = viewer_open.user_id;
    when 'GROUP' then
      partner_ids := array(select distinct x.partner_id from user_scope x where x.user_id = viewer_open.user_id order by x.partner_id);
      group_ids := array(select x.group_id from user_scope x where x.user_id = viewer_open.user_id order by x.group_id);
    else null;
  end case;
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
