-- The life of an agreement: drafted, looked at by somebody else than who asked, ready to sign, signed, in force by
-- itself from its first day, and how it ended. What goes on after its last day stays marked in 0052.

alter table mou
  add column drafted_on date,
  add column asked_by uuid references app_user (id),
  add column asked_by_name text,
  add column asked_at timestamptz,
  add column reviewed_by uuid references app_user (id),
  add column reviewed_by_name text,
  add column reviewed_at timestamptz,
  add column returned_by_name text,
  add column returned_at timestamptz,
  add column return_reason text constraint mou_return_reason check (length(return_reason) between 5 and 300),
  add column renews_id uuid,
  add column how_ended text collate "C" constraint mou_how_ended check (how_ended in ('TERMINATED', 'COMPLETED', 'RENEWED'));

-- Agreements that were there before keep where they stand. Their papers may be older than the portal. The history tells
-- of people's acts and not of this.
alter table mou disable trigger audit_changed;
update mou set drafted_on = least((created_at at time zone 'Asia/Jakarta')::date, signed_on),
  how_ended = case when state = 'ENDED' then
    case when ends_on < (updated_at at time zone 'Asia/Jakarta')::date then 'COMPLETED' else 'TERMINATED' end end;
alter table mou enable trigger audit_changed;

alter table mou
  alter column drafted_on set not null,
  drop constraint mou_state_check,
  drop constraint mou_signed,
  drop constraint mou_ended,
  add constraint mou_state_check check (state in ('DRAFT', 'IN_REVIEW', 'READY', 'SIGNED', 'ACTIVE', 'ENDED')),
  add constraint mou_two_people check (reviewed_by <> asked_by),
  add constraint mou_review check (case state
    when 'DRAFT' then num_nonnulls(asked_by, asked_by_name, asked_at, reviewed_by, reviewed_by_name, reviewed_at) = 0
    when 'IN_REVIEW' then num_nulls(asked_by, asked_by_name, asked_at) = 0 and num_nonnulls(reviewed_by, reviewed_by_name, reviewed_at) = 0
    when 'READY' then num_nulls(asked_by, asked_by_name, asked_at, reviewed_by, reviewed_by_name, reviewed_at) = 0
    else true end),
  add constraint mou_returned check (num_nonnulls(returned_by_name, returned_at, return_reason) in (0, 3)
    and (state = 'DRAFT' or return_reason is null)),
  add constraint mou_signed check (state in ('DRAFT', 'IN_REVIEW', 'READY') = (signed_on is null)),
  add constraint mou_signed_after_draft check (signed_on >= drafted_on),
  add constraint mou_ended check ((state = 'ENDED') = (how_ended is not null)
    and (how_ended is not null and how_ended <> 'RENEWED') = (end_reason is not null)),
  add constraint mou_own_renewal check (renews_id <> id),
  add constraint mou_renews_fkey foreign key (partner_id, renews_id) references mou (partner_id, id);
-- One agreement follows another. One that was given up before it followed makes room for the next.
create unique index mou_renewed_once on mou (renews_id) where renews_id is not null and how_ended is distinct from 'TERMINATED';
-- What waits for somebody, the longest waiting first.
create index mou_waiting on mou (state, (coalesce(reviewed_at, asked_at)), id) where state in ('IN_REVIEW', 'READY');
-- What the portal starts by itself.
create index mou_to_start on mou (starts_on) where state = 'SIGNED';

-- No state is jumped over, whatever path a write takes, and what somebody was asked to look at does not change under
-- the pen.
create function mou_goes_its_way() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and (old.state, new.state) not in (('DRAFT', 'IN_REVIEW'), ('IN_REVIEW', 'READY'), ('IN_REVIEW', 'DRAFT'),
    ('READY', 'SIGNED'), ('READY', 'DRAFT'), ('SIGNED', 'ACTIVE'), ('SIGNED', 'ENDED'), ('ACTIVE', 'ENDED')) then
    raise exception 'an agreement does not go from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'mou_steps';
  end if;
  if old.state in ('IN_REVIEW', 'READY')
    and (old.kind, old.title, old.parent_id, old.renews_id, old.drafted_on, old.starts_on, old.ends_on, old.programmes, old.segment, old.payer,
         old.target_headcount, old.fund_source)
        is distinct from (new.kind, new.title, new.parent_id, new.renews_id, new.drafted_on, new.starts_on, new.ends_on, new.programmes, new.segment,
         new.payer, new.target_headcount, new.fund_source) then
    raise exception 'an agreement under review does not change' using errcode = 'check_violation', constraint = 'mou_settled';
  end if;
  return new;
end $$;
create trigger mou_goes_its_way before update on mou for each row execute function mou_goes_its_way();
create policy begins_as_draft on mou as restrictive for insert to portal_app with check (state = 'DRAFT');
-- The portal itself starts agreements, and ends those that the started ones follow.
grant update (state, how_ended, version, updated_at) on mou to portal_system;

