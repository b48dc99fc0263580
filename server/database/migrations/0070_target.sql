-- What offices and agreements are to reach in a year, and what has come of it: counted from months that are paid, never
-- typed in. Published figures stand beside it with their source.

-- An office answers for itself and for the offices below it.
create function viewer_offices() returns uuid[] language sql stable parallel safe as $$
  with recursive below as (
    select o.id from office o where o.id = (select viewer_office())
    union select o.id from office o join below b on o.parent_id = b.id)
  select coalesce(array_agg(b.id), '{}') from below b
$$;

-- How a year's people are counted. months: so many paid months of the year make a whole person; shared: fewer make a part
-- of one, else none.
create table counting_rule (
  code text collate "C" primary key check (code ~ '^[A-Z][A-Z_]{2,29}$'),
  name text not null,
  name_en text not null,
  months smallint not null check (months between 1 and 12),
  shared boolean not null,
  from_year smallint not null check (from_year between 2010 and 2100),
  until_year smallint,
  source text not null,
  certainty text collate "C" not null check (certainty in ('A', 'B', 'C')),
  constraint counting_rule_years check (until_year >= from_year)
);
grant select on counting_rule to portal_app, portal_system;
insert into counting_rule (code, name, name_en, months, shared, from_year, source, certainty) values
  ('PAID_MONTH', 'Satu bulan terbayar sudah dihitung', 'One paid month counts', 1, false, 2010,
   'Pengertian terlindungi: iuran bulan yang dimaksud sudah dibayar', 'A'),
  ('SIXTH_A_MONTH', 'Seperenam orang tiap bulan terbayar, paling banyak satu', 'A sixth of a person for each paid month, one at most', 6, true, 2010,
   'Buku proses bisnis kepesertaan BPJS Ketenagakerjaan (sekitar 2023), hlm. 67-68; mungkin tambahan Kanwil Sulama', 'B'),
  ('SIX_MONTHS', 'Hanya yang terbayar enam bulan', 'Only with six paid months', 6, false, 2010,
   'Buku proses bisnis kepesertaan BPJS Ketenagakerjaan (sekitar 2023), hlm. 67-68, untuk CSR; mungkin tambahan Kanwil Sulama', 'B');

-- Figures as they were published: what they count, of when, and who says so. Without a region: the whole country.
create table published_figure (
  id integer primary key,
  measure text collate "C" not null check (measure in ('ACTIVE_PEOPLE', 'CONTRIBUTIONS', 'WORKFORCE', 'REGISTERED_PEOPLE')),
  region_code text collate "C" check (region_code ~ '^[0-9]{2}(\.[0-9]{2})?$'),
  segment text collate "C" check (segment in ('PU', 'BPU')),
  year smallint not null check (year between 2010 and 2100),
  is_target boolean not null default false,
  bound text collate "C" not null check (bound in ('EXACT', 'ABOUT', 'LESS_THAN')),
  -- people, or rupiah of contributions
  amount bigint not null check (amount > 0),
  as_of date not null,
  source text not null check (length(source) >= 5),
  certainty text collate "C" not null check (certainty in ('A', 'B', 'C')),
  constraint published_figure_once unique nulls not distinct (measure, region_code, segment, year, is_target)
);
grant select on published_figure to portal_app, portal_system;
insert into published_figure (id, measure, region_code, segment, year, is_target, bound, amount, as_of, source, certainty) values
  (1, 'WORKFORCE', null, null, 2015, false, 'ABOUT', 120000000, '2015-12-13', 'Siaran kegiatan BPJS Ketenagakerjaan, Desember 2015', 'B'),
  (2, 'WORKFORCE', null, 'BPU', 2015, false, 'ABOUT', 80000000, '2015-12-13', 'Siaran kegiatan BPJS Ketenagakerjaan, Desember 2015', 'B'),
  (3, 'ACTIVE_PEOPLE', null, null, 2016, false, 'ABOUT', 22600000, '2016-12-31', 'Bisnis.com, 23 Januari 2017', 'B'),
  (4, 'ACTIVE_PEOPLE', null, 'BPU', 2016, false, 'ABOUT', 1370000, '2016-12-31', 'Bisnis.com, 23 Januari 2017', 'B'),
  (5, 'ACTIVE_PEOPLE', null, null, 2017, true, 'EXACT', 25200000, '2017-01-23', 'Bisnis.com, 23 Januari 2017', 'B'),
  (6, 'CONTRIBUTIONS', null, null, 2016, false, 'ABOUT', 48530000000000, '2016-12-31', 'Bisnis.com, 23 Januari 2017', 'B'),
  (7, 'CONTRIBUTIONS', null, null, 2017, true, 'ABOUT', 55370000000000, '2017-01-23', 'Bisnis.com, 23 Januari 2017', 'B'),
  (8, 'WORKFORCE', '35.10', null, 2022, false, 'ABOUT', 820000, '2022-12-31', 'JatimTimes, 13 Juni 2023', 'B'),
  (9, 'REGISTERED_PEOPLE', '35.10', null, 2022, false, 'LESS_THAN', 100000, '2022-12-31', 'JatimTimes, 13 Juni 2023', 'B');

