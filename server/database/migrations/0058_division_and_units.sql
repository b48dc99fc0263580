-- How a budget is divided where a file says so, and what changes at its units once it is open: units come, go and get
-- another code, each by a decree.

-- What a file gives each unit of a drafted budget, instead of what its lines would come to.
create table budget_division (
  id uuid primary key default uuidv7(),
  budget_id uuid not null references subsidy_budget (id),
  partner_id uuid not null references partner (id),
  units integer not null constraint budget_division_units check (units > 0),
  total bigint not null constraint budget_division_total check (total > 0),
  made_by uuid not null references app_user (id),
  made_by_name text not null,
  made_at timestamptz not null,
  constraint budget_division_once unique (budget_id)
);
call force_row_security('budget_division', 'budget_id in (select b.id from subsidy_budget b)');
call restrict_writing('budget_division', scope_predicate('partner_id', false));
call refuse_auditors('budget_division');
create policy in_own_name on budget_division as restrictive for insert to portal_app with check (made_by = (select viewer_user()));
call audit_table('budget_division', 'partner_id', false, '{}');
grant select, insert, delete on budget_division to portal_app;
grant select on budget_division to portal_definer, portal_system;

create table budget_share (
  division_id uuid not null references budget_division (id),
  region_id integer not null references region (id),
  -- rupiah of the fund, without what another fund may add
  amount bigint not null constraint budget_share_amount check (amount between 1 and 999999999999999),
  -- people by category where the file says so; else those of the line
  quota_mme integer,
  quota_pr integer,
  quota_other integer,
  constraint budget_share_quota check (num_nonnulls(quota_mme, quota_pr, quota_other) in (0, 3)
    and (quota_mme is null or least(quota_mme, quota_pr, quota_other) >= 0 and quota_mme + quota_pr + quota_other between 1 and 10000)),
  primary key (division_id, region_id)
);
call force_row_security('budget_share', 'division_id in (select d.id from budget_division d)');
do $$ begin call restrict_writing('budget_share', 'division_id in (select d.id from budget_division d where '
  || scope_predicate('partner_id', false) || ')'); end $$;
call refuse_auditors('budget_share');
grant select, insert, delete on budget_share to portal_app;
grant select on budget_share to portal_system;

-- What somebody was asked to approve does not change under the pen.
create function budget_division_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  division uuid;
begin
  -- as it came: a row of the one table has no column of the other
  division := case tg_table_name when 'budget_share' then (to_jsonb(coalesce(new, old)) ->> 'division_id')::uuid end;
  if not exists (select from subsidy_budget b
                  where b.state = 'DRAFT' and b.id = coalesce((select d.budget_id from budget_division d where d.id = division),
                                                              (to_jsonb(coalesce(new, old)) ->> 'budget_id')::uuid)) then
    raise exception 'a budget is divided while it is drafted' using errcode = 'check_violation', constraint = 'budget_division_settled';
  end if;
  return coalesce(new, old);
end $$;
call give_to_definer('budget_division_settled()');
create trigger budget_division_settled before insert or delete on budget_division for each row execute function budget_division_settled();
create trigger budget_division_settled before insert or delete on budget_share for each row execute function budget_division_settled();

-- ---------------------------------------------------------------------------------------------------------------
-- What was decided about an open budget, and by which decree. Rows are added and never changed.

create table budget_change (
  id uuid primary key default uuidv7(),
  budget_id uuid not null references subsidy_budget (id),
  partner_id uuid not null references partner (id),
  kind text collate "C" not null constraint budget_change_kind check (kind in ('DIVISION', 'UNIT_ADD', 'UNIT_REMOVE', 'UNIT_RENUMBER')),
  reason text not null constraint budget_change_reason check (length(reason) between 5 and 300),
  decree text not null constraint budget_change_decree check (length(decree) between 3 and 120),
  decree_on date not null,
  -- the unit's village, where it is about one
  region_id integer references region (id),
  units integer not null constraint budget_change_units check (units > 0),
  -- rupiah that it moved; 0 where it moved none
  amount bigint not null default 0 constraint budget_change_amount check (amount >= 0),
  made_by uuid not null references app_user (id),
  made_by_name text not null,
  made_at timestamptz not null
);
create index budget_change_of_budget on budget_change (budget_id, made_at desc, id desc);
call force_row_security('budget_change', 'budget_id in (select b.id from subsidy_budget b)');
call restrict_writing('budget_change', scope_predicate('partner_id', false));
call refuse_auditors('budget_change');
create policy in_own_name on budget_change as restrictive for insert to portal_app with check (made_by = (select viewer_user()));
call audit_table('budget_change', 'partner_id', false, '{}');
grant select, insert on budget_change to portal_app;
grant select on budget_change to portal_definer, portal_system;

create function budget_change_of_open() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from subsidy_budget b where (b.id, b.partner_id) = (new.budget_id, new.partner_id) and b.state = 'OPEN') then
    raise exception 'a change of a budget that is not open' using errcode = 'check_violation', constraint = 'budget_change_of_open';
  end if;
  return new;
end $$;
call give_to_definer('budget_change_of_open()');
create trigger budget_change_of_open before insert on budget_change for each row execute function budget_change_of_open();

-- ---------------------------------------------------------------------------------------------------------------
-- Money may leave a unit together with what another fund had added to it.

alter table ledger_entry drop constraint ledger_entry_effect,
  add constraint ledger_entry_effect check (case kind
    when 'ALLOCATE' then allocated > 0 and (topped_up, reserved, spent, received) = (0, 0, 0, 0)
    when 'TOP_UP' then allocated > 0 and topped_up = allocated and (reserved, spent, received) = (0, 0, 0)
    when 'TRANSFER' then allocated <> 0 and topped_up between least(allocated, 0) and greatest(allocated, 0) and (reserved, spent, received) = (0, 0, 0)
    when 'RESERVE' then reserved > 0 and (allocated, topped_up, spent, received) = (0, 0, 0, 0)
    when 'RELEASE' then reserved < 0 and (allocated, topped_up, spent, received) = (0, 0, 0, 0)
    when 'RECEIVE' then received > 0 and (allocated, topped_up, reserved, spent) = (0, 0, 0, 0)
    when 'SPEND' then spent > 0 and (allocated, topped_up, reserved, received) = (0, 0, 0, 0)
    else (spent < 0 and received = 0 or spent = 0 and received < 0) and (allocated, topped_up, reserved) = (0, 0, 0) end);

-- A unit that is out keeps its ledger and holds nothing; it may come in again.
alter table allocation add column removed_on date,
  add constraint allocation_removed check (removed_on is null or (earmark, allocated, topped_up, reserved, spent, received) = (0, 0, 0, 0, 0, 0));
grant update (earmark, removed_on, region_id) on allocation to portal_app;
grant update (quota), delete on allocation_month to portal_definer;

-- Another village is another unit: a unit follows its village to the code that the register has for it now, and only there.
create function allocation_unit_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.region_id <> old.region_id
     and not exists (select from region was where was.id = old.region_id and was.valid_to is not null and was.current_id = new.region_id) then
    raise exception 'a unit of another village' using errcode = 'check_violation', constraint = 'allocation_follows';
  end if;
  if new.removed_on is not null and old.removed_on is null then
    -- to nothing first: what counts people of a unit follows changes
    update allocation_month m set quota = 0 where m.allocation_id = new.id;
    delete from allocation_month m where m.allocation_id = new.id;
  end if;
  return new;
end $$;
call give_to_definer('allocation_unit_follows()');
create trigger allocation_unit_follows before update of region_id, removed_on on allocation for each row execute function allocation_unit_follows();
