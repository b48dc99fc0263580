-- A list that was saved by mistake is taken back: who came by it goes again, who was changed by it is as before. Whoever
-- was touched since keeps what it has.

alter table member_import
  add column undone_at timestamptz,
  add column undone_rows integer not null default 0 check (undone_rows >= 0),
  drop constraint member_import_state_check,
  drop constraint member_import_check1;
alter table member_import
  add constraint member_import_state_check
    check (state in ('CHECKING', 'READY', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE', 'REFUSED', 'CANCELLED', 'FAILED')),
  add constraint member_import_committed check ((state in ('COMMITTED', 'UNDOING', 'UNDONE')) = (committed_at is not null)),
  add constraint member_import_undone check ((state = 'UNDONE') = (undone_at is not null));
grant update (undone_at, undone_rows) on member_import to portal_app;

-- Which of group_id and mou_id the list gave to somebody who was a member before.
alter table member_import_row add column joined text[] collate "C" not null default '{}';
grant update (joined) on member_import_row to portal_app;

-- Nobody removes a member but by taking back the list that made it.
grant delete on member to portal_app;
create policy removed_with_the_list on member as restrictive for delete to portal_app
  using (import_id in (select i.id from member_import i where i.state = 'UNDOING'));

create function member_words_removed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from member_word w using removed r
   where w.partner_id = r.partner_id and w.word = any (string_to_array(r.name_key, ' ')) and w.member_id = r.id;
  return null;
end $$;
call give_to_definer('member_words_removed()');
create trigger member_words_removed after delete on member referencing old table as removed
  for each statement execute function member_words_removed();
