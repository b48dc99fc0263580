-- Quotas and the age rule of an open budget change by a decree too: asked for by one person and approved by another.

alter table budget_change drop constraint budget_change_kind,
  add constraint budget_change_kind check (kind in ('DIVISION', 'UNIT_ADD', 'UNIT_REMOVE', 'UNIT_RENUMBER', 'QUOTA', 'AGE')),
  add column state text collate "C" not null default 'DONE' constraint budget_change_state check (state in ('ASKED', 'DONE', 'REFUSED', 'WITHDRAWN')),
  add column decided_by uuid references app_user (id),
  add column decided_by_name text,
  add column decided_at timestamptz,
  add column decision_note text constraint budget_change_decision_note check (length(decision_note) between 5 and 300),
  -- the first month with the new quotas
  add column first_month date constraint budget_change_first_month check (extract(day from first_month) = 1),
  add column quota_mme integer,
  add column quota_pr integer,
  add column quota_other integer,
  add column age_from smallint,
  add column age_to smallint,
  add column age_from_before smallint,
  add column age_to_before smallint,
  -- people who stay reserved though they are not of the new ages
  add column people_kept integer constraint budget_change_people_kept check (people_kept >= 0),
  add constraint budget_change_quota check (num_nonnulls(first_month, quota_mme, quota_pr, quota_other) = case when kind = 'QUOTA' then 4 else 0 end
    and (kind <> 'QUOTA' or least(quota_mme, quota_pr, quota_other) >= 0 and quota_mme + quota_pr + quota_other between 1 and 10000)),
  add constraint budget_change_ages check (num_nonnulls(age_from, age_to, age_from_before, age_to_before) = case when kind = 'AGE' then 4 else 0 end
    and (kind <> 'AGE' or age_from between 15 and age_to and age_to <= 99)),
  add constraint budget_change_decided check (num_nonnulls(decided_by, decided_by_name, decided_at) in (0, 3)
    and (decided_by is not null) = (kind in ('QUOTA', 'AGE') and state <> 'ASKED') and (state = 'DONE' or kind in ('QUOTA', 'AGE'))),
  add constraint budget_change_two_people check (state <> 'DONE' or decided_by <> made_by);
-- one question at a time: the answer to a second would be about figures that the first may change
create unique index budget_change_waiting on budget_change (budget_id) where state = 'ASKED';
create policy decided_in_own_name on budget_change as restrictive for update to portal_app using (true) with check (decided_by = (select viewer_user()));
grant update (state, decided_by, decided_by_name, decided_at, decision_note, people_kept) on budget_change to portal_app;

-- The units whose quotas are to change.
create table budget_change_unit (
  change_id uuid not null references budget_change (id),
  allocation_id uuid not null references allocation (id),
  primary key (change_id, allocation_id)
);
call force_row_security('budget_change_unit', 'change_id in (select c.id from budget_change c)');
do $$ begin call restrict_writing('budget_change_unit', 'change_id in (select c.id from budget_change c where '
  || scope_predicate('partner_id', false) || ')'); end $$;
call refuse_auditors('budget_change_unit');
grant select, insert on budget_change_unit to portal_app;
grant select on budget_change_unit to portal_definer, portal_system;

create function budget_change_unit_asked() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from budget_change c join allocation a on a.budget_id = c.budget_id
                  where c.id = new.change_id and c.kind = 'QUOTA' and c.state = 'ASKED' and a.id = new.allocation_id and a.removed_on is null) then
    raise exception 'a unit that nobody asked about' using errcode = 'check_violation', constraint = 'budget_change_unit_asked';
  end if;
  return new;
end $$;
call give_to_definer('budget_change_unit_asked()');
create trigger budget_change_unit_asked before insert on budget_change_unit for each row execute function budget_change_unit_asked();

grant insert on allocation_month to portal_definer;
grant update (age_from, age_to, version, updated_at) on subsidy_budget to portal_definer;

-- Whoever approves does no more than say so: what was asked for is done by the database, once.
create function budget_change_decided() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  last_month date;
begin
  if tg_op = 'INSERT' then
    if new.kind in ('QUOTA', 'AGE') and new.state <> 'ASKED' then
      raise exception 'a change that nobody asked for' using errcode = 'check_violation', constraint = 'budget_change_settled';
    end if;
    return new;
  end if;
  if old.state = new.state then return new; end if;
  if old.state <> 'ASKED' then
    raise exception 'a change that was decided before' using errcode = 'check_violation', constraint = 'budget_change_settled';
  end if;
  if new.state <> 'DONE' then return new; end if;
  select b.first_month + make_interval(months => b.months - 1) into last_month from subsidy_budget b where b.id = new.budget_id and b.state = 'OPEN';
  if last_month is null then
    raise exception 'a change of a budget that is not open' using errcode = 'check_violation', constraint = 'budget_change_of_open';
  end if;
  if new.kind = 'AGE' then
    update subsidy_budget b set age_from = new.age_from, age_to = new.age_to, version = b.version + 1, updated_at = new.decided_at where b.id = new.budget_id;
  else
    -- as everywhere before people of a unit are counted
    perform 1 from allocation a where a.id in (select u.allocation_id from budget_change_unit u where u.change_id = new.id) order by a.id for no key update;
    update allocation_month m set quota = case m.category when 'MME' then new.quota_mme when 'PR' then new.quota_pr else new.quota_other end
      from budget_change_unit u where u.change_id = new.id and m.allocation_id = u.allocation_id and m.month >= new.first_month;
    insert into allocation_month (allocation_id, category, month, quota)
    select u.allocation_id, q.category, s.month::date, q.quota
      from budget_change_unit u join allocation a on a.id = u.allocation_id and a.removed_on is null
      cross join (values ('MME', new.quota_mme), ('PR', new.quota_pr), ('OTHER', new.quota_other)) q (category, quota)
      cross join generate_series(new.first_month, last_month, interval '1 month') s (month)
     where u.change_id = new.id and q.quota > 0
    on conflict (allocation_id, category, month) do nothing;
  end if;
  return new;
end $$;
call give_to_definer('budget_change_decided()');
create trigger budget_change_decided before insert or update on budget_change for each row execute function budget_change_decided();

-- The ages of a budget that somebody was asked to approve change in this way alone.
create function subsidy_budget_ages_settled() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.state <> 'DRAFT' and (old.age_from, old.age_to) <> (new.age_from, new.age_to) and current_user <> 'portal_definer' then
    raise exception 'the ages of a budget change by a decision' using errcode = 'check_violation', constraint = 'subsidy_budget_ages_settled';
  end if;
  return new;
end $$;
create trigger subsidy_budget_ages_settled before update of age_from, age_to on subsidy_budget for each row execute function subsidy_budget_ages_settled();

-- ---------------------------------------------------------------------------------------------------------------
-- An entry names its unit before the units are locked, and naming alone forbids the strongest lock: two acts over the same
-- units, each having named them, waited for each other. What counts here needs no more than that nobody else changes them.

do $$
declare
  f regprocedure;
begin
  foreach f in array array['ledger_posted()', 'claims_post(uuid[],text[],date[],uuid[],bigint[],integer[],uuid[])']::regprocedure[] loop
    call replace_as_definer(replace(pg_get_functiondef(f), 'order by a.id for update', 'order by a.id for no key update'));
  end loop;
end $$;
