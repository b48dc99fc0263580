-- Many units are reserved at once by a job: what was asked for, and what it came to in each unit. Who is registered, by a list
-- or alone, may be reserved in the same act.

create table subsidy_reservation (
  id uuid primary key default uuidv7(),
  budget_id uuid not null references subsidy_budget (id),
  partner_id uuid not null references partner (id),
  -- the units below it; null for all of the budget
  region_id integer references region (id),
  first_month date not null constraint subsidy_reservation_first_month check (extract(day from first_month) = 1),
  months smallint not null constraint subsidy_reservation_months check (months between 1 and 24),
  job_id uuid references job (id),
  requested_by_name text not null,
  created_at timestamptz not null,
  done_at timestamptz
);
create index subsidy_reservation_of_budget on subsidy_reservation (budget_id, created_at desc, id desc);
call force_row_security('subsidy_reservation', 'budget_id in (select b.id from subsidy_budget b)');
call restrict_writing('subsidy_reservation', scope_predicate('partner_id', false));
call refuse_auditors('subsidy_reservation');
grant select, insert, update (job_id, done_at) on subsidy_reservation to portal_app;

-- People are told once, whatever the number of their months; somebody may be told under several reasons.
create table subsidy_reservation_unit (
  reservation_id uuid not null references subsidy_reservation (id),
  allocation_id uuid not null references allocation (id),
  asking integer not null,
  people integer not null,
  person_months integer not null,
  amount bigint not null,
  elsewhere integer not null,
  out_of_age integer not null,
  no_quota integer not null,
  no_money integer not null,
  constraint subsidy_reservation_unit_people check (least(people, elsewhere, out_of_age, no_quota, no_money) >= 0
    and greatest(people, elsewhere, out_of_age, no_quota, no_money) <= asking),
  constraint subsidy_reservation_unit_months check (person_months >= people and (amount > 0) = (people > 0)),
  primary key (reservation_id, allocation_id)
);
call force_row_security('subsidy_reservation_unit', 'allocation_id in (select a.id from allocation a)');
do $$ begin call restrict_writing('subsidy_reservation_unit', 'allocation_id in (select a.id from allocation a where '
  || scope_predicate('partner_id', false) || ')'); end $$;
call refuse_auditors('subsidy_reservation_unit');
grant select, insert on subsidy_reservation_unit to portal_app;

-- ---------------------------------------------------------------------------------------------------------------
-- A list may be saved with months: its people are reserved against the budgets of its agreement in the same transaction.

alter table member_import
  add column enrol_from date constraint member_import_enrol_from check (extract(day from enrol_from) = 1),
  add column enrol_months smallint constraint member_import_enrol_months check (enrol_months between 1 and 24),
  -- whether only people who were no members before
  add column enrol_new_only boolean,
  add column enrolled_people integer not null default 0,
  add column enrolled_months integer not null default 0,
  -- rupiah
  add column enrolled_amount bigint not null default 0,
  add constraint member_import_enrol check (num_nonnulls(enrol_from, enrol_months, enrol_new_only) in (0, 3) and (enrol_from is null or mou_id is not null)),
  add constraint member_import_enrolled check (enrolled_people between 0 and enrolled_months and (enrolled_amount > 0) = (enrolled_months > 0)
    and (enrolled_months = 0 or enrol_from is not null));
grant update (enrol_from, enrol_months, enrol_new_only, enrolled_people, enrolled_months, enrolled_amount) on member_import to portal_app;

-- Months of somebody that were written before and that saving the list has reserved.
alter table member_import_row add column claimed_months date[] not null default '{}';
grant update (claimed_months) on member_import_row to portal_app;

-- Which months another partner's fund has taken of people whose numbers a list gives: the month, and nothing about by whom.
create function subsidised_numbers(partner uuid, hashes bytea[], first date, last date) returns table (nik_hash bytea, month date)
  language sql stable security definer set search_path = pg_catalog, public rows 1000 as $$
  select p.nik_hash, o.month
    from person p
    join contribution o on o.person_id = p.id and o.month between first and last and o.partner_id <> partner
     and o.payer = 'FUND' and (o.allocation_id is not null or o.payment_id is not null)
   where p.nik_hash = any (hashes) and partner = any (viewer_partners())
$$;
revoke all on function subsidised_numbers(uuid, bytea[], date, date) from public;
call give_to_definer('subsidised_numbers(uuid,bytea[],date,date)');
grant execute on function subsidised_numbers(uuid, bytea[], date, date) to portal_app;

-- Takes back the unpaid months that saving a list has written and reserved, while that list is taken back. Whoever has a paid
-- month of it, or was touched since, keeps all of them. One that has no month left is as if there had never been any.
create function import_months_taken_back(list uuid) returns bigint language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  i member_import;
  ids uuid[];
  taken bigint;
begin
  select * into i from member_import x
   where x.id = list and x.state = 'UNDOING' and x.enrol_from is not null and x.partner_id = any (viewer_partners());
  if i.id is null then return 0; end if;
  ids := array(
    select m.id from member_import_row r join member m on m.id = r.member_id and m.partner_id = r.partner_id
     where r.import_id = list and r.outcome <> 'REFUSED' and m.end_reason is null
       and m.version = case r.outcome when 'NEW' then 1
                       when 'CHANGED' then r.member_version + 1 + least(cardinality(r.joined), 1)
                       else r.member_version + least(cardinality(r.joined), 1) end
       and not exists (select from contribution c where c.member_id = m.id and c.created_at = i.committed_at and c.payment_id is not null)
       and not exists (select from member_event e where e.member_id = m.id and r.outcome = 'NEW'));
  update contribution c set allocation_id = null, claim_category = null
    from member_import_row r
   where r.import_id = list and r.member_id = any (ids) and r.claimed_months <> '{}' and c.member_id = r.member_id
     and c.month = any (r.claimed_months) and c.payment_id is null;
  delete from contribution c
   where c.member_id = any (ids) and c.created_at = i.committed_at and c.payment_id is null and c.allocation_id is not null
     and c.month between i.enrol_from and i.enrol_from + make_interval(months => i.enrol_months - 1);
  get diagnostics taken = row_count;
  ids := array(select x.id from unnest(ids) x (id) where not exists (select from contribution c where c.member_id = x.id));
  -- out of the sums first: these follow changes
  update member_cover v set live = false where v.member_id = any (ids);
  delete from member_cover v where v.member_id = any (ids);
  return taken;
end $$;
revoke all on function import_months_taken_back(uuid) from public;
grant select on member_import, member_import_row, member_event to portal_definer;
grant update (allocation_id, claim_category) on contribution to portal_definer;
grant delete on member_cover to portal_definer;
call give_to_definer('import_months_taken_back(uuid)');
grant execute on function import_months_taken_back(uuid) to portal_app;
