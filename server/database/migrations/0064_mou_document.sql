-- The papers of an agreement, version by version. A new version replaces the one before and nothing is deleted: what was
-- wrong is withdrawn with a reason and stays in the list.

-- Who keeps a partner's agreements: the agency, who sees the whole partner, and the office that answers for it. The other
-- parties only read.
create function mou_keepers_predicate() returns text language sql immutable as $$
  select scope_predicate('partner_id', false)
    || ' or coalesce((select viewer_office()) = (select p.office_id from partner p where p.id = partner_id), false)'
$$;

alter table document drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('MEMBER_IMPORT', 'MEMBER_EXPORT', 'PAYMENT_SLIP', 'BUDGET_PAPER', 'MOU_PAPER'));

create table mou_document (
  id uuid primary key default uuidv7(),
  mou_id uuid not null,
  partner_id uuid not null,
  -- the first version of the same paper; a first one names itself
  paper_id uuid not null,
  number integer not null,
  kind text collate "C" not null constraint mou_document_kind
    check (kind in ('DRAFT_TEXT', 'LEGAL_NOTE', 'AUTHORITY', 'SIGNED', 'MINUTES', 'MEMBER_LIST', 'TERMINATION', 'OTHER')),
  document_id uuid not null references document (id),
  sha256 bytea not null constraint mou_document_sha256 check (octet_length(sha256) = 32),
  added_by uuid not null references app_user (id),
  added_by_name text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text constraint mou_document_reason check (length(withdrawn_reason) between 5 and 300),
  constraint mou_document_mou_fkey foreign key (partner_id, mou_id) references mou (partner_id, id),
  constraint mou_document_content unique (document_id),
  constraint mou_document_of_paper unique (id, mou_id, kind),
  -- a new version is of the same agreement and the same kind
  constraint mou_document_paper_fkey foreign key (paper_id, mou_id, kind) references mou_document (id, mou_id, kind),
  constraint mou_document_version unique (paper_id, number),
  constraint mou_document_first check (number >= 1 and (number = 1) = (paper_id = id)),
  constraint mou_document_withdrawn check (num_nonnulls(withdrawn_at, withdrawn_by_name, withdrawn_reason) in (0, 3))
);
-- The same bytes are one paper, not two. What was withdrawn may come back.
create unique index mou_document_bytes on mou_document (mou_id, sha256) where withdrawn_at is null;
create index mou_document_of_mou on mou_document (mou_id, paper_id, number);

-- The signed text and the minutes are every party's. The rest is the keepers': a draft, a power of attorney, what the
-- lawyers say, and a list with people.
do $$ begin
  call force_row_security('mou_document', mou_keepers_predicate() || ' or (kind in (''SIGNED'', ''MINUTES'') and mou_id in (select m.id from mou m))');
  call restrict_writing('mou_document', mou_keepers_predicate());
end $$;
call refuse_auditors('mou_document');
create policy in_own_name on mou_document as restrictive for insert to portal_app
  with check (added_by = (select viewer_user()) and withdrawn_at is null);
create policy withdrawn_once on mou_document as restrictive for update to portal_app
  using (withdrawn_at is null) with check (withdrawn_at is not null);
call audit_table('mou_document', 'partner_id', false, '{sha256}');
grant select, insert, update (withdrawn_at, withdrawn_by_name, withdrawn_reason) on mou_document to portal_app;
grant select on mou_document to portal_system;
create policy of_agreements on document for select to portal_app using (id in (select d.document_id from mou_document d));