-- ---------------------------------------------------------------------------------------------------------------
-- A group has at most one agreement of one segment at a time. An addendum is part of its agreement, and so is a PKS that
-- rests on the MoU of the same group, one layer below; there too is only one. Where an agreement is renewed, its term
-- ends the day before the next one begins.

create table group_term (
  group_id uuid not null references partner_group (id),
  mou_id uuid not null references mou (id),
  segment text collate "C" not null,
  layer text collate "C" not null constraint group_term_layer check (layer in ('TOP', 'MOU', 'PKS')),
  period daterange not null,
  primary key (group_id, mou_id),
  constraint group_term_once exclude using gist (group_id with =, segment with =, layer with =, period with &&)
);
call force_row_security('group_term', 'mou_id in (select m.id from mou m)');
grant select, insert, delete on group_term to portal_definer;

create function mou_group_terms(of_mous uuid[]) returns table (group_id uuid, mou_id uuid, segment text, layer text, period daterange)
  language sql stable as $$
  select g.id, m.id, m.segment, case when m.parent_id is null then 'TOP' else m.kind end, daterange(m.starts_on, u.until)
    from mou m cross join unnest(m.party_groups) g (id)
   cross join lateral (select least(m.ends_on + 1, (select min(r.starts_on) from mou r where r.renews_id = m.id and r.state in ('SIGNED', 'ACTIVE')))) u (until)
   where m.id = any (of_mous) and m.state in ('SIGNED', 'ACTIVE') and m.kind <> 'ADDENDUM' and m.starts_on is not null
     and (u.until is null or u.until > m.starts_on)
$$;

create function mou_terms_kept() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  -- whichever gives way comes first
  changed uuid[] := case when new.state in ('SIGNED', 'ACTIVE') then array[new.renews_id, new.id] else array[new.id, new.renews_id] end;
  one uuid;
begin
  if new.party_groups = '{}' and (tg_op = 'INSERT' or old.party_groups = '{}') then return null; end if;
  -- what starts keeps the term that it was signed for
  if tg_op = 'UPDATE' and old.state in ('SIGNED', 'ACTIVE') and new.state in ('SIGNED', 'ACTIVE')
    and (old.kind, old.parent_id, old.renews_id, old.starts_on, old.ends_on, old.segment, old.party_groups)
        is not distinct from (new.kind, new.parent_id, new.renews_id, new.starts_on, new.ends_on, new.segment, new.party_groups) then
    return null;
  end if;
  foreach one in array array_remove(changed, null) loop
    delete from group_term t where t.mou_id = one;
    insert into group_term select * from mou_group_terms(array[one]);
  end loop;
  return null;
end $$;
call give_to_definer('mou_terms_kept()');
create trigger mou_terms_kept
  after insert or update of state, kind, parent_id, renews_id, starts_on, ends_on, segment, party_offices, party_partners, party_groups on mou
  for each row execute function mou_terms_kept();
-- of agreements that overlapped before, the first one keeps the term
insert into group_term
  select * from mou_group_terms(array(select m.id from mou m)) t order by lower(t.period), t.mou_id on conflict do nothing;

-- ---------------------------------------------------------------------------------------------------------------
-- Users are seen by administrators and themselves. Who reads an agreement that waits reads whose turn it is, as a role:
-- another coordinator of its partner where there is one, else the office that answers, else the agency.
create function mou_turns(mous uuid[]) returns table (mou_id uuid, who text, office_name text)
  language plpgsql stable rows 20 security definer set search_path = pg_catalog, public as $$
begin
  return query
    select m.id, case
        when exists (select from user_scope s join app_user u on u.id = s.user_id
                      where s.kind = 'PARTNER' and s.partner_id = m.partner_id and u.role = 'COORDINATOR' and u.disabled_at is null
                        and (m.state <> 'IN_REVIEW' or u.id <> m.asked_by)) then 'COORDINATOR'
        when exists (select from user_scope s join app_user u on u.id = s.user_id
                      where s.kind = 'OFFICE' and s.office_id = p.office_id and u.role = 'OFFICE' and u.disabled_at is null
                        and (m.state <> 'IN_REVIEW' or u.id <> m.asked_by)) then 'OFFICE'
        else 'AGENCY' end, o.name
      from mou m join partner p on p.id = m.partner_id left join office o on o.id = p.office_id
     where m.id = any (mous) and m.state in ('IN_REVIEW', 'READY')
       and (viewer_country() or viewer_office() = any (m.party_offices) or coalesce(viewer_office() = p.office_id, false)
            or (viewer_groups() = '{}' and (m.partner_id = any (viewer_home_partners()) or m.party_partners && viewer_home_partners()))
            or m.party_groups && viewer_groups());
end $$;
call give_to_definer('mou_turns(uuid[])');
grant execute on function mou_turns(uuid[]) to portal_app;
