-- How far an agreement has come, added up per district: a line for each day until which units report their cover, and
-- one without a day that also bears the people. Adding up its villages and their people anew costs a hundred times as
-- much. What was not folded yet stands in member_tally; a reader adds the two.
create table coverage_total (
  partner_id uuid not null,
  mou_id uuid not null,
  province_id integer not null,
  regency_id integer,
  district_id integer,
  covered_until date,
  target bigint,
  units integer not null,
  listed integer not null,
  candidate bigint not null,
  registered bigint not null,
  ended bigint not null
);
create index coverage_total_mou on coverage_total (mou_id, district_id);
-- Seen like what it adds up: by whoever has the partner or a region of it, by the office that answers for the partner
-- and by the parties of the agreement.
call force_row_security('coverage_total', $p$(select viewer_country())
  or (partner_id = any ((select viewer_partners())::uuid[])
      and (select viewer_region()) = any (array[0, province_id, regency_id, district_id]))
  or ((select viewer_region()) = 0 and (select viewer_groups()) = '{}' and mou_id in (select m.id from mou m))$p$);
grant select on coverage_total to portal_app, portal_system;
grant select, insert, delete on coverage_total to portal_definer;

-- Makes the lines of some agreements' districts new; a district that is null stands for targets above districts. The
-- folder and whoever changes a target take turns, because each would otherwise miss what the other has not committed.
create function coverage_total_make(mous uuid[], districts integer[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtext('member_tally_fold'));
  delete from coverage_total c using unnest(mous, districts) a (mou_id, district_id)
   where c.mou_id = a.mou_id and c.district_id is not distinct from a.district_id;
  -- targets and people of a village meet by being grouped: joined, each would be compared with a million others
  insert into coverage_total (partner_id, mou_id, province_id, regency_id, district_id, covered_until, target, units, listed, candidate, registered, ended)
  select v.partner_id, v.mou_id, v.province_id, v.regency_id, v.district_id, l.covered_until,
         sum(l.target), sum(l.units), sum(l.listed), sum(l.candidate), sum(l.registered), sum(l.ended)
    from (
      select b.partner_id, b.mou_id, b.province_id, b.regency_id, b.district_id, b.village_id, max(b.covered_until) as covered_until,
             sum(b.target) as target, sum(b.units) as units, sum(b.candidate) as candidate, sum(b.registered) as registered, sum(b.ended) as ended
        from (
          select x.partner_id, x.mou_id, x.province_id, x.regency_id, x.district_id, x.village_id,
                 case when x.village_id is not null then x.covered_until end, x.headcount, (x.village_id is not null)::integer, 0::bigint, 0::bigint, 0::bigint
            from (select distinct * from unnest(mous, districts) u (mou_id, district_id)) a
            join mou_target x on x.mou_id = a.mou_id and x.district_id is not distinct from a.district_id
          union all
          select t.partner_id, t.mou_id, t.province_id, t.regency_id, t.district_id, t.village_id, null, null, 0,
                 case t.status when 'CANDIDATE' then t.people else 0 end, case t.status when 'REGISTERED' then t.people else 0 end,
                 case t.status when 'ENDED' then t.people else 0 end
            from (select distinct * from unnest(mous, districts) u (mou_id, district_id)) a
            join member_tally t on t.mou_id = a.mou_id and t.district_id = a.district_id and t.folded
        ) b (partner_id, mou_id, province_id, regency_id, district_id, village_id, covered_until, target, units, candidate, registered, ended)
       group by 1, 2, 3, 4, 5, 6) v
   cross join lateral (values
     (v.covered_until, v.target, v.units, case when v.candidate + v.registered > 0 then v.units else 0 end, 0::bigint, 0::bigint, 0::bigint),
     (null::date, null::bigint, 0::bigint, 0::bigint, v.candidate::bigint, v.registered::bigint, v.ended::bigint)
   ) l (covered_until, target, units, listed, candidate, registered, ended)
   where l.target is not null or l.candidate + l.registered + l.ended <> 0
   group by 1, 2, 3, 4, 5, 6;
end $$;
call give_to_definer('coverage_total_make(uuid[],integer[])');
grant execute on function coverage_total_make(uuid[], integer[]) to portal_system;

create function mou_target_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform coverage_total_make(array_agg(n.mou_id), array_agg(n.district_id))
    from (select distinct mou_id, district_id from inserted) n having count(*) > 0;
  return null;
end $$;
create function mou_target_removed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform coverage_total_make(array_agg(o.mou_id), array_agg(o.district_id))
    from (select distinct mou_id, district_id from removed) o having count(*) > 0;
  return null;
end $$;
create function mou_target_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform coverage_total_make(array_agg(b.mou_id), array_agg(b.district_id))
    from (select mou_id, district_id from inserted union select mou_id, district_id from removed) b having count(*) > 0;
  return null;
end $$;
call give_to_definer('mou_target_added()');
call give_to_definer('mou_target_removed()');
call give_to_definer('mou_target_changed()');
create trigger mou_target_added after insert on mou_target referencing new table as inserted
  for each statement execute function mou_target_added();
create trigger mou_target_removed after delete on mou_target referencing old table as removed
  for each statement execute function mou_target_removed();
create trigger mou_target_changed after update on mou_target referencing old table as removed new table as inserted
  for each statement execute function mou_target_changed();

-- Villages of a district are looked up by it.
drop index member_tally_mou;
create index member_tally_mou on member_tally (mou_id, regency_id, district_id) where mou_id is not null;

-- The fold makes new what stands on what it folded.
create or replace function member_tally_fold() returns bigint language plpgsql security invoker set search_path = pg_catalog, public as $$
declare
  folded_lines bigint;
  touched uuid[];
  touched_districts integer[];
begin
  if not pg_try_advisory_xact_lock(hashtext('member_tally_fold')) then return 0; end if;
  with places as (select distinct partner_id, village_id from member_tally where not folded),
       gone as (delete from member_tally t using places p
                 where t.partner_id = p.partner_id and t.village_id = p.village_id returning t.*),
       sums as (select partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id,
                       sum(people) as people, count(*) as lines
                  from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
       kept as (insert into member_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id, people, folded)
                select partner_id, office_id, province_id, regency_id, district_id, village_id, segment, status, sendable, group_id, mou_id, people, true
                  from sums where people <> 0 returning 1),
       districts as (select distinct mou_id, district_id from sums where mou_id is not null)
  select coalesce(sum(lines), 0) - (select count(*) from kept),
         (select coalesce(array_agg(d.mou_id), '{}') from districts d), (select coalesce(array_agg(d.district_id), '{}') from districts d)
    into folded_lines, touched, touched_districts from sums;
  delete from member_total where mou_id = any (touched);
  insert into member_total (partner_id, mou_id, status, sendable, people)
  select t.partner_id, t.mou_id, t.status, t.sendable, sum(t.people)
    from member_tally t where t.folded and t.mou_id = any (select distinct unnest(touched)) group by 1, 2, 3, 4;
  if touched <> '{}' then perform coverage_total_make(touched, touched_districts); end if;
  return folded_lines;
end $$;

-- What is there already.
select coverage_total_make(array_agg(b.mou_id), array_agg(b.district_id))
  from (select mou_id, district_id from mou_target
        union select mou_id, district_id from member_tally where mou_id is not null and folded) b having count(*) > 0;
