-- Several groups sign at one ceremony: one agreement for each, with date, place and signatories entered once and numbers
-- in sequence. The agreements go their own way through drafting and review; the ceremony only holds them together.

create table ceremony (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  office_id uuid not null references office (id),
  held_on date not null,
  place text not null constraint ceremony_place check (length(place) between 3 and 120),
  office_signatory text not null constraint ceremony_office_signatory check (length(office_signatory) between 2 and 160),
  -- the numbers in the books of the office and of the groups: a pattern and the first number; without one of their own the
  -- groups bear the office's
  office_pattern text not null,
  office_first integer not null,
  group_pattern text,
  group_first integer,
  planned_by uuid not null references app_user (id),
  planned_by_name text not null,
  signed_on date,
  signed_by_name text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint ceremony_numbers check (office_pattern like '%{n%}%' and office_first between 1 and 999999
    and num_nulls(group_pattern, group_first) in (0, 2) and coalesce(group_pattern like '%{n%}%' and group_first between 1 and 999999, true)),
  constraint ceremony_signed check ((signed_on is null) = (signed_by_name is null)),
  constraint ceremony_partner unique (partner_id, id)
);
create index ceremony_list on ceremony (held_on, id);
create index ceremony_of_partner on ceremony (partner_id, held_on, id);
call force_row_security('ceremony', $p$(select viewer_country()) or office_id = (select viewer_office())
  or coalesce((select viewer_office()) = (select p.office_id from partner p where p.id = partner_id), false)
  or ((select viewer_groups()) = '{}' and partner_id = any ((select viewer_home_partners())::uuid[]))$p$);
call restrict_writing('ceremony', $p$(select viewer_country())
  or ((select viewer_office()) is not null and partner_id in (select p.id from partner p))
  or (partner_id = any ((select viewer_partners())::uuid[]) and (select viewer_region()) = 0)$p$);
call refuse_auditors('ceremony');
call audit_table('ceremony', 'partner_id', false, '{}');
grant select, insert, update (held_on, place, office_signatory, office_pattern, office_first, group_pattern, group_first, signed_on, signed_by_name,
  version, updated_at) on ceremony to portal_app;
grant select on ceremony to portal_definer, portal_system;

-- Which group signs which agreement there, in the order of the numbers.
create table ceremony_line (
  id uuid primary key default uuidv7(),
  ceremony_id uuid not null,
  partner_id uuid not null,
  group_id uuid not null,
  mou_id uuid not null,
  place smallint not null,
  constraint ceremony_line_once unique (ceremony_id, group_id),
  -- an agreement is signed at one ceremony
  constraint ceremony_line_mou_once unique (mou_id),
  constraint ceremony_line_ceremony_fkey foreign key (partner_id, ceremony_id) references ceremony (partner_id, id),
  constraint ceremony_line_group_fkey foreign key (partner_id, group_id) references partner_group (partner_id, id),
  constraint ceremony_line_mou_fkey foreign key (partner_id, mou_id) references mou (partner_id, id)
);
create index ceremony_line_group on ceremony_line (group_id);
call force_row_security('ceremony_line', 'ceremony_id in (select c.id from ceremony c)');
call restrict_writing('ceremony_line', $p$(select viewer_country())
  or ((select viewer_office()) is not null and partner_id in (select p.id from partner p))
  or (partner_id = any ((select viewer_partners())::uuid[]) and (select viewer_region()) = 0)$p$);
call refuse_auditors('ceremony_line');
call audit_table('ceremony_line', 'partner_id', false, '{}');
grant select, insert, delete on ceremony_line to portal_app;
grant select on ceremony_line to portal_system;

-- What was signed together stays together.
create function ceremony_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if exists (select from ceremony c where c.signed_on is not null
              and c.id = case tg_table_name when 'ceremony' then (to_jsonb(old) ->> 'id')::uuid
                         else (coalesce(to_jsonb(new), to_jsonb(old)) ->> 'ceremony_id')::uuid end) then
    raise exception 'what was signed together stays' using errcode = 'check_violation', constraint = 'ceremony_settled';
  end if;
  return coalesce(new, old);
end $$;
call give_to_definer('ceremony_settled()');
create trigger ceremony_settled before update or delete on ceremony for each row execute function ceremony_settled();
create trigger ceremony_line_settled before insert or update or delete on ceremony_line for each row execute function ceremony_settled();

-- An office gives a number once. Whose paper it stands on nobody is told who does not see that agreement.
create index mou_party_number on mou_party (office_id, upper(number)) where office_id is not null and number is not null;
create function office_numbers_taken(of_office uuid, numbers text[], but_mous uuid[]) returns table (number text)
  language plpgsql stable rows 5 security definer set search_path = pg_catalog, public as $$
begin
  return query
    select distinct upper(p.number) from mou_party p
     where p.office_id = of_office and upper(p.number) = any (numbers) and p.mou_id <> all (but_mous);
end $$;
call give_to_definer('office_numbers_taken(uuid,text[],uuid[])');
grant execute on function office_numbers_taken(uuid, text[], uuid[]) to portal_app;
