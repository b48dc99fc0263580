-- Files that people hand in, and what a list of members becomes before anybody agrees to it.

-- In the database because several servers share nothing else; in encrypted pieces of 1 MB because a list is full of
-- identity numbers. Without completed_at the upload is still under way, or was cut off and will be swept away.
create table document (
  id uuid primary key default uuidv7(),
  kind text collate "C" not null check (kind in ('MEMBER_IMPORT')),
  partner_id uuid not null references partner (id),
  office_id uuid,
  province_id integer,
  regency_id integer,
  district_id integer,
  village_id integer,
  file_name text not null check (length(file_name) between 1 and 200),
  size bigint not null default 0 check (size >= 0),
  sha256 bytea check (octet_length(sha256) = 32),
  uploaded_by uuid not null references app_user (id),
  created_at timestamptz not null,
  completed_at timestamptz,
  check (completed_at is null or sha256 is not null)
);
create index document_unfinished on document (created_at) where completed_at is null;
create table document_chunk (
  document_id uuid not null references document (id),
  number integer not null check (number >= 0),
  cipher bytea not null,
  primary key (document_id, number)
);
-- Cipher text does not shrink: trying to compress it would only cost time.
alter table document_chunk alter column cipher set storage external;

-- One handed-in list on its way to becoming members. The region columns are those of the uploader's own limit, empty
-- for a whole partner: an officer of one regency sees the lists of that regency, not the province's.
create table member_import (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  office_id uuid,
  province_id integer,
  regency_id integer,
  district_id integer,
  village_id integer,
  document_id uuid not null unique references document (id),
  file_name text not null,
  file_size bigint not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  cover_from date not null,
  uploaded_by uuid not null references app_user (id),
  uploaded_by_name text not null,
  state text collate "C" not null default 'CHECKING'
    check (state in ('CHECKING', 'READY', 'COMMITTING', 'COMMITTED', 'REFUSED', 'CANCELLED', 'FAILED')),
  job_id uuid references job (id),
  refusal_code text collate "C",
  refusal_params jsonb,
  same_as uuid references member_import (id),
  sheet text,
  header_row integer,
  -- the columns of the file in their order: [{index, letter, header, key}], key naming a column of ours
  columns jsonb not null default '[]',
  extra_columns text[] not null default '{}',
  ignored_rows integer not null default 0,
  total_rows integer not null default 0,
  new_rows integer not null default 0,
  changed_rows integer not null default 0,
  unchanged_rows integer not null default 0,
  warned_rows integer not null default 0,
  refused_rows integer not null default 0,
  -- kinds of problems with their counts and first rows: [{code, column, level, params, rows, examples}]
  problems jsonb not null default '[]',
  committed_at timestamptz,
  committed_by uuid references app_user (id),
  committed_by_name text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'REFUSED') = (refusal_code is not null)),
  check ((state = 'COMMITTED') = (committed_at is not null)),
  check (total_rows = new_rows + changed_rows + unchanged_rows + refused_rows)
);
create index member_import_list on member_import (partner_id, created_at desc, id desc);
create index member_import_country on member_import (created_at desc, id desc);
create index member_import_office on member_import (office_id, created_at desc, id desc);
create index member_import_same on member_import (partner_id, sha256);

