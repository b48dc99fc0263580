-- Money that is set apart to pay other people's contributions: the budget and who approved it, what each unit may use,
-- the ledger that says why, and the months of people that stand against it.

create table subsidy_budget (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  mou_id uuid not null,
  name text not null constraint subsidy_budget_name check (length(name) between 5 and 200),
  name_key text collate "C" not null,
  fund_source text collate "C" not null references fund_source (code),
  -- the year whose money it is; the months of cover may lie elsewhere
  year smallint not null constraint subsidy_budget_year check (year between 2020 and 2050),
  first_month date not null constraint subsidy_budget_first_month check (extract(day from first_month) = 1),
  months smallint not null constraint subsidy_budget_months check (months between 1 and 24),
  age_from smallint not null,
  age_to smallint not null,
  constraint subsidy_budget_ages check (age_from between 15 and age_to and age_to <= 99),
  agency text constraint subsidy_budget_agency check (length(agency) between 3 and 160),
  account_code text constraint subsidy_budget_account_code check (length(account_code) between 3 and 60),
  regulation text constraint subsidy_budget_regulation check (length(regulation) between 3 and 120),
  regulation_on date,
  decree text constraint subsidy_budget_decree check (length(decree) between 3 and 120),
  decree_on date,
  -- a decree rests on its regulation
  constraint subsidy_budget_law check ((regulation is null) = (regulation_on is null) and (decree is null) = (decree_on is null)
    and decree_on >= regulation_on),
  -- what is done where the quota costs more than the earmark
  choice text collate "C" constraint subsidy_budget_choice check (choice in ('FEWER_PEOPLE', 'LAST_PERSON_SHORTER', 'TOP_UP')),
  top_up_fund text collate "C" references fund_source (code),
  constraint subsidy_budget_top_up check ((choice is not distinct from 'TOP_UP') = (top_up_fund is not null)),
  -- a programme of former years as it was published: no people stand behind its figures
  published boolean not null default false,
  state text collate "C" not null default 'DRAFT' constraint subsidy_budget_state check (state in ('DRAFT', 'ASKED', 'OPEN', 'CLOSED')),
  asked_by uuid references app_user (id),
  asked_by_name text,
  asked_at timestamptz,
  approved_by uuid references app_user (id),
  approved_by_name text,
  approved_at timestamptz,
  constraint subsidy_budget_two_people check (approved_by <> asked_by),
  -- rupiah of all units together, as approved; and of it what stands at the units, kept by the ledger
  approved_total bigint constraint subsidy_budget_approved_total check (approved_total > 0),
  allocated bigint not null default 0,
  constraint subsidy_budget_allocated check (allocated between 0 and coalesce(approved_total, 0)),
  constraint subsidy_budget_decided check ((state in ('OPEN', 'CLOSED')) = (approved_by is not null)
    and (approved_by is null) = (approved_total is null) and (state = 'DRAFT' or asked_by is not null)),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (partner_id, mou_id) references mou (partner_id, id)
);
create index subsidy_budget_list on subsidy_budget (year, name_key, id);
create index subsidy_budget_of_partner on subsidy_budget (partner_id, year, name_key, id);
create index subsidy_budget_of_mou on subsidy_budget (mou_id);
-- Who sees the agreement sees what pays for its members; it is written by who answers for the whole partner.
call force_row_security('subsidy_budget', 'mou_id in (select m.id from mou m)');
call restrict_writing('subsidy_budget', scope_predicate('partner_id', false));
call refuse_auditors('subsidy_budget');
call audit_table('subsidy_budget', 'partner_id', false, '{name_key,allocated}');
grant select, insert on subsidy_budget to portal_app;
grant update (mou_id, name, name_key, fund_source, year, first_month, months, age_from, age_to, agency, account_code, regulation, regulation_on, decree,
  decree_on, choice, top_up_fund, state, asked_by, asked_by_name, asked_at, approved_by, approved_by_name, approved_at, approved_total, version, updated_at)
  on subsidy_budget to portal_app;
grant select, update (allocated) on subsidy_budget to portal_definer;
grant select on subsidy_budget to portal_system;

-- ---------------------------------------------------------------------------------------------------------------
-- Each kind of unit may have its own way to the money: villages through their account, wards through the city's.

create function sum_of(parts integer[]) returns bigint language sql immutable parallel safe as
$$ select coalesce(sum(p), 0) from unnest(parts) p $$;