-- ---------------------------------------------------------------------------------------------------------------
-- A target is asked for by one and approved by another. What is in force stays in force while a change of it waits.

create table target (
  id uuid primary key default uuidv7(),
  office_id uuid not null references office (id),
  mou_id uuid references mou (id),
  year smallint not null check (year between 2010 and 2100),
  segment text collate "C" not null check (segment in ('PU', 'BPU')),
  people integer check (people between 0 and 300000000),
  -- null: no sum of money is aimed at
  rupiah bigint check (rupiah between 0 and 999999999999999),
  rule_code text collate "C" references counting_rule (code),
  source text check (length(source) between 3 and 300),
  set_by uuid references app_user (id),
  set_by_name text,
  approved_by uuid references app_user (id),
  approved_by_name text,
  approved_at timestamptz,
  asked_people integer check (asked_people between 0 and 300000000),
  asked_rupiah bigint check (asked_rupiah between 0 and 999999999999999),
  asked_rule text collate "C" references counting_rule (code),
  asked_source text check (length(asked_source) between 3 and 300),
  asked_by uuid references app_user (id),
  asked_by_name text,
  asked_at timestamptz,
  returned_by_name text,
  return_reason text check (length(return_reason) between 5 and 300),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint target_once unique nulls not distinct (office_id, mou_id, year, segment),
  constraint target_two_people check (approved_by <> set_by),
  constraint target_in_force check (num_nonnulls(people, rule_code, source, set_by, set_by_name, approved_by, approved_by_name, approved_at) in (0, 8)
    and (people is not null or rupiah is null)),
  constraint target_asked check (num_nonnulls(asked_people, asked_rule, asked_source, asked_by, asked_by_name, asked_at) in (0, 6)
    and (asked_people is not null or asked_rupiah is null)),
  constraint target_returned check (num_nonnulls(returned_by_name, return_reason) in (0, 2) and (return_reason is null or asked_by is null))
);
create index target_of_year on target (year, office_id);
create index target_of_mou on target (mou_id, year) where mou_id is not null;
create index target_waiting on target (asked_at, id) where asked_by is not null;

-- Nothing comes into force but what was asked for, by whoever asked.
create function target_goes_its_way() returns trigger language plpgsql as $$
begin
  if (new.people, new.rupiah, new.rule_code, new.source, new.set_by) is distinct from (old.people, old.rupiah, old.rule_code, old.source, old.set_by)
    and (new.people, new.rupiah, new.rule_code, new.source, new.set_by)
        is distinct from (old.asked_people, old.asked_rupiah, old.asked_rule, old.asked_source, old.asked_by) then
    raise exception 'only what was asked for is approved' using errcode = 'check_violation', constraint = 'target_steps';
  end if;
  return new;
