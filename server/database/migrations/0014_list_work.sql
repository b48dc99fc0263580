-- Everyday work on lists: filters that somebody keeps, one act on many members, and lists taken away as files.

-- ---------------------------------------------------------------------------------------------------------------
-- Jobs and files of somebody who works for no whole partner: an office, the agency, the head of a group. They carry no
-- partner then and are their owner's alone.

alter table job alter column partner_id drop not null;
alter table document alter column partner_id drop not null;

do $$ begin
  drop policy viewer on job;
  execute format('create policy viewer on job to portal_app using (%1$s or requested_by = (select viewer_user()))
    with check (%1$s or (partner_id is null and requested_by = (select viewer_user())))', scope_predicate('partner_id', true));
  drop policy viewer on document;
  execute format('create policy viewer on document to portal_app using (%1$s or uploaded_by = (select viewer_user()))
    with check (%1$s or (partner_id is null and uploaded_by = (select viewer_user())))', scope_predicate('partner_id', true));
end $$;
create policy in_own_name on document as restrictive for insert to portal_app with check (uploaded_by = (select viewer_user()));

-- A list that was taken away may hold identity numbers in clear: nobody but who asked for it opens it, not the agency either.
alter table document drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('MEMBER_IMPORT', 'MEMBER_EXPORT'));
create policy exports_are_personal on document as restrictive for all to portal_app
  using (kind <> 'MEMBER_EXPORT' or uploaded_by = (select viewer_user()))
  with check (kind <> 'MEMBER_EXPORT' or uploaded_by = (select viewer_user()));

-- ---------------------------------------------------------------------------------------------------------------
-- A filter that somebody keeps under a name: the address of a list without its place in it. Long numbers have no place
-- in an address, so none gets in here. One that is shared shows to those who work for the same partner or office.

create table saved_view (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user (id),
  user_name text not null,
  partner_id uuid references partner (id),
  office_id uuid references office (id),
  list text collate "C" not null check (list in ('MEMBERS', 'PARTNERS', 'GROUPS', 'MOUS')),
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 1000 and query !~ '[0-9]{13}'),
  shared boolean not null default false,
  is_default boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (user_id, list, name),
  constraint saved_view_shared_with check (not shared or partner_id is not null or office_id is not null)
);
create unique index saved_view_default on saved_view (user_id, list) where is_default;
create index saved_view_of_partner on saved_view (partner_id, list) where shared;
create index saved_view_of_office on saved_view (office_id, list) where shared;
call force_row_security('saved_view', 'user_id = (select viewer_user())');
create policy of_colleagues on saved_view for select to portal_app
  using (shared and (partner_id = any ((select viewer_home_partners())::uuid[]) or office_id = (select viewer_office())));
grant select, insert, delete on saved_view to portal_app;
grant update (name, query, shared, is_default, version, updated_at) on saved_view to portal_app;

-- ---------------------------------------------------------------------------------------------------------------
-- One act on many members: chosen, looked at, agreed to, and for some days taken back. The columns of place are those of
-- the requester's own limit, empty for a whole partner; without a partner it is the requester's alone.

