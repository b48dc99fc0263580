-- What came of each tranche at each unit and whether it was accounted for, what mistakes are answered with, and how many
-- people a unit may carry and does: figures that a table of all units reads without adding up its ledger.

-- A transfer that was written down wrongly is answered by an entry of its own, once; the same order may then be written
-- down again, in its next round.
alter table ledger_entry add column reverses uuid references ledger_entry (id), add column round smallint not null default 0,
  drop constraint ledger_entry_transfer,
  add constraint ledger_entry_transfer check ((kind = 'RECEIVE' or kind = 'REVERSE' and received < 0) = (tranche is not null)
    and (tranche is null) = (received_on is null) and (tranche is null or reference is not null)),
  add constraint ledger_entry_reverses check ((kind = 'REVERSE' and received < 0) = (reverses is not null)
    and (reverses is null or note is not null));
drop index ledger_entry_tranche;
create unique index ledger_entry_tranche on ledger_entry (allocation_id, tranche, reference, round) where kind = 'RECEIVE';
create unique index ledger_entry_reversed_once on ledger_entry (reverses) where reverses is not null;
drop policy acts_of_people on ledger_entry;
create policy acts_of_people on ledger_entry as restrictive for insert to portal_app
  with check ((kind in ('ALLOCATE', 'TOP_UP', 'TRANSFER', 'RECEIVE') or reverses is not null) and made_by = (select viewer_user()));

create function ledger_entry_transfer() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  answered ledger_entry;
begin
  if new.kind = 'RECEIVE' then
    select count(*) into new.round from ledger_entry e
     where (e.allocation_id, e.tranche, e.reference) = (new.allocation_id, new.tranche, new.reference) and e.reverses is not null;
  elsif new.reverses is not null then
    select * into answered from ledger_entry e where e.id = new.reverses and e.kind = 'RECEIVE';
    -- it takes back what came, no more and no less, where and as it came
    if (answered.allocation_id, answered.received, answered.tranche, answered.reference, answered.received_on)
       is distinct from (new.allocation_id, -new.received, new.tranche, new.reference, new.received_on) then
      raise exception 'a reversal that is not of the transfer' using errcode = 'check_violation', constraint = 'ledger_entry_answers';
    end if;
  end if;
  return new;
end $$;
call give_to_definer('ledger_entry_transfer()');
create trigger ledger_entry_transfer before insert on ledger_entry for each row execute function ledger_entry_transfer();

-- ---------------------------------------------------------------------------------------------------------------
-- What a unit has of a tranche: the sum of its entries, kept by the ledger.

create table allocation_tranche (
  allocation_id uuid not null references allocation (id),
  tranche smallint not null constraint allocation_tranche_number check (tranche between 1 and 12),
  received bigint not null constraint allocation_tranche_received check (received >= 0),
  -- the last day on which some of it came
  received_on date,
  constraint allocation_tranche_came check ((received > 0) = (received_on is not null)),
  primary key (allocation_id, tranche)
);
call force_row_security('allocation_tranche', 'allocation_id in (select a.id from allocation a)');
grant select on allocation_tranche to portal_app, portal_system;
grant select, insert, update (received, received_on) on allocation_tranche to portal_definer;

create function ledger_tranches() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  execute $q$
    insert into allocation_tranche as t (allocation_id, tranche, received, received_on)
    select p.allocation_id, p.tranche, sum(p.received), max(p.received_on) from posted p where p.tranche is not null and p.received > 0 group by 1, 2
    on conflict (allocation_id, tranche) do update set received = t.received + excluded.received, received_on = greatest(t.received_on, excluded.received_on) $q$;
  execute $q$
    update allocation_tranche t set received = t.received + p.received, received_on = case when t.received + p.received > 0 then t.received_on end
      from (select x.allocation_id, x.tranche, sum(x.received) as received from posted x where x.tranche is not null and x.received < 0 group by 1, 2) p
     where (t.allocation_id, t.tranche) = (p.allocation_id, p.tranche) $q$;
  return null;
