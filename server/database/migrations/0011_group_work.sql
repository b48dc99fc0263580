-- How lists of groups are read, who may answer for a group, and lists of members that come in for a group or an agreement.

create index partner_group_by_name on partner_group (name_key, id);
-- whom to call first: not signed yet, then by the day of the next step, those without a day last
create index partner_group_next on partner_group
  (partner_id, (stage = 'SIGNED'), (coalesce(next_step_on, date '9999-12-31')), name_key, id);

-- Users are seen by administrators and themselves. Who keeps a partner's groups may choose among the people who work
-- for that partner: its own users and those of the office that answers for it.
create function users_for_partner(of_partner uuid) returns table (id uuid, name text)
  language plpgsql stable rows 20 security definer set search_path = pg_catalog, public as $$
begin
  if not (of_partner = any (viewer_partners()) and viewer_region() = 0) then return; end if;
  return query
    select distinct u.id, u.name from app_user u join user_scope s on s.user_id = u.id
     where u.disabled_at is null and (s.partner_id = of_partner
        or s.office_id = (select p.office_id from partner p where p.id = of_partner))
     order by u.name, u.id limit 200;
end $$;
call give_to_definer('users_for_partner(uuid)');
grant execute on function users_for_partner(uuid) to portal_app;

-- The names of those who answer for groups that the viewer sees.
create function group_responsibles(groups uuid[]) returns table (group_id uuid, id uuid, name text)
  language plpgsql stable rows 50 security definer set search_path = pg_catalog, public as $$
begin
  return query
    select g.id, u.id, u.name from partner_group g join app_user u on u.id = g.responsible_id
     where g.id = any (groups)
       and (viewer_country() or g.office_id = viewer_office() or g.id = any (viewer_groups())
            or (g.partner_id = any (viewer_partners())
                and viewer_region() in (0, g.province_id, g.regency_id, g.district_id, g.village_id)));
end $$;
call give_to_definer('group_responsibles(uuid[])');
grant execute on function group_responsibles(uuid[]) to portal_app;

-- A list may come in for one group or one agreement: whom it makes a member belongs there.
alter table member_import add column group_id uuid, add column mou_id uuid,
  add foreign key (partner_id, group_id) references partner_group (partner_id, id),
  add foreign key (partner_id, mou_id) references mou (partner_id, id);

-- What a person is put into: an open group and an agreement that has not ended, both of the member's own partner and in
-- the viewer's sight. A statement of its own, so that an act which travels as one message can carry it.
create function member_may_belong(of_partner uuid, to_group uuid, to_mou uuid) returns void language plpgsql stable as $$
begin
  if to_group is not null then
    if not exists (select from partner_group g where g.id = to_group and g.partner_id = of_partner) then
      raise exception 'no group of this partner' using errcode = 'check_violation', constraint = 'member_group_own';
    elsif not exists (select from partner_group g where g.id = to_group and g.closed_at is null) then
      raise exception 'the group is closed' using errcode = 'check_violation', constraint = 'member_group_open';
    end if;
  end if;
  if to_mou is not null then
    if not exists (select from mou a where a.id = to_mou and a.partner_id = of_partner) then
      raise exception 'no agreement of this partner' using errcode = 'check_violation', constraint = 'member_mou_own';
    elsif not exists (select from mou a where a.id = to_mou and a.state <> 'ENDED') then
      raise exception 'the agreement has ended' using errcode = 'check_violation', constraint = 'member_mou_open';
    end if;
  end if;
end $$;
