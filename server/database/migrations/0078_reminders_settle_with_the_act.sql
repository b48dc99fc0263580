-- A reminder asks for nothing any more as soon as what it asks for is done, in the transaction that does it. What follows
-- from the calendar alone, or from a paper that is no longer needed, the hourly run settles.

create function reminders_of_mou_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update notification n set settled_at = viewer_instant()
   where n.settled_at is null and n.subject_id = new.id
     and (n.kind = 'MOU_WAITING' and n.detail <> new.state
       or n.kind = 'MOU_ENDING' and (new.state <> 'ACTIVE' or n.about_on is distinct from new.ends_on));
  if new.renews_id is not null and new.state in ('SIGNED', 'ACTIVE') then
    update notification n set settled_at = viewer_instant()
     where n.settled_at is null and n.subject_id = new.renews_id and n.kind = 'MOU_ENDING';
  end if;
  return null;
end $$;

create function reminders_of_paper_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update notification n set settled_at = viewer_instant()
   where n.settled_at is null and n.kind = 'PAPER_MISSING' and n.subject_id = new.mou_id and n.detail = new.kind;
  return null;
end $$;

create function reminders_of_group_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update notification n set settled_at = viewer_instant()
   where n.settled_at is null and n.kind = 'GROUP_STEP' and n.subject_id = new.id
     and (new.closed_at is not null or n.about_on is distinct from new.next_step_on);
  return null;
end $$;

create function reminders_of_deadline_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update notification n set settled_at = viewer_instant()
   where n.settled_at is null and n.kind = 'BUDGET_DEADLINE' and n.subject_id = new.budget_id and n.detail = new.stage
     and (new.done_on is not null or n.about_on <> new.due_on);
  return null;
end $$;

grant select, update (settled_at) on notification to portal_definer;
call give_to_definer('reminders_of_mou_settled()');
call give_to_definer('reminders_of_paper_settled()');
call give_to_definer('reminders_of_group_settled()');
call give_to_definer('reminders_of_deadline_settled()');
create trigger reminders_settled after update of state, ends_on on mou for each row
  when (old.state <> new.state or old.ends_on is distinct from new.ends_on) execute function reminders_of_mou_settled();
create trigger reminders_settled after insert on mou_document for each row execute function reminders_of_paper_settled();
create trigger reminders_settled after update of next_step_on, closed_at on partner_group for each row
  when (old.next_step_on is distinct from new.next_step_on or old.closed_at is distinct from new.closed_at)
  execute function reminders_of_group_settled();
create trigger reminders_settled after update of done_on, due_on on budget_deadline for each row
  when (old.done_on is distinct from new.done_on or old.due_on <> new.due_on) execute function reminders_of_deadline_settled();
