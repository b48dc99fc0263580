-- Days on which nothing falls due, and what happens to members: a death or an accident at work on a day, with the papers
-- that a claim needs. Nothing is written about an illness or an injury, and no amount.

-- certainty: A read in the decree, B reported by the press with the decree's number, C unverified.
create table holiday (
  day date not null,
  name text not null check (length(name) between 3 and 120),
  -- COLLECTIVE is leave that offices take together (cuti bersama)
  kind text collate "C" not null check (kind in ('NATIONAL', 'COLLECTIVE')),
  source text not null,
  certainty text collate "C" not null check (certainty in ('A', 'B', 'C')),
  verified_by text,
  primary key (day, name)
);
grant select on holiday to portal_app, portal_system, portal_definer;

insert into holiday (day, name, kind, source, certainty)
select day::date, name, 'NATIONAL', 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024, diberitakan pers', 'B' from (values
  ('2025-01-01', 'Tahun Baru 2025'), ('2025-01-27', 'Isra Mikraj'), ('2025-01-29', 'Tahun Baru Imlek 2576'),
  ('2025-03-29', 'Hari Suci Nyepi 1947'), ('2025-03-31', 'Idul Fitri 1446 H'), ('2025-04-01', 'Idul Fitri 1446 H'),
  ('2025-04-18', 'Wafat Yesus Kristus'), ('2025-04-20', 'Paskah'), ('2025-05-01', 'Hari Buruh Internasional'),
  ('2025-05-12', 'Hari Raya Waisak 2569'), ('2025-05-29', 'Kenaikan Yesus Kristus'), ('2025-06-01', 'Hari Lahir Pancasila'),
  ('2025-06-06', 'Idul Adha 1446 H'), ('2025-06-27', 'Tahun Baru Islam 1447 H'), ('2025-08-17', 'Proklamasi Kemerdekaan'),
  ('2025-09-05', 'Maulid Nabi Muhammad'), ('2025-12-25', 'Kelahiran Yesus Kristus')) x (day, name);
insert into holiday (day, name, kind, source, certainty)
select day::date, 'Cuti bersama ' || name, 'COLLECTIVE', 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024; 18 Agustus menyusul', certainty from (values
  ('2025-01-28', 'Imlek', 'B'), ('2025-03-28', 'Nyepi', 'C'), ('2025-04-02', 'Idul Fitri', 'C'), ('2025-04-03', 'Idul Fitri', 'C'),
  ('2025-04-04', 'Idul Fitri', 'C'), ('2025-04-07', 'Idul Fitri', 'C'), ('2025-05-13', 'Waisak', 'C'), ('2025-05-30', 'Kenaikan', 'C'),
  ('2025-06-09', 'Idul Adha', 'C'), ('2025-08-18', 'Kemerdekaan', 'C'), ('2025-12-26', 'Natal', 'C')) x (day, name, certainty);
insert into holiday (day, name, kind, source, certainty)
select day::date, name, 'NATIONAL', 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025, diberitakan pers', 'B' from (values
  ('2026-01-01', 'Tahun Baru 2026'), ('2026-01-16', 'Isra Mikraj'), ('2026-02-17', 'Tahun Baru Imlek 2577'),
  ('2026-03-19', 'Hari Suci Nyepi 1948'), ('2026-03-21', 'Idul Fitri 1447 H'), ('2026-03-22', 'Idul Fitri 1447 H'),
  ('2026-04-03', 'Wafat Yesus Kristus'), ('2026-04-05', 'Paskah'), ('2026-05-01', 'Hari Buruh Internasional'),
  ('2026-05-14', 'Kenaikan Yesus Kristus'), ('2026-05-27', 'Idul Adha 1447 H'), ('2026-05-31', 'Hari Raya Waisak 2570'),
  ('2026-06-01', 'Hari Lahir Pancasila'), ('2026-06-16', 'Tahun Baru Islam 1448 H'), ('2026-08-17', 'Proklamasi Kemerdekaan'),
  ('2026-08-25', 'Maulid Nabi Muhammad'), ('2026-12-25', 'Kelahiran Yesus Kristus')) x (day, name);
insert into holiday (day, name, kind, source, certainty)
select day::date, 'Cuti bersama ' || name, 'COLLECTIVE', 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025, diberitakan pers', 'B' from (values
  ('2026-02-16', 'Imlek'), ('2026-03-18', 'Nyepi'), ('2026-03-20', 'Idul Fitri'), ('2026-03-23', 'Idul Fitri'), ('2026-03-24', 'Idul Fitri'),
  ('2026-05-15', 'Kenaikan'), ('2026-05-28', 'Idul Adha'), ('2026-12-24', 'Natal')) x (day, name);
-- the decree for 2027 was not at hand: fixed days and reckoned ones, no collective leave
insert into holiday (day, name, kind, source, certainty)
select day::date, name, 'NATIONAL', 'Perhitungan kalender; SKB 2027 belum diperiksa', 'C' from (values
  ('2027-01-01', 'Tahun Baru 2027'), ('2027-01-05', 'Isra Mikraj'), ('2027-02-06', 'Tahun Baru Imlek 2578'),
  ('2027-03-08', 'Hari Suci Nyepi 1949'), ('2027-03-10', 'Idul Fitri 1448 H'), ('2027-03-11', 'Idul Fitri 1448 H'),
  ('2027-03-26', 'Wafat Yesus Kristus'), ('2027-03-28', 'Paskah'), ('2027-05-01', 'Hari Buruh Internasional'),
  ('2027-05-06', 'Kenaikan Yesus Kristus'), ('2027-05-17', 'Idul Adha 1448 H'), ('2027-05-20', 'Hari Raya Waisak 2571'),
  ('2027-06-01', 'Hari Lahir Pancasila'), ('2027-06-06', 'Tahun Baru Islam 1449 H'), ('2027-08-15', 'Maulid Nabi Muhammad'),
  ('2027-08-17', 'Proklamasi Kemerdekaan'), ('2027-12-25', 'Kelahiran Yesus Kristus')) x (day, name);

