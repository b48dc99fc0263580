-- What a unit may carry is written by who answers for the whole partner, as the unit itself is: whoever reads a unit
-- could add quotas to it past all code.
do $$ begin
  execute format('create policy adding on allocation_month as restrictive for insert to portal_app
    with check (allocation_id in (select a.id from allocation a where %s))', scope_predicate('partner_id', false));
end $$;
