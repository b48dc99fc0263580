-- A person is subsidised once a month over all partners. What an officer may learn of it is months and yes or no, about
-- the own people only, by name in the trail and so many a day; everything beyond that is asked of the branch.

-- ---------------------------------------------------------------------------------------------------------------
-- Questions about people

alter table audit_entry drop constraint audit_entry_action_check;
alter table audit_entry add constraint audit_entry_action_check
  check (action in ('CREATED', 'CHANGED', 'REMOVED', 'NIK_REVEALED', 'OTHER_FUND_LOOKED'));

-- How many people somebody has asked about on a day. No login reads it.
create table elsewhere_question (
  user_id uuid not null references app_user (id),
  day date not null,
  people integer not null constraint elsewhere_question_people check (people > 0),
  primary key (user_id, day)
);
call force_row_security('elsewhere_question', 'false');
grant select, insert, update on elsewhere_question to portal_definer;

-- Counts a question of the viewer about so many people; one that would name them ends at 500 a day.
create function elsewhere_count(asked integer, ends boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  total integer;
begin
  if asked < 1 or viewer_user() is null then return; end if;
  insert into elsewhere_question as q (user_id, day, people) values (viewer_user(), (viewer_instant() at time zone 'Asia/Jakarta')::date, asked)
    on conflict (user_id, day) do update set people = q.people + excluded.people
    returning q.people into total;
  if ends and total > 500 then
    raise exception 'asked about too many people today' using errcode = 'PV010';
  end if;
end $$;
call give_to_definer('elsewhere_count(integer,boolean)');
grant execute on function elsewhere_count(integer, boolean) to portal_app;

-- As before, and of nobody who is not the viewer's own: whoever may call this may call it with any id.
call replace_as_definer($definition$
create or replace function subsidised_elsewhere(members uuid[], first date, last date) returns table (member_id uuid, month date)
  language sql stable security definer set search_path = pg_catalog, public as $body$
  select m.id, o.month
    from unnest(members) x (id)
    join member m on m.id = x.id
     and ((select viewer_country()) or m.office_id = (select viewer_office())
          or (m.partner_id = any ((select viewer_partners())::uuid[])
              and (select viewer_region()) in (0, m.province_id, m.regency_id, m.district_id, m.village_id))
          or m.group_id = any ((select viewer_groups())::uuid[]))
    join contribution o on o.person_id = m.person_id and o.month between first and last and o.member_id <> m.id
     and o.payer = 'FUND' and (o.allocation_id is not null or o.payment_id is not null)
$body$
$definition$);
-- nothing without a viewer asks, and would get no answer
revoke execute on function subsidised_elsewhere(uuid[], date, date) from portal_system;

-- The same by name: it counts each person it is asked about and leaves a line with the reason in the trail of each.
create function elsewhere_look(members uuid[], first date, last date, why text) returns table (member_id uuid, month date)
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  own uuid[] := array(
    select m.id from member m
     where m.id = any (members)
       and (viewer_country() or m.office_id = viewer_office()
            or (m.partner_id = any (viewer_partners()) and viewer_region() in (0, m.province_id, m.regency_id, m.district_id, m.village_id))
            or m.group_id = any (viewer_groups())));
begin
  perform elsewhere_count(cardinality(own), true);
  insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action,
                           partner_id, office_id, province_id, regency_id, district_id, village_id, group_id)
  select viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
         nullif(current_setting('portal.request_id', true), ''), why, 'member', m.id, 'OTHER_FUND_LOOKED',
         m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id
    from member m where m.id = any (own);
  return query select e.member_id, e.month from subsidised_elsewhere(own, first, last) e;
end $$;
call give_to_definer('elsewhere_look(uuid[],date,date,text)');
grant execute on function elsewhere_look(uuid[], date, date, text) to portal_app;

-- ---------------------------------------------------------------------------------------------------------------
-- One question about one person to the branch that answers for the member. The asker reads the answer and never by whom
-- the other months are paid.

