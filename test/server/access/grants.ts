/**
 * What the logins of the server may do with each table, column grants in brackets. A change here is a change of who can
 * reach what: it is read by a person before it is agreed to.
 */
export const grants: Readonly<Record<string, { portal_app?: string; portal_system?: string }>> = {
  access_code: { portal_app: 'SELECT(expires_at,id,issued_at,kind,replaced_at,used_at,user_id)' },
  allocation: { portal_app: 'INSERT SELECT UPDATE(earmark,region_id,removed_on)', portal_system: 'SELECT' },
  allocation_month: { portal_app: 'INSERT SELECT', portal_system: 'SELECT' },
  allocation_tally: { portal_app: 'SELECT', portal_system: 'SELECT' },
  allocation_tranche: { portal_app: 'SELECT', portal_system: 'SELECT' },
  app_user: {
    portal_app:
      'SELECT(created_at,demo,disabled_at,email,id,locale,login,mail_reminders,name,partner_ids,phone,role,scope_kind,scope_label,updated_at,version) UPDATE(locale,mail_reminders,updated_at,version)',
    portal_system:
      'SELECT(disabled_at,email,id,locale,mail_reminders,name,partner_ids,role,scope_kind,scope_office_id)',
  },
  audit_entry: { portal_app: 'SELECT' },
  budget_change: {
    portal_app: 'INSERT SELECT UPDATE(decided_at,decided_by,decided_by_name,decision_note,people_kept,state)',
    portal_system: 'SELECT',
  },
  budget_change_unit: { portal_app: 'INSERT SELECT', portal_system: 'SELECT' },
  budget_deadline: {
    portal_app: 'DELETE INSERT SELECT UPDATE(done_by_name,done_on,due_on)',
    portal_system: 'SELECT',
  },
  budget_document: { portal_app: 'DELETE INSERT SELECT', portal_system: 'SELECT' },
  budget_division: { portal_app: 'DELETE INSERT SELECT', portal_system: 'SELECT' },
  budget_share: { portal_app: 'DELETE INSERT SELECT', portal_system: 'SELECT' },
  change_line: { portal_app: 'INSERT SELECT' },
  change_list: {
    portal_app:
      'INSERT SELECT UPDATE(approved_at,approved_by,approved_by_name,return_reason,returned_by_name,state,updated_at,version)',
  },
  clarification: {
    portal_app:
      'INSERT SELECT UPDATE(answer,answer_note,answered_at,answered_by,answered_by_name,from_month,released,state,updated_at,version,withdrawn_at)',
  },
  closed_total: { portal_app: 'INSERT SELECT', portal_system: 'SELECT' },
  contribution: {
    portal_app: 'INSERT SELECT UPDATE(allocation_id,claim_category,payment_id)',
    portal_system: 'INSERT SELECT',
  },
  contribution_price: { portal_app: 'INSERT SELECT', portal_system: 'INSERT SELECT' },
  cover_tally: { portal_app: 'SELECT', portal_system: 'DELETE INSERT SELECT' },
  cover_total: { portal_app: 'SELECT', portal_system: 'DELETE INSERT SELECT' },
  coverage_total: { portal_app: 'SELECT', portal_system: 'SELECT' },
  counting_rule: { portal_app: 'SELECT', portal_system: 'SELECT' },
  document: { portal_app: 'INSERT SELECT UPDATE(completed_at,sha256,size)', portal_system: 'DELETE SELECT' },
  document_chunk: { portal_app: 'INSERT SELECT', portal_system: 'DELETE SELECT' },
  fund_source: { portal_app: 'SELECT', portal_system: 'SELECT' },
  holiday: { portal_app: 'SELECT', portal_system: 'SELECT' },
  idempotency: { portal_app: 'INSERT SELECT UPDATE', portal_system: 'DELETE SELECT' },
  job: { portal_app: 'INSERT SELECT UPDATE(cancel_requested)', portal_system: 'SELECT UPDATE' },
  ledger_entry: { portal_app: 'INSERT SELECT', portal_system: 'SELECT' },
  ledger_recount: { portal_app: 'SELECT', portal_system: 'INSERT SELECT UPDATE' },
  member: { portal_app: 'DELETE INSERT SELECT UPDATE', portal_system: 'SELECT' },
  member_bulk: {
    portal_app:
      'INSERT SELECT UPDATE(changed_rows,changing_rows,committed_at,job_id,reasons,state,total_rows,undone_at,undone_rows,updated_at,version)',
    portal_system: 'SELECT UPDATE(state,updated_at,version)',
  },
  member_bulk_row: { portal_app: 'INSERT SELECT UPDATE(code,outcome)' },
  member_cover: { portal_app: 'SELECT', portal_system: 'SELECT' },
  member_event: {
    portal_app: 'INSERT SELECT UPDATE(updated_at,version,withdrawn_at,withdrawn_by_name,withdrawn_reason)',
  },
  member_event_document: { portal_app: 'INSERT SELECT UPDATE(handed_in_on,reason,state,updated_at,version)' },
  member_export: {
    portal_app:
      'INSERT SELECT UPDATE(described,document_id,downloads,expires_at,job_id,row_count,state,updated_at,version)',
    portal_system: 'SELECT UPDATE(document_id,state,updated_at,version)',
  },
  member_import: {
    portal_app:
      'INSERT SELECT UPDATE(changed_rows,columns,committed_at,committed_by,committed_by_name,enrol_from,enrol_months,enrol_new_only,enrolled_amount,enrolled_months,enrolled_people,extra_columns,header_row,ignored_rows,job_id,new_rows,problems,refusal_code,refusal_params,refused_rows,same_as,sheet,state,total_rows,unchanged_rows,undone_at,undone_rows,updated_at,version,warned_rows)',
    portal_system: 'SELECT UPDATE(state,updated_at,version)',
  },
  member_import_row: { portal_app: 'INSERT SELECT UPDATE(claimed_months,codes,issues,joined,outcome,warned)' },
  member_tally: { portal_app: 'SELECT', portal_system: 'DELETE INSERT SELECT' },
  member_total: { portal_app: 'SELECT', portal_system: 'DELETE INSERT SELECT' },
  mou: { portal_app: 'INSERT SELECT UPDATE', portal_system: 'SELECT UPDATE(how_ended,state,updated_at,version)' },
  mou_document: {
    portal_app: 'INSERT SELECT UPDATE(withdrawn_at,withdrawn_by_name,withdrawn_reason)',
    portal_system: 'SELECT',
  },
  mou_late_act: { portal_app: 'SELECT' },
  mou_party: { portal_app: 'DELETE INSERT SELECT UPDATE', portal_system: 'SELECT' },
  mou_report: { portal_app: 'DELETE INSERT SELECT UPDATE', portal_system: 'SELECT' },
  mou_target: { portal_app: 'DELETE INSERT SELECT UPDATE', portal_system: 'SELECT' },
  notification: { portal_app: 'SELECT UPDATE(read_at)', portal_system: 'INSERT SELECT UPDATE(letter_id,settled_at)' },
  notification_letter: { portal_app: 'SELECT', portal_system: 'INSERT SELECT UPDATE(settled_at,state,tries)' },
  office: { portal_app: 'INSERT SELECT UPDATE', portal_system: 'SELECT' },
  office_regency: { portal_app: 'DELETE INSERT SELECT UPDATE', portal_system: 'SELECT' },
  paid_tally: { portal_app: 'SELECT', portal_system: 'DELETE INSERT SELECT' },
  partner: { portal_app: 'INSERT SELECT UPDATE', portal_system: 'SELECT' },
  partner_contact: { portal_app: 'DELETE INSERT SELECT UPDATE', portal_system: 'SELECT' },
  partner_group: { portal_app: 'INSERT SELECT UPDATE', portal_system: 'SELECT' },
  partner_name: { portal_app: 'INSERT SELECT UPDATE', portal_system: 'SELECT' },
  payment: {
    portal_app:
      'INSERT SELECT UPDATE(decided_at,decided_by_name,first_month,group_id,member_ids,months,mou_id,note,partner_id,reference,refunded,return_reason,reversed,slip_id,state,unit_village_id,updated_at,version)',
    portal_system: 'SELECT',
  },
  payment_reversed_month: { portal_app: 'INSERT SELECT' },
  published_figure: { portal_app: 'SELECT', portal_system: 'SELECT' },
  region: { portal_app: 'SELECT', portal_system: 'SELECT' },
  region_code: { portal_app: 'SELECT', portal_system: 'SELECT' },
  region_map: { portal_app: 'DELETE INSERT SELECT', portal_system: 'SELECT' },
  region_regency_key: { portal_app: 'SELECT', portal_system: 'SELECT' },
  region_register: { portal_app: 'SELECT', portal_system: 'SELECT' },
  region_village_key: { portal_app: 'SELECT', portal_system: 'SELECT' },
  region_word: { portal_app: 'SELECT', portal_system: 'SELECT' },
  saved_view: { portal_app: 'DELETE INSERT SELECT UPDATE(is_default,name,query,shared,updated_at,version)' },
  session: { portal_app: 'SELECT(address,created_at,device,ended_at,id,last_seen_at,user_id) UPDATE(ended_at)' },
  simulated_budget: { portal_app: 'INSERT SELECT UPDATE(made_at,name,per_person,total)' },
  subsidy_budget: {
    portal_app:
      'INSERT SELECT UPDATE(account_code,age_from,age_to,agency,approved_at,approved_by,approved_by_name,approved_total,asked_at,asked_by,asked_by_name,choice,decree,decree_on,first_month,fund_source,months,mou_id,name,name_key,regulation,regulation_on,state,top_up_fund,updated_at,version,year)',
    portal_system: 'SELECT',
  },
  subsidy_line: { portal_app: 'DELETE INSERT SELECT', portal_system: 'SELECT' },
  subsidy_reservation: { portal_app: 'INSERT SELECT UPDATE(done_at,job_id)' },
  subsidy_reservation_unit: { portal_app: 'INSERT SELECT' },
  subsidy_simulation: {
    portal_app:
      'DELETE INSERT SELECT UPDATE(assumed,choice,first_month,fund_source,lines,months,mou_id,name,people_share,shared,top_up_fund,updated_at,version)',
  },
  tranche_report: { portal_app: 'DELETE INSERT SELECT', portal_system: 'SELECT' },
  tariff_adjustment: { portal_app: 'SELECT', portal_system: 'SELECT' },
  tariff_band: { portal_app: 'SELECT', portal_system: 'SELECT' },
  tariff_rate: { portal_app: 'SELECT', portal_system: 'SELECT' },
  target: {
    portal_app:
      'INSERT SELECT UPDATE(approved_at,approved_by,approved_by_name,asked_at,asked_by,asked_by_name,asked_people,asked_rule,asked_rupiah,asked_source,people,return_reason,returned_by_name,rule_code,rupiah,set_by,set_by_name,source,updated_at,version)',
  },
  user_scope: { portal_app: 'SELECT' },
  wage_cap: { portal_app: 'SELECT', portal_system: 'SELECT' },
};

