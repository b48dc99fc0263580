-- The first fold of very many lines. What is folded within a statement's transaction is not in the statistics yet: the
-- planner thought one line was folded and compared each of a million with every place. The sums therefore leave out what
-- is not folded instead of filtering by it, and are planned for the places at hand: one is looked up, many are hashed.
call replace_as_definer($definition$
create or replace function coverage_total_make(mous uuid[], districts integer[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtext('member_tally_fold'));
  execute $delete$
  delete from coverage_total c using unnest($1, $2) a (mou_id, district_id)
   where c.mou_id = a.mou_id and coalesce(c.district_id, 0) = coalesce(a.district_id, 0)
  $delete$ using mous, districts;
  -- targets and people of a village meet by being grouped: joined, each would be compared with a million others
  execute $insert$
  with places as materialized (select distinct u.mou_id, u.district_id from unnest($1, $2) u (mou_id, district_id))
  insert into coverage_total (partner_id, mou_id, province_id, regency_id, district_id, covered_until, target, units, listed, candidate, registered, ended)
  select v.partner_id, v.mou_id, v.province_id, v.regency_id, v.district_id, l.covered_until,
         sum(l.target), sum(l.units), sum(l.listed), sum(l.candidate), sum(l.registered), sum(l.ended)
    from (
      select b.partner_id, b.mou_id, b.province_id, b.regency_id, b.district_id, b.village_id, max(b.covered_until) as covered_until,
             sum(b.target) as target, sum(b.units) as units, sum(b.candidate) as candidate, sum(b.registered) as registered, sum(b.ended) as ended
        from (
          select x.partner_id, x.mou_id, x.province_id, x.regency_id, x.district_id, x.village_id,
                 case when x.village_id is not null then x.covered_until end, x.headcount, (x.village_id is not null)::integer, 0::bigint, 0::bigint, 0::bigint
            from places a join mou_target x on x.mou_id = a.mou_id and x.district_id = a.district_id
          union all
          select x.partner_id, x.mou_id, x.province_id, x.regency_id, null, null, null, x.headcount, 0, 0::bigint, 0::bigint, 0::bigint
            from places a join mou_target x on x.mou_id = a.mou_id and x.district_id is null where a.district_id is null
          union all
          select t.partner_id, t.mou_id, t.province_id, t.regency_id, t.district_id, t.village_id, null, null, 0,
                 case when t.folded and t.status = 'CANDIDATE' then t.people else 0 end, case when t.folded and t.status = 'REGISTERED' then t.people else 0 end,
                 case when t.folded and t.status = 'ENDED' then t.people else 0 end
            from places a join member_tally t on t.mou_id = a.mou_id and t.district_id = a.district_id
        ) b (partner_id, mou_id, province_id, regency_id, district_id, village_id, covered_until, target, units, candidate, registered, ended)
       group by 1, 2, 3, 4, 5, 6) v
   cross join lateral (values
     (v.covered_until, v.target, v.units, case when v.candidate + v.registered > 0 then v.units else 0 end, 0::bigint, 0::bigint, 0::bigint),
     (null::date, null::bigint, 0::bigint, 0::bigint, v.candidate::bigint, v.registered::bigint, v.ended::bigint)
   ) l (covered_until, target, units, listed, candidate, registered, ended)
   where l.target is not null or l.candidate + l.registered + l.ended <> 0
   group by 1, 2, 3, 4, 5, 6
  $insert$ using mous, districts;
end $$;
$definition$);

create or replace function member_tally_fold() returns bigint language plpgsql security invoker set search_path = pg_catalog, public as $$
declare
  folded_lines bigint;
  touched uuid[];
  districts_of uuid[];
  districts integer[];
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
       pairs as (select distinct mou_id, district_id from sums where mou_id is not null)
  select coalesce(sum(lines), 0) - (select count(*) from kept), (select coalesce(array_agg(distinct p.mou_id), '{}') from pairs p),
         (select array_agg(p.mou_id) from pairs p), (select array_agg(p.district_id) from pairs p)
    into folded_lines, touched, districts_of, districts from sums;
  delete from member_total where mou_id = any (touched);
  insert into member_total (partner_id, mou_id, status, sendable, people)
  select s.partner_id, s.mou_id, s.status, s.sendable, s.people
    from (select t.partner_id, t.mou_id, t.status, t.sendable, sum(case when t.folded then t.people else 0 end) as people, bool_or(t.folded) as folded
            from member_tally t where t.mou_id = any (touched) group by 1, 2, 3, 4) s
   where s.folded;
  if touched <> '{}' then perform coverage_total_make(districts_of, districts); end if;
  return folded_lines;
end $$;
