-- Groups of a partner, agreements between offices, partners and groups, what an agreement aims at in each place, and
-- how far a viewer sees who is given groups.

-- What portal_definer owns is replaced in its name. It may create in the schema only while that lasts.
create procedure replace_as_definer(definition text) language plpgsql as $$
declare
  owner_name text := current_user;
begin
  execute 'grant create on schema public to portal_definer';
  set local role portal_definer;
  execute definition;
  execute format('set local role %I', owner_name);
  execute 'revoke create on schema public from portal_definer';
end $$;
revoke all on procedure replace_as_definer(text) from public;

-- Seeing a row is not yet writing it: who writes has to satisfy this too.
create procedure restrict_writing(t regclass, predicate text) language plpgsql as $$
begin
  execute format('create policy adding on %s as restrictive for insert to portal_app with check (%s)', t, predicate);
  execute format('create policy changing on %s as restrictive for update to portal_app using (%s)', t, predicate);
  execute format('create policy removing on %s as restrictive for delete to portal_app using (%s)', t, predicate);
end $$;
revoke all on procedure restrict_writing(regclass, text) from public;

-- ---------------------------------------------------------------------------------------------------------------
-- The viewer, continued.

create function viewer_groups() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('portal.group_ids', true), '')::uuid[], '{}') $$;

-- The partners a viewer works for, also where it may see only some groups of theirs and not the partner's people.
create function viewer_home_partners() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('portal.home_partner_ids', true), '')::uuid[], '{}') $$;

alter table app_user drop constraint app_user_role_check, drop constraint app_user_scope_kind_check, drop constraint app_user_check4;
alter table app_user
  add constraint app_user_role_check
    check (role in ('AGENCY', 'OFFICE', 'COORDINATOR', 'OPERATOR', 'OBSERVER', 'AUDITOR', 'ADMINISTRATOR')),
  add constraint app_user_scope_kind_check check (scope_kind in ('COUNTRY', 'OFFICE', 'PARTNER', 'REGION', 'GROUP', 'REGISTER')),
  add constraint app_user_operator_scope check (role <> 'OPERATOR' or scope_kind in ('PARTNER', 'REGION', 'GROUP')),
  add constraint app_user_observer_scope check (role <> 'OBSERVER' or scope_kind = 'PARTNER');

-- ---------------------------------------------------------------------------------------------------------------
-- Groups: members of a partner who come in together. A group stands in a regency or below.

create table partner_group (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  name text not null check (length(name) between 2 and 200),
  name_key text collate "C" not null,
  region_id integer not null references region (id),
  province_id integer not null,
  regency_id integer not null,
  district_id integer,
  village_id integer,
  office_id uuid references office (id),
  sector text collate "C",
  ecosystem text collate "C" check (ecosystem in ('VILLAGE', 'MARKET', 'ECOMMERCE_UMKM', 'VULNERABLE_WORKERS')),
  estimated_workers integer check (estimated_workers >= 0),
  -- worked by hand up to the signature; what follows is counted from members and payments
  stage text collate "C" not null default 'IDENTIFIED'
    check (stage in ('IDENTIFIED', 'CONTACTED', 'SOCIALISED', 'DATA_COLLECTED', 'SIGNED')),
  next_step text check (length(next_step) <= 300),
  next_step_on date,
  contact_name text check (length(contact_name) between 2 and 120),
  contact_phone text collate "C" check (contact_phone ~ '^\+?[0-9]{8,15}$'),
  responsible_id uuid references app_user (id),
  npp text collate "C" check (npp ~ '^[0-9A-Z]{5,12}$'),
  wadah_type text collate "C" check (wadah_type in ('SG', 'SD', 'SA', 'SL', 'SC', 'SB')),
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (partner_id, name_key),
  unique (partner_id, id)
);
create index partner_group_list on partner_group (partner_id, name_key, id);
create index partner_group_office on partner_group (office_id, name_key, id);

