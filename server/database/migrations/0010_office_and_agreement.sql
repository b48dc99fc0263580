-- Offices with the regencies they serve, what follows from them, and agreements whose counts cost little.

-- ---------------------------------------------------------------------------------------------------------------
-- An office repeats its regencies on its own row: its history then tells of each that came and went, and a list of
-- offices needs no second table. office_regency stays the truth.

alter table office add column regencies integer[] not null default '{}';

create function office_regencies_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update office o set regencies = s.regencies
    from (select x.id, coalesce(array_agg(r.regency_id order by r.regency_id) filter (where r.regency_id is not null), '{}') as regencies
            from office x left join office_regency r on r.office_id = x.id group by x.id) s
   where s.id = o.id and o.regencies is distinct from s.regencies;
  return null;
end $$;
grant update (regencies) on office to portal_definer;
call give_to_definer('office_regencies_changed()');
create trigger office_regencies_changed after insert or update or delete on office_regency
  for each statement execute function office_regencies_changed();
update office o set regencies = s.regencies
  from (select r.office_id, array_agg(r.regency_id order by r.regency_id) as regencies from office_regency r group by 1) s
 where s.office_id = o.id;

-- Who serves a regency answers for everybody there whose partner has no office of its own.
grant update (office_id) on partner_group, mou_target, mou_report, closed_total to portal_definer;
create function regency_office_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update member m set office_id = null
   where m.village_id in (select v.id from region v where v.regency_id in (old.regency_id, new.regency_id) and v.level = 4)
     and m.partner_id in (select p.id from partner p where p.office_id is null);
  update partner_group t set office_id = null
   where t.regency_id in (old.regency_id, new.regency_id) and t.partner_id in (select p.id from partner p where p.office_id is null);
  update mou_target t set office_id = null
   where t.regency_id in (old.regency_id, new.regency_id) and t.partner_id in (select p.id from partner p where p.office_id is null);
  update mou_report t set office_id = null
   where t.regency_id in (old.regency_id, new.regency_id) and t.partner_id in (select p.id from partner p where p.office_id is null);
  update closed_total t set office_id = null
   where t.regency_id in (old.regency_id, new.regency_id) and t.partner_id in (select p.id from partner p where p.office_id is null);
  return null;
end $$;
call give_to_definer('regency_office_changed()');
create trigger regency_office_changed after insert or update or delete on office_regency
  for each row execute function regency_office_changed();

-- A partner that changes its answering office takes its members along, and its groups and figures.
call replace_as_definer($definition$
create or replace function partner_office_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update member set office_id = null where partner_id = new.id;
  update partner_group set office_id = null where partner_id = new.id;
  update mou_target set office_id = null where partner_id = new.id;
  update mou_report set office_id = null where partner_id = new.id;
  update closed_total set office_id = null where partner_id = new.id;
  return null;
end $$
$definition$);

-- Offices are a public register of the house, and so is what was changed about them.
create policy of_offices on audit_entry for select to portal_app
  using (subject = 'office' and (select viewer_user()) is not null);

-- ---------------------------------------------------------------------------------------------------------------
-- Agreements.

-- An agreement stands below another one of the same partner.
alter table mou drop constraint mou_parent_id_fkey,
  add constraint mou_parent_fkey foreign key (partner_id, parent_id) references mou (partner_id, id);
create index mou_below on mou (parent_id) where parent_id is not null;

-- A party keeps the name that it bore when the paper was written. Whoever reads the agreement reads it there, also where
-- the party itself is out of sight.
alter table mou_party add column name text;
create function mou_party_name() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.name := case new.kind
    when 'OFFICE' then (select o.name from office o where o.id = new.office_id)
    when 'PARTNER' then (select p.name from partner p where p.id = new.partner_id)
    else (select g.name from partner_group g where g.id = new.group_id) end;
  return new;
end $$;
call give_to_definer('mou_party_name()');
create trigger mou_party_name before insert or update of kind, office_id, partner_id, group_id, name on mou_party
  for each row execute function mou_party_name();
update mou_party set name = null;

-- Reading an agreement is no right to its parties' numbers: they are written by whoever may write the agreement.
create policy added_with_the_agreement on mou_party as restrictive for insert to portal_app
  with check ((select viewer_country()) or (select viewer_office()) is not null
    or mou_id in (select m.id from mou m where m.partner_id = any ((select viewer_partners())::uuid[]) and (select viewer_region()) = 0));
create policy edited_with_the_agreement on mou_party as restrictive for update to portal_app
  using ((select viewer_country()) or (select viewer_office()) is not null
    or mou_id in (select m.id from mou m where m.partner_id = any ((select viewer_partners())::uuid[]) and (select viewer_region()) = 0));
create policy removed_with_the_agreement on mou_party as restrictive for delete to portal_app
  using ((select viewer_country()) or (select viewer_office()) is not null
    or mou_id in (select m.id from mou m where m.partner_id = any ((select viewer_partners())::uuid[]) and (select viewer_region()) = 0));

-- ---------------------------------------------------------------------------------------------------------------
-- Totals over all places, a handful of lines an agreement: made new by each fold. What was not folded yet stands in
-- member_tally; a reader adds the two.

alter table member_tally add column folded boolean not null default false;
create index member_tally_fresh on member_tally (mou_id) where not folded and mou_id is not null;

create table member_total (
  partner_id uuid not null,
  mou_id uuid not null,
  status text collate "C" not null,
  sendable boolean not null,
  people bigint not null
);
create index member_total_mou on member_total (mou_id);
call force_row_security('member_total', scope_predicate('partner_id', false)
  || ' or ((select viewer_region()) = 0 and mou_id in (select m.id from mou m))');
grant select on member_total to portal_app;
grant select, insert, delete on member_total to portal_system;

create or replace function member_tally_fold() returns bigint language plpgsql security invoker set search_path = pg_catalog, public as $$
declare
  folded_lines bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext('member_tally_fold')) then return 0; end if;
  with gone as (delete from member_tally returning *),
       sums as (select partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id,
                       sum(people) as people, count(*) as lines
                  from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
       kept as (insert into member_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id, people, folded)
                select partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id, people, true
                  from sums where people <> 0 returning 1)
  select coalesce(sum(lines), 0) - (select count(*) from kept) into folded_lines from sums;
  delete from member_total;
  insert into member_total (partner_id, mou_id, status, sendable, people)
  select t.partner_id, t.mou_id, t.status, t.sendable, sum(t.people)
    from member_tally t where t.folded and t.mou_id is not null group by 1, 2, 3, 4;
  return folded_lines;
end $$;
