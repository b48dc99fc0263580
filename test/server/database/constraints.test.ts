import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { type Row, simulatedLine, validRows } from './valid-rows.ts';

let portal: TestPortal;
let rows: Readonly<Record<string, () => Row>>;
let owner: pg.Client;
beforeAll(async () => {
  portal = await openPortal();
  rows = await validRows(portal);
  owner = new pg.Client(portal.database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await portal.close();
});

const CHECK = '23514';
const UNIQUE = '23505';
const EXCLUSION = '23P01';
const long = (length: number) => 'x'.repeat(length);
const short = Buffer.alloc(31);
const inJson =
  (column: string) =>
  (value: unknown): Row => ({ [column]: JSON.stringify(value) });
const withdrawn = { withdrawn_at: '2026-03-03', withdrawn_by_name: 'Orang', withdrawn_reason: 'Salah orang' };
const SOME_ID = '01890000-0000-7000-8000-000000000000';

/** Constraint -> the kind of row, and what makes it wrong; everything else about the row is right. */
const checks: Readonly<Record<string, [table: string, ...wrong: (Row | ((right: Row) => Row))[]]>> = {
  key_check_id_check: ['key_check', { id: 2 }],
  audit_entry_action_check: ['audit_entry', { action: 'SEEN' }],
  region_code_shape: ['region', { code: '15.01.1112009' }, { code: '15-01.11.2009' }],
  region_code_level: ['region', { code: '15.01.11' }],
  region_code_system_check: ['region', { code_system: 'BPS' }],
  region_kind: ['region', { kind: 'kota' }],
  region_name_key_check: ['region', { name_key: '' }],
  region_parent: ['region', { parent_id: null, district_id: null }],
  region_days: ['region', { valid_from: '2026-01-02', valid_to: '2026-01-02' }],
  region_successor: ['region', { successor_id: 1 }],
  region_current: ['region', { current_id: 1 }],
  region_ancestors: ['region', { district_id: 1 }, { regency_id: null }],
  region_register_id_check: ['region_register', { id: 2 }],
  tariff_rate_segment_check: ['tariff_rate', { segment: 'PPU' }],
  tariff_rate_programme_check: ['tariff_rate', { programme: 'JKP' }],
  tariff_rate_payer_check: ['tariff_rate', { payer: 'STATE' }],
  tariff_rate_risk_class_check: ['tariff_rate', { segment: 'PU', risk_class: 'NONE' }],
  tariff_rate_basis_check: ['tariff_rate', { basis: 'GUESS' }],
  tariff_rate_flat_amount_check: ['tariff_rate', { basis: 'FLAT', rate: null, flat_amount: 0 }],
  tariff_rate_rate_check: ['tariff_rate', { rate: 0 }, { rate: 10_001 }],
  tariff_rate_months_check: ['tariff_rate', { months: 'empty' }, { months: '(,2041-01-01)' }],
  tariff_rate_certainty_check: ['tariff_rate', { certainty: 'D' }],
  tariff_rate_basis: ['tariff_rate', { basis: 'FLAT' }, { flat_amount: 1 }, { rate: null }],
  tariff_rate_class: ['tariff_rate', { segment: 'PU' }, { risk_class: 'LOW' }],
  tariff_band_number_check: ['tariff_band', { number: 0 }],
  tariff_band_income_from_check: ['tariff_band', { income_from: -1 }],
  tariff_band_nominal_check: ['tariff_band', { nominal: 0 }],
  tariff_band_months_check: ['tariff_band', { months: 'empty' }, { months: '(,2041-01-01)' }],
  tariff_band_certainty_check: ['tariff_band', { certainty: 'D' }],
  wage_cap_programme_check: ['wage_cap', { programme: 'JKK' }],
  wage_cap_amount_check: ['wage_cap', { amount: 0 }],
  wage_cap_months_check: ['wage_cap', { months: 'empty' }, { months: '(,2041-01-01)' }],
  wage_cap_certainty_check: ['wage_cap', { certainty: 'D' }],
  tariff_adjustment_segment_check: ['tariff_adjustment', { segment: 'PPU' }],
  tariff_adjustment_programme_check: ['tariff_adjustment', { programme: 'JKP' }],
  tariff_adjustment_sectors_check: ['tariff_adjustment', { sectors: 'empty' }, { sectors: '[0,2)' }],
  tariff_adjustment_factor_check: ['tariff_adjustment', { factor: -1 }, { factor: 10_001 }],
  tariff_adjustment_months_check: [
    'tariff_adjustment',
    { months: 'empty' },
    { months: '(,2041-01-01)' },
    { months: '[2040-01-01,)' },
  ],
  tariff_adjustment_certainty_check: ['tariff_adjustment', { certainty: 'D' }],
  fund_source_code_check: ['fund_source', { code: 'hibah' }, { code: 'X' }],
  fund_source_certainty_check: ['fund_source', { certainty: 'D' }],
  contribution_price_segment_check: ['contribution_price', { segment: 'PPU' }],
  contribution_price_programmes_check: ['contribution_price', { programmes: [] }, { programmes: ['JKP'] }],
  contribution_price_basis_check: ['contribution_price', { basis: -1 }],
  contribution_price_month_check: ['contribution_price', { month: '2026-01-02' }],
  contribution_price_sector_group_check: ['contribution_price', { sector_group: 'TANI' }],
  contribution_price_risk_class_check: ['contribution_price', { risk_class: 'NONE' }],
  ...Object.fromEntries(
    ['jkk', 'jkm', 'jht_worker', 'jht_payer', 'jp_worker', 'jp_payer'].map((amount) => [
      `contribution_price_${amount}_check`,
      ['contribution_price', { [amount]: -1 }],
    ]),
  ),
  contribution_month: ['contribution', { month: '2026-01-02' }],
  contribution_amount: ['contribution', { amount: 0 }],
  contribution_payer: ['contribution', { payer: 'STATE' }],
  contribution_claim: [
    'contribution',
    { allocation_id: SOME_ID },
    { claim_category: 'MME' },
    { allocation_id: SOME_ID, claim_category: 'MME' },
  ],
  subsidy_budget_name: ['subsidy_budget', { name: 'abcd' }, { name: long(201) }],
  subsidy_budget_year: ['subsidy_budget', { year: 2019 }],
  subsidy_budget_first_month: ['subsidy_budget', { first_month: '2026-01-02' }],
  subsidy_budget_months: ['subsidy_budget', { months: 0 }, { months: 25 }],
  subsidy_budget_ages: ['subsidy_budget', { age_from: 14 }, { age_to: 16 }, { age_to: 100 }],
  subsidy_budget_agency: ['subsidy_budget', { agency: 'x' }],
  subsidy_budget_account_code: ['subsidy_budget', { account_code: 'x' }],
  subsidy_budget_regulation: ['subsidy_budget', { regulation: 'x', regulation_on: '2026-01-01' }],
  subsidy_budget_decree: ['subsidy_budget', { decree: 'x', decree_on: '2026-01-01' }],
  subsidy_budget_law: [
    'subsidy_budget',
    { regulation: 'Pergub 1/2026' },
    { decree_on: '2026-01-01' },
    { regulation: 'Pergub 1/2026', regulation_on: '2026-02-01', decree: 'SK 1/2026', decree_on: '2026-01-31' },
  ],
  subsidy_budget_choice: ['subsidy_budget', { choice: 'NONE' }],
  subsidy_budget_top_up: ['subsidy_budget', { choice: 'TOP_UP' }, { top_up_fund: 'APBDES' }],
  subsidy_budget_state: ['subsidy_budget that is open', { state: 'LOST' }],
  subsidy_budget_two_people: ['subsidy_budget that is open', ({ asked_by }) => ({ approved_by: asked_by })],
  subsidy_budget_approved_total: ['subsidy_budget that is open', { approved_total: 0 }],
  subsidy_budget_allocated: ['subsidy_budget that is open', { allocated: -1 }, { allocated: 11 }],
  subsidy_budget_decided: [
    'subsidy_budget that is open',
    { state: 'ASKED' },
    { asked_by: null },
    { approved_by: null, approved_total: null },
  ],
  subsidy_line_unit_kind: ['subsidy_line', { unit_kind: 'CITY' }],
  subsidy_line_split: ['subsidy_line', { split: 'HALF' }],
  subsidy_line_grant_amount: ['subsidy_line', { grant_amount: 0 }],
  subsidy_line_share: ['subsidy_line', { share: 0 }, { share: 10_001 }],
  subsidy_line_quota: ['subsidy_line', { quota_mme: 0 }, { quota_pr: -1 }, { quota_mme: 10_001 }],
  subsidy_line_channel: ['subsidy_line', { channel: 'x' }],
  subsidy_line_tranches: [
    'subsidy_line',
    { tranche_shares: [9999] },
    { tranche_shares: [10_001, -1], tranche_days: ['2026-03-01', '2026-04-01'] },
    { tranche_days: ['2026-03-01', '2026-04-01'] },
    { tranche_shares: [], tranche_days: [] },
  ],
  elsewhere_question_people: ['elsewhere_question', { people: 0 }],
  clarification_first_month: ['clarification', { first_month: '2026-01-02' }],
  clarification_months: ['clarification', { months: 0 }, { months: 25 }],
  clarification_note: ['clarification', { note: 'abcd' }, { note: long(301) }],
  clarification_state: ['clarification', { state: 'LOST' }],
  clarification_answer: ['clarification that is answered', { answer: 'MAYBE', answer_note: 'Belum tahu' }],
  clarification_answer_note: ['clarification that is answered', { answer_note: 'abcd' }],
  clarification_answered: [
    'clarification that is answered',
    { state: 'ASKED' },
    { answered_by: null },
    { answer: 'NO' },
    { answer: null, answered_by: null, answered_by_name: null, answered_at: null },
  ],
  clarification_from: [
    'clarification that is answered',
    { from_month: '2026-03-01' },
    { answer: 'FROM', answer_note: 'Berakhir' },
    ...['2026-01-01', '2026-07-01', '2026-03-02'].map((from_month) => ({
      ...{ answer: 'FROM', answer_note: 'Berakhir', from_month },
    })),
  ],
  clarification_two_people: ['clarification that is answered', ({ asked_by }) => ({ answered_by: asked_by })],
  clarification_withdrawn: ['clarification', { state: 'WITHDRAWN' }, { withdrawn_at: '2026-03-03' }],
  clarification_released: ['clarification that is answered', { released: 1 }, { released: -1 }],
  change_list_month_check: ['change_list', { month: '2030-01-02' }],
  change_list_state_check: ['change_list', { state: 'LOST' }],
  change_list_joined_check: ['change_list', { joined: -1 }],
  change_list_departed_check: ['change_list', { departed: -1 }],
  change_list_return_reason_check: [
    'change_list that is returned',
    { return_reason: 'abcd' },
    { return_reason: long(301) },
  ],
  change_list_two_people: ['change_list that is approved', ({ frozen_by }) => ({ approved_by: frozen_by })],
  change_list_approved: [
    'change_list that is approved',
    { state: 'FROZEN' },
    { approved_by_name: null },
    { approved_by: null, approved_by_name: null, approved_at: null },
  ],
  change_list_returned: [
    'change_list that is returned',
    { state: 'FROZEN' },
    { returned_by_name: null },
    { returned_by_name: null, return_reason: null },
  ],
  change_line_kind: ['change_line', { kind: 'MOVED' }],
  target_year_check: ['target', { year: 2009 }, { year: 2101 }],
  target_segment_check: ['target', { segment: 'PPU' }],
  target_people_check: ['target in force', { people: -1 }, { people: 300_000_001 }],
  target_rupiah_check: ['target in force', { rupiah: -1 }, { rupiah: '1000000000000000' }],
  target_source_check: ['target in force', { source: 'xy' }, { source: long(301) }],
  target_asked_people_check: ['target', { asked_people: -1 }, { asked_people: 300_000_001 }],
  target_asked_rupiah_check: ['target', { asked_rupiah: -1 }, { asked_rupiah: '1000000000000000' }],
  target_asked_source_check: ['target', { asked_source: 'xy' }, { asked_source: long(301) }],
  target_return_reason_check: [
    'target in force',
    { returned_by_name: 'Orang', return_reason: 'abcd' },
    { returned_by_name: 'Orang', return_reason: long(301) },
  ],
  target_two_people: ['target in force', ({ set_by }) => ({ approved_by: set_by })],
  target_in_force: [
    'target in force',
    ...['people', 'rule_code', 'source', 'set_by', 'set_by_name', 'approved_by', 'approved_by_name'].map((key) => ({
      [key]: null,
    })),
    { approved_at: null },
  ],
  target_asked: [
    'target',
    ...['people', 'rule', 'source', 'by', 'by_name', 'at'].map((key) => ({ [`asked_${key}`]: null })),
  ],
  target_returned: [
    'target in force',
    { returned_by_name: 'Orang' },
    { return_reason: 'Belum dibahas' },
    ({ set_by }) => ({
      ...{ returned_by_name: 'Orang', return_reason: 'Belum dibahas', asked_people: 5, asked_rule: 'PAID_MONTH' },
      ...{ asked_source: 'Surat', asked_by: set_by, asked_by_name: 'Orang', asked_at: '2026-03-02' },
    }),
  ],
  counting_rule_code_check: ['counting_rule', { code: 'half' }, { code: 'AB' }],
  counting_rule_months_check: ['counting_rule', { months: 0 }, { months: 13 }],
  counting_rule_from_year_check: ['counting_rule', { from_year: 2009 }, { from_year: 2101, until_year: null }],
  counting_rule_certainty_check: ['counting_rule', { certainty: 'D' }],
  counting_rule_years: ['counting_rule', { until_year: 2025 }],
  published_figure_measure_check: ['published_figure', { measure: 'GUESS' }],
  published_figure_region_code_check: ['published_figure', { region_code: '15.01.11' }, { region_code: '1501' }],
  published_figure_segment_check: ['published_figure', { segment: 'PPU' }],
  published_figure_year_check: ['published_figure', { year: 2009 }, { year: 2101 }],
  published_figure_bound_check: ['published_figure', { bound: 'MORE' }],
  published_figure_amount_check: ['published_figure', { amount: 0 }],
  published_figure_source_check: ['published_figure', { source: 'abcd' }],
  published_figure_certainty_check: ['published_figure', { certainty: 'D' }],
  paid_tally_kind: ['paid_tally', { paid: null }, { month: '2026-01-01' }],
  subsidy_simulation_name: ['subsidy_simulation', { name: 'xy' }, { name: long(121) }],
  subsidy_simulation_first_month: ['subsidy_simulation', { first_month: '2026-01-02' }],
  subsidy_simulation_months: ['subsidy_simulation', { months: 0 }, { months: 25 }],
  subsidy_simulation_people_share: ['subsidy_simulation', { people_share: 0 }, { people_share: 50_001 }],
  subsidy_simulation_choice: ['subsidy_simulation', { choice: 'NONE' }],
  subsidy_simulation_top_up: ['subsidy_simulation', { choice: 'TOP_UP' }, { top_up_fund: 'APBDES' }],
  subsidy_simulation_lines: [
    'subsidy_simulation',
    ...[{}, [], Array(3).fill(simulatedLine), [{ ...simulatedLine, unitKind: 'CITY' }]].map(inJson('lines')),
    ...[{ split: 'HALF' }, { grant: '0' }, { grant: 'banyak' }, { share: null }, { quotas: { MME: 1 } }].map((more) =>
      inJson('lines')([{ ...simulatedLine, ...more }]),
    ),
    inJson('lines')([{ ...simulatedLine, tranches: null }]),
  ],
  subsidy_simulation_assumed: [
    'subsidy_simulation',
    ...[{}, Array(7).fill({ kind: 'ORDINARY', from: '2026-01' }), [{ kind: 'ORDINARY', from: 'Juli' }]].map(
      inJson('assumed'),
    ),
    ...[{ kind: 'FREE' }, { kind: 'AMOUNT', jkk: '1' }, { kind: 'DISCOUNT' }].map((one) =>
      inJson('assumed')([{ ...one, from: '2026-01' }]),
    ),
  ],
  simulated_budget_total: ['simulated_budget', { total: -1 }],
  simulated_budget_per_person: ['simulated_budget', { per_person: -1 }],
  allocation_earmark: ['allocation', { earmark: -1 }],
  allocation_room: [
    'allocation',
    { allocated: 1, reserved: 2 },
    { allocated: 2, reserved: 1, spent: 2 },
    { allocated: 2, reserved: 1, spent: -1 },
  ],
  allocation_parts: ['allocation', { topped_up: 1 }, { topped_up: -1 }, { received: -1 }],
  allocation_removed: ['allocation', { removed_on: '2026-03-01' }],
  budget_division_units: ['budget_division', { units: 0 }],
  budget_division_total: ['budget_division', { total: 0 }],
  budget_share_amount: ['budget_share', { amount: 0 }, { amount: '1000000000000000' }],
  budget_share_quota: [
    'budget_share',
    { quota_mme: 5 },
    { quota_mme: 0, quota_pr: 0, quota_other: 0 },
    { quota_mme: 5, quota_pr: -1, quota_other: 0 },
    { quota_mme: 10_000, quota_pr: 1, quota_other: 0 },
  ],
  budget_change_kind: ['budget_change', { kind: 'PARTY' }],
  budget_change_reason: ['budget_change', { reason: 'abcd' }, { reason: long(301) }],
  budget_change_decree: ['budget_change', { decree: 'SK' }, { decree: long(121) }],
  budget_change_units: ['budget_change', { units: 0 }],
  budget_change_amount: ['budget_change', { amount: -1 }],
  budget_change_state: ['budget_change of a quota', { state: 'LOST' }],
  budget_change_decision_note: ['budget_change of a quota', { decision_note: 'abcd' }],
  budget_change_first_month: ['budget_change of a quota', { first_month: '2026-03-02' }],
  budget_change_people_kept: ['budget_change of ages', { people_kept: -1 }],
  budget_change_quota: [
    'budget_change of a quota',
    { quota_mme: null },
    { first_month: null },
    { quota_mme: 0 },
    { quota_pr: -1 },
    { quota_other: 10_000 },
  ],
  budget_change_ages: [
    'budget_change of ages',
    { age_from: 14 },
    { age_to: 100 },
    { age_from: 65 },
    { age_from_before: null },
  ],
  budget_change_two_people: [
    'budget_change of a quota',
    ({ made_by }) => ({ state: 'DONE', decided_by: made_by, decided_by_name: 'Orang', decided_at: '2026-03-02' }),
  ],
  budget_change_decided: ['budget_change of a quota', { decided_by: SOME_ID }, { decided_by_name: 'Orang' }],
  allocation_month_category: ['allocation_month', { category: 'RICH' }],
  allocation_month_month: ['allocation_month', { month: '2026-01-02' }],
  allocation_month_quota: ['allocation_month', { people: 6 }, { people: -1 }],
  ledger_entry_kind: [
    'ledger_entry of money that came',
    { kind: 'LOSE', received: -1, tranche: null, received_on: null },
  ],
  ledger_entry_effect: [
    'ledger_entry',
    { allocated: 0 },
    { reserved: 1 },
    { kind: 'TOP_UP' },
    { kind: 'TRANSFER', allocated: 1, topped_up: 2 },
    { kind: 'TRANSFER', allocated: 1, topped_up: -1 },
    { kind: 'RESERVE' },
    { kind: 'RESERVE', allocated: 0, reserved: -1 },
    { kind: 'RELEASE', allocated: 0, reserved: 1 },
    { kind: 'SPEND', allocated: 0, spent: -1 },
    { kind: 'REVERSE', allocated: 0, spent: 1 },
  ],
  ledger_entry_reference: ['ledger_entry of money that came', { reference: 'x' }],
  ledger_entry_transfer: [
    'ledger_entry of money that came',
    { tranche: null },
    { received_on: null },
    { reference: null },
  ],
  ledger_entry_reverses: ['ledger_entry that takes a transfer back', { reverses: null }, { note: null }],
  allocation_tranche_number: ['allocation_tranche', { tranche: 0 }, { tranche: 13 }],
  allocation_tranche_received: ['allocation_tranche', { received: -1, received_on: null }],
  allocation_tranche_came: ['allocation_tranche', { received: 0 }, { received_on: null }],
  tranche_report_note: ['tranche_report', { note: 'SPJ' }],
  group_activity_kind: ['group_activity', { kind: 'LETTER' }],
  group_activity_note: ['group_activity', { note: 'x' }],
  group_activity_other: ['group_activity', { id: SOME_ID, corrects_id: SOME_ID }],
  ceremony_place: ['ceremony', { place: 'x' }],
  ceremony_office_signatory: ['ceremony', { office_signatory: 'x' }],
  ceremony_numbers: [
    'ceremony',
    { office_pattern: 'PER/1' },
    { office_first: 0 },
    { group_pattern: 'K/{n}' },
    { group_pattern: 'K/1', group_first: 1 },
  ],
  ceremony_signed: ['ceremony', { signed_on: '2026-03-01' }, { signed_by_name: 'Orang' }],
  budget_deadline_stage: ['budget_deadline', { stage: 'PARTY' }],
  budget_deadline_done: ['budget_deadline', { done_on: '2026-03-01' }, { done_by_name: 'Orang' }],
  partner_ecosystem: ['partner', { ecosystem: 'FOREST' }],
  region_map_count: ['region_map', { region_count: 0 }, { region_count: 101 }],
  region_map_shapes: ['region_map', { shapes: '[]' }],
  region_map_owner: ['region_map', ({ partner_id }) => ({ office_id: partner_id })],
  budget_document_kind: ['budget_document', { kind: 'LETTER' }],
  allocation_tally_people: ['allocation_tally', { people: -1 }, { quota: -1 }],
  ledger_entry_note: ['ledger_entry', { note: 'abcd' }],
  subsidy_reservation_first_month: ['subsidy_reservation', { first_month: '2026-01-02' }],
  subsidy_reservation_months: ['subsidy_reservation', { months: 0 }, { months: 25 }],
  subsidy_reservation_unit_people: ['subsidy_reservation_unit', { elsewhere: -1 }, { no_quota: 3 }],
  subsidy_reservation_unit_months: ['subsidy_reservation_unit', { person_months: 0 }, { amount: 0 }],
  ledger_recount_wrong: ['ledger_recount', { wrong: 2 }, { wrong: -1 }],
  payment_kind_check: ['payment', { kind: 'GIFT' }],
  payment_state_check: ['payment', { state: 'LOST' }],
  payment_amount_check: ['payment', { amount: 0 }, { amount: '1000000000000001' }],
  payment_reference_check: ['payment', { reference: 'abc' }, { reference: 'A B' }, { reference: 'AB' }],
  payment_payment_code_check: ['payment', { payment_code: '1234' }, { payment_code: '12 345' }],
  payment_first_month_check: ['payment', { first_month: '2026-01-02' }],
  payment_months_check: ['payment', { months: 0 }, { months: 13 }],
  payment_member_ids_check: ['payment', { member_ids: [] }],
  payment_note_check: ['payment', { note: long(501) }],
  payment_return_reason_check: ['payment', { state: 'RETURNED', return_reason: 'abcd' }],
  payment_unit: ['payment', { mou_id: null, unit_village_id: null }, { group_id: SOME_ID }],
  payment_somewhere: [
    'payment',
    { partner_id: null, mou_id: null, unit_village_id: null, office_id: null, first_month: null, months: null },
  ],
  payment_span: ['payment', { months: null }, { first_month: null, months: null, member_ids: [SOME_ID] }],
  payment_reported: ['payment', { state: 'REPORTED', first_month: null, months: null }],
  payment_returned: ['payment', { state: 'RETURNED' }, { return_reason: 'Bukan untuk kami' }],
  payment_reversal: ['payment', { kind: 'REVERSAL' }],
  payment_allocated: ['payment', { allocated: -1 }, { refunded: -1 }, { allocated: 16_800, refunded: 1 }],
  payment_spent: ['payment', { state: 'REPORTED', allocated: 1 }, { reversed: true, allocated: 1 }],
  payment_reversed_month_month: ['payment_reversed_month', { month: '2026-01-02' }],
  payment_reversed_month_amount: ['payment_reversed_month', { amount: 0 }],
  member_cover_segment: ['member_cover', { segment: 'PPU' }],
  member_cover_run: ['member_cover', { paid_from: '2026-03-01' }, { paid_from: null }],
  member_cover_consecutive: ['member_cover', { consecutive: -1 }, { consecutive: 0 }],
  office_kind_check: ['office', { kind: 'KIOSK' }],
  office_address_check: ['office', { address: long(301) }],
  office_phone_check: ['office', { phone: '021-123' }, { phone: '1234' }],
  partner_kind_check: ['partner', { kind: 'CLUB' }],
  partner_name_check: ['partner', { name: 'x' }, { name: long(201) }],
  partner_name_check1: ['partner_name', { valid_to: '2019-01-01' }],
  partner_contact_name_check: ['partner_contact', { name: 'x' }, { name: long(121) }],
  partner_group_name_check: ['partner_group', { name: 'x' }, { name: long(201) }],
  partner_group_ecosystem_check: ['partner_group', { ecosystem: 'CITY' }],
  partner_group_estimated_workers_check: ['partner_group', { estimated_workers: -1 }],
  partner_group_stage_check: ['partner_group', { stage: 'PAID' }],
  partner_group_next_step_check: ['partner_group', { next_step: long(301) }],
  partner_group_contact_name_check: ['partner_group', { contact_name: 'x' }, { contact_name: long(121) }],
  partner_group_contact_phone_check: ['partner_group', { contact_phone: '0812-345' }, { contact_phone: '1234567' }],
  partner_group_npp_check: ['partner_group', { npp: 'ab12345' }, { npp: '1234' }],
  partner_group_wadah_type_check: ['partner_group', { wadah_type: 'SX' }],
  mou_kind_check: ['mou', { kind: 'LETTER' }],
  mou_title_check: ['mou', { title: 'MoU' }, { title: long(301) }],
  mou_state_check: ['mou', { state: 'LOST' }],
  mou_programmes_check: ['mou', { programmes: [] }, { programmes: ['JKK', 'JKX'] }],
  mou_segment_check: ['mou', { segment: 'PNS' }],
  mou_payer_check: ['mou', { payer: 'SOME_ID' }],
  mou_target_headcount_check: ['mou', { target_headcount: -1 }],
  mou_end_reason_check: ['mou', { state: 'ENDED', end_reason: 'x' }, { state: 'ENDED', end_reason: long(301) }],
  mou_period: ['mou', { ends_on: '2026-01-01' }],
  mou_own_parent: ['mou', { id: SOME_ID, parent_id: SOME_ID }],
  mou_addendum_parent: ['mou', { kind: 'ADDENDUM' }],
  mou_signed: ['mou', { state: 'ACTIVE', signed_on: null }, { state: 'DRAFT' }],
  mou_active: ['mou', { state: 'ACTIVE', starts_on: null }],
  mou_ended: [
    'mou',
    { state: 'ENDED' },
    { end_reason: 'Selesai lebih awal' },
    { how_ended: 'RENEWED' },
    { state: 'ENDED', how_ended: 'RENEWED', end_reason: 'Diperpanjang' },
  ],
  mou_how_ended: ['mou', { state: 'ENDED', how_ended: 'FORGOTTEN', end_reason: 'Selesai' }],
  mou_own_renewal: ['mou', { id: SOME_ID, renews_id: SOME_ID }],
  mou_signed_after_draft: ['mou', { drafted_on: '2026-01-02' }],
  mou_two_people: ['mou', { asked_by: SOME_ID, reviewed_by: SOME_ID }],
  mou_review: [
    'mou',
    { state: 'DRAFT', signed_on: null, asked_at: '2026-01-01' },
    { state: 'IN_REVIEW', signed_on: null },
    { state: 'READY', signed_on: null, asked_by: SOME_ID, asked_by_name: 'Orang', asked_at: '2026-01-01' },
  ],
  mou_return_reason: [
    'mou',
    ...['x', long(301)].map((return_reason) => ({
      ...{ state: 'DRAFT', signed_on: null, returned_by_name: 'Orang', returned_at: '2026-01-01', return_reason },
    })),
  ],
  mou_returned: [
    'mou',
    { state: 'DRAFT', signed_on: null, return_reason: 'Belum lengkap' },
    { returned_by_name: 'Orang', returned_at: '2026-01-01', return_reason: 'Belum lengkap' },
  ],
  mou_document_kind: ['mou_document', { kind: 'LETTER' }],
  mou_document_sha256: ['mou_document', { sha256: short }],
  mou_document_reason: ['mou_document', { ...withdrawn, withdrawn_reason: 'ah' }],
  mou_document_first: ['mou_document', { number: 2 }, { number: 0 }],
  mou_document_withdrawn: ['mou_document', { withdrawn_at: '2026-03-03' }],
  notification_letter_state: ['notification_letter', { state: 'LOST', settled_at: '2026-03-03' }],
  notification_letter_tries: ['notification_letter', { tries: -1 }],
  notification_letter_settled: ['notification_letter', { settled_at: '2026-03-03' }, { state: 'SENT' }],
  notification_kind: ['notification', { kind: 'CALL' }],
  notification_subject: [
    'notification',
    ({ mou_id }) => ({ mou_id, kind: 'GROUP_STEP' }),
    ({ mou_id }) => ({ mou_id, kind: 'BUDGET_DEADLINE' }),
  ],
  mou_late_act_kind: ['mou_late_act', { kind: 'CALL' }],
  group_term_layer: ['group_term', { layer: 'ADDENDUM' }],
  mou_party_kind_check: ['mou_party of a group', { kind: 'PERSON' }],
  mou_party_shape: ['mou_party', { office_id: null }, { kind: 'PARTNER' }],
  mou_party_number_check: ['mou_party', { number: '' }, { number: long(81) }],
  mou_party_signatory_check: ['mou_party', { signatory: 'x' }, { signatory: long(161) }],
  mou_target_people: ['mou_target', { headcount: 0 }],
  mou_report_month_check: ['mou_report', { month: '2026-01-02' }],
  mou_report_note_check: ['mou_report', { note: long(301) }],
  closed_total_quota_check: ['closed_total', { quota: -1 }],
  closed_total_realised_check: ['closed_total', { realised: -1 }],
  app_user_login_check: ['app_user', { login: 'Orang' }, { login: 'ab' }, { login: long(121) }],
  app_user_email_check: ['app_user', { email: 'A@b.id' }],
  app_user_name_check: ['app_user', { name: 'x' }, { name: long(121) }],
  app_user_phone_check: ['app_user', { phone: '0812-3456-789' }, { phone: '123' }],
  app_user_locale_check: ['app_user', { locale: 'nl' }],
  app_user_role_check: ['app_user', { role: 'KING' }],
  app_user_scope_kind_check: ['app_user', { scope_kind: 'WORLD' }],
  app_user_check: ['app_user', { role: 'ADMINISTRATOR', scope_kind: 'COUNTRY' }],
  app_user_check1: ['app_user', { role: 'AGENCY', scope_kind: 'REGISTER' }, { role: 'AUDITOR', scope_kind: 'PARTNER' }],
  app_user_check2: ['app_user', { role: 'OFFICE', scope_kind: 'COUNTRY' }],
  app_user_check3: ['app_user', { role: 'COORDINATOR', scope_kind: 'COUNTRY' }],
  app_user_operator_scope: ['app_user', { role: 'OPERATOR', scope_kind: 'COUNTRY' }],
  app_user_observer_scope: ['app_user', { role: 'OBSERVER', scope_kind: 'REGION' }],
  user_scope_kind_check: ['user_scope of a region', { kind: 'REGISTER' }],
  user_scope_shape: ['user_scope', { office_id: null }, { region_id: 1 }],
  user_scope_leads: ['user_scope', { leads: true }],
  session_token_hash_check: ['session', { token_hash: short }],
  access_code_kind_check: ['access_code', { kind: 'FOUND' }],
  access_code_code_hash_check: ['access_code', { code_hash: short }],
  access_code_days: ['access_code', { expires_at: '2020-01-01' }],
  person_nik_hash_check: ['person', { nik_hash: short }],
  member_segment_check: ['member', { segment: 'PNS' }],
  member_nik_hash_check: ['member', { nik_hash: short }],
  member_nik_mask_check: ['member', { nik_mask: '1501111705900001' }, { nik_mask: '*************001' }],
  member_name_check: ['member', { name: 'x' }, { name: long(121) }],
  member_name_key_check: ['member', { name_key: '' }],
  member_sex_check: ['member', { sex: 'X' }],
  member_phone_check: ['member', { phone: '0812-3456-789' }, { phone: '123' }],
  member_income_check: ['member', { income: -1 }],
  member_category_check: ['member', { category: 'RICH' }],
  member_payer_check: ['member', { payer: 'SOME_ID' }],
  member_kpj_check: ['member', { kpj: '1234567' }, { kpj: '1234567890ab' }],
  member_end_reason_check: ['member', { end_reason: 'BORED' }],
  job_state_check: ['job', { state: 'LOST' }],
  job_done_check: ['job', { done: -1 }],
  job_total_check: ['job', { total: -1 }],
  idempotency_key_check: ['idempotency', { key: 'abcdefg' }, { key: long(101) }],
  document_kind_check: ['document', { kind: 'PHOTO' }],
  document_file_name_check: ['document', { file_name: '' }, { file_name: long(201) }],
  document_size_check: ['document', { size: -1 }],
  document_sha256_check: ['document', { sha256: short }],
  document_check: ['document', { completed_at: '2026-03-02' }],
  document_chunk_number_check: ['document_chunk', { number: -1 }],
  saved_view_list_check: ['saved_view', { list: 'PEOPLE' }],
  saved_view_name_check: ['saved_view', { name: '' }, { name: long(61) }],
  saved_view_query_check: ['saved_view', { query: long(1001) }, { query: 'cari=1501111705900001' }],
  saved_view_shared_with: ['saved_view', { shared: true, partner_id: null }],
  member_bulk_act_check: ['member_bulk', { act: 'ERASE' }],
  member_bulk_state_check: ['member_bulk', { state: 'LOST' }],
  member_bulk_note_check: ['member_bulk', { note: long(501) }],
  member_bulk_end: ['member_bulk', { act: 'END', since: '2026-01-01' }, { end_reason: 'MOVED' }],
  member_bulk_since: ['member_bulk', { act: 'END', end_reason: 'MOVED' }],
  member_bulk_assign: ['member_bulk', { leaves_group: true }, { leaves_mou: true }],
  member_bulk_either_group: ['member_bulk', { act: 'ASSIGN', leaves_group: true, to_group_id: SOME_ID }],
  member_bulk_either_mou: ['member_bulk', { act: 'ASSIGN', leaves_mou: true, to_mou_id: SOME_ID }],
  member_bulk_move: ['member_bulk', { act: 'MOVE', since: '2026-01-01' }],
  member_bulk_committed: ['member_bulk', { state: 'COMMITTED' }],
  member_bulk_row_position_check: ['member_bulk_row', { position: 0 }],
  member_bulk_row_outcome_check: ['member_bulk_row', { outcome: 'MAYBE' }],
  member_bulk_row_why: ['member_bulk_row', { code: 'X' }, { outcome: 'SKIPPED' }],
  member_export_format_check: ['member_export', { format: 'PDF' }],
  member_export_columns_check: ['member_export', { columns: [] }],
  member_export_purpose_check: ['member_export', { purpose: 'abcd' }, { purpose: long(301) }],
  member_export_order_by_check: ['member_export', { order_by: 'AGE' }],
  member_export_state_check: ['member_export', { state: 'LOST' }],
  member_export_row_count_check: ['member_export', { row_count: -1 }],
  member_export_file_name_check: ['member_export', { file_name: '' }, { file_name: long(201) }],
  member_export_downloads_check: ['member_export', { downloads: -1 }],
  member_export_purpose: ['member_export', { clear_nik: true }],
  member_export_ready: ['member_export', { state: 'READY' }],
  member_export_kept: ['member_export', { document_id: SOME_ID }],
  member_import_sha256_check: ['member_import', { sha256: short }],
  member_import_state_check: ['member_import', { state: 'LOST' }],
  member_import_check: ['member_import', { state: 'REFUSED' }, { refusal_code: 'X' }],
  member_import_committed: ['member_import', { state: 'COMMITTED' }, { committed_at: '2026-03-02' }],
  member_import_undone: ['member_import', { undone_at: '2026-03-02' }],
  member_import_undone_rows_check: ['member_import', { undone_rows: -1 }],
  member_import_enrol_from: ['member_import that comes with months', { enrol_from: '2026-01-02' }],
  member_import_enrol_months: ['member_import that comes with months', { enrol_months: 0 }, { enrol_months: 25 }],
  member_import_enrol: [
    'member_import that comes with months',
    { enrol_months: null },
    { enrol_new_only: null },
    { mou_id: null },
  ],
  member_import_enrolled: [
    'member_import that comes with months',
    { enrolled_people: -1 },
    { enrolled_people: 3 },
    { enrolled_amount: 0 },
    { enrolled_months: 0, enrolled_people: 0 },
  ],
  member_import_check2: ['member_import', { total_rows: 1 }],
  holiday_name_check: ['holiday', { name: 'x' }],
  holiday_kind_check: ['holiday', { kind: 'SCHOOL' }],
  holiday_certainty_check: ['holiday', { certainty: 'D' }],
  member_event_kind_check: ['member_event', { kind: 'WEDDING' }],
  member_event_withdrawn_reason_check: ['member_event', { ...withdrawn, withdrawn_reason: 'x' }],
  member_event_withdrawn: ['member_event', { withdrawn_at: '2026-03-03' }, { ...withdrawn, withdrawn_at: null }],
  member_event_document_kind_check: ['member_event_document', { kind: 'kk' }],
  member_event_document_place_check: ['member_event_document', { place: 0 }],
  member_event_document_state_check: ['member_event_document', { state: 'LOST' }],
  member_event_document_reason_check: ['member_event_document', { state: 'NOT_APPLICABLE', reason: 'x' }],
  member_event_document_handed_in: ['member_event_document', { state: 'HANDED_IN' }, { handed_in_on: '2026-03-02' }],
  member_event_document_not_needed: ['member_event_document', { state: 'NOT_APPLICABLE' }, { reason: 'Tidak menikah' }],
  member_import_row_row_number_check: ['member_import_row', { row_number: 0 }],
  member_import_row_outcome_check: [
    'member_import_row',
    { outcome: 'MAYBE', member_version: 1, before: '{}', changes: ['x'] },
  ],
  member_import_row_check: ['member_import_row', { member_id: null }, { nik_hash: null }, { target_village_id: null }],
  member_import_row_check1: ['member_import_row', { outcome: 'UNCHANGED' }],
  member_import_row_check2: [
    'member_import_row',
    { outcome: 'CHANGED', member_version: 1, changes: ['name'] },
    { outcome: 'CHANGED', member_version: 1, before: '{}' },
  ],
};

/** Unique key -> the kind of row, and what two rows that differ in everything else have in common. */
const keys: Readonly<Record<string, [row: string, (first: Row) => Row]>> = {
  region_code_once: ['region', ({ code }) => ({ code, valid_from: null })],
  fund_source_place_key: ['fund_source', ({ place }) => ({ code: 'LAIN', place })],
  contribution_price_once: ['contribution_price', ({ basis }) => ({ basis })],
  contribution_subsidised_once: ['contribution that a fund paid', ({ month }) => ({ month, member_id: SOME_ID })],
  change_list_once: ['change_list', ({ month }) => ({ month })],
  target_once: ['target', ({ year }) => ({ year })],
  published_figure_once: ['published_figure', () => ({ id: 901 })],
  subsidy_line_once: ['subsidy_line', () => ({})],
  simulated_budget_once: ['simulated_budget', () => ({})],
  budget_change_waiting: ['budget_change of a quota', () => ({})],
  budget_division_once: ['budget_division', () => ({})],
  allocation_once: ['allocation', ({ region_id }) => ({ region_id })],
  clarification_open: ['clarification', () => ({})],
  ledger_entry_tranche: ['ledger_entry of money that came', () => ({})],
  ledger_entry_reversed_once: ['ledger_entry that takes a transfer back', () => ({})],
  group_activity_of_group: ['group_activity', ({ id }) => ({ id })],
  group_activity_corrected_once: ['group_activity that corrects another', () => ({})],
  ceremony_partner: ['ceremony', ({ id }) => ({ id })],
  ceremony_line_once: ['ceremony_line', () => ({})],
  ceremony_line_mou_once: ['ceremony_line', () => ({})],
  budget_deadline_once: ['budget_deadline', () => ({})],
  budget_document_once: ['budget_document', () => ({})],
  region_map_once: ['region_map', () => ({})],
  tranche_report_once: ['tranche_report', () => ({})],
  payment_reversal_of_key: ['payment that is a reversal', () => ({})],
  payment_reference: ['payment', ({ reference }) => ({ reference })],
  office_code_key: ['office', ({ code }) => ({ code })],
  partner_name_partner_id_valid_from_key: ['partner_name', () => ({})],
  // the builder's partner bears its name since 2020
  partner_name_current: ['partner_name', () => ({ valid_from: '2018-01-01', valid_to: null })],
  partner_contact_partner_id_place_key: ['partner_contact', ({ place }) => ({ place })],
  app_user_login_key: ['app_user', ({ login }) => ({ login })],
  app_user_email_key: ['app_user', ({ email }) => ({ email })],
  app_user_id_scope_kind_key: ['app_user', ({ id }) => ({ id })],
  user_scope_single: ['user_scope of a region', () => ({})],
  user_scope_partner: ['user_scope of a partner', () => ({})],
  user_scope_group: ['user_scope of a group', ({ user_id }) => ({ user_id, leads: false })],
  user_scope_leader: ['user_scope of a group', () => ({})],
  partner_group_partner_id_name_key_key: ['partner_group', ({ name_key }) => ({ name_key })],
  partner_group_partner_id_id_key: ['partner_group', ({ id }) => ({ id })],
  mou_document_content: ['mou_document', ({ document_id }) => ({ document_id })],
  mou_document_of_paper: ['mou_document', ({ id }) => ({ id })],
  mou_document_version: ['mou_document of a paper that is there', () => ({})],
  mou_document_bytes: ['mou_document', ({ sha256 }) => ({ sha256 })],
  notification_once: ['notification', () => ({})],
  mou_late_act_once: ['mou_late_act', () => ({})],
  mou_renewed_once: ['mou that renews', () => ({})],
  mou_partner_id_id_key: ['mou', ({ id }) => ({ id })],
  mou_party_mou_id_place_key: ['mou_party', ({ place }) => ({ place })],
  mou_party_office: ['mou_party', ({ office_id }) => ({ office_id })],
  mou_party_partner: ['mou_party of a partner', () => ({})],
  mou_party_group: ['mou_party of a group', () => ({})],
  mou_target_mou_id_region_id_key: ['mou_target', () => ({})],
  mou_report_mou_id_regency_id_month_key: ['mou_report', () => ({})],
  closed_total_mou_id_region_id_key: ['closed_total', () => ({})],
  session_token_hash_key: ['session', ({ token_hash }) => ({ token_hash })],
  access_code_once: ['access_code', ({ code_hash }) => ({ code_hash, replaced_at: '2026-03-03' })],
  access_code_live: ['access_code', () => ({})],
  person_nik_hash_key: ['person', ({ nik_hash }) => ({ nik_hash })],
  member_partner_id_person_id_segment_key: ['member', () => ({})],
  saved_view_user_id_list_name_key: ['saved_view', ({ name }) => ({ name })],
  saved_view_default: ['saved_view that the list opens with', () => ({})],
  member_event_id_member_id_key: ['member_event', ({ id }) => ({ id })],
  member_event_death: ['member_event', () => ({ occurred_on: '2026-02-02' })],
  member_event_accident: ['member_event of an accident', () => ({})],
  member_event_document_event_id_kind_key: ['member_event_document', ({ kind }) => ({ kind })],
  member_import_document_id_key: ['member_import', () => ({})],
};

/** What other guards would refuse first is looked at with those away, for this one transaction. */
const withoutOthers: Readonly<Record<string, string>> = {
  subsidy_budget_state: 'alter table subsidy_budget drop constraint subsidy_budget_decided',
  app_user_scope_kind_check: 'alter table app_user drop constraint app_user_operator_scope',
  ceremony_line_mou_once: 'alter table ceremony_line drop constraint ceremony_line_once',
  region_code_once: 'alter table region disable trigger codes_do_not_overlap',
  budget_change_state:
    'alter table budget_change drop constraint budget_change_decided, disable trigger budget_change_decided',
  budget_change_two_people: 'alter table budget_change disable trigger budget_change_decided',
};

/** Guarded by its foreign key, which needs it: the index cannot go while the reference stands. */
const heldByReference = [
  'app_user_id_scope_kind_key',
  'partner_group_partner_id_id_key',
  'mou_partner_id_id_key',
  'mou_document_of_paper',
  'member_event_id_member_id_key',
  'group_activity_of_group',
  'ceremony_partner',
];

/** Exclusion constraint -> the kind of row, and what a second one has that overlaps without being the same. */
const exclusions: Readonly<Record<string, [row: string, second: Row]>> = {
  tariff_rate_once: ['tariff_rate', { rate: 25, months: '[2045-01-01,2045-02-01)' }],
  tariff_band_income_once: ['tariff_band', { number: 41, months: '[2045-01-01,2045-02-01)' }],
  tariff_band_number_once: ['tariff_band', { income_from: 2, months: '[2045-01-01,2045-02-01)' }],
  wage_cap_once: ['wage_cap', { amount: 2, months: '[2045-01-01,2045-02-01)' }],
  group_term_once: ['group_term', { period: '[2045-01-01,2045-02-01)' }],
  tariff_adjustment_once: ['tariff_adjustment', { sectors: '[2,3)', months: '[2040-12-01,2041-02-01)' }],
};

const tableOf = (kind: string) => kind.split(' ')[0] as string;
const valid = (kind: string) => (rows[kind] as () => Row)();

async function insert(kind: string, overrides: Row = {}): Promise<Row> {
  const row = { ...valid(kind), ...overrides };
  const columns = Object.keys(row);
  const text = `insert into ${tableOf(kind)} (${columns.join()}) overriding system value values (${columns.map((_, i) => `$${i + 1}`)}) returning *`;
  return (await owner.query(text, Object.values(row))).rows[0];
}

/** What the database says to these steps, every deferred check included; nothing of it stays. */
async function said(steps: () => Promise<unknown>): Promise<{ code?: string; constraint?: string } | 'nothing'> {
  await owner.query('begin');
  try {
    await steps();
    await owner.query('set constraints all immediate');
    return 'nothing';
  } catch (error) {
    const { code, constraint } = error as pg.DatabaseError;
    return constraint === undefined ? { code } : { code, constraint };
  } finally {
    await owner.query('rollback');
  }
}

const singletons = new Set(['key_check', 'region_register']);
const clear = async (kind: string) => {
  if (singletons.has(kind)) await owner.query(`delete from ${kind}`);
};

describe('A row that is right', () => {
  it.each([...new Set([...Object.values(checks), ...Object.values(keys)].map(([kind]) => kind))])(
    'of %s is taken',
    async (kind) => {
      expect(
        await said(async () => {
          await clear(kind);
          await insert(kind);
        }),
      ).toBe('nothing');
    },
  );
});

describe('The database refuses', () => {
  it.each(Object.entries(checks))('what %s forbids', async (constraint, [kind, ...wrong]) => {
    for (const one of wrong) {
      const overrides = typeof one === 'function' ? one(valid(kind)) : one;
      const answer = await said(async () => {
        await owner.query(withoutOthers[constraint] ?? 'select');
        await clear(kind);
        await insert(kind, overrides);
      });
      expect([overrides, answer]).toEqual([overrides, { code: CHECK, constraint }]);
    }
  });

  it.each(Object.entries(keys).filter(([name]) => !heldByReference.includes(name)))(
    'a second row with the same %s',
    async (constraint, [kind, same]) => {
      const answer = await said(async () => {
        await owner.query(withoutOthers[constraint] ?? 'select');
        await insert(kind, same(await insert(kind)));
      });
      expect(await ofWhole(answer)).toEqual({ code: UNIQUE, constraint });
    },
  );
});

/** The key of a partition is named after the partition; it is one key of the whole table. */
async function ofWhole(answer: Awaited<ReturnType<typeof said>>): Promise<Row | string> {
  if (answer === 'nothing' || !answer.constraint) return answer;
  const [whole] = await portal.sql.all<{ name: string }>(
    `select p.relname as name from pg_inherits h join pg_class c on c.oid = h.inhrelid join pg_class p on p.oid = h.inhparent where c.relname = $1`,
    [answer.constraint],
  );
  return { ...answer, constraint: whole?.name ?? answer.constraint };
}

describe('The database refuses what overlaps', () => {
  it.each(Object.entries(exclusions))('by %s, and takes it where it does not', async (constraint, [kind, second]) => {
    const both = (first: Row, other: Row) => async () => {
      await insert(kind, first);
      await insert(kind, other);
    };
    expect(await said(both({}, second))).toEqual({ code: EXCLUSION, constraint });
    const dates = 'period' in second ? 'period' : 'months';
    const before = { [dates]: '[2040-01-01,2041-01-01)' };
    const after = { ...second, [dates]: '[2050-01-01,2051-01-01)' };
    expect(await said(both(before, after))).toBe('nothing');
  });
});

describe('The list of cases', () => {
  it('has one for every CHECK and every unique key of the catalog, and none that is gone', async () => {
    const found = await portal.sql.all<{ name: string; kind: string }>(
      `select conname as name, contype::text as kind from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x') and coninhcount = 0
       union all
       select c.relname, 'u' from pg_index i join pg_class c on c.oid = i.indexrelid
        where c.relnamespace = 'public'::regnamespace and i.indisunique and not i.indisprimary and not c.relispartition
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('u', 'p', 'x'))`,
    );
    expect(
      found
        .filter(({ kind }) => kind === 'c')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(checks).sort());
    expect(
      found
        .filter(({ kind }) => kind === 'u')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(keys).sort());
    expect(
      found
        .filter(({ kind }) => kind === 'x')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(exclusions).sort());
  });
});