-- For rows that say where they are by one node of the register, of any level from the province down: the ancestors and
-- the answering office on the row, as row security needs them.
create function place_by_region() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  r region;
begin
  select * into strict r from region where id = new.region_id;
  new.province_id := r.province_id;
  new.regency_id := case r.level when 1 then null when 2 then r.id else r.regency_id end;
  new.district_id := case when r.level < 3 then null when r.level = 3 then r.id else r.district_id end;
  new.village_id := case r.level when 4 then r.id end;
  new.office_id := coalesce((select p.office_id from partner p where p.id = new.partner_id),
                            (select o.office_id from office_regency o where o.regency_id = new.regency_id));
  return new;
end $$;
call give_to_definer('place_by_region()');
create trigger partner_group_place
  before insert or update of region_id, partner_id, province_id, regency_id, district_id, village_id, office_id
  on partner_group for each row execute function place_by_region();

create function scope_predicate_with_group(partner_column text, group_column text) returns text language sql immutable as
$$ select scope_predicate(partner_column, true) || format(' or %I = any ((select viewer_groups())::uuid[])', group_column) $$;

call force_row_security('partner_group', scope_predicate_with_group('partner_id', 'id'));
call audit_table('partner_group', 'partner_id', true, '{name_key}');
grant select, insert, update on partner_group to portal_app;
grant select on partner_group to portal_definer, portal_system;

-- A group scope is one group within one partner; a user may be given several. leads: the group's own head, one at a time.
alter table user_scope add column group_id uuid, add column leads boolean not null default false,
  add foreign key (partner_id, group_id) references partner_group (partner_id, id);
alter table user_scope drop constraint user_scope_kind_check, drop constraint user_scope_check;
alter table user_scope
  add constraint user_scope_kind_check check (kind in ('OFFICE', 'PARTNER', 'REGION', 'GROUP')),
  add constraint user_scope_shape check
    (case kind when 'OFFICE' then office_id is not null and partner_id is null and region_id is null and group_id is null
               when 'PARTNER' then office_id is null and partner_id is not null and region_id is null and group_id is null
               when 'REGION' then office_id is null and partner_id is not null and region_id is not null and group_id is null
               else office_id is null and partner_id is not null and region_id is null and group_id is not null end),
  add constraint user_scope_leads check (not leads or kind = 'GROUP');
drop index user_scope_partner;
create unique index user_scope_partner on user_scope (user_id, partner_id) where kind = 'PARTNER';
create unique index user_scope_group on user_scope (user_id, group_id) where kind = 'GROUP';
create unique index user_scope_leader on user_scope (group_id) where leads;

-- ---------------------------------------------------------------------------------------------------------------
-- Agreements. partner_id is the partner whose members the agreement is about; who signs stands in mou_party. What the
-- parties are is repeated on the agreement, so that row security looks at one row.

