-- The plan of a function stays with its connection. One made while the ledger was empty would read it from end to end for
-- every row of a transfer to thousands of units.
call replace_as_definer($definition$
create or replace function ledger_entry_transfer() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public set enable_seqscan = off as $$
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
end $$
$definition$);