end $$;
create trigger target_goes_its_way before update on target for each row execute function target_goes_its_way();
-- The office an agreement counts for: the first one that signs it.
create function mou_office(of_mou uuid) returns uuid language sql stable parallel safe as
$$ select p.office_id from mou_party p where p.mou_id = of_mou and p.office_id is not null order by p.place limit 1 $$;
-- The target of an agreement stands with the office that signs it.
create function target_place() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.mou_id is not null then
    new.office_id := coalesce(mou_office(new.mou_id), new.office_id);
  end if;
  return new;
end $$;

call give_to_definer('target_place()');
create trigger target_place before insert or update of mou_id, office_id on target for each row execute function target_place();

call force_row_security('target', '(select viewer_country()) or office_id = any ((select viewer_offices())::uuid[])');
-- Head office sets what offices are to reach; an office proposes and settles what its own agreements are to reach.
call restrict_writing('target', '(select viewer_country()) or (mou_id is not null and office_id = (select viewer_office()))');
create policy begins_as_proposal on target as restrictive for insert to portal_app with check (approved_by is null);
call refuse_auditors('target');
call audit_table('target', '', false, '{}');
grant select, insert on target to portal_app;
grant update (people, rupiah, rule_code, source, set_by, set_by_name, approved_by, approved_by_name, approved_at, asked_people, asked_rupiah,
  asked_rule, asked_source, asked_by, asked_by_name, asked_at, returned_by_name, return_reason, version, updated_at) on target to portal_app;
-- The lines of a target bear no partner: seen like the target.
create policy of_seen_target on audit_entry for select to portal_app using (subject = 'target' and row_id in (select t.id from target t));

-- ---------------------------------------------------------------------------------------------------------------
-- What was reached, kept as it is paid. Lines of two kinds, for each office and agreement: people by which months of a year
-- they have paid (a bit a month, 1 for January), and money by month. Reading twelve million months for a page is out of
-- the question. A member counts once: for the office of the agreement, and without one for the office that answers.

create table paid_tally (
  partner_id uuid not null,
  office_id uuid,
  member_office_id uuid,
  mou_id uuid,
  segment text collate "C" not null,
  year smallint not null,
  paid integer,
  month date,
  people bigint not null,
  amount bigint not null,
  folded boolean not null default false,
  constraint paid_tally_kind check (num_nonnulls(paid, month) = 1)
);
create index paid_tally_office on paid_tally (office_id, year);
create index paid_tally_year on paid_tally (year);
create index paid_tally_partner on paid_tally (partner_id, year);
create index paid_tally_mou on paid_tally (mou_id, year) where mou_id is not null;
create index paid_tally_unfolded on paid_tally (partner_id, year) where not folded;
do $$ begin call force_row_security('paid_tally', scope_predicate('partner_id', false) || ' or office_id = any ((select viewer_offices())::uuid[])'); end $$;
grant select on paid_tally to portal_app;
grant select, insert on paid_tally to portal_definer;
grant select, insert, delete on paid_tally to portal_system;

-- Three triggers that differ in the rows they are given: sign tells what is there now from what was. Months that nobody
-- pays say nothing. What a member had paid before a statement follows from what is paid now and what the statement turned.
do $make$
declare
  body constant text := $body$
create function %1$I() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $function$
declare
  of_year integer;