/** Functions with rights beyond their caller's that the server may call. */
export const definerFunctions: readonly string[] = [
  'change_list_turn',
  ...['code_ask', 'code_find', 'code_redeem', 'cover_turn'],
  ...[
    'clarification_other_side',
    'coverage_total_make',
    'elsewhere_count',
    'elsewhere_look',
    'group_responsibles',
    'import_months_taken_back',
    'job_end',
    'member_ids_by_words',
    'member_niks_taken',
    'mou_turns',
    'nik_reveal_note',
    'open_budgets',
    'password_set',
    'payment_receipts',
    'person_id',
    'administration_figures',
    'person_ids',
    'session_end_by_token',
    'session_start',
    'subsidised_elsewhere',
    'subsidised_numbers',
  ],
  ...['session_touch', 'sign_in_fail', 'sign_in_find', 'users_for_partner'],
  ...[
    'user_close',
    'user_code_issue',
    'user_covers',
    'user_create',
    'user_edit',
    'user_emails_taken',
    'user_free_logins',
    'user_open_work',
  ],
  ...['user_reopen', 'user_scope_groups', 'viewer_open', 'viewer_open_job'],
];

/** Tables without row security: nothing in them is about people, money or papers. */
export const publicReference: readonly string[] = [
  ...['counting_rule', 'published_figure'],
  ...['contribution_price', 'fund_source', 'tariff_adjustment', 'tariff_band', 'tariff_rate', 'wage_cap'],
  ...['holiday', 'key_check', 'region', 'region_code', 'region_regency_key', 'region_register', 'region_village_key'],
  ...['region_word', 'schema_migration'],
];

