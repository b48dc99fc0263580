-- Figures of agreements: whoever sees an agreement sees which reports have come in; administrators see numbers of the
-- house without seeing the people behind them.

create policy of_seen_mou on mou_report for select to portal_app
  using ((select viewer_region()) = 0 and mou_id in (select m.id from mou m));

-- How many, never who or what. Jobs and live sessions are counted as of the instant that is handed in.
create function administration_figures(at timestamptz, out users bigint, out disabled bigint, out sessions bigint, out failed_jobs bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not viewer_administrator() and not viewer_country() then
    raise exception 'not for this viewer' using errcode = 'insufficient_privilege';
  end if;
  select count(*) filter (where u.disabled_at is null), count(*) filter (where u.disabled_at is not null)
    into users, disabled from app_user u;
  select count(*) into sessions from session s
   where s.ended_at is null and s.last_seen_at > at - interval '30 minutes' and s.created_at > at - interval '12 hours';
  select count(*) into failed_jobs from job j where j.state = 'FAILED' and j.created_at > at - interval '7 days';
end $$;
call give_to_definer('administration_figures(timestamptz)');
grant execute on function administration_figures(timestamptz) to portal_app;

-- What has changed since the last time is folded, place by place; a portal where nothing happened folds nothing. The
-- lines of a place are rewritten together, so that one line is left for each kind of people there.
create index member_tally_place on member_tally (partner_id, village_id);
create index member_tally_unfolded on member_tally (partner_id, village_id) where not folded;

create or replace function member_tally_fold() returns bigint language plpgsql security invoker set search_path = pg_catalog, public as $$
declare
  folded_lines bigint;
  touched uuid[];
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
                  from sums where people <> 0 returning 1)
  select coalesce(sum(lines), 0) - (select count(*) from kept), coalesce(array_agg(distinct mou_id) filter (where mou_id is not null), '{}')
    into folded_lines, touched from sums;
  delete from member_total where mou_id = any (touched);
  insert into member_total (partner_id, mou_id, status, sendable, people)
  select t.partner_id, t.mou_id, t.status, t.sendable, sum(t.people)
    from member_tally t where t.folded and t.mou_id = any (touched) group by 1, 2, 3, 4;
  return folded_lines;
end $$;
