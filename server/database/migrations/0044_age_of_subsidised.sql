-- Who is about to outgrow a budget is found by the day of birth, without reading everybody of the agreement.
create index member_subsidised_born on member (mou_id, birth_date) where payer = 'SUBSIDY' and status <> 'ENDED';

-- Months were reserved for the age that was written down then. A corrected day of birth gives back those that nobody has
-- paid and that are too early or too late for it; paid ones stay.
create function claims_follow_age() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update contribution c set allocation_id = null, claim_category = null
    from allocation a join subsidy_budget b on b.id = a.budget_id
   where c.member_id = new.id and c.payment_id is null and a.id = c.allocation_id
     and (c.month < new.birth_date + make_interval(years => b.age_from) or c.month >= new.birth_date + make_interval(years => b.age_to + 1));
  return null;
end $$;
call give_to_definer('claims_follow_age()');
create trigger claims_follow_age after update of birth_date on member for each row
  when (old.birth_date is distinct from new.birth_date) execute function claims_follow_age();
grant update (allocation_id, claim_category) on contribution to portal_definer;