/** Tables under row security whose changes leave no line in the trail, and why. */
export const untraced: Readonly<Record<string, string>> = {
  audit_entry: 'is the trail',
  person: 'holds a hash and nothing else; the member rows on it are traced',
  member_word: 'is derived from member',
  member_tally: 'is derived from member',
  member_total: 'is derived from member_tally',
  contribution: 'comes in by the million and never changes; what pays it is traced, and so is who moves it',
  ...Object.fromEntries(
    [2022, 2023, 2024, 2025, 2026, 2027, 2028].map((y) => [`contribution_${y}`, 'is a year of it']),
  ),
  payment_reversed_month: 'stands beside the reversal, which is traced',
  member_cover: 'is derived from contribution',
  cover_tally: 'is derived from member_cover',
  paid_tally: 'is derived from contribution',
  change_line: 'stands in its list, which is traced, and never changes',
  cover_total: 'is derived from cover_tally',
  budget_change_unit: 'is a part of a change, which is traced',
  budget_share: 'is a part of a division, which is traced',
  allocation_month: 'counts months that stand in contribution',
  allocation_tally: 'is derived from allocation_month',
  allocation_tranche: 'is derived from ledger_entry',
  ledger_entry: 'is a trail itself: entries are added and never changed, and each says who made it',
  ledger_recount: 'counts again what stands elsewhere',
  subsidy_reservation: 'tells what a job was asked for; what the job does stands in the ledger',
  subsidy_reservation_unit: 'tells what a job came to; its entries stand in the ledger',
  elsewhere_question: 'counts questions; each look at a person is a line in that person’s trail',
  coverage_total: 'is derived from mou_target and member_tally',
  group_term: 'is derived from mou',
  mou_late_act: 'is a trail itself, and written by triggers alone',
  notification: 'is a record itself, written by the portal; only whoever was told marks it as read',
  notification_letter: 'tells what became of a letter, written by the portal alone',
  office_regency: 'stands in the trail of the office, which repeats its regencies',
  sign_in_failure: 'counts attempts of strangers',
  access_code: 'its issue and its use are lines in the trail of the user',
  idempotency: 'holds send keys; what was sent is traced',
  job: 'tells of progress; what the job does is traced',
  document_chunk: 'holds the pieces of a document, which is traced',
  member_import_row: 'is a draft; what it becomes is traced',
  member_bulk_row: 'is a draft; what it becomes is traced',
  saved_view: 'holds the address of a list and no person',
};