create table mou (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  kind text collate "C" not null check (kind in ('MOU', 'PKS', 'ADDENDUM')),
  title text not null check (length(title) between 5 and 300),
  title_key text collate "C" not null,
  parent_id uuid references mou (id),
  state text collate "C" not null default 'DRAFT' check (state in ('DRAFT', 'SIGNED', 'ACTIVE', 'ENDED')),
  signed_on date,
  starts_on date,
  ends_on date,
  programmes text[] not null check (programmes <@ '{JKK,JKM,JHT,JP}' and cardinality(programmes) > 0),
  segment text collate "C" not null check (segment in ('PU', 'BPU')),
  payer text collate "C" not null check (payer in ('SELF', 'SUBSIDY', 'EMPLOYER', 'SHARED', 'SPONSOR')),
  target_headcount integer check (target_headcount >= 0),
  end_reason text check (length(end_reason) between 5 and 300),
  party_offices uuid[] not null default '{}',
  party_partners uuid[] not null default '{}',
  party_groups uuid[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (partner_id, id),
  constraint mou_period check (ends_on > starts_on),
  constraint mou_own_parent check (parent_id <> id),
  constraint mou_addendum_parent check (kind <> 'ADDENDUM' or parent_id is not null),
  constraint mou_signed check (state = 'DRAFT' or signed_on is not null),
  constraint mou_active check (state not in ('ACTIVE') or starts_on is not null),
  constraint mou_ended check ((state = 'ENDED') = (end_reason is not null))
);
create index mou_list on mou (title_key, id);
create index mou_of_partner on mou (partner_id, title_key, id);

create table mou_party (
  id uuid primary key default uuidv7(),
  mou_id uuid not null references mou (id),
  place smallint not null,
  kind text collate "C" not null check (kind in ('OFFICE', 'PARTNER', 'GROUP')),
  office_id uuid references office (id),
  partner_id uuid references partner (id),
  group_id uuid references partner_group (id),
  number text collate "C" check (length(number) between 1 and 80),
  signatory text check (length(signatory) between 2 and 160),
  unique (mou_id, place) deferrable initially deferred,
  constraint mou_party_shape check (num_nonnulls(office_id, partner_id, group_id) = 1
    and case kind when 'OFFICE' then office_id when 'PARTNER' then partner_id else group_id end is not null)
);
create unique index mou_party_office on mou_party (mou_id, office_id);
create unique index mou_party_partner on mou_party (mou_id, partner_id);
create unique index mou_party_group on mou_party (mou_id, group_id);
create index mou_party_of_partner on mou_party (partner_id) where partner_id is not null;
create index mou_party_of_group on mou_party (group_id) where group_id is not null;

-- What the parties are is the database's own word, whatever was written. Only a new agreement may name who makes it,
-- because its parties come after it.
create function mou_parties_kept() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select coalesce(array_agg(p.office_id) filter (where p.office_id is not null), '{}'),
         coalesce(array_agg(p.partner_id) filter (where p.partner_id is not null), '{}'),
         coalesce(array_agg(p.group_id) filter (where p.group_id is not null), '{}')
    into new.party_offices, new.party_partners, new.party_groups from mou_party p where p.mou_id = new.id;
  return new;
end $$;
create function mou_parties_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update mou set party_offices = '{}' where id in (old.mou_id, new.mou_id);
  return null;
end $$;
grant select, update (party_offices, party_partners, party_groups) on mou to portal_definer;
grant select on mou_party to portal_definer;
call give_to_definer('mou_parties_kept()');
call give_to_definer('mou_parties_changed()');
create trigger mou_parties_kept before update of party_offices, party_partners, party_groups on mou
  for each row execute function mou_parties_kept();
create trigger mou_parties_changed after insert or update or delete on mou_party
  for each row execute function mou_parties_changed();

-- Seen by the whole country, the office that signs or answers for the partner, the partner and the other signing
-- partners, and the heads of groups that sign. An operator of a part of a partner reads and does not write.
call force_row_security('mou', $p$(select viewer_country())
  or (select viewer_office()) = any (party_offices)
  or coalesce((select viewer_office()) = (select p.office_id from partner p where p.id = partner_id), false)
  or ((select viewer_groups()) = '{}' and (partner_id = any ((select viewer_home_partners())::uuid[])
      or party_partners && (select viewer_home_partners())::uuid[]))
  or party_groups && (select viewer_groups())::uuid[]$p$);
-- Written by the agency, by offices for partners they deal with, and by who has the whole partner.
call restrict_writing('mou', $p$(select viewer_country())
  or ((select viewer_office()) is not null and partner_id in (select p.id from partner p))
  or (partner_id = any ((select viewer_partners())::uuid[]) and (select viewer_region()) = 0)$p$);
call force_row_security('mou_party', 'mou_id in (select m.id from mou m)');
call audit_table('mou', 'partner_id', false, '{title_key,party_offices,party_partners,party_groups}');
call audit_table('mou_party', '', false, '{}');
grant select, insert, update on mou to portal_app;
grant select, insert, update, delete on mou_party to portal_app;
grant select on mou, mou_party to portal_system;
grant select on mou to portal_definer;
-- The lines of a party bear no partner, and those of a party that is gone only the agreement it was of.
create policy of_seen_mou on audit_entry for select to portal_app
  using (subject = 'mou' and row_id in (select m.id from mou m)
      or subject = 'mou_party' and (row_id in (select p.id from mou_party p) or (before ->> 'mou_id')::uuid in (select m.id from mou m)));
create policy of_seen_mou_only on audit_entry as restrictive for select to portal_app
  using (subject <> 'mou_party' or (select viewer_country())
      or row_id in (select p.id from mou_party p) or (before ->> 'mou_id')::uuid in (select m.id from mou m));

-- What an agreement aims at in a place: the quota of a village, the workforce of a province. covered_until is the last
-- day that the place reports as paid for; protection itself is counted from contributions.
create table mou_target (
  id uuid primary key default uuidv7(),
  mou_id uuid not null,
  partner_id uuid not null,
  region_id integer not null references region (id),
  province_id integer not null,
  regency_id integer,
  district_id integer,
  village_id integer,
  office_id uuid references office (id),
  headcount integer not null constraint mou_target_people check (headcount > 0),
  covered_until date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (partner_id, mou_id) references mou (partner_id, id),
  unique (mou_id, region_id)
);
create index mou_target_regency on mou_target (mou_id, regency_id, district_id);
create trigger mou_target_place
  before insert or update of region_id, partner_id, province_id, regency_id, district_id, village_id, office_id
  on mou_target for each row execute function place_by_region();
-- The other parties of an agreement see its figures; of its people they see nothing.
call force_row_security('mou_target', scope_predicate('partner_id', true)
  || ' or ((select viewer_region()) = 0 and mou_id in (select m.id from mou m))');
call restrict_writing('mou_target', scope_predicate('partner_id', true));
call audit_table('mou_target', 'partner_id', true, '{}');
grant select, insert, update, delete on mou_target to portal_app;
grant select on mou_target to portal_definer, portal_system;

-- The report that a regency owes for a month; a month without a line is a report that is missing.
create table mou_report (
  id uuid primary key default uuidv7(),
  mou_id uuid not null,
  partner_id uuid not null,
  region_id integer not null references region (id),
  province_id integer not null,
  regency_id integer not null,
  district_id integer,
  village_id integer,
  office_id uuid references office (id),
  month date not null check (extract(day from month) = 1),
  received_on date not null,
  note text check (length(note) <= 300),
  created_at timestamptz not null,
  foreign key (partner_id, mou_id) references mou (partner_id, id),
  unique (mou_id, regency_id, month)
);
create trigger mou_report_place
  before insert or update of region_id, partner_id, province_id, regency_id, district_id, village_id, office_id
  on mou_report for each row execute function place_by_region();
call force_row_security('mou_report', scope_predicate('partner_id', true));
call audit_table('mou_report', 'partner_id', true, '{}');
grant select, insert, update, delete on mou_report to portal_app;
grant select on mou_report to portal_definer, portal_system;

-- Totals of closed programmes of former years, as they were published: no people stand behind them.
create table closed_total (
  id uuid primary key default uuidv7(),
  mou_id uuid not null,
  partner_id uuid not null,
  region_id integer not null references region (id),
  province_id integer not null,
  regency_id integer,
  district_id integer,
  village_id integer,
  office_id uuid references office (id),
  quota integer not null check (quota >= 0),
  realised integer not null check (realised >= 0),
  created_at timestamptz not null,
  foreign key (partner_id, mou_id) references mou (partner_id, id),
  unique (mou_id, region_id)
);
create trigger closed_total_place
  before insert or update of region_id, partner_id, province_id, regency_id, district_id, village_id, office_id
  on closed_total for each row execute function place_by_region();
call force_row_security('closed_total', scope_predicate('partner_id', true)
  || ' or ((select viewer_region()) = 0 and mou_id in (select m.id from mou m))');
call restrict_writing('closed_total', scope_predicate('partner_id', true));
call audit_table('closed_total', 'partner_id', true, '{}');
grant select, insert on closed_total to portal_app;
grant select on closed_total to portal_definer, portal_system;

-- ---------------------------------------------------------------------------------------------------------------
-- Members belong to a group and an agreement of their own partner.

alter table member add column group_id uuid, add column mou_id uuid,
  add constraint member_group_fkey foreign key (partner_id, group_id) references partner_group (partner_id, id),
  add constraint member_mou_fkey foreign key (partner_id, mou_id) references mou (partner_id, id);
create index member_of_group on member (group_id, name_key, id) where group_id is not null;
create index member_of_mou on member (mou_id, village_id, name_key, id) where mou_id is not null;

drop policy viewer on member;
do $$ begin execute format('create policy viewer on member to portal_app using (%1$s) with check (%1$s)',
  scope_predicate_with_group('partner_id', 'group_id')); end $$;

alter table audit_entry add column group_id uuid;
create policy of_seen_group on audit_entry for select to portal_app using (group_id = any ((select viewer_groups())::uuid[]));

call replace_as_definer($definition$
create or replace function audit_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
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
                           partner_id, office_id, province_id, regency_id, district_id, village_id, group_id)
  values (viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
          nullif(current_setting('portal.request_id', true), ''), nullif(current_setting('portal.reason', true), ''),
          tg_table_name, (place ->> 'id')::uuid, case tg_op when 'UPDATE' then 'CHANGED' else 'REMOVED' end,
          changed_before, changed_after,
          case when partner_column <> '' then (place ->> partner_column)::uuid end, (place ->> 'office_id')::uuid,
          (place ->> 'province_id')::integer, (place ->> 'regency_id')::integer,
          (place ->> 'district_id')::integer, (place ->> 'village_id')::integer,
          case tg_table_name when 'partner_group' then place ->> 'id' else place ->> 'group_id' end::uuid);
  return null;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function audit_partner_group_created() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action,
                           partner_id, office_id, province_id, regency_id, district_id, village_id, group_id)
  select viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
         nullif(current_setting('portal.request_id', true), ''), nullif(current_setting('portal.reason', true), ''),
         'partner_group', n.id, 'CREATED', n.partner_id, n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.id
    from inserted n;
  return null;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function audit_member_created() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action,
                           partner_id, office_id, province_id, regency_id, district_id, village_id, group_id)
  select viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
         nullif(current_setting('portal.request_id', true), ''), nullif(current_setting('portal.reason', true), ''),
         'member', n.id, 'CREATED', n.partner_id, n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id
    from inserted n;
  return null;