end $$;
call give_to_definer('ledger_tranches()');
-- its name comes after ledger_posted, which has locked the units by then
create trigger ledger_tranches after insert on ledger_entry referencing new table as posted for each statement execute function ledger_tranches();
insert into allocation_tranche (allocation_id, tranche, received, received_on)
select e.allocation_id, e.tranche, sum(e.received), max(e.received_on) from ledger_entry e where e.kind = 'RECEIVE' group by 1, 2;

-- ---------------------------------------------------------------------------------------------------------------
-- A unit accounts for each tranche; without that nobody should send the next one.

create table tranche_report (
  id uuid primary key default uuidv7(),
  allocation_id uuid not null references allocation (id),
  partner_id uuid not null references partner (id),
  tranche smallint not null,
  received_on date not null,
  note text constraint tranche_report_note check (length(note) between 5 and 300),
  noted_by uuid not null references app_user (id),
  noted_by_name text not null,
  created_at timestamptz not null,
  constraint tranche_report_once unique (allocation_id, tranche)
);
call force_row_security('tranche_report', 'allocation_id in (select a.id from allocation a)');
call restrict_writing('tranche_report', scope_predicate('partner_id', false));
call refuse_auditors('tranche_report');
create policy in_own_name on tranche_report as restrictive for insert to portal_app with check (noted_by = (select viewer_user()));
call audit_table('tranche_report', 'partner_id', false, '{}');
grant select, insert, delete on tranche_report to portal_app;
grant select on tranche_report to portal_definer, portal_system;

-- A report is of money that came, and of the unit's partner.
create function tranche_report_of_money() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from allocation_tranche t join allocation a on a.id = t.allocation_id
                  where (t.allocation_id, t.tranche, a.partner_id) = (new.allocation_id, new.tranche, new.partner_id) and t.received > 0) then
    raise exception 'a report of money that did not come' using errcode = 'check_violation', constraint = 'tranche_report_of_money';
  end if;
  return new;
end $$;
call give_to_definer('tranche_report_of_money()');
create trigger tranche_report_of_money before insert on tranche_report for each row execute function tranche_report_of_money();

-- ---------------------------------------------------------------------------------------------------------------
-- People a unit carries in its fullest month, and those it may.

create table allocation_tally (
  allocation_id uuid primary key references allocation (id),
  quota integer not null,
  people integer not null,
  constraint allocation_tally_people check (people >= 0 and quota >= 0)
);
call force_row_security('allocation_tally', 'allocation_id in (select a.id from allocation a)');
grant select on allocation_tally to portal_app, portal_system;
grant select, insert, update (quota, people) on allocation_tally to portal_definer;

create function allocation_month_counted() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  execute $q$
    insert into allocation_tally as t (allocation_id, quota, people)
    select x.allocation_id, max(x.quota), max(x.people)
      from (select m.allocation_id, sum(m.quota) as quota, sum(m.people) as people from allocation_month m
             where m.allocation_id = any (array(select distinct n.allocation_id from written n)) group by m.allocation_id, m.month) x
     group by 1
    on conflict (allocation_id) do update set quota = excluded.quota, people = excluded.people
     where (t.quota, t.people) is distinct from (excluded.quota, excluded.people) $q$;
  return null;
end $$;
call give_to_definer('allocation_month_counted()');
create trigger allocation_month_came after insert on allocation_month referencing new table as written
  for each statement execute function allocation_month_counted();
create trigger allocation_month_changed after update on allocation_month referencing new table as written
  for each statement execute function allocation_month_counted();
insert into allocation_tally (allocation_id, quota, people)
select x.allocation_id, max(x.quota), max(x.people)
  from (select m.allocation_id, sum(m.quota) as quota, sum(m.people) as people from allocation_month m group by m.allocation_id, m.month) x
 group by 1;
