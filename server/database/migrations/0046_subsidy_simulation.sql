-- What a budget would come to if something were otherwise, kept under a name. It moves no money and writes no tariff: what
-- it assumes stays in it.

-- A line as GraphQL writes it; the rules on its figures are those of a drafted budget and checked by the code.
create function simulated_lines_fit(lines jsonb) returns boolean language sql immutable parallel safe as $$
  select case when jsonb_typeof(lines) is distinct from 'array' then false
    else jsonb_array_length(lines) between 1 and 2 and not exists (
      select from jsonb_array_elements(lines) l
       where not coalesce(l ->> 'unitKind' in ('VILLAGE', 'WARD', 'ANY') and l ->> 'split' in ('EACH', 'EQUAL', 'BY_TARGET')
         and l ->> 'grant' ~ '^[1-9][0-9]{0,14}$' and l ->> 'share' ~ '^[0-9]{1,5}$'
         and l #>> '{quotas,MME}' ~ '^[0-9]{1,5}$' and l #>> '{quotas,PR}' ~ '^[0-9]{1,5}$' and l #>> '{quotas,OTHER}' ~ '^[0-9]{1,5}$'
         and jsonb_typeof(l -> 'tranches') = 'array', false)) end
$$;

-- From which month on what tariff is assumed.
create function assumed_tariffs_fit(assumed jsonb) returns boolean language sql immutable parallel safe as $$
  select case when jsonb_typeof(assumed) is distinct from 'array' then false
    else jsonb_array_length(assumed) <= 6 and not exists (
      select from jsonb_array_elements(assumed) a
       where not coalesce(a ->> 'from' ~ '^[0-9]{4}-[0-9]{2}$' and case a ->> 'kind'
           when 'AMOUNT' then a ->> 'jkk' ~ '^[0-9]{1,7}$' and a ->> 'jkm' ~ '^[0-9]{1,7}$'
           when 'DISCOUNT' then a ->> 'factor' ~ '^[0-9]{1,5}$'
           else a ->> 'kind' = 'ORDINARY' end, false)) end
$$;

create table subsidy_simulation (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  mou_id uuid not null,
  -- the budget that it stands beside; null where it began from nothing
  budget_id uuid references subsidy_budget (id),
  name text not null constraint subsidy_simulation_name check (length(name) between 3 and 120),
  fund_source text collate "C" not null references fund_source (code),
  first_month date not null constraint subsidy_simulation_first_month check (extract(day from first_month) = 1),
  months smallint not null constraint subsidy_simulation_months check (months between 1 and 24),
  -- of the quotas, hundredths of a percent
  people_share integer not null constraint subsidy_simulation_people_share check (people_share between 1 and 50000),
  choice text collate "C" constraint subsidy_simulation_choice check (choice in ('FEWER_PEOPLE', 'LAST_PERSON_SHORTER', 'TOP_UP')),
  top_up_fund text collate "C" references fund_source (code),
  constraint subsidy_simulation_top_up check ((choice is not distinct from 'TOP_UP') = (top_up_fund is not null)),
  lines jsonb not null constraint subsidy_simulation_lines check (simulated_lines_fit(lines)),
  assumed jsonb not null default '[]' constraint subsidy_simulation_assumed check (assumed_tariffs_fit(assumed)),
  shared boolean not null default false,
  made_by uuid not null references app_user (id),
  made_by_name text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (partner_id, mou_id) references mou (partner_id, id)
);
create index subsidy_simulation_list on subsidy_simulation (partner_id, id);
create index subsidy_simulation_of_budget on subsidy_simulation (budget_id, id) where budget_id is not null;
-- It speaks of every unit of the partner, so it is for who sees them all: one's own, and what colleagues share.
do $$ begin call force_row_security('subsidy_simulation',
  '(' || scope_predicate('partner_id', false) || ') and (shared or made_by = (select viewer_user()))'); end $$;
call restrict_writing('subsidy_simulation', 'made_by = (select viewer_user())');
call refuse_auditors('subsidy_simulation');
call audit_table('subsidy_simulation', 'partner_id', false, '{}');
grant select, insert, delete on subsidy_simulation to portal_app;
grant update (mou_id, name, fund_source, first_month, months, people_share, choice, top_up_fund, lines, assumed, shared, version,
  updated_at) on subsidy_simulation to portal_app;

-- What a draft came to in the simulation that it was made of: beside it stands what it comes to by the tariff of the day.
-- The simulation itself may be gone by then.
create table simulated_budget (
  id uuid primary key default uuidv7(),
  budget_id uuid not null references subsidy_budget (id),
  partner_id uuid not null references partner (id),
  name text not null,
  total bigint not null constraint simulated_budget_total check (total >= 0),
  -- rupiah of one person for all months
  per_person bigint not null constraint simulated_budget_per_person check (per_person >= 0),
  made_at timestamptz not null,
  constraint simulated_budget_once unique (budget_id)
);
call force_row_security('simulated_budget', 'budget_id in (select b.id from subsidy_budget b)');
call restrict_writing('simulated_budget', scope_predicate('partner_id', false));
call refuse_auditors('simulated_budget');
call audit_table('simulated_budget', 'partner_id', false, '{}');
grant select, insert on simulated_budget to portal_app;
grant update (name, total, per_person, made_at) on simulated_budget to portal_app;
