-- Many units are reserved at once by a job: what was asked for, and what it came to in each unit.

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