-- ---------------------------------------------------------------------------------------------------------------
-- What happened. A wrong line is withdrawn with a reason and stays.

create table member_event (
  id uuid primary key default uuidv7(),
  member_id uuid not null references member (id),
  partner_id uuid not null,
  office_id uuid,
  province_id integer not null,
  regency_id integer not null,
  district_id integer not null,
  village_id integer not null,
  group_id uuid,
  kind text collate "C" not null check (kind in ('DEATH', 'WORK_ACCIDENT')),
  occurred_on date not null,
  recorded_by uuid not null references app_user (id),
  recorded_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text check (length(withdrawn_reason) between 5 and 300),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (id, member_id),
  constraint member_event_withdrawn check (num_nonnulls(withdrawn_at, withdrawn_by_name, withdrawn_reason) in (0, 3))
);
create unique index member_event_death on member_event (member_id) where kind = 'DEATH' and withdrawn_at is null;
create unique index member_event_accident on member_event (member_id, occurred_on) where kind = 'WORK_ACCIDENT' and withdrawn_at is null;
create index member_event_of_member on member_event (member_id, occurred_on);

-- The papers of a claim, one line each: which there are is told by the code.
create table member_event_document (
  id uuid primary key default uuidv7(),
  event_id uuid not null,
  member_id uuid not null,
  partner_id uuid not null,
  office_id uuid,
  province_id integer not null,
  regency_id integer not null,
  district_id integer not null,
  village_id integer not null,
  group_id uuid,
  kind text collate "C" not null check (kind ~ '^[A-Z_]{3,40}$'),
  place smallint not null check (place > 0),
  state text collate "C" not null default 'MISSING' check (state in ('MISSING', 'HANDED_IN', 'NOT_APPLICABLE')),
  handed_in_on date,
  reason text check (length(reason) between 5 and 300),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (event_id, member_id) references member_event (id, member_id),
  unique (event_id, kind),
  constraint member_event_document_handed_in check ((state = 'HANDED_IN') = (handed_in_on is not null)),
  constraint member_event_document_not_needed check ((state = 'NOT_APPLICABLE') = (reason is not null))
);

-- Both stand where the member stands, whatever was written.
create function member_place_copied() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id
    into new.partner_id, new.office_id, new.province_id, new.regency_id, new.district_id, new.village_id, new.group_id
    from member m where m.id = new.member_id;
  return new;
end $$;
call give_to_definer('member_place_copied()');
create trigger member_place_copied before insert or update of member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id
  on member_event for each row execute function member_place_copied();
create trigger member_place_copied before insert or update of member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id
  on member_event_document for each row execute function member_place_copied();

call force_row_security('member_event', scope_predicate_with_group('partner_id', 'group_id'));
call force_row_security('member_event_document', scope_predicate_with_group('partner_id', 'group_id'));
call audit_table('member_event', 'partner_id', true, '{}');
call audit_table('member_event_document', 'partner_id', true, '{}');
grant select, insert on member_event, member_event_document to portal_app;
grant update (withdrawn_at, withdrawn_by_name, withdrawn_reason, version, updated_at) on member_event to portal_app;
grant update (state, handed_in_on, reason, version, updated_at) on member_event_document to portal_app;
grant select, update (office_id, province_id, regency_id, district_id, village_id, group_id) on member_event, member_event_document to portal_definer;

-- a group's head reads the trail of what belongs to the group
do $$
declare
  t text;
begin
  foreach t in array array['member_event', 'member_event_document'] loop
    call replace_as_definer(format($definition$
create or replace function audit_%1$s_created() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $body$
begin
  insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action,
                           partner_id, office_id, province_id, regency_id, district_id, village_id, group_id)
  select viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
         nullif(current_setting('portal.request_id', true), ''), nullif(current_setting('portal.reason', true), ''),
         '%1$s', n.id, 'CREATED', n.partner_id, n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id
    from inserted n;
  return null;
end $body$
$definition$, t));
  end loop;
end $$;

-- Written as text: a plan made for one member would be kept for a list of 78,000.
create function member_events_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  moved uuid[];
begin
  execute $q$
    select array_agg(e.id) from is_now n join member_event e on e.member_id = n.id
     where (e.office_id, e.province_id, e.regency_id, e.district_id, e.village_id, e.group_id) is distinct from
           (n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.group_id) $q$ into moved;
  if moved is null then return null; end if;
  update member_event e set office_id = null where e.id = any (moved);
  update member_event_document d set office_id = null where d.event_id = any (moved);
  return null;
end $$;
call give_to_definer('member_events_follow()');
create trigger member_events_follow after update on member referencing new table as is_now
  for each statement execute function member_events_follow();

-- ---------------------------------------------------------------------------------------------------------------
-- When the money for a month came and who confirmed it, for whoever sees the month: the payment itself, which tells of
-- other people and of sums, may stand out of sight. Whoever knows a payment's id has it from a month that they see.

create function payment_receipts(ids uuid[]) returns table (id uuid, received_on date, decided_by_name text, decided_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select p.id, p.received_on, p.decided_by_name, p.decided_at from payment p where p.id = any (ids);
end $$;
call give_to_definer('payment_receipts(uuid[])');
grant execute on function payment_receipts(uuid[]) to portal_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Whose cover runs out, in one village and in the whole country.
create index member_cover_village on member_cover (partner_id, village_id, paid_until, member_id);
create index member_cover_country on member_cover (paid_until, member_id);
