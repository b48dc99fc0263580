-- A regency that is given away and taken back within one act moves nobody: who answers is looked at when the act is
-- complete, and only rows that go to another office are written.
drop trigger regency_office_changed on office_regency;
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
    foreach t in array array['partner_group', 'mou_target', 'mou_report', 'closed_total'] loop
      execute format('update %I set office_id = null where regency_id = $1 and office_id is distinct from $2
                         and partner_id in (select p.id from partner p where p.office_id is null)', t) using regency, now_served_by;
    end loop;
  end loop;
  return null;
end $$
$definition$);
create constraint trigger regency_office_changed after insert or update or delete on office_regency
  deferrable initially deferred for each row execute function regency_office_changed();