-- One row of the list with what will come of it. No foreign key to the import: 78,000 checks of one and the same row.
create table member_import_row (
  import_id uuid not null,
  row_number integer not null check (row_number > 0),
  partner_id uuid not null,
  office_id uuid,
  province_id integer,
  regency_id integer,
  district_id integer,
  village_id integer,
  outcome text collate "C" not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  warned boolean not null,
  nik_cipher bytea,
  nik_hash bytea,
  nik_mask text collate "C",
  name text,
  name_key text collate "C",
  birth_date date,
  sex text collate "C",
  mother_name text,
  address text,
  rt text collate "C",
  rw text collate "C",
  target_village_id integer,
  phone text collate "C",
  occupation text collate "C",
  sector text collate "C",
  segment text collate "C",
  income bigint,
  category text collate "C",
  payer text collate "C",
  kpj text collate "C",
  note text,
  blocks text[] not null default '{}',
  warnings text[] not null default '{}',
  -- [{column, code, level, params}], no text and never an identity number
  issues jsonb not null default '[]',
  codes text[] collate "C" not null default '{}',
  -- the cells as they stood in the file, encrypted
  cells bytea not null,
  -- NEW: the id the member will have; else the member found, as it was then
  member_id uuid,
  member_version integer,
  changes text[] not null default '{}',
  before jsonb,
  primary key (import_id, row_number),
  check (outcome = 'REFUSED' or (member_id is not null and nik_hash is not null and target_village_id is not null)),
  check (outcome not in ('CHANGED', 'UNCHANGED') or member_version is not null),
  check (outcome <> 'CHANGED' or (before is not null and changes <> '{}'))
);
create index member_import_row_outcome on member_import_row (import_id, outcome, row_number);
create index member_import_row_warned on member_import_row (import_id, row_number) where warned;

call force_row_security('document', scope_predicate('partner_id', true));
call force_row_security('document_chunk', 'document_id in (select d.id from document d)');
call force_row_security('member_import', scope_predicate('partner_id', true));
call force_row_security('member_import_row', scope_predicate('partner_id', true));
call audit_table('document', 'partner_id', true, '{sha256}');
call audit_table('member_import', 'partner_id', true, '{sha256,problems,columns}');

grant select, insert on document, member_import to portal_app;
grant update (size, sha256, completed_at) on document to portal_app;
grant update (state, job_id, refusal_code, refusal_params, same_as, sheet, header_row, columns, extra_columns, ignored_rows,
              total_rows, new_rows, changed_rows, unchanged_rows, warned_rows, refused_rows, problems,
              committed_at, committed_by, committed_by_name, version, updated_at) on member_import to portal_app;
grant select, insert on document_chunk, member_import_row to portal_app;
grant update (outcome, warned, issues, codes) on member_import_row to portal_app;
-- The worker's own connection: ends what was cancelled or failed, and clears away uploads that never arrived.
grant select, delete on document, document_chunk to portal_system;
grant select, update (state, version, updated_at) on member_import to portal_system;
create index job_open on job (id) where state in ('WAITING', 'RUNNING');
-- How often a server began it: one that keeps taking its server down is given up.
alter table job add attempts smallint not null default 0;

-- ---------------------------------------------------------------------------------------------------------------

-- A job ends in the transaction that did its work, so that the two never tell different stories. Only one's own job.
create function job_end(ended uuid, new_state text, failure text, at timestamptz) returns boolean
  language sql security definer set search_path = pg_catalog, public as $$
  update job set state = new_state, failure_code = failure, finished_at = at, done = coalesce(case when new_state = 'DONE' then total end, done)
   where id = ended and state in ('WAITING', 'RUNNING') and new_state in ('DONE', 'FAILED', 'CANCELLED') and requested_by = viewer_user()
  returning true
$$;
revoke all on function job_end(uuid, text, text, timestamptz) from public;
grant update (state, failure_code, finished_at, done) on job to portal_definer;
call give_to_definer('job_end(uuid,text,text,timestamptz)');
grant execute on function job_end(uuid, text, text, timestamptz) to portal_app;

-- Which of these identity numbers the partner holds already, also beyond the viewer's region: the officer of one
-- regency learns that the number is taken within the own partner, as the form tells too, and nothing else of the row.
create function member_niks_taken(partner uuid, hashes bytea[]) returns table (nik_hash bytea, segment text)
  language sql stable security definer set search_path = pg_catalog, public rows 1000 as $$
  select m.nik_hash, m.segment from member m
   where partner = any (viewer_partners()) and m.partner_id = partner and m.nik_hash = any (hashes)
$$;
revoke all on function member_niks_taken(uuid, bytea[]) from public;
call give_to_definer('member_niks_taken(uuid,bytea[])');
grant execute on function member_niks_taken(uuid, bytea[]) to portal_app;
