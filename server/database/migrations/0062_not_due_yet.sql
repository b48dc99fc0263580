-- Whether a missing month is overdue depends on the segment: a wage earner's is due a month later. The totals of whole
-- agreements tell it apart from now on, as the tally does.

alter table cover_total add column segment text collate "C";

create or replace function cover_tally_fold() returns bigint language plpgsql security invoker set search_path = pg_catalog, public as $$
declare
  folded_lines bigint;
  touched uuid[];
begin
  if not pg_try_advisory_xact_lock(hashtext('cover_tally_fold')) then return 0; end if;
  with places as (select distinct partner_id, village_id from cover_tally where not folded),
       gone as (delete from cover_tally t using places p
                 where t.partner_id = p.partner_id and t.village_id = p.village_id returning t.*),
       sums as (select partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, paid_from, paid_until,
                       sum(people) as people, count(*) as lines
                  from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
       kept as (insert into cover_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, paid_from, paid_until, people, folded)
                select partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, paid_from, paid_until, people, true
                  from sums where people <> 0 returning 1)
  select coalesce(sum(lines), 0) - (select count(*) from kept), coalesce(array_agg(distinct mou_id) filter (where mou_id is not null), '{}')
    into folded_lines, touched from sums;
  delete from cover_total where mou_id = any (touched);
  insert into cover_total (partner_id, mou_id, segment, paid_from, paid_until, people)
  select t.partner_id, t.mou_id, t.segment, t.paid_from, t.paid_until, sum(t.people)
    from cover_tally t where t.folded and t.mou_id = any (touched) group by 1, 2, 3, 4, 5;
  return folded_lines;
end $$;

delete from cover_total;
insert into cover_total (partner_id, mou_id, segment, paid_from, paid_until, people)
select t.partner_id, t.mou_id, t.segment, t.paid_from, t.paid_until, sum(t.people)
  from cover_tally t where t.folded and t.mou_id is not null group by 1, 2, 3, 4, 5;
alter table cover_total alter column segment set not null;
