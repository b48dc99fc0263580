-- Who joined and who left an agreement in a month, as the payroll deducts by it: frozen by one, approved by another. What
-- comes later stands in the list of a later month.

create table change_list (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  mou_id uuid not null,
  month date not null check (extract(day from month) = 1),
  state text collate "C" not null default 'FROZEN' check (state in ('FROZEN', 'APPROVED', 'RETURNED')),
  joined integer not null check (joined >= 0),
  departed integer not null check (departed >= 0),
  frozen_by uuid not null references app_user (id),
  frozen_by_name text not null,
  frozen_at timestamptz not null,
  approved_by uuid references app_user (id),
  approved_by_name text,
  approved_at timestamptz,
  returned_by_name text,
  return_reason text check (length(return_reason) between 5 and 300),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (partner_id, mou_id) references mou (partner_id, id),
  constraint change_list_two_people check (approved_by <> frozen_by),
  constraint change_list_approved check ((state = 'APPROVED') = (approved_by is not null)
    and num_nonnulls(approved_by, approved_by_name, approved_at) in (0, 3)),
  constraint change_list_returned check ((state = 'RETURNED') = (return_reason is not null)
    and num_nonnulls(returned_by_name, return_reason) in (0, 2))
);
-- A list that was returned makes room for another of its month.
create unique index change_list_once on change_list (mou_id, month) where state <> 'RETURNED';
call force_row_security('change_list', 'mou_id in (select m.id from mou m)');
call restrict_writing('change_list', $p$(select viewer_country())
  or ((select viewer_office()) is not null and partner_id in (select p.id from partner p))
  or (partner_id = any ((select viewer_partners())::uuid[]) and (select viewer_region()) = 0)$p$);
create policy begins_frozen on change_list as restrictive for insert to portal_app
  with check (state = 'FROZEN' and frozen_by = (select viewer_user()));
create policy approved_in_ones_own_name on change_list as restrictive for update to portal_app
  using (true) with check (approved_by is null or approved_by = (select viewer_user()));
call refuse_auditors('change_list');
call audit_table('change_list', 'partner_id', false, '{}');
grant select, insert on change_list to portal_app;
grant update (state, approved_by, approved_by_name, approved_at, returned_by_name, return_reason, version, updated_at) on change_list to portal_app;
grant select on change_list to portal_definer;

create function change_list_goes_its_way() returns trigger language plpgsql as $$
begin
  if old.state <> 'FROZEN' then
    raise exception 'a list that is settled does not change' using errcode = 'check_violation', constraint = 'change_list_settled';
  end if;
  return new;
end $$;
create trigger change_list_goes_its_way before update on change_list for each row execute function change_list_goes_its_way();

-- The people as they were when it was frozen. Nothing is ever added to a list or taken from it afterwards.
create table change_line (
  list_id uuid not null references change_list (id),
  member_id uuid not null,
  kind text collate "C" not null constraint change_line_kind check (kind in ('JOINED', 'DEPARTED')),
  happened_on date not null,
  reason text collate "C",
  name text not null,
  name_key text collate "C" not null,
  nik_mask text collate "C" not null,
  kpj text collate "C",
  partner_id uuid not null,
  office_id uuid,
  province_id integer not null,
  regency_id integer not null,
  district_id integer not null,
  village_id integer not null,
  group_id uuid,
  primary key (list_id, member_id)
);
create index change_line_by_name on change_line (list_id, name_key, member_id);
call force_row_security('change_line', scope_predicate_with_group('partner_id', 'group_id'));
create policy with_the_list on change_line as restrictive for insert to portal_app
  with check (list_id in (select l.id from change_list l where l.frozen_by = (select viewer_user()) and l.frozen_at = (select viewer_instant())));
call refuse_auditors('change_line');
grant select, insert on change_line to portal_app;

-- Whose turn it is: another coordinator of the partner where there is one, else the office that answers, else the agency.
create function change_list_turn(of_list uuid) returns text language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return (select case
      when exists (select from user_scope s join app_user u on u.id = s.user_id
                    where s.kind = 'PARTNER' and s.partner_id = l.partner_id and u.role = 'COORDINATOR' and u.disabled_at is null and u.id <> l.frozen_by)
        then 'COORDINATOR'
      when exists (select from user_scope s join app_user u on u.id = s.user_id join partner p on p.id = l.partner_id
                    where s.kind = 'OFFICE' and s.office_id = p.office_id and u.role = 'OFFICE' and u.disabled_at is null and u.id <> l.frozen_by)
        then 'OFFICE'
      else 'AGENCY' end
    from change_list l join mou m on m.id = l.mou_id
   where l.id = of_list and l.state = 'FROZEN'
     and (viewer_country() or viewer_office() = any (m.party_offices)
          or coalesce(viewer_office() = (select p.office_id from partner p where p.id = l.partner_id), false)
          or viewer_groups() = '{}' and (l.partner_id = any (viewer_home_partners()) or m.party_partners && viewer_home_partners())));
end $$;
call give_to_definer('change_list_turn(uuid)');
grant execute on function change_list_turn(uuid) to portal_app;