end $$
$definition$);

-- The running tally knows group and agreement too. Besides whoever sees the people, an office sees the totals of all who
-- live in its regencies, and the parties of an agreement see the agreement's.
alter table member_tally add column group_id uuid, add column mou_id uuid;
create index member_tally_mou on member_tally (mou_id, province_id, regency_id) where mou_id is not null;
create index member_tally_group on member_tally (group_id) where group_id is not null;
create index member_tally_regency on member_tally (regency_id);
drop policy viewer on member_tally;
do $$ begin execute format('create policy viewer on member_tally to portal_app using (%s)',
  scope_predicate_with_group('partner_id', 'group_id')
  || ' or regency_id in (select o.regency_id from office_regency o where o.office_id = (select viewer_office()))'
  || ' or ((select viewer_region()) = 0 and mou_id in (select m.id from mou m))'); end $$;

call replace_as_definer($definition$
create or replace function member_tally_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into member_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id, people)
  select n.partner_id, n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.segment, n.status, n.sendable, n.group_id, n.mou_id, count(*)
    from inserted n group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
  return null;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function member_tally_removed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into member_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id, people)
  select o.partner_id, o.office_id, o.province_id, o.regency_id, o.district_id, o.village_id, o.segment, o.status, o.sendable, o.group_id, o.mou_id, -count(*)
    from removed o group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
  return null;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function member_tally_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into member_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id, people) values
    (old.partner_id, old.office_id, old.province_id, old.regency_id, old.district_id, old.village_id, old.segment, old.status, old.sendable, old.group_id, old.mou_id, -1),
    (new.partner_id, new.office_id, new.province_id, new.regency_id, new.district_id, new.village_id, new.segment, new.status, new.sendable, new.group_id, new.mou_id, 1);
  return null;
