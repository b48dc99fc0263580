-- What each member owes for each month, by which rules and who pays it; the money that came and what it pays; and until
-- when that protects people.

-- Which fund pays under an agreement; without one the payer of each member tells.
alter table mou add column fund_source text collate "C" references fund_source (code);

-- What a job is asked for, where no row of its own says so.
alter table job add column request jsonb;

-- ---------------------------------------------------------------------------------------------------------------
-- Each question that the tariff is asked is answered once and written down with the rules that gave each amount; the
-- months of people point to it. basis is the lower bound of the income's band, the wage of a wage earner, or nothing.

create table contribution_price (
  id uuid primary key default uuidv7(),
  segment text collate "C" not null check (segment in ('PU', 'BPU')),
  programmes text[] not null check (programmes <@ '{JKK,JKM,JHT,JP}' and cardinality(programmes) > 0),
  basis bigint check (basis >= 0),
  month date not null check (extract(day from month) = 1),
  fund text collate "C" not null references fund_source (code),
  sector_group text collate "C" not null check (sector_group in ('TRANSPORT', 'OTHER')),
  risk_class text collate "C" not null check (risk_class in ('VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  jkk bigint not null check (jkk >= 0),
  jkm bigint not null check (jkm >= 0),
  jht_worker bigint not null check (jht_worker >= 0),
  jht_payer bigint not null check (jht_payer >= 0),
  jp_worker bigint not null check (jp_worker >= 0),
  jp_payer bigint not null check (jp_payer >= 0),
  amount bigint not null generated always as (jkk + jkm + jht_worker + jht_payer + jp_worker + jp_payer) stored,
  -- one line an amount: {programme, payer, ordinary, amount, rate, band, cap, adjustment}, the last four ids of rules
  rules jsonb not null,
  constraint contribution_price_once unique nulls not distinct (segment, programmes, basis, month, fund, sector_group, risk_class)
);
grant select, insert on contribution_price to portal_app, portal_system;
grant select on contribution_price to portal_definer;

-- ---------------------------------------------------------------------------------------------------------------
-- One member, one month. No foreign keys and no triggers by row: a million rows come in one act, and what these would
-- look up for each row is looked up for each statement. Partner, place, office and group are those of the member, always;
-- the agreement is the one that the month was written under.

create table contribution (
  member_id uuid not null,
  month date not null constraint contribution_month check (extract(day from month) = 1),
  partner_id uuid not null,
  office_id uuid,
  province_id integer not null,
  regency_id integer not null,
  district_id integer not null,
  village_id integer not null,
  group_id uuid,
  mou_id uuid,
  person_id uuid not null,
  price_id uuid not null,
  amount bigint not null constraint contribution_amount check (amount > 0),
  payer text collate "C" not null constraint contribution_payer check (payer in ('WORKER', 'PARTNER', 'FUND')),
  due_on date not null,
  payment_id uuid,
  created_at timestamptz not null,
  primary key (member_id, month)
) partition by range (month);
call force_row_security('contribution', scope_predicate_with_group('partner_id', 'group_id'));

-- Nobody has a right to a partition: rows are reached through the whole, where row security stands.
do $$
declare
  year integer;
begin
  for year in 2022 .. 2028 loop
    execute format('create table contribution_%s partition of contribution for values from (%L) to (%L)',
      year, year || '-01-01', (year + 1) || '-01-01');
    call force_row_security(format('contribution_%s', year)::regclass, 'false');
  end loop;
end $$;

-- what a payment pays; the months of a unit are found through its members
create index contribution_paid on contribution (payment_id) where payment_id is not null;

grant select, insert on contribution to portal_app;
grant update (payment_id) on contribution to portal_app;
grant select, insert on contribution to portal_system;
grant select, delete, update (office_id, province_id, regency_id, district_id, village_id, group_id) on contribution to portal_definer;

-- ---------------------------------------------------------------------------------------------------------------
-- Money of a unit that pays: an agreement, one village of an agreement, or a group. Without a unit it is money that came
-- to an office and nobody knows yet whose it is. What is reported is no money yet: it pays nothing until it is confirmed.

create table payment (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner (id),
  mou_id uuid,
  unit_village_id integer references region (id),
  group_id uuid,
  office_id uuid references office (id),
  province_id integer,
  regency_id integer,
  district_id integer,
  village_id integer,
  kind text collate "C" not null default 'RECEIVED' check (kind in ('RECEIVED', 'REVERSAL')),
  state text collate "C" not null check (state in ('REPORTED', 'CONFIRMED', 'RETURNED')),
  amount bigint not null check (amount > 0 and amount <= 1000000000000000),
  received_on date not null,
  -- as the bank has it, in capitals and without blanks
  reference text collate "C" check (reference ~ '^[^[:space:][:lower:]]{3,60}$'),
  payment_code text collate "C" check (payment_code ~ '^[0-9A-Z-]{5,30}$'),
  slip_id uuid references document (id),
  first_month date check (extract(day from first_month) = 1),
  months smallint check (months between 1 and 12),
  -- whom it is for, where not for all of the unit
  member_ids uuid[] check (cardinality(member_ids) between 1 and 5000),
  -- rupiah of the months that it pays; kept by the database
  allocated bigint not null default 0,
  -- rupiah of the rest that were given back
  refunded bigint not null default 0,
  note text check (length(note) <= 500),
  return_reason text check (length(return_reason) between 5 and 300),
  reversal_of uuid unique references payment (id),
  reversed boolean not null default false,
  recorded_by uuid not null references app_user (id),
  recorded_by_name text not null,
  decided_by_name text,
  decided_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (partner_id, mou_id) references mou (partner_id, id),
  foreign key (partner_id, group_id) references partner_group (partner_id, id),
  constraint payment_unit check (num_nonnulls(mou_id, group_id) = num_nonnulls(partner_id) and (unit_village_id is null or mou_id is not null)),
  constraint payment_somewhere check (partner_id is not null or office_id is not null),
  constraint payment_span check (num_nonnulls(first_month, months) <> 1 and (member_ids is null or months is not null)),
  constraint payment_reported check (state <> 'REPORTED' or months is not null and partner_id is not null),
  constraint payment_returned check ((state = 'RETURNED') = (return_reason is not null)),
  constraint payment_reversal check ((kind = 'REVERSAL') = (reversal_of is not null)),
  constraint payment_allocated check (allocated >= 0 and refunded >= 0 and allocated + refunded <= amount),
  constraint payment_spent check (allocated + refunded = 0 or state = 'CONFIRMED' and kind = 'RECEIVED' and not reversed)
);
-- one transfer is one payment, whoever writes it down
create unique index payment_reference on payment (office_id, reference) nulls not distinct
  where reference is not null and kind = 'RECEIVED' and state <> 'RETURNED' and not reversed;
create index payment_list on payment (received_on, id);
create index payment_of_partner on payment (partner_id, received_on, id);
create index payment_of_office on payment (office_id, received_on, id);
create index payment_of_group on payment (group_id, received_on, id) where group_id is not null;
create index payment_of_mou on payment (mou_id, received_on, id) where mou_id is not null;

-- Where the unit is and who answers for it, whatever was written. Money of a whole agreement stands in no region.
create function payment_place() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  of_partner uuid := (select p.office_id from partner p where p.id = new.partner_id);
  v region;
begin
  new.province_id := null;
  new.regency_id := null;
  new.district_id := null;
  new.village_id := null;
  if new.group_id is not null then
    select g.office_id, g.province_id, g.regency_id, g.district_id, g.village_id
      into new.office_id, new.province_id, new.regency_id, new.district_id, new.village_id
      from partner_group g where g.id = new.group_id;
  elsif new.unit_village_id is not null then
    select * into v from region r where r.id = new.unit_village_id;
    if v.level is distinct from 4 then
      raise exception 'a unit is a village' using errcode = 'check_violation', constraint = 'payment_village_level';
    end if;
    new.province_id := v.province_id;
    new.regency_id := v.regency_id;
    new.district_id := v.district_id;
    new.village_id := v.id;
    new.office_id := coalesce(of_partner, (select o.office_id from office_regency o where o.regency_id = v.regency_id));
  elsif new.mou_id is not null then
    new.office_id := coalesce(of_partner,
      (select p.office_id from mou_party p where p.mou_id = new.mou_id and p.office_id is not null order by p.place limit 1));
  end if;
  return new;
end $$;
grant select on mou_party, payment to portal_definer;
call give_to_definer('payment_place()');
create trigger payment_place
  before insert or update of partner_id, mou_id, group_id, unit_village_id, province_id, regency_id, district_id, village_id, office_id
  on payment for each row execute function payment_place();

call force_row_security('payment', scope_predicate_with_group('partner_id', 'group_id'));
-- Whoever owes reports; that money has come is said by the branch and the agency alone.
create policy reported_by_units on payment as restrictive for insert to portal_app
  with check (state = 'REPORTED' or (select viewer_country()) or (select viewer_office()) is not null);
create policy decided_by_offices on payment as restrictive for update to portal_app
  using ((select viewer_country()) or (select viewer_office()) is not null);
call audit_table('payment', 'partner_id', true, '{member_ids}');
grant select, insert on payment to portal_app;
grant update (partner_id, mou_id, unit_village_id, group_id, state, reference, slip_id, first_month, months, member_ids, refunded, note,
  return_reason, reversed, decided_by_name, decided_at, version, updated_at) on payment to portal_app;
grant update (allocated, office_id) on payment to portal_definer;
grant select on payment to portal_system;

-- Which months a payment had paid when it was reversed.
create table payment_reversed_month (
  payment_id uuid not null references payment (id),
  member_id uuid not null,
  month date not null constraint payment_reversed_month_month check (extract(day from month) = 1),
  amount bigint not null constraint payment_reversed_month_amount check (amount > 0),
  primary key (payment_id, member_id, month)
);
call force_row_security('payment_reversed_month', 'payment_id in (select p.id from payment p)');
grant select, insert on payment_reversed_month to portal_app;

-- The photo or file of a transfer slip.
alter table document drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('MEMBER_IMPORT', 'MEMBER_EXPORT', 'PAYMENT_SLIP'));

-- ---------------------------------------------------------------------------------------------------------------
-- Until when a member is protected: the run of paid months that counts today, which is the one that holds the present
-- month, else the next one, else the last. unpaid_since is the first month after it that nobody has paid.

create table member_cover (
  member_id uuid primary key,
  partner_id uuid not null,
  office_id uuid,
  province_id integer not null,
  regency_id integer not null,
  district_id integer not null,
  village_id integer not null,
  group_id uuid,
  mou_id uuid,
  -- registered and not ended: only these are counted
  live boolean not null,
  first_paid date,
  last_paid date,
  paid_from date,
  paid_until date,
  consecutive integer not null default 0,
  unpaid_since date,
  constraint member_cover_run check ((paid_from is null) = (paid_until is null) and paid_from <= paid_until),
  constraint member_cover_consecutive check (consecutive >= 0 and (consecutive = 0) = (paid_until is null))
);
create index member_cover_partner on member_cover (partner_id, paid_until, member_id);
create index member_cover_office on member_cover (office_id, paid_until, member_id);
create index member_cover_group on member_cover (group_id, paid_until) where group_id is not null;
create index member_cover_mou on member_cover (mou_id, village_id, paid_until) where mou_id is not null;
create index member_cover_turning on member_cover (paid_until) where last_paid > paid_until;
call force_row_security('member_cover', scope_predicate_with_group('partner_id', 'group_id'));
grant select on member_cover to portal_app, portal_system;
grant select, insert, update on member_cover to portal_definer;

-- How many people are protected until when, in the manner of member_tally; without paid_until: owing, and nothing paid yet.
create table cover_tally (
  partner_id uuid not null,
  office_id uuid,
  province_id integer not null,
  regency_id integer not null,
  district_id integer not null,
  village_id integer not null,
  group_id uuid,
  mou_id uuid,
  paid_from date,
  paid_until date,
  people bigint not null,
  folded boolean not null default false
);
create index cover_tally_partner on cover_tally (partner_id, province_id, regency_id);
create index cover_tally_office on cover_tally (office_id);
create index cover_tally_regency on cover_tally (regency_id);
create index cover_tally_mou on cover_tally (mou_id, province_id, regency_id) where mou_id is not null;
create index cover_tally_group on cover_tally (group_id) where group_id is not null;
create index cover_tally_place on cover_tally (partner_id, village_id);
create index cover_tally_fresh on cover_tally (mou_id) where not folded and mou_id is not null;
create index cover_tally_unfolded on cover_tally (partner_id, village_id) where not folded;
do $$ begin call force_row_security('cover_tally', scope_predicate_with_group('partner_id', 'group_id')
  || ' or regency_id in (select o.regency_id from office_regency o where o.office_id = (select viewer_office()))'
  || ' or ((select viewer_region()) = 0 and (select viewer_groups()) = ''{}'' and mou_id in (select m.id from mou m))'); end $$;
grant select on cover_tally to portal_app;
grant select, insert on cover_tally to portal_definer;
grant select, insert, delete on cover_tally to portal_system;

create table cover_total (
  partner_id uuid not null,
  mou_id uuid not null,
  paid_from date,
  paid_until date,
  people bigint not null
);
create index cover_total_mou on cover_total (mou_id);
call force_row_security('cover_total', scope_predicate('partner_id', false)
  || ' or ((select viewer_region()) = 0 and (select viewer_groups()) = ''{}'' and mou_id in (select m.id from mou m))');
grant select on cover_total to portal_app;
grant select, insert, delete on cover_total to portal_system;

create function cover_tally_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into cover_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, paid_from, paid_until, people)
  select n.partner_id, n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id, n.mou_id, n.paid_from, n.paid_until, count(*)
    from inserted n where n.live group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
  return null;