begin
  for of_year in execute $q$ select distinct extract(year from r.month)::integer from (%2$s) r $q$ loop
    execute $q$
      insert into paid_tally (partner_id, office_id, member_office_id, mou_id, segment, year, month, people, amount)
      select s.partner_id, coalesce(mou_office(s.mou_id), s.office_id), s.office_id, s.mou_id, s.segment, $1, s.month, s.people, s.amount
        from (select r.partner_id, r.office_id, r.mou_id, p.segment, r.month, sum(r.sign) as people, sum(r.sign * r.amount) as amount
                from (%2$s) r join contribution_price p on p.id = r.price_id
               where r.month >= make_date($1, 1, 1) and r.month < make_date($1 + 1, 1, 1)
               group by 1, 2, 3, 4, 5 having sum(r.sign) <> 0 or sum(r.sign * r.amount) <> 0) s $q$ using of_year;
    execute $q$
      insert into paid_tally (partner_id, office_id, member_office_id, mou_id, segment, year, paid, people, amount)
      with turned as materialized (
        select m.member_id, m.segment, any_value(m.partner_id) as partner_id,
               coalesce(bit_or(m.bit) filter (where m.net > 0), 0) as gained, coalesce(bit_or(m.bit) filter (where m.net < 0), 0) as lost,
               coalesce(any_value(m.was), any_value(m.is_now)) as was, coalesce(any_value(m.is_now), any_value(m.was)) as is_now
          from (select r.member_id, p.segment, any_value(r.partner_id) as partner_id, 1 << (extract(month from r.month)::integer - 1) as bit,
                       sum(r.sign) as net, any_value(jsonb_build_array(r.office_id, r.mou_id)) filter (where r.sign < 0) as was,
                       any_value(jsonb_build_array(r.office_id, r.mou_id)) filter (where r.sign > 0) as is_now
                  from (%2$s) r join contribution_price p on p.id = r.price_id
                 where r.month >= make_date($1, 1, 1) and r.month < make_date($1 + 1, 1, 1)
                 group by r.member_id, p.segment, r.month) m
         group by 1, 2
        having bool_or(m.net <> 0) or any_value(m.was) <> any_value(m.is_now)
      ), after as (
        select t.member_id, t.segment, coalesce(bit_or(1 << (extract(month from c.month)::integer - 1)), 0) as paid
          from turned t
          join contribution c on c.member_id = t.member_id and c.month >= make_date($1, 1, 1) and c.month < make_date($1 + 1, 1, 1)
           and c.payment_id is not null
          join contribution_price p on p.id = c.price_id and p.segment = t.segment
         group by 1, 2
      ), lines as (
        select t.partner_id, (l.place ->> 0)::uuid as office_id, (l.place ->> 1)::uuid as mou_id, t.segment, l.paid, sum(l.people) as people
          from turned t left join after a on a.member_id = t.member_id and a.segment = t.segment
         cross join lateral (values (t.was, (coalesce(a.paid, 0) & ~t.gained) | t.lost, -1), (t.is_now, coalesce(a.paid, 0), 1)) l (place, paid, people)
         where l.paid <> 0 group by 1, 2, 3, 4, 5 having sum(l.people) <> 0
      )
      select s.partner_id, coalesce(mou_office(s.mou_id), s.office_id), s.office_id, s.mou_id, s.segment, $1, s.paid, s.people, 0 from lines s $q$ using of_year;
  end loop;
  return null;
end $function$ $body$;
  now_there constant text := 'select n.*, 1 as sign from is_now n where n.payment_id is not null';
  was_there constant text := 'select o.*, -1 as sign from was o where o.payment_id is not null';
begin
  execute format(body, 'contribution_tallied_added', now_there);
  execute format(body, 'contribution_tallied_changed', now_there || ' union all ' || was_there);
  execute format(body, 'contribution_tallied_removed', was_there);
end $make$;
call give_to_definer('contribution_tallied_added()');
call give_to_definer('contribution_tallied_changed()');
call give_to_definer('contribution_tallied_removed()');
-- They fire by name, after what locks the cover of each member: two who pay one person take turns.
create trigger contribution_tallied_added after insert on contribution referencing new table as is_now
  for each statement execute function contribution_tallied_added();
create trigger contribution_tallied_changed after update on contribution referencing old table as was new table as is_now
  for each statement execute function contribution_tallied_changed();
create trigger contribution_tallied_removed after delete on contribution referencing old table as was
  for each statement execute function contribution_tallied_removed();