end $$
$definition$);
drop trigger member_tally_changed on member;
create trigger member_tally_changed after update on member for each row
  when ((old.partner_id, old.office_id, old.village_id, old.segment, old.status, old.sendable, old.group_id, old.mou_id)
        is distinct from (new.partner_id, new.office_id, new.village_id, new.segment, new.status, new.sendable, new.group_id, new.mou_id))
  execute function member_tally_changed();

-- Many small lines become few: what changed since is added up. One folder at a time; readers see the same sums all along.
create function member_tally_fold() returns bigint language plpgsql security invoker set search_path = pg_catalog, public as $$
declare
  folded bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext('member_tally_fold')) then return 0; end if;
  with gone as (delete from member_tally returning *),
       sums as (select partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id,
                       sum(people) as people, count(*) as lines
                  from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
       kept as (insert into member_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id, people)
                select partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id, people
                  from sums where people <> 0 returning 1)
  select coalesce(sum(lines), 0) - (select count(*) from kept) into folded from sums;
  return folded;
end $$;
revoke all on function member_tally_fold() from public;
grant execute on function member_tally_fold() to portal_system;

-- A group's head searches within the group.
call replace_as_definer($definition$
create or replace function member_ids_by_words(partners uuid[], words text[]) returns setof uuid
  language plpgsql stable rows 200 security definer set search_path = pg_catalog, public as $$
declare
  first_word text := words[1];
  groups uuid[] := viewer_groups();
begin
  if cardinality(words) = 1 and groups = '{}' then
    return query
      select distinct w.member_id from (select x.id from unnest(partners) x (id)
                      where viewer_country() or viewer_office() is not null or x.id = any (viewer_partners())) p
       cross join lateral (select x.member_id from member_word x
                            where x.partner_id = p.id and x.word >= first_word and x.word < first_word || U&'\FFFF') w;
  else
    return query
      select distinct w.member_id from (select x.id from unnest(partners) x (id)
                      where viewer_country() or viewer_office() is not null or x.id = any (viewer_partners())
                         or (groups <> '{}' and x.id = any (viewer_home_partners()))) p
       cross join lateral (select x.partner_id, x.member_id from member_word x
                            where x.partner_id = p.id and x.word >= first_word and x.word < first_word || U&'\FFFF') w
       join member m on m.id = w.member_id and (groups = '{}' or m.group_id = any (groups))
       where not exists (select 1 from unnest(words[2:]) t (word)
                          where not (' ' || m.name_key like '% ' || t.word || '%'));
  end if;
end $$
$definition$);