create table subsidy_line (
  id uuid primary key default uuidv7(),
  budget_id uuid not null references subsidy_budget (id),
  partner_id uuid not null references partner (id),
  unit_kind text collate "C" not null constraint subsidy_line_unit_kind check (unit_kind in ('VILLAGE', 'WARD', 'ANY')),
  -- rupiah that each unit is granted, or that all of them are granted together
  split text collate "C" not null constraint subsidy_line_split check (split in ('EACH', 'EQUAL', 'BY_TARGET')),
  grant_amount bigint not null constraint subsidy_line_grant_amount check (grant_amount between 1 and 999999999999999),
  -- of the grant, hundredths of a percent
  share integer not null constraint subsidy_line_share check (share between 1 and 10000),
  quota_mme integer not null,
  quota_pr integer not null,
  quota_other integer not null,
  constraint subsidy_line_quota check (least(quota_mme, quota_pr, quota_other) >= 0 and quota_mme + quota_pr + quota_other between 1 and 10000),
  channel text constraint subsidy_line_channel check (length(channel) between 3 and 160),
  -- hundredths of a percent of the grant, in the order in which they come
  tranche_shares integer[] not null,
  tranche_days date[] not null,
  constraint subsidy_line_tranches check (cardinality(tranche_shares) between 1 and 12 and sum_of(tranche_shares) = 10000
    and 0 < all (tranche_shares) and cardinality(tranche_days) = cardinality(tranche_shares)),
  constraint subsidy_line_once unique (budget_id, unit_kind)
);
call force_row_security('subsidy_line', 'budget_id in (select b.id from subsidy_budget b)');
call restrict_writing('subsidy_line', scope_predicate('partner_id', false));
call refuse_auditors('subsidy_line');
call audit_table('subsidy_line', 'partner_id', false, '{}');
grant select, insert, delete on subsidy_line to portal_app;
grant select on subsidy_line to portal_definer, portal_system;

-- What somebody was asked to approve does not change under the pen.
create function subsidy_line_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  budget subsidy_budget;
begin
  select * into budget from subsidy_budget b where b.id = coalesce(new.budget_id, old.budget_id);
  if budget.state <> 'DRAFT' or new.partner_id <> budget.partner_id then
    raise exception 'the lines of a budget change while it is drafted' using errcode = 'check_violation', constraint = 'subsidy_line_settled';
  end if;
  return coalesce(new, old);
end $$;
call give_to_definer('subsidy_line_settled()');
create trigger subsidy_line_settled before insert or delete on subsidy_line for each row execute function subsidy_line_settled();

-- ---------------------------------------------------------------------------------------------------------------
-- What one unit may use. The running totals are sums of the ledger and written by it alone.

create table allocation (
  id uuid primary key default uuidv7(),
  budget_id uuid not null references subsidy_budget (id),
  line_id uuid not null references subsidy_line (id),
  partner_id uuid not null references partner (id),
  region_id integer not null references region (id),
  province_id integer not null,
  regency_id integer,
  district_id integer,
  village_id integer not null,
  office_id uuid references office (id),
  -- what the grant sets apart; a figure beside the approved sum
  earmark bigint not null constraint allocation_earmark check (earmark >= 0),
  allocated bigint not null default 0,
  -- of it from the fund that tops up
  topped_up bigint not null default 0,
  reserved bigint not null default 0,
  spent bigint not null default 0,
  received bigint not null default 0,
  constraint allocation_room check (0 <= spent and spent <= reserved and reserved <= allocated),
  constraint allocation_parts check (topped_up between 0 and allocated and received >= 0),
  created_at timestamptz not null,
  constraint allocation_once unique (budget_id, region_id)
);
create index allocation_of_place on allocation (budget_id, regency_id, district_id);
create trigger allocation_place
  before insert or update of region_id, partner_id, province_id, regency_id, district_id, village_id, office_id
  on allocation for each row execute function place_by_region();
do $$ begin call force_row_security('allocation', scope_predicate('partner_id', true)
  || ' or ((select viewer_region()) = 0 and (select viewer_groups()) = ''{}'' and budget_id in (select b.id from subsidy_budget b))'); end $$;
call restrict_writing('allocation', scope_predicate('partner_id', false));
call refuse_auditors('allocation');
call audit_table('allocation', 'partner_id', true, '{allocated,topped_up,reserved,spent,received}');
grant select, insert on allocation to portal_app;
grant select, update (allocated, topped_up, reserved, spent, received, office_id) on allocation to portal_definer;
grant select on allocation to portal_system;

