-- When three unpaid months have ended a membership depends on the segment: a wage earner's month is due a month later.
-- The lists of ending cover read no member, so cover and its tally repeat the segment too.

-- Most are non-wage earners: these need no writing, and of the others the trigger tells the tally as of anybody who changes.
alter table member_cover add column segment text collate "C" not null default 'BPU'
  constraint member_cover_segment check (segment in ('PU', 'BPU'));
alter table cover_tally add column segment text collate "C" not null default 'BPU';

call replace_as_definer($definition$
create or replace function cover_tally_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into cover_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, paid_from, paid_until, people)
  select n.partner_id, n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id, n.mou_id, n.segment, n.paid_from, n.paid_until, count(*)
    from inserted n where n.live group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
  return null;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function cover_tally_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into cover_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, paid_from, paid_until, people)
  select x.partner_id, x.office_id, x.province_id, x.regency_id, x.district_id, x.village_id, x.group_id, x.mou_id, x.segment, x.paid_from, x.paid_until, sum(x.people)
    from (select n.*, 1 as people from is_now n where n.live union all select o.*, -1 from was o where o.live) x
   group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 having sum(x.people) <> 0;
  return null;
end $$
$definition$);

update member_cover v set segment = m.segment from member m where m.id = v.member_id and m.segment <> v.segment;
alter table member_cover alter column segment drop default;
alter table cover_tally alter column segment drop default;

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
  insert into cover_total (partner_id, mou_id, paid_from, paid_until, people)
  select t.partner_id, t.mou_id, t.paid_from, t.paid_until, sum(t.people)
    from cover_tally t where t.folded and t.mou_id = any (touched) group by 1, 2, 3, 4;
  return folded_lines;
end $$;