call replace_as_definer($definition$
create or replace function nik_reveal_note(member_id uuid, why text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  m member;
begin
  select * into m from member x where x.id = member_id
     and (viewer_country() or x.office_id = viewer_office()
          or (x.partner_id = any (viewer_partners())
              and viewer_region() in (0, x.province_id, x.regency_id, x.district_id, x.village_id))
          or x.group_id = any (viewer_groups()));
  if not found then return false; end if;
  insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action,
                           partner_id, office_id, province_id, regency_id, district_id, village_id, group_id)
  values (viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
          nullif(current_setting('portal.request_id', true), ''), why, 'member', m.id, 'NIK_REVEALED',
          m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id);
  return true;
end $$
$definition$);

-- A partner seen through a group: its name and contacts, not its people.
create policy of_own_group on partner for select to portal_app using (id = any ((select viewer_home_partners())::uuid[]));
do $$
declare
  beyond_groups text := $p$(select viewer_country() or viewer_administrator() or viewer_office() is not null)
    or partner_id = any ((select viewer_partners())::uuid[])$p$;
begin
  call restrict_writing('partner_name', beyond_groups);
  call restrict_writing('partner_contact', beyond_groups);
end $$;

-- ---------------------------------------------------------------------------------------------------------------
-- Offices are kept by the agency and its administrators.

alter table office add column address text check (length(address) <= 300), add column phone text collate "C" check (phone ~ '^\+?[0-9]{5,15}$');
grant insert, update on office to portal_app;
grant insert, update, delete on office_regency to portal_app;
call force_row_security('office', 'true');
call force_row_security('office_regency', 'true');
call restrict_writing('office', '(select viewer_country()) or (select viewer_administrator())');
call restrict_writing('office_regency', '(select viewer_country()) or (select viewer_administrator())');