end $$;
create function cover_tally_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into cover_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, paid_from, paid_until, people)
  select x.partner_id, x.office_id, x.province_id, x.regency_id, x.district_id, x.village_id, x.group_id, x.mou_id, x.paid_from, x.paid_until, sum(x.people)
    from (select n.*, 1 as people from is_now n where n.live union all select o.*, -1 from was o where o.live) x
   group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(x.people) <> 0;
  return null;
end $$;
call give_to_definer('cover_tally_added()');
call give_to_definer('cover_tally_changed()');
create trigger cover_tally_added after insert on member_cover referencing new table as inserted
  for each statement execute function cover_tally_added();
create trigger cover_tally_changed after update on member_cover referencing old table as was new table as is_now
  for each statement execute function cover_tally_changed();

create function cover_tally_fold() returns bigint language plpgsql security invoker set search_path = pg_catalog, public as $$
declare
  folded_lines bigint;
  touched uuid[];
begin
  if not pg_try_advisory_xact_lock(hashtext('cover_tally_fold')) then return 0; end if;
  with places as (select distinct partner_id, village_id from cover_tally where not folded),
       gone as (delete from cover_tally t using places p
                 where t.partner_id = p.partner_id and t.village_id = p.village_id returning t.*),
       sums as (select partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, paid_from, paid_until,
                       sum(people) as people, count(*) as lines
                  from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
       kept as (insert into cover_tally (partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, paid_from, paid_until, people, folded)
                select partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, paid_from, paid_until, people, true
                  from sums where people <> 0 returning 1)
  select coalesce(sum(lines), 0) - (select count(*) from kept), coalesce(array_agg(distinct mou_id) filter (where mou_id is not null), '{}')
    into folded_lines, touched from sums;
  delete from cover_total where mou_id = any (touched);
  insert into cover_total (partner_id, mou_id, paid_from, paid_until, people)
  select t.partner_id, t.mou_id, t.paid_from, t.paid_until, sum(t.people)
    from cover_tally t where t.folded and t.mou_id = any (touched) group by 1, 2, 3, 4;
  return folded_lines;
end $$;
revoke all on function cover_tally_fold() from public;
grant execute on function cover_tally_fold() to portal_system;

-- ---------------------------------------------------------------------------------------------------------------
-- What follows from months and payments, a statement at a time. Statements over many people are planned for them: they
-- are written as text, or the plan made for one person would be kept for a million.

-- Reads the months of these members again. One that has none left keeps its line, without anything paid.
create function cover_refresh(ids uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
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
    insert into member_cover as v (member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, live,
                                   first_paid, last_paid, paid_from, paid_until, consecutive, unpaid_since)
    select m.id, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id, m.status = 'REGISTERED',
           w.first_paid, w.last_paid, k.paid_from, k.paid_until, coalesce(k.consecutive, 0), w.unpaid_since
      from whole w join member m on m.id = w.id left join counting k on k.member_id = w.id
    on conflict (member_id) do update set first_paid = excluded.first_paid, last_paid = excluded.last_paid, paid_from = excluded.paid_from,
      paid_until = excluded.paid_until, consecutive = excluded.consecutive, unpaid_since = excluded.unpaid_since
    where (v.first_paid, v.last_paid, v.paid_from, v.paid_until, v.unpaid_since)
      is distinct from (excluded.first_paid, excluded.last_paid, excluded.paid_from, excluded.paid_until, excluded.unpaid_since)
  $q$ using ids, present;
end $$;
call give_to_definer('cover_refresh(uuid[])');

-- Adds to what payments have paid. A payment that is not there, or of another partner, pays nobody.
create function payment_allocate(payments uuid[], partners uuid[], sums bigint[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found_payments integer;
begin
  update payment p set allocated = p.allocated + x.total
    from unnest(payments, partners, sums) x (id, partner_id, total)
   where p.id = x.id and p.partner_id = x.partner_id;
  get diagnostics found_payments = row_count;
  if found_payments <> cardinality(payments) then
    raise exception 'no such payment of this partner' using errcode = 'foreign_key_violation', constraint = 'contribution_payment';
  end if;
end $$;
call give_to_definer('payment_allocate(uuid[],uuid[],bigint[])');

create function contribution_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
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
    insert into member_cover as v (member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, live, unpaid_since)
    select m.id, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id, m.status = 'REGISTERED', n.month
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
end $$;
call give_to_definer('contribution_added()');
create trigger contribution_added after insert on contribution referencing new table as inserted
  for each statement execute function contribution_added();

-- Who moves takes the months along, which changes nothing about money.
create function contribution_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  payments uuid[];
  partners uuid[];
  sums bigint[];
begin
  select array_agg(x.payment_id), array_agg(x.partner_id), array_agg(x.total) into payments, partners, sums
    from (select y.payment_id, y.partner_id, sum(y.amount) as total
            from (select n.payment_id, n.partner_id, n.amount from is_now n where n.payment_id is not null
                  union all select o.payment_id, o.partner_id, -o.amount from was o where o.payment_id is not null) y
           group by 1, 2 having sum(y.amount) <> 0) x;
  if payments is not null then
    perform payment_allocate(payments, partners, sums);
    perform cover_refresh(array(select distinct n.member_id from is_now n));
  end if;
  return null;
end $$;
call give_to_definer('contribution_changed()');
create trigger contribution_changed after update on contribution referencing old table as was new table as is_now
  for each statement execute function contribution_changed();

create function contribution_removed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  payments uuid[];
  partners uuid[];
  sums bigint[];
begin
  select array_agg(x.payment_id), array_agg(x.partner_id), array_agg(x.total) into payments, partners, sums
    from (select o.payment_id, o.partner_id, -sum(o.amount) as total from was o where o.payment_id is not null group by 1, 2) x;
  if payments is not null then perform payment_allocate(payments, partners, sums); end if;
  perform cover_refresh(array(select distinct o.member_id from was o));
  return null;
end $$;
call give_to_definer('contribution_removed()');
create trigger contribution_removed after delete on contribution referencing old table as was
  for each statement execute function contribution_removed();

-- A month is paid once: it is given free before another payment takes it.
create function contribution_is_paid() returns trigger language plpgsql as $$
begin
  raise exception 'the month is paid already' using errcode = 'unique_violation', constraint = 'contribution_paid_once';
end $$;
create trigger contribution_paid_once before update of payment_id on contribution for each row
  when (old.payment_id is not null and new.payment_id is not null and old.payment_id <> new.payment_id)
  execute function contribution_is_paid();

-- Months and cover stand where the member stands. Who has left owes no further months.
create function member_months_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  moved boolean;
begin
  execute $q$
    select exists (select from is_now n join member_cover v on v.member_id = n.id
      where (v.office_id, v.province_id, v.regency_id, v.district_id, v.village_id, v.group_id, v.mou_id, v.live) is distinct from
            (n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id, n.mou_id, n.status = 'REGISTERED')) $q$ into moved;
  if not moved then return null; end if;
  execute $q$
    update contribution c set office_id = n.office_id, province_id = n.province_id, regency_id = n.regency_id, district_id = n.district_id,
                              village_id = n.village_id, group_id = n.group_id
      from is_now n
     where c.member_id = n.id and (c.office_id, c.province_id, c.regency_id, c.district_id, c.village_id, c.group_id) is distinct from
                                  (n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id) $q$;
  execute $q$
    update member_cover v set office_id = n.office_id, province_id = n.province_id, regency_id = n.regency_id, district_id = n.district_id,
                              village_id = n.village_id, group_id = n.group_id, mou_id = n.mou_id, live = n.status = 'REGISTERED'
      from is_now n
     where v.member_id = n.id
       and (v.office_id, v.province_id, v.regency_id, v.district_id, v.village_id, v.group_id, v.mou_id, v.live) is distinct from
           (n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id, n.mou_id, n.status = 'REGISTERED') $q$;
  execute $q$
    delete from contribution c using is_now n
     where c.member_id = n.id and n.end_reason is not null and c.payment_id is null and c.month > n.status_since $q$;
  return null;
end $$;
call give_to_definer('member_months_follow()');
create trigger member_months_follow after update on member referencing new table as is_now
  for each statement execute function member_months_follow();

-- A new month begins: whose run of paid months is over, and who has paid for later months, gets the later ones.
create function cover_turn() returns bigint language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids uuid[] := array(select v.member_id from member_cover v
    where v.last_paid > v.paid_until and v.paid_until < date_trunc('month', viewer_instant() at time zone 'Asia/Jakarta'));
begin
  perform cover_refresh(ids);
  return cardinality(ids);
end $$;
call give_to_definer('cover_turn()');
grant execute on function cover_turn() to portal_system;

-- ---------------------------------------------------------------------------------------------------------------
-- Payments of groups and villages go to the office that answers for these from now on.

call replace_as_definer($definition$
create or replace function partner_office_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update member set office_id = null where partner_id = new.id;
  update partner_group set office_id = null where partner_id = new.id;
  update mou_target set office_id = null where partner_id = new.id;
  update mou_report set office_id = null where partner_id = new.id;
  update closed_total set office_id = null where partner_id = new.id;
  update payment set office_id = null where partner_id = new.id;
  return null;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function regency_office_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  t text;
  regency integer;
  now_served_by uuid;
begin
  foreach regency in array array_remove(array[old.regency_id, new.regency_id], null) loop
    select o.office_id into now_served_by from office_regency o where o.regency_id = regency;
    update member m set office_id = null
     where m.village_id in (select v.id from region v where v.regency_id = regency and v.level = 4)
       and m.office_id is distinct from now_served_by
       and m.partner_id in (select p.id from partner p where p.office_id is null);
    foreach t in array array['partner_group', 'mou_target', 'mou_report', 'closed_total', 'payment'] loop
      execute format('update %I set office_id = null where regency_id = $1 and office_id is distinct from $2
                         and partner_id in (select p.id from partner p where p.office_id is null)', t) using regency, now_served_by;
    end loop;
  end loop;
  return null;
end $$
$definition$);