-- As before, with the segment beside the agreement.
call replace_as_definer($definition$
create or replace function cover_refresh(ids uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  present date := date_trunc('month', viewer_instant() at time zone 'Asia/Jakarta');
begin
  execute $q$
    with months as (
      select c.member_id, c.month, c.payment_id is not null as paid,
             (extract(year from c.month) * 12 + extract(month from c.month))::integer as number
        from unnest($1) x (id) join contribution c on c.member_id = x.id
    ), runs as (
      select p.member_id, min(p.month) as paid_from, max(p.month) as paid_until, count(*)::integer as consecutive
        from (select m.member_id, m.month, m.number - row_number() over (partition by m.member_id order by m.number) as run
                from months m where m.paid) p
       group by p.member_id, p.run
    ), counting as (
      select distinct on (r.member_id) r.* from runs r
       order by r.member_id, r.paid_until < $2, abs(r.paid_until - $2)
    ), before as (
      select r.member_id, max(r.paid_until) as until from runs r where r.paid_until < $2 group by 1
    ), whole as (
      select x.id, min(m.month) filter (where m.paid) as first_paid, max(m.month) filter (where m.paid) as last_paid,
             min(m.month) filter (where not m.paid
               and m.month > coalesce(case when k.paid_from <= $2 then k.paid_until else b.until end, '-infinity')) as unpaid_since
        from unnest($1) x (id)
        left join months m on m.member_id = x.id
        left join counting k on k.member_id = x.id
        left join before b on b.member_id = x.id
       group by x.id
    )
    insert into member_cover as v (member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, live,
                                   first_paid, last_paid, paid_from, paid_until, consecutive, unpaid_since)
    select m.id, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id, m.segment, m.status = 'REGISTERED',
           w.first_paid, w.last_paid, k.paid_from, k.paid_until, coalesce(k.consecutive, 0), w.unpaid_since
      from whole w join member m on m.id = w.id left join counting k on k.member_id = w.id
    on conflict (member_id) do update set first_paid = excluded.first_paid, last_paid = excluded.last_paid, paid_from = excluded.paid_from,
      paid_until = excluded.paid_until, consecutive = excluded.consecutive, unpaid_since = excluded.unpaid_since
    where (v.first_paid, v.last_paid, v.paid_from, v.paid_until, v.unpaid_since)
      is distinct from (excluded.first_paid, excluded.last_paid, excluded.paid_from, excluded.paid_until, excluded.unpaid_since)
  $q$ using ids, present;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function contribution_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  wrong text;
  payments uuid[];
  partners uuid[];
  sums bigint[];
  others uuid[];
begin
  execute $q$
    select case when m.id is null then 'contribution_member' else 'contribution_price' end
      from inserted n
      left join member m on m.id = n.member_id
       and (m.partner_id, m.person_id, m.province_id, m.regency_id, m.district_id, m.village_id)
         = (n.partner_id, n.person_id, n.province_id, n.regency_id, n.district_id, n.village_id)
       and m.office_id is not distinct from n.office_id and m.group_id is not distinct from n.group_id
      left join contribution_price p on p.id = n.price_id and p.month = n.month and p.amount = n.amount
     where m.id is null or p.id is null limit 1 $q$ into wrong;
  if wrong is not null then
    raise exception 'a month that is not as the member or the price says' using errcode = 'foreign_key_violation', constraint = wrong;
  end if;
  -- the usual case: nothing paid yet, and no earlier than what is known
  execute $q$
    insert into member_cover as v (member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, live, unpaid_since)
    select m.id, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id, m.segment, m.status = 'REGISTERED', n.month
      from (select i.member_id, min(i.month) as month from inserted i where i.payment_id is null group by 1) n
      join member m on m.id = n.member_id
      left join member_cover k on k.member_id = n.member_id
     where k.member_id is null or ((k.unpaid_since is null or n.month < k.unpaid_since) and (k.paid_until is null or n.month > k.paid_until))
    on conflict (member_id) do update set unpaid_since = excluded.unpaid_since $q$;
  execute $q$
    select array_agg(distinct n.member_id) from inserted n
     where n.payment_id is not null or exists (select from member_cover k where k.member_id = n.member_id and n.month < k.paid_until) $q$ into others;
  if others is not null then
    perform cover_refresh(others);
    select array_agg(x.payment_id), array_agg(x.partner_id), array_agg(x.total) into payments, partners, sums
      from (select n.payment_id, n.partner_id, sum(n.amount) as total from inserted n where n.payment_id is not null group by 1, 2) x;
    if payments is not null then perform payment_allocate(payments, partners, sums); end if;
  end if;
  return null;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function member_months_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  moved boolean;
begin
  execute $q$
    select exists (select from is_now n join member_cover v on v.member_id = n.id
      where (v.office_id, v.province_id, v.regency_id, v.district_id, v.village_id, v.group_id, v.mou_id, v.segment, v.live) is distinct from
            (n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id, n.mou_id, n.segment, n.status = 'REGISTERED')) $q$ into moved;
  if not moved then return null; end if;
  execute $q$
    update contribution c set office_id = n.office_id, province_id = n.province_id, regency_id = n.regency_id, district_id = n.district_id,
                              village_id = n.village_id, group_id = n.group_id
      from is_now n
     where c.member_id = n.id and (c.office_id, c.province_id, c.regency_id, c.district_id, c.village_id, c.group_id) is distinct from
                                  (n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id) $q$;
  execute $q$
    update member_cover v set office_id = n.office_id, province_id = n.province_id, regency_id = n.regency_id, district_id = n.district_id,
                              village_id = n.village_id, group_id = n.group_id, mou_id = n.mou_id, segment = n.segment, live = n.status = 'REGISTERED'
      from is_now n
     where v.member_id = n.id
       and (v.office_id, v.province_id, v.regency_id, v.district_id, v.village_id, v.group_id, v.mou_id, v.segment, v.live) is distinct from
           (n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id, n.mou_id, n.segment, n.status = 'REGISTERED') $q$;
  execute $q$
    delete from contribution c using is_now n
     where c.member_id = n.id and n.end_reason is not null and c.payment_id is null and c.month > n.status_since $q$;
  return null;
end $$
$definition$);

-- ---------------------------------------------------------------------------------------------------------------
-- The payments that somebody has to look at are few among many: those nobody has confirmed, those of which something is
-- left, and the one whose reference is at hand. They are found without reading the others, whoever asks.

create index payment_not_confirmed on payment (state, received_on, id) where state <> 'CONFIRMED';
create index payment_with_rest on payment (received_on, id)
  where state = 'CONFIRMED' and kind = 'RECEIVED' and not reversed and amount - allocated - refunded > 0;
-- or the planner would take a third of all payments for such
create statistics payment_rest on (amount - allocated - refunded) from payment;
create index payment_by_reference on payment (reference) where reference is not null;
