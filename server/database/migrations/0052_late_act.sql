-- What was done under an agreement after its last day. Villages pay late, so it is no error; but who reads the agreement
-- reads that it happened. One line an act, whatever the number of its people.

create table mou_late_act (
  id uuid primary key default uuidv7(),
  mou_id uuid not null references mou (id),
  kind text collate "C" not null constraint mou_late_act_kind check (kind in ('REGISTER', 'IMPORT', 'PAYMENT', 'RESERVE')),
  -- the member, import, payment or budget that the act was about
  subject_id uuid not null,
  made_by_name text,
  made_at timestamptz not null,
  -- the transaction: what an act brings along is part of it. A restored database counts its transactions anew, so the
  -- instant belongs to the key
  act bigint not null,
  constraint mou_late_act_once unique (mou_id, made_at, act)
);
call force_row_security('mou_late_act', 'mou_id in (select m.id from mou m)');
grant select on mou_late_act to portal_app;
grant select, insert, update (kind, subject_id) on mou_late_act to portal_definer;

create function late_act_note(act_kind text, of_mous uuid[], subject uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into mou_late_act (mou_id, kind, subject_id, made_by_name, made_at, act)
  select m.id, act_kind, subject, nullif(current_setting('portal.user_name', true), ''), viewer_instant(), pg_current_xact_id()::text::bigint
    from mou m
   where m.id = any (of_mous) and m.state in ('ACTIVE', 'ENDED') and m.ends_on < (viewer_instant() at time zone 'Asia/Jakarta')::date
  -- a list reserves before it is saved, and is the act
  on conflict (mou_id, made_at, act) do update set kind = excluded.kind, subject_id = excluded.subject_id where excluded.kind = 'IMPORT';
end $$;
call give_to_definer('late_act_note(text,uuid[],uuid)');

-- A list that comes in is one act, told by its import.
create function late_registrations() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  mous uuid[];
  one uuid;
begin
  execute 'select array_agg(distinct n.mou_id), (array_agg(n.id))[1] from inserted n where n.mou_id is not null and n.import_id is null' into mous, one;
  if mous is not null then perform late_act_note('REGISTER', mous, one); end if;
  return null;
end $$;
create function late_imports() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform late_act_note('IMPORT', array[new.mou_id], new.id);
  return null;
end $$;
create function late_payments() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform late_act_note('PAYMENT', array[new.mou_id], new.id);
  return null;
end $$;
-- What a payment reserves is told by the payment, which comes first.
create function late_reservations() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  mous uuid[];
  one uuid;
begin
  execute $q$ select array_agg(distinct b.mou_id), (array_agg(b.id))[1] from subsidy_budget b
               where b.id in (select p.budget_id from posted p where p.kind = 'RESERVE') $q$ into mous, one;
  if mous is not null then perform late_act_note('RESERVE', mous, one); end if;
  return null;
end $$;
call give_to_definer('late_registrations()');
call give_to_definer('late_imports()');
call give_to_definer('late_payments()');
call give_to_definer('late_reservations()');
create trigger late_registrations after insert on member referencing new table as inserted
  for each statement execute function late_registrations();
create trigger late_imports after update of state on member_import for each row
  when (new.state = 'COMMITTED' and old.state <> 'COMMITTED' and new.mou_id is not null) execute function late_imports();
create trigger late_payment_made after insert on payment for each row
  when (new.mou_id is not null and new.kind = 'RECEIVED') execute function late_payments();
create trigger late_payment_found after update of mou_id on payment for each row
  when (new.mou_id is not null and old.mou_id is null and new.kind = 'RECEIVED') execute function late_payments();
create trigger late_reservations after insert on ledger_entry referencing new table as posted
  for each statement execute function late_reservations();
