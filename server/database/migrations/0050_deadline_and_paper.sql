-- By when each stage of a programme has to be done. The dates move while it runs; what was approved does not hang on them.

create table budget_deadline (
  id uuid primary key default uuidv7(),
  budget_id uuid not null references subsidy_budget (id),
  partner_id uuid not null references partner (id),
  stage text collate "C" not null constraint budget_deadline_stage
    check (stage in ('LIST', 'CHECK', 'DECREE', 'REGISTRATION', 'TRANSFER', 'PAYMENT', 'REPORT')),
  due_on date not null,
  done_on date,
  done_by_name text,
  constraint budget_deadline_done check ((done_on is null) = (done_by_name is null)),
  constraint budget_deadline_once unique (budget_id, stage)
);
call force_row_security('budget_deadline', 'budget_id in (select b.id from subsidy_budget b)');
call restrict_writing('budget_deadline', scope_predicate('partner_id', false));
call refuse_auditors('budget_deadline');
call audit_table('budget_deadline', 'partner_id', false, '{}');
grant select, insert, delete, update (due_on, done_on, done_by_name) on budget_deadline to portal_app;
grant select on budget_deadline to portal_system;

-- ---------------------------------------------------------------------------------------------------------------
-- The papers that a budget rests on. Whoever sees the budget reads them.

alter table document drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('MEMBER_IMPORT', 'MEMBER_EXPORT', 'PAYMENT_SLIP', 'BUDGET_PAPER'));
create table budget_document (
  id uuid primary key default uuidv7(),
  budget_id uuid not null references subsidy_budget (id),
  partner_id uuid not null references partner (id),
  kind text collate "C" not null constraint budget_document_kind check (kind in ('REGULATION', 'DECREE', 'OTHER')),
  document_id uuid not null references document (id),
  added_by uuid not null references app_user (id),
  added_by_name text not null,
  created_at timestamptz not null,
  constraint budget_document_once unique (document_id)
);
create index budget_document_of_budget on budget_document (budget_id, created_at);
call force_row_security('budget_document', 'budget_id in (select b.id from subsidy_budget b)');
call restrict_writing('budget_document', scope_predicate('partner_id', false));
call refuse_auditors('budget_document');
create policy in_own_name on budget_document as restrictive for insert to portal_app with check (added_by = (select viewer_user()));
call audit_table('budget_document', 'partner_id', false, '{}');
grant select, insert, delete on budget_document to portal_app;
grant select on budget_document to portal_definer, portal_system;
create policy of_budgets on document for select to portal_app using (id in (select d.document_id from budget_document d));

-- What somebody approved a budget by stays with it; before that a wrong paper goes with all of its content.
create function budget_document_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from subsidy_budget b where b.id = old.budget_id and b.state = 'DRAFT') then
    raise exception 'the papers of a budget stay once its approval is asked for' using errcode = 'check_violation', constraint = 'budget_document_settled';
  end if;
  return old;
end $$;
call give_to_definer('budget_document_settled()');
create trigger budget_document_settled before delete on budget_document for each row execute function budget_document_settled();
grant select, delete on document, document_chunk to portal_definer;
create function budget_document_gone() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from document_chunk where document_id = old.document_id;
  delete from document where id = old.document_id;
  return null;
end $$;
call give_to_definer('budget_document_gone()');
create trigger budget_document_gone after delete on budget_document for each row execute function budget_document_gone();

-- Money that moved, month by month, without the entries about reservations between.
create index ledger_entry_money on ledger_entry (budget_id) where received <> 0 or spent <> 0;
