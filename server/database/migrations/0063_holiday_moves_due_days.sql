-- A holiday that becomes known later moves the due days of months that nobody has paid yet: the lists of ending cover reckon
-- with it from then on, and what stands with each month has to say the same. A paid month keeps the day on which it was
-- due when the money came.

create function holiday_moves_due_days() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  closed date;
  next date;
  moved bigint;
begin
  for closed in select distinct a.day from added a order by 1 loop
    next := closed;
    while extract(isodow from next) > 5 or exists (select from holiday h where h.day = next) loop
      next := next + 1;
    end loop;
    -- a month is due within it or in the next one, or after a long row of holidays in the one after that
    execute $q$
      update contribution c set due_on = $2
       where c.due_on = $1 and c.payment_id is null and c.month between date_trunc('month', $1)::date - interval '2 months' and $1 $q$ using closed, next;
    get diagnostics moved = row_count;
    insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action, after)
    select viewer_instant(), viewer_user(), coalesce(nullif(current_setting('portal.user_name', true), ''), session_user),
           nullif(current_setting('portal.request_id', true), ''), nullif(current_setting('portal.reason', true), ''),
           'holiday', md5('holiday ' || closed)::uuid, 'CREATED',
           jsonb_build_object('day', closed, 'name', (select string_agg(a.name, ', ' order by a.name) from added a where a.day = closed),
                              'due_on', next, 'months', moved);
  end loop;
  return null;
end $$;
grant update (due_on) on contribution to portal_definer;
call give_to_definer('holiday_moves_due_days()');
create trigger holiday_moves_due_days after insert on holiday referencing new table as added
  for each statement execute function holiday_moves_due_days();
