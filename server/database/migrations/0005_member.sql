-- One person is one NIK; a member is that person's registration under one partner.

-- No grant to anyone but portal_definer: nobody can ask which partners hold the same person.
create table person (
  id uuid primary key default uuidv7(),
  nik_hash bytea not null unique check (octet_length(nik_hash) = 32),
  hash_key_id smallint not null
);
call force_row_security('person', 'false');
grant select, insert on person to portal_definer;

create table member (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  person_id uuid not null references person (id),
  segment text collate "C" not null check (segment in ('PU', 'BPU')),
  nik_cipher bytea not null,
  nik_hash bytea not null check (octet_length(nik_hash) = 32),
  nik_mask text collate "C" not null check (nik_mask ~ '^\*{14}[0-9]{2}$'),
  name text not null check (length(name) between 2 and 120),
  name_key text collate "C" not null check (name_key <> ''),
  birth_date date not null,
  sex text collate "C" not null check (sex in ('L', 'P')),
  mother_name text,
  address text,
  rt text collate "C",
  rw text collate "C",
  village_id integer not null references region (id),
  district_id integer not null,
  regency_id integer not null,
  province_id integer not null,
  office_id uuid references office (id),
  phone text collate "C" check (phone ~ '^\+?[0-9]{8,15}$'),
  occupation text collate "C" not null,
  sector text collate "C",
  income bigint check (income >= 0),
  category text collate "C" check (category in ('MME', 'PR', 'OTHER')),
  payer text collate "C" not null check (payer in ('SELF', 'SUBSIDY', 'EMPLOYER', 'SPONSOR')),
  kpj text collate "C" check (kpj ~ '^[0-9A-Z]{8,11}$'),
  end_reason text collate "C" check (end_reason in ('DECEASED', 'MOVED', 'OVER_AGE', 'MEMBER_ELSEWHERE', 'REFUSED', 'DATA_WRONG')),
  status text collate "C" not null generated always as
    (case when end_reason is not null then 'ENDED' when kpj is not null then 'REGISTERED' else 'CANDIDATE' end) stored,
  status_since date not null,
  status_note text,
  -- what still blocks sending to the agency and what only warns, as codes of the one check that form and import share
  blocks text[] not null default '{}',
  warnings text[] not null default '{}',
  sendable boolean not null generated always as (cardinality(blocks) = 0) stored,
  import_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (partner_id, person_id, segment)
);
create index member_by_name on member (partner_id, name_key, id);
create index member_by_village on member (partner_id, village_id, name_key, id);
create index member_by_age on member (partner_id, id);
create index member_country on member (name_key, id);
create index member_office on member (office_id, name_key, id);
create index member_country_by_village on member (village_id, name_key, id);
-- the few that somebody looks for among the many
create index member_ended on member (partner_id, name_key, id) where status = 'ENDED';
create index member_not_sendable on member (partner_id, name_key, id) where not sendable;
create index member_nik on member (nik_hash);
create index member_kpj on member (kpj) where kpj is not null;
create index member_of_import on member (import_id) where import_id is not null;

-- Row security needs the ancestors of the village and the answering office on the row, whatever path a write takes.
create function member_place() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v region;
begin
  select * into v from region where id = new.village_id;
  if v.level is distinct from 4 then
    raise exception 'a member lives in a village' using errcode = 'check_violation', constraint = 'member_village_level';
  end if;
  new.district_id := v.district_id;
  new.regency_id := v.regency_id;
  new.province_id := v.province_id;
  new.office_id := coalesce((select p.office_id from partner p where p.id = new.partner_id),
                            (select o.office_id from office_regency o where o.regency_id = v.regency_id));
  return new;
end $$;
call give_to_definer('member_place()');
create trigger member_place before insert or update of village_id, partner_id, district_id, regency_id, province_id, office_id
  on member for each row execute function member_place();

-- The words of the names, for search by the beginning of any word. Reached only through member_ids_by_words().
create table member_word (
  partner_id uuid not null,
  word text collate "C" not null,
  member_id uuid not null,
  primary key (partner_id, word, member_id)
);
call force_row_security('member_word', 'false');
grant select, insert, delete on member_word to portal_definer;

create function member_words_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into member_word (partner_id, word, member_id)
  select distinct n.partner_id, w.word, n.id from inserted n, string_to_table(n.name_key, ' ') w (word) where w.word <> '';
  return null;
end $$;
create function member_words_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from member_word where partner_id = old.partner_id and word = any (string_to_array(old.name_key, ' ')) and member_id = old.id;
  insert into member_word (partner_id, word, member_id)
  select distinct new.partner_id, w.word, new.id from string_to_table(new.name_key, ' ') w (word) where w.word <> '';
  return null;
end $$;
call give_to_definer('member_words_added()');
call give_to_definer('member_words_changed()');
create trigger member_words_added after insert on member referencing new table as inserted
  for each statement execute function member_words_added();
create trigger member_words_changed after update of name_key, partner_id on member for each row
  when (old.name_key is distinct from new.name_key or old.partner_id is distinct from new.partner_id)
  execute function member_words_changed();

-- Candidate ids only; the caller joins them to member, where row security decides. Words are typed beginnings, upper case.
-- Partners that are not the viewer's give none: whoever may call this must not learn who lives where from counting ids.
create function member_ids_by_words(partners uuid[], words text[]) returns setof uuid
  language plpgsql stable rows 200 security definer set search_path = pg_catalog, public as $$
declare
  first_word text := words[1];