-- How many people of a category a unit may carry in a month, and how many it does.
create table allocation_month (
  allocation_id uuid not null references allocation (id),
  category text collate "C" not null constraint allocation_month_category check (category in ('MME', 'PR', 'OTHER')),
  month date not null constraint allocation_month_month check (extract(day from month) = 1),
  quota integer not null,
  people integer not null default 0,
  constraint allocation_month_quota check (people between 0 and quota),
  primary key (allocation_id, category, month)
);
call force_row_security('allocation_month', 'allocation_id in (select a.id from allocation a)');
call refuse_auditors('allocation_month');
grant select, insert on allocation_month to portal_app;
grant select, update (people) on allocation_month to portal_definer;
grant select on allocation_month to portal_system;

-- ---------------------------------------------------------------------------------------------------------------
-- Entries change nothing that was: a mistake is answered by a further entry. Each says by how much it moves each total.

create table ledger_entry (
  id uuid primary key default uuidv7(),
  allocation_id uuid not null references allocation (id),
  budget_id uuid not null references subsidy_budget (id),
  partner_id uuid not null references partner (id),
  kind text collate "C" not null constraint ledger_entry_kind
    check (kind in ('ALLOCATE', 'TOP_UP', 'TRANSFER', 'RESERVE', 'RELEASE', 'RECEIVE', 'SPEND', 'REVERSE')),
  allocated bigint not null default 0,
  topped_up bigint not null default 0,
  reserved bigint not null default 0,
  spent bigint not null default 0,
  received bigint not null default 0,
  constraint ledger_entry_effect check (case kind
    when 'ALLOCATE' then allocated > 0 and (topped_up, reserved, spent, received) = (0, 0, 0, 0)
    when 'TOP_UP' then allocated > 0 and topped_up = allocated and (reserved, spent, received) = (0, 0, 0)
    when 'TRANSFER' then allocated <> 0 and (topped_up, reserved, spent, received) = (0, 0, 0, 0)
    when 'RESERVE' then reserved > 0 and (allocated, topped_up, spent, received) = (0, 0, 0, 0)
    when 'RELEASE' then reserved < 0 and (allocated, topped_up, spent, received) = (0, 0, 0, 0)
    when 'RECEIVE' then received > 0 and (allocated, topped_up, reserved, spent) = (0, 0, 0, 0)
    when 'SPEND' then spent > 0 and (allocated, topped_up, reserved, received) = (0, 0, 0, 0)
    else (spent < 0 and received = 0 or spent = 0 and received < 0) and (allocated, topped_up, reserved) = (0, 0, 0) end),
  person_months integer,
  payment_id uuid,
  tranche smallint,
  -- number and day of the transfer order
  reference text constraint ledger_entry_reference check (length(reference) between 3 and 80),
  received_on date,
  constraint ledger_entry_transfer check ((kind = 'RECEIVE') = (tranche is not null) and (kind = 'RECEIVE') = (received_on is not null)),
  note text constraint ledger_entry_note check (length(note) between 5 and 300),
  made_by uuid,
  made_by_name text,
  made_at timestamptz not null
);
create index ledger_entry_of_allocation on ledger_entry (allocation_id, made_at, id);
create index ledger_entry_of_budget on ledger_entry (budget_id, made_at, id);
create unique index ledger_entry_tranche on ledger_entry (allocation_id, tranche, reference) where kind = 'RECEIVE';
call force_row_security('ledger_entry', 'allocation_id in (select a.id from allocation a)');
call restrict_writing('ledger_entry', scope_predicate('partner_id', false));
call refuse_auditors('ledger_entry');
-- What follows from people's months is written by these months and by nobody.
create policy acts_of_people on ledger_entry as restrictive for insert to portal_app
  with check (kind in ('ALLOCATE', 'TOP_UP', 'TRANSFER', 'RECEIVE') and made_by = (select viewer_user()));
grant select, insert on ledger_entry to portal_app;
grant select, insert on ledger_entry to portal_definer;
grant select on ledger_entry to portal_system;