-- An agreement that another office signs first takes along what has been counted.
create function mou_office_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into paid_tally (partner_id, office_id, member_office_id, mou_id, segment, year, paid, month, people, amount)
  select s.partner_id, l.office_id, s.member_office_id, s.mou_id, s.segment, s.year, s.paid, s.month, l.sign * s.people, l.sign * s.amount
    from (select t.partner_id, t.office_id, t.member_office_id, t.mou_id, t.segment, t.year, t.paid, t.month, sum(t.people) as people, sum(t.amount) as amount
            from paid_tally t where t.mou_id in (old.mou_id, new.mou_id) group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(t.people) <> 0 or sum(t.amount) <> 0) s
   cross join lateral (select coalesce(mou_office(s.mou_id), s.member_office_id)) n (office_id)
   cross join lateral (values (s.office_id, -1), (n.office_id, 1)) l (office_id, sign)
   where s.office_id is distinct from n.office_id;
  update target t set office_id = t.office_id where t.mou_id in (old.mou_id, new.mou_id) and t.office_id is distinct from mou_office(t.mou_id);
  return null;
end $$;
grant select, update (office_id) on target to portal_definer;
call give_to_definer('mou_office_changed()');
create trigger mou_office_changed after insert or update or delete on mou_party for each row execute function mou_office_changed();

create function paid_tally_fold() returns bigint language plpgsql security invoker set search_path = pg_catalog, public as $$
declare
  folded_lines bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext('paid_tally_fold')) then return 0; end if;
  with places as (select distinct partner_id, year from paid_tally where not folded),
       gone as (delete from paid_tally t using places p where t.partner_id = p.partner_id and t.year = p.year returning t.*),
       sums as (select partner_id, office_id, member_office_id, mou_id, segment, year, paid, month, sum(people) as people, sum(amount) as amount,
                       count(*) as lines
                  from gone group by 1, 2, 3, 4, 5, 6, 7, 8),
       kept as (insert into paid_tally (partner_id, office_id, member_office_id, mou_id, segment, year, paid, month, people, amount, folded)
                select partner_id, office_id, member_office_id, mou_id, segment, year, paid, month, people, amount, true
                  from sums where people <> 0 or amount <> 0 returning 1)
  select coalesce(sum(lines), 0) - (select count(*) from kept) into folded_lines from sums;
  return folded_lines;
end $$;
revoke all on function paid_tally_fold() from public;
grant execute on function paid_tally_fold() to portal_system;

-- What is paid already.
insert into paid_tally (partner_id, office_id, member_office_id, mou_id, segment, year, month, people, amount, folded)
select s.partner_id, coalesce(mou_office(s.mou_id), s.office_id), s.office_id, s.mou_id, s.segment, extract(year from s.month), s.month, s.people, s.amount, true
  from (select c.partner_id, c.office_id, c.mou_id, p.segment, c.month, count(*) as people, sum(c.amount) as amount
          from contribution c join contribution_price p on p.id = c.price_id where c.payment_id is not null group by 1, 2, 3, 4, 5) s;
insert into paid_tally (partner_id, office_id, member_office_id, mou_id, segment, year, paid, people, amount, folded)
select s.partner_id, coalesce(mou_office(s.mou_id), s.office_id), s.office_id, s.mou_id, s.segment, s.year, s.paid, s.people, 0, true
  from (select m.partner_id, m.office_id, m.mou_id, m.segment, m.year, m.paid, count(*) as people
          from (select c.member_id, c.partner_id, c.office_id, c.mou_id, p.segment, extract(year from c.month)::smallint as year,
                       bit_or(1 << (extract(month from c.month)::integer - 1)) as paid
                  from contribution c join contribution_price p on p.id = c.price_id where c.payment_id is not null
                 group by 1, 2, 3, 4, 5, 6) m
         group by 1, 2, 3, 4, 5, 6) s;
