-- Lists of new operators: an e-mail address is unique over everybody, also over those whom the one who brings the list
-- does not see, so each row is told before anything is made.
create function user_emails_taken(wanted text[]) returns setof text
  language plpgsql stable rows 20 security definer set search_path = pg_catalog, public as $$
begin
  if not (viewer_administrator() or viewer_role() = 'COORDINATOR') then
    raise exception 'the viewer keeps no users' using errcode = 'insufficient_privilege';
  end if;
  return query select u.email from app_user u where u.email = any (wanted);
end $$;
call give_to_definer('user_emails_taken(text[])');
grant execute on function user_emails_taken(text[]) to portal_app;