create function ledger_posted() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  wrong integer;
begin
  -- always in one order, or two acts over the same units would wait for each other crosswise
  perform 1 from allocation a where a.id in (select p.allocation_id from posted p) order by a.id for update;
  execute $q$ select count(*) from posted p left join allocation a on (a.id, a.budget_id, a.partner_id) = (p.allocation_id, p.budget_id, p.partner_id)
    where a.id is null $q$ into wrong;
  if wrong > 0 then
    raise exception 'an entry of another budget' using errcode = 'foreign_key_violation', constraint = 'ledger_entry_allocation';
  end if;
  execute $q$
    update allocation a set allocated = a.allocated + p.allocated, topped_up = a.topped_up + p.topped_up, reserved = a.reserved + p.reserved,
                            spent = a.spent + p.spent, received = a.received + p.received
      from (select x.allocation_id, sum(x.allocated) as allocated, sum(x.topped_up) as topped_up, sum(x.reserved) as reserved, sum(x.spent) as spent,
                   sum(x.received) as received from posted x group by 1) p
     where a.id = p.allocation_id $q$;
  execute $q$
    update subsidy_budget b set allocated = b.allocated + p.allocated
      from (select x.budget_id, sum(x.allocated) as allocated from posted x group by 1 having sum(x.allocated) <> 0) p where b.id = p.budget_id $q$;
  return null;
end $$;
call give_to_definer('ledger_posted()');
create trigger ledger_posted after insert on ledger_entry referencing new table as posted for each statement execute function ledger_posted();