create table clarification (
  id uuid primary key default uuidv7(),
  budget_id uuid not null references subsidy_budget (id),
  member_id uuid not null references member (id),
  partner_id uuid not null references partner (id),
  office_id uuid references office (id),
  province_id integer not null,
  regency_id integer not null,
  district_id integer not null,
  village_id integer not null,
  first_month date not null constraint clarification_first_month check (extract(day from first_month) = 1),
  months smallint not null constraint clarification_months check (months between 1 and 24),
  note text not null constraint clarification_note check (length(note) between 5 and 300),
  state text collate "C" not null default 'ASKED' constraint clarification_state check (state in ('ASKED', 'ANSWERED', 'WITHDRAWN')),
  asked_by uuid not null references app_user (id),
  asked_by_name text not null,
  asked_at timestamptz not null,
  answer text collate "C" constraint clarification_answer check (answer in ('YES', 'NO', 'FROM')),
  -- the first month that the asker's budget may pay
  from_month date,
  answer_note text constraint clarification_answer_note check (length(answer_note) between 5 and 300),
  answered_by uuid references app_user (id),
  answered_by_name text,
  answered_at timestamptz,
  -- months of the other fund that were reserved and not paid, given back with the answer
  released integer not null default 0,
  withdrawn_at timestamptz,
  version integer not null default 1,
  updated_at timestamptz not null,
  constraint clarification_answered check ((state = 'ANSWERED') = (answer is not null)
    and num_nonnulls(answer, answered_by, answered_by_name, answered_at) in (0, 4)
    and (answer is null or answer = 'YES' or answer_note is not null)),
  constraint clarification_from check ((answer is not distinct from 'FROM') = (from_month is not null)
    and (from_month is null or (extract(day from from_month) = 1 and from_month > first_month
                                and from_month < first_month + make_interval(months => months)))),
  constraint clarification_two_people check (answered_by <> asked_by),
  constraint clarification_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
  constraint clarification_released check (released >= 0 and (released = 0 or answer is not distinct from 'NO' or answer is not distinct from 'FROM'))
);
create unique index clarification_open on clarification (member_id, budget_id) where state = 'ASKED';
create index clarification_of_member on clarification (member_id, asked_at, id);
create index clarification_of_partner on clarification (partner_id, state, asked_at, id);
create index clarification_of_office on clarification (office_id, state, asked_at, id);
create index clarification_of_country on clarification (state, asked_at, id);

-- It stands where the member stands, whatever was written, and is about a budget that pays for the member's agreement.
create function clarification_place() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id
    into new.partner_id, new.office_id, new.province_id, new.regency_id, new.district_id, new.village_id
    from member m where m.id = new.member_id;
  if tg_op = 'INSERT' and not exists (
    select from subsidy_budget b join member m on m.mou_id = b.mou_id where b.id = new.budget_id and m.id = new.member_id) then
    raise exception 'a budget of another agreement' using errcode = 'foreign_key_violation', constraint = 'clarification_budget';
  end if;
  return new;
end $$;
call give_to_definer('clarification_place()');
create trigger clarification_place before insert or update of member_id, partner_id, office_id, province_id, regency_id, district_id, village_id
  on clarification for each row execute function clarification_place();

-- Written as text: a plan made for one member would be kept for a list of 78,000.
create function clarifications_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  execute $q$
    update clarification c set office_id = null from is_now n
     where c.member_id = n.id and (c.office_id, c.province_id, c.regency_id, c.district_id, c.village_id) is distinct from
           (n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id) $q$;
  return null;
end $$;
call give_to_definer('clarifications_follow()');
create trigger clarifications_follow after update on member referencing new table as is_now
  for each statement execute function clarifications_follow();

call force_row_security('clarification', scope_predicate('partner_id', true));
call refuse_auditors('clarification');
call audit_table('clarification', 'partner_id', true, '{}');
create policy asked_in_own_name on clarification as restrictive for insert to portal_app
  with check (asked_by = (select viewer_user()) and state = 'ASKED');
-- who asks does not answer, nor anybody else of the partner
create policy answered_by_the_branch on clarification as restrictive for update to portal_app
  using (true) with check (state <> 'ANSWERED' or (answered_by = (select viewer_user())
    and ((select viewer_country()) or office_id = (select viewer_office()))));
grant select, insert on clarification to portal_app;
grant update (state, answer, from_month, answer_note, answered_by, answered_by_name, answered_at, released, withdrawn_at, version, updated_at)
  on clarification to portal_app;
grant select, update (office_id, province_id, regency_id, district_id, village_id) on clarification to portal_definer;

-- What the other side is, for who answers: each month that is taken and whether it is paid. Whose it is, the branch
-- learns where the other member is its own, the agency always.
create function clarification_other_side(ids uuid[]) returns table (id uuid, month date, paid boolean, member_id uuid, partner_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, o.month, o.payment_id is not null, x.member_id, x.partner_id
    from clarification c
    join member m on m.id = c.member_id
    join contribution o on o.person_id = m.person_id and o.member_id <> m.id and o.payer = 'FUND'
     and (o.allocation_id is not null or o.payment_id is not null)
     and o.month >= c.first_month and o.month < c.first_month + make_interval(months => c.months)
    left join lateral (select o.member_id, o.partner_id where (select viewer_country()) or o.office_id = (select viewer_office())) x on true
   where c.id = any (ids) and ((select viewer_country()) or c.office_id = (select viewer_office()))
   order by c.id, o.month
$$;
call give_to_definer('clarification_other_side(uuid[])');
grant execute on function clarification_other_side(uuid[]) to portal_app;
