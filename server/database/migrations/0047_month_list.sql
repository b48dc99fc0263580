-- The months of an agreement by name, whichever of them are asked for: a page reads a page.

-- Months stand where their member stands, also under which agreement. What paid them says under which that was.
create function member_agreement_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  -- the cover of a member still says what was: it follows in a later trigger (they fire by name)
  execute $q$
    update contribution c set mou_id = n.mou_id
      from is_now n join member_cover v on v.member_id = n.id and v.mou_id is distinct from n.mou_id
     where c.member_id = n.id and c.mou_id is distinct from n.mou_id $q$;
  return null;
end $$;
grant update (mou_id) on contribution to portal_definer;
call give_to_definer('member_agreement_follow()');
create trigger member_agreement_follow after update on member referencing new table as is_now
  for each statement execute function member_agreement_follow();

update contribution c set mou_id = m.mou_id from member m where m.id = c.member_id and c.mou_id is distinct from m.mou_id;

-- by name, where most have the month that is asked for
create index member_of_mou_by_name on member (mou_id, name_key, id) where mou_id is not null;
-- and where few have it or few stand as asked: those that are paid, that are due and that are overdue
create index contribution_of_mou on contribution (mou_id, month, payment_id, due_on) where mou_id is not null;
-- and those whose membership has ended by unpaid months
create index member_cover_unpaid on member_cover (mou_id, unpaid_since) where mou_id is not null;
-- who is under an agreement is of its partner and mostly of its office: without this an agreement is planned for as a few
-- people, and all of them would be read and sorted for a page
create statistics member_under_mou (dependencies) on mou_id, partner_id, office_id from member;
analyze member;