begin
  if cardinality(words) = 1 then
    return query
      select distinct w.member_id from (select x.id from unnest(partners) x (id)
                      where viewer_country() or viewer_office() is not null or x.id = any (viewer_partners())) p
       cross join lateral (select x.member_id from member_word x
                            where x.partner_id = p.id and x.word >= first_word and x.word < first_word || U&'\FFFF') w;
  else
    return query
      select distinct w.member_id from (select x.id from unnest(partners) x (id)
                      where viewer_country() or viewer_office() is not null or x.id = any (viewer_partners())) p
       cross join lateral (select x.partner_id, x.member_id from member_word x
                            where x.partner_id = p.id and x.word >= first_word and x.word < first_word || U&'\FFFF') w
       join member m on m.id = w.member_id
       where not exists (select 1 from unnest(words[2:]) t (word)
                          where not (' ' || m.name_key like '% ' || t.word || '%'));
  end if;
end $$;
call give_to_definer('member_ids_by_words(uuid[],text[])');
grant execute on function member_ids_by_words(uuid[], text[]) to portal_app;

-- The only way to a person: hand in keyed hashes, get ids back in the same order of rows.
create function person_ids(hashes bytea[], key_id smallint) returns table (nik_hash bytea, person_id uuid)
  language plpgsql rows 1000 security definer set search_path = pg_catalog, public as $$
begin
  insert into person (nik_hash, hash_key_id) select distinct h, key_id from unnest(hashes) h
  on conflict do nothing;
  return query select p.nik_hash, p.id from person p where p.nik_hash = any (hashes);
end $$;
call give_to_definer('person_ids(bytea[],smallint)');
grant execute on function person_ids(bytea[], smallint) to portal_app;

-- How many members there are, without counting them: each statement adds what it changed, the reader sums. Adding a line
-- never waits for another transaction, as a single counter row would. Nothing folds the lines yet.
create table member_tally (
  partner_id uuid not null,
  office_id uuid,
  province_id integer not null,
  regency_id integer not null,
  district_id integer not null,
  village_id integer not null,
  segment text collate "C" not null,
  status text collate "C" not null,
  sendable boolean not null,
  people bigint not null
);
create index member_tally_partner on member_tally (partner_id, province_id, regency_id);
create index member_tally_office on member_tally (office_id);
call force_row_security('member_tally', scope_predicate('partner_id', true));
grant select on member_tally to portal_app;
grant select, insert on member_tally to portal_definer;
grant select, insert, delete on member_tally to portal_system;

create function member_tally_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into member_tally
  select n.partner_id, n.office_id, n.province_id, n.regency_id, n.district_id, n.village_id, n.segment, n.status, n.sendable, count(*)
    from inserted n group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
  return null;
end $$;
create function member_tally_removed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into member_tally
  select o.partner_id, o.office_id, o.province_id, o.regency_id, o.district_id, o.village_id, o.segment, o.status, o.sendable, -count(*)
    from removed o group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
  return null;
end $$;
create function member_tally_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into member_tally values
    (old.partner_id, old.office_id, old.province_id, old.regency_id, old.district_id, old.village_id, old.segment, old.status, old.sendable, -1),
    (new.partner_id, new.office_id, new.province_id, new.regency_id, new.district_id, new.village_id, new.segment, new.status, new.sendable, 1);
  return null;
end $$;
call give_to_definer('member_tally_added()');
call give_to_definer('member_tally_removed()');
call give_to_definer('member_tally_changed()');
create trigger member_tally_added after insert on member referencing new table as inserted
  for each statement execute function member_tally_added();
create trigger member_tally_removed after delete on member referencing old table as removed
  for each statement execute function member_tally_removed();
create trigger member_tally_changed after update on member for each row
  when ((old.partner_id, old.office_id, old.village_id, old.segment, old.status, old.sendable)
        is distinct from (new.partner_id, new.office_id, new.village_id, new.segment, new.status, new.sendable))
  execute function member_tally_changed();

call force_row_security('member', scope_predicate('partner_id', true));
call audit_table('member', 'partner_id', true, '{nik_cipher,nik_hash,name_key,person_id,import_id}');
grant select, insert, update on member to portal_app;
grant select on member to portal_definer, portal_system;

-- A look at a NIK in clear leaves its line before the caller may answer; false: not a row of this viewer.
create function nik_reveal_note(member_id uuid, why text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  m member;
begin
  select * into m from member x where x.id = member_id
     and (viewer_country() or x.office_id = viewer_office()
          or (x.partner_id = any (viewer_partners())
              and viewer_region() in (0, x.province_id, x.regency_id, x.district_id, x.village_id)));
  if not found then return false; end if;
  insert into audit_entry (at, actor_id, actor_name, request_id, reason, subject, row_id, action,
                           partner_id, office_id, province_id, regency_id, district_id, village_id)
  values (viewer_instant(), viewer_user(), nullif(current_setting('portal.user_name', true), ''),
          nullif(current_setting('portal.request_id', true), ''), why, 'member', m.id, 'NIK_REVEALED',
          m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id);
  return true;
end $$;
call give_to_definer('nik_reveal_note(uuid,text)');
grant execute on function nik_reveal_note(uuid, text) to portal_app;

-- A partner that changes its answering office takes its members along.
create function partner_office_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update member set office_id = null where partner_id = new.id;
  return null;
end $$;
grant update (office_id) on member to portal_definer;
call give_to_definer('partner_office_changed()');
create trigger partner_office_changed after update of office_id on partner for each row
  when (old.office_id is distinct from new.office_id) execute function partner_office_changed();