create table member_bulk (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner (id),
  office_id uuid,
  province_id integer,
  regency_id integer,
  district_id integer,
  village_id integer,
  requested_by uuid not null references app_user (id),
  requested_by_name text not null,
  act text collate "C" not null check (act in ('END', 'REACTIVATE', 'ASSIGN', 'MOVE')),
  state text collate "C" not null default 'SELECTING'
    check (state in ('SELECTING', 'READY', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE', 'CANCELLED', 'FAILED')),
  -- {"ids": [...]} or {"filter": {...}}, and the same in words
  selection jsonb not null,
  selection_words text not null,
  end_reason text collate "C",
  since date,
  note text check (length(note) <= 500),
  to_group_id uuid references partner_group (id),
  leaves_group boolean not null default false,
  to_mou_id uuid references mou (id),
  leaves_mou boolean not null default false,
  to_village_id integer references region (id),
  job_id uuid references job (id),
  total_rows integer not null default 0,
  changing_rows integer not null default 0,
  changed_rows integer not null default 0,
  undone_rows integer not null default 0,
  -- why rows are left alone: [{code, rows}]
  reasons jsonb not null default '[]',
  committed_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint member_bulk_end check ((act = 'END') = (end_reason is not null)),
  constraint member_bulk_since check (act not in ('END', 'MOVE') or since is not null),
  constraint member_bulk_assign check (num_nonnulls(to_group_id, to_mou_id) = 0 and not leaves_group and not leaves_mou or act = 'ASSIGN'),
  constraint member_bulk_either_group check (not (leaves_group and to_group_id is not null)),
  constraint member_bulk_either_mou check (not (leaves_mou and to_mou_id is not null)),
  constraint member_bulk_move check ((act = 'MOVE') = (to_village_id is not null)),
  constraint member_bulk_committed check (state not in ('COMMITTED', 'UNDOING', 'UNDONE') or committed_at is not null)
);
create index member_bulk_list on member_bulk (requested_by, created_at desc, id desc);

-- One member of it, as it was when it was looked at. No foreign keys: 78,000 checks of the same few rows.
create table member_bulk_row (
  bulk_id uuid not null,
  position integer not null check (position > 0),
  member_id uuid not null,
  partner_id uuid not null,
  office_id uuid,
  province_id integer not null,
  regency_id integer not null,
  district_id integer not null,
  village_id integer not null,
  group_id uuid,
  member_version integer not null,
  -- the columns that the act writes, as they stood
  before jsonb not null,
  outcome text collate "C" not null check (outcome in ('CHANGES', 'SKIPPED', 'CHANGED', 'UNDONE')),
  code text collate "C",
  primary key (bulk_id, position),
  constraint member_bulk_row_why check ((outcome = 'SKIPPED') = (code is not null) or outcome = 'CHANGED')
);
create index member_bulk_row_outcome on member_bulk_row (bulk_id, outcome, position);

do $$ begin
  call force_row_security('member_bulk', scope_predicate('partner_id', true) || ' or requested_by = (select viewer_user())');
  call force_row_security('member_bulk_row', scope_predicate_with_group('partner_id', 'group_id'));
end $$;
create policy in_own_name on member_bulk as restrictive for insert to portal_app with check (requested_by = (select viewer_user()));
call audit_table('member_bulk', 'partner_id', true, '{selection,reasons,job_id}');
grant select, insert on member_bulk, member_bulk_row to portal_app;
grant update (state, job_id, total_rows, changing_rows, changed_rows, undone_rows, reasons, committed_at, undone_at, version, updated_at)
  on member_bulk to portal_app;
grant update (outcome, code) on member_bulk_row to portal_app;
grant select, update (state, version, updated_at) on member_bulk to portal_system;

-- ---------------------------------------------------------------------------------------------------------------
-- A list taken away as a file. The row stays for good: who took what, when, what for, how many. The file goes.

create table member_export (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner (id),
  office_id uuid,
  province_id integer,
  regency_id integer,
  district_id integer,
  village_id integer,
  requested_by uuid not null references app_user (id),
  requested_by_name text not null,
  -- who the requester was and how far that reached, as viewer_open() spells it: later it may be less
  reach text not null,
  format text collate "C" not null check (format in ('XLSX', 'CSV')),
  columns text[] not null check (cardinality(columns) between 1 and 40),
  clear_nik boolean not null,
  purpose text check (length(purpose) between 5 and 300),
  selection jsonb not null,
  order_by text collate "C" not null check (order_by in ('NAME', 'NEWEST', 'VILLAGE')),
  state text collate "C" not null default 'WAITING' check (state in ('WAITING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED')),
  -- in words, in the requester's language: {filter, columns}; with the count it makes the line of the trail
  described jsonb not null default '{}',
  row_count integer check (row_count >= 0),
  file_name text not null check (length(file_name) between 1 and 200),
  job_id uuid references job (id),
  document_id uuid references document (id),
  downloads integer not null default 0 check (downloads >= 0),
  expires_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint member_export_purpose check (not clear_nik or purpose is not null),
  constraint member_export_ready check (state <> 'READY' or (row_count is not null and expires_at is not null)),
  constraint member_export_kept check (document_id is null or state = 'READY')
);
create index member_export_list on member_export (requested_by, created_at desc, id desc);
create index member_export_expiry on member_export (expires_at) where state = 'READY';
call force_row_security('member_export', 'requested_by = (select viewer_user())');
call audit_table('member_export', 'partner_id', true, '{selection,reach,job_id,document_id,expires_at}');
grant select, insert on member_export to portal_app;
grant update (state, described, row_count, job_id, document_id, downloads, expires_at, version, updated_at) on member_export to portal_app;
grant select, update (state, document_id, version, updated_at) on member_export to portal_system;