-- Units go to the office that answers for them from now on.
call replace_as_definer($definition$
create or replace function partner_office_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update member set office_id = null where partner_id = new.id;
  update partner_group set office_id = null where partner_id = new.id;
  update mou_target set office_id = null where partner_id = new.id;
  update mou_report set office_id = null where partner_id = new.id;
  update closed_total set office_id = null where partner_id = new.id;
  update payment set office_id = null where partner_id = new.id;
  update allocation set office_id = null where partner_id = new.id;
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
    foreach t in array array['partner_group', 'mou_target', 'mou_report', 'closed_total', 'payment', 'allocation'] loop
      execute format('update %I set office_id = null where regency_id = $1 and office_id is distinct from $2
                         and partner_id in (select p.id from partner p where p.office_id is null)', t) using regency, now_served_by;
    end loop;
  end loop;
  return null;
end $$
$definition$);

-- ---------------------------------------------------------------------------------------------------------------
-- A month of somebody that a budget pays says so itself: there is one truth about a month. Over all partners, budgets and
-- funds a person is subsidised once in a month, be it reserved or paid.

alter table contribution add column allocation_id uuid, add column claim_category text collate "C",
  add constraint contribution_claim check ((allocation_id is null) = (claim_category is null) and (allocation_id is null or payer = 'FUND'));
create index contribution_claimed on contribution (allocation_id) where allocation_id is not null;
create unique index contribution_subsidised_once on contribution (person_id, month)
  where payer = 'FUND' and (allocation_id is not null or payment_id is not null);
grant update (allocation_id, claim_category) on contribution to portal_app;

-- Which months of these members another contribution of the same person has taken: the month, and nothing about by whom.
create function subsidised_elsewhere(members uuid[], first date, last date) returns table (member_id uuid, month date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id, o.month
    from unnest(members) x (id)
    join member m on m.id = x.id
    join contribution o on o.person_id = m.person_id and o.month between first and last and o.member_id <> m.id
     and o.payer = 'FUND' and (o.allocation_id is not null or o.payment_id is not null)
$$;
call give_to_definer('subsidised_elsewhere(uuid[],date,date)');
grant execute on function subsidised_elsewhere(uuid[], date, date) to portal_app, portal_system;

-- The open budgets that pay for an agreement's people in these months. Whoever pays or prepares months has to reserve them,
-- also a branch that serves a regency and is no party to the agreement.
create function open_budgets(mou uuid, first date, last date)
  returns table (id uuid, first_month date, months smallint, age_from smallint, age_to smallint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.id, b.first_month, b.months, b.age_from, b.age_to from subsidy_budget b
   where b.mou_id = mou and b.state = 'OPEN' and b.first_month <= last and b.first_month + make_interval(months => b.months) > first
   order by b.first_month, b.id
$$;
call give_to_definer('open_budgets(uuid,date,date)');
grant execute on function open_budgets(uuid, date, date) to portal_app;

-- Turns what happened to months into entries and people of a month. was and is_now hold the claimed rows before and after.
create function claims_post(ids uuid[], categories text[], months date[], payments uuid[], sums bigint[], counts integer[], partners uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  wrong integer;
begin
  perform 1 from allocation a where a.id = any (ids) order by a.id for update;
  execute $q$
    select count(*) from unnest($1, $6, $7) x (id, n, partner_id) left join allocation a on a.id = x.id and a.partner_id = x.partner_id
      left join subsidy_budget b on b.id = a.budget_id
     where a.id is null or (x.n > 0 and b.state <> 'OPEN') $q$ into wrong using ids, categories, months, payments, sums, counts, partners;
  if wrong > 0 then
    raise exception 'a claim on a budget that is not open or of another partner' using errcode = 'foreign_key_violation', constraint = 'contribution_allocation';
  end if;
  execute $q$
    with moved as (
      select x.id, x.category, x.month, sum(x.n) as people from unnest($1, $2, $3, $6) x (id, category, month, n) group by 1, 2, 3 having sum(x.n) <> 0),
    written as (
      update allocation_month q set people = q.people + m.people from moved m
       where (q.allocation_id, q.category, q.month) = (m.id, m.category, m.month) returning 1)
    select (select count(*) from moved) - (select count(*) from written) $q$ into wrong using ids, categories, months, payments, sums, counts;
  if wrong > 0 then
    raise exception 'a month that the budget does not cover' using errcode = 'check_violation', constraint = 'contribution_claim_month';
  end if;
  execute $q$
    insert into ledger_entry (allocation_id, budget_id, partner_id, kind, reserved, spent, person_months, payment_id, note, made_by, made_by_name, made_at)
    select a.id, a.budget_id, a.partner_id, e.kind, e.reserved, e.spent, abs(e.n), e.payment_id,
           (select w.why from (values (left(current_setting('portal.reason', true), 300))) w (why) where length(w.why) >= 5), viewer_user(), nullif(current_setting('portal.user_name', true), ''), viewer_instant()
      from (select x.id, case when sum(x.amount) > 0 then 'RESERVE' else 'RELEASE' end as kind, sum(x.amount) as reserved, 0 as spent, sum(x.n) as n,
                   null::uuid as payment_id
              from unnest($1, $5, $6) x (id, amount, n) group by x.id having sum(x.amount) <> 0
            union all
            select x.id, case when sum(x.amount) > 0 then 'SPEND' else 'REVERSE' end, 0, sum(x.amount), sum(x.n), x.payment_id
              from unnest($1, $4, $5, $6) x (id, payment_id, amount, n) where x.payment_id is not null group by x.id, x.payment_id having sum(x.amount) <> 0) e
      join allocation a on a.id = e.id $q$ using ids, categories, months, payments, sums, counts;
end $$;
call give_to_definer('claims_post(uuid[],text[],date[],uuid[],bigint[],integer[],uuid[])');

create function contribution_claims_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  source text := case tg_op
    when 'INSERT' then 'select n.*, 1 as sign from is_now n where n.allocation_id is not null'
    when 'DELETE' then 'select o.*, -1 as sign from was o where o.allocation_id is not null'
    else 'select n.*, 1 as sign from is_now n where n.allocation_id is not null union all select o.*, -1 from was o where o.allocation_id is not null' end;
  ids uuid[];
  categories text[];
  months date[];
  payments uuid[];
  sums bigint[];
  counts integer[];
  partners uuid[];
begin
  execute format($q$
    select array_agg(x.allocation_id), array_agg(x.claim_category), array_agg(x.month), array_agg(x.payment_id), array_agg(x.amount), array_agg(x.n),
           array_agg(x.partner_id)
      from (select s.allocation_id, s.claim_category, s.month, s.payment_id, s.partner_id, sum(s.sign * s.amount) as amount, sum(s.sign)::integer as n
              from (%s) s group by 1, 2, 3, 4, 5 having sum(s.sign) <> 0) x $q$, source)
    into ids, categories, months, payments, sums, counts, partners;
  if ids is not null then perform claims_post(ids, categories, months, payments, sums, counts, partners); end if;
  return null;
end $$;
call give_to_definer('contribution_claims_changed()');
create trigger contribution_claims_added after insert on contribution referencing new table as is_now
  for each statement execute function contribution_claims_changed();
create trigger contribution_claims_changed after update on contribution referencing old table as was new table as is_now
  for each statement execute function contribution_claims_changed();
create trigger contribution_claims_removed after delete on contribution referencing old table as was
  for each statement execute function contribution_claims_changed();

-- ---------------------------------------------------------------------------------------------------------------
-- Counting again: what the totals say, what the ledger says, and what people's months say.

create table ledger_recount (
  budget_id uuid primary key references subsidy_budget (id),
  counted_at timestamptz not null,
  units integer not null,
  -- units whose totals are not what their entries or their people's months come to
  wrong integer not null constraint ledger_recount_wrong check (wrong between 0 and units)
);
call force_row_security('ledger_recount', 'budget_id in (select b.id from subsidy_budget b)');
grant select on ledger_recount to portal_app;
grant select, insert, update on ledger_recount to portal_system;
