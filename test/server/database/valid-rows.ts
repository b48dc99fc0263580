import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from '../../../server/kernel/id.ts';
import { openBudget } from '../../support/open-budget.ts';
import type { TestPortal } from '../../support/portal.ts';

export type Row = Record<string, unknown>;

const AT = '2026-03-02T02:00:00Z';
const origin = { regulation: 'PP 1/2040', source: 'contoh', certainty: 'C' };
const times = { created_at: AT, updated_at: AT };
const hash = () => createHash('sha256').update(randomBytes(8)).digest();
let count = 0;
const unique = (stem: string) => `${stem}${++count}`;

/** A line of a simulation that fits; what is wrong with it is put over it. */
export const simulatedLine = {
  ...{ unitKind: 'ANY', split: 'EACH', grant: '100', share: 1000, quotas: { MME: 1, PR: 0, OTHER: 0 }, channel: null },
  tranches: [{ share: 10_000, expectedOn: '2026-03-01' }],
};

const draftedBudget = (partnerId: string, mouId: string) => ({
  ...{ partner_id: partnerId, mou_id: mouId, name: 'Anggaran Lain', name_key: 'ANGGARAN LAIN', fund_source: 'BKBK' },
  ...{ year: 2026, first_month: '2026-01-01', months: 12, age_from: 17, age_to: 64, ...times },
});

/** A row that each table takes, made anew at every call; what it hangs on is there once. */
export async function validRows(portal: TestPortal): Promise<Readonly<Record<string, () => Row>>> {
  const { sql, make } = portal;
  const office = await make.office();
  const partner = await make.partner();
  const other = await make.partner();
  const user = await make.user('COORDINATOR', { partners: [partner] });
  const approver = await make.user('COORDINATOR', { partners: [partner] });
  const bare = {
    office: await make.user('OFFICE', null),
    region: await make.user('OPERATOR', null),
    partner: await make.user('COORDINATOR', null),
  };
  const heads = [
    await make.user('OPERATOR', { partner, groups: [] }),
    await make.user('OPERATOR', { partner, groups: [] }),
  ];
  const signers = [office, await make.office()];
  const village = await make.regionId('15.01.11.2009');
  const mou = await make.mou(partner);
  const group = await make.group(partner);
  const bound = [mou, await make.mou(partner)];
  const ofMou = { mou_id: mou.id, partner_id: partner.id, region_id: village, province_id: 0, created_at: AT };
  const { id: personId } = await make.person('1501111705909999');
  const memberColumns = await sql.insert<Row>('person', { nik_hash: hash(), hash_key_id: 1 });
  const parent = await sql.one<Row>(
    `select id, province_id, regency_id from region where code = '15.01.11' and valid_to is null`,
  );
  let changeMonth = 0;
  const newChangeList = () => ({
    ...{
      partner_id: partner.id,
      mou_id: mou.id,
      month: `${2030 + (++changeMonth % 60)}-01-01`,
      joined: 1,
      departed: 0,
    },
    ...{ frozen_by: user.id, frozen_by_name: 'Orang', frozen_at: AT, ...times },
  });
  const changeList = await sql.insert<{ id: string }>('change_list', { ...newChangeList(), month: '2029-01-01' });
  let targetYear = 2030;
  const ofTarget = () => ({ office_id: office.id, year: (++targetYear % 70) + 2030, segment: 'BPU', ...times });
  const asked = {
    ...{ asked_people: 5, asked_rule: 'PAID_MONTH', asked_source: 'Surat', asked_by: user.id },
    ...{ asked_by_name: 'Orang', asked_at: AT },
  };
  const inForce = {
    ...{ people: 5, rule_code: 'PAID_MONTH', source: 'Surat', set_by: user.id, set_by_name: 'Orang' },
    ...{ approved_by: approver.id, approved_by_name: 'Orang lain', approved_at: AT },
  };
  const newMou = () => ({
    ...{ partner_id: partner.id, kind: 'PKS', title: 'Perjanjian', title_key: 'PERJANJIAN', state: 'SIGNED' },
    ...{
      drafted_on: '2026-01-01',
      signed_on: '2026-01-01',
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
      programmes: ['JKK'],
      segment: 'BPU',
      payer: 'SELF',
      ...times,
    },
  });
  const newDocument = () => ({
    kind: 'MEMBER_IMPORT',
    partner_id: partner.id,
    file_name: 'daftar.xlsx',
    uploaded_by: user.id,
    created_at: AT,
  });
  const document = await sql.insert<Row>('document', newDocument());
  const spare = await sql.insert<Row>('document', newDocument());
  const resident = await sql.one<Row>('select * from member where id = $1', [(await make.member(other)).id]);
  const { province_id, regency_id, district_id, village_id } = resident;
  const residence = { province_id, regency_id, district_id, village_id };
  const price = await sql.insert<Row>('contribution_price', {
    ...{ segment: 'BPU', programmes: ['JKK', 'JKM'], month: '2026-01-01', fund: 'SELF', sector_group: 'OTHER' },
    ...{ risk_class: 'VERY_LOW', jkk: 10_000, jkm: 6800, jht_worker: 0, jht_payer: 0, jp_worker: 0, jp_payer: 0 },
    ...{ rules: '[]' },
  });
  const reversed = await sql.insert<Row>('payment', {
    ...{ partner_id: partner.id, mou_id: mou.id, state: 'CONFIRMED', amount: 16_800, received_on: '2026-01-10' },
    ...{ reversed: true, recorded_by: user.id, recorded_by_name: 'Orang', ...times },
  });
  const paying = await sql.insert<Row>('payment', {
    ...{ partner_id: other.id, mou_id: (await make.mou(other)).id, state: 'CONFIRMED', amount: 16_800 },
    ...{ received_on: '2026-01-10', recorded_by: user.id, recorded_by_name: 'Orang', ...times },
  });
  const happened = {
    ...{ member_id: resident.id, occurred_on: '2026-02-01', recorded_by: user.id, recorded_by_name: 'Orang', ...times },
  };
  const event = await sql.insert<Row>('member_event', { kind: 'WORK_ACCIDENT', ...happened });
  const money = { partnerId: partner.id, mouId: mou.id, total: 100_000 };
  const { budget, line } = await openBudget(portal, money);
  const units = await sql.all<{ id: number }>(
    `select id from region where code like '15.01.11.%' and valid_to is null and level = 4 order by code`,
  );
  const newAllocation = () => ({
    ...{ budget_id: budget.id, line_id: line.id, partner_id: partner.id, region_id: units[++count % units.length]?.id },
    ...{ province_id: 0, village_id: 0, earmark: 1, created_at: AT },
  });
  const allocation = await sql.insert<Row>('allocation', { ...newAllocation(), region_id: village });
  const paper = await sql.insert<Row>('document', {
    ...{ kind: 'BUDGET_PAPER', partner_id: partner.id, file_name: 'sk.pdf', uploaded_by: user.id, created_at: AT },
  });
  const newScan = () =>
    sql.insert<Row>('document', { kind: 'MOU_PAPER', file_name: 'naskah.pdf', uploaded_by: user.id, created_at: AT });
  const scans = [await newScan(), await newScan()];
  const newPaper = (id: string, document = scans[++count % 2]) => ({
    ...{ id, paper_id: id, number: 1, kind: 'SIGNED', mou_id: mou.id, partner_id: partner.id, sha256: hash() },
    ...{ document_id: document?.id, added_by: user.id, added_by_name: 'Orang', created_at: AT },
  });
  const filed = await sql.insert<Row>('mou_document', newPaper(uuidv7(), await newScan()));
  const uncounted = await sql.insert<Row>('allocation', newAllocation());
  const transfer = await sql.insert<Row>('ledger_entry', {
    ...{ allocation_id: allocation.id, budget_id: budget.id, partner_id: partner.id, kind: 'RECEIVE', received: 1 },
    ...{ tranche: 1, reference: 'SP2D-0', received_on: '2026-03-01', made_at: AT },
  });
  const drafted = await sql.insert<Row>('subsidy_budget', draftedBudget(partner.id, mou.id));
  const divided = await sql.insert<Row>('subsidy_budget', draftedBudget(partner.id, mou.id));
  const newDivision = () => ({
    ...{ partner_id: partner.id, units: 1, total: 1, made_by: user.id, made_by_name: 'Orang', made_at: AT },
  });
  const division = await sql.insert<Row>('budget_division', { ...newDivision(), budget_id: divided.id });
  const newChange = () => ({
    ...{ budget_id: budget.id, partner_id: partner.id, reason: 'Kuota baru', decree: 'SK 1/2026' },
    ...{ decree_on: '2026-03-01', units: 1, made_by: user.id, made_by_name: 'Orang', made_at: AT },
  });
  const newReservation = () => ({
    ...{ budget_id: budget.id, partner_id: partner.id, first_month: '2026-01-01', months: 12 },
    ...{ requested_by_name: 'Orang', created_at: AT },
  });
  const reservation = await sql.insert<Row>('subsidy_reservation', newReservation());
  const payee = await make.partner();
  const payeesMou = await make.mou(payee);
  const subsidy = await openBudget(portal, { partnerId: payee.id, mouId: payeesMou.id, total: 100_000 });
  const poor = await make.member(payee, { mou_id: payeesMou.id, payer: 'SUBSIDY', category: 'MME' });
  const newClarification = () => ({
    ...{ budget_id: subsidy.budget.id, member_id: poor.id, first_month: '2026-01-01', months: 6, note: 'Mohon dicek' },
    ...{ partner_id: payee.id, ...residence, asked_by: user.id, asked_by_name: 'Orang', asked_at: AT, updated_at: AT },
  });
  const newImport = () => ({
    ...{
      partner_id: partner.id,
      document_id: spare.id,
      file_name: 'daftar.xlsx',
      file_size: 1,
      sha256: hash(),
      cover_from: '2026-03-02',
    },
    ...{ uploaded_by: user.id, uploaded_by_name: 'Orang', ...times },
  });
  let regionId = 900_000;

  return {
    key_check: () => ({ id: 1, value: Buffer.alloc(1) }),
    audit_entry: () => ({ at: AT, subject: 'member', row_id: partner.id, action: 'CHANGED' }),
    region: () => {
      const id = ++regionId;
      return {
        ...{
          id,
          code: `15.01.11.${String(9000 + (id % 1000))}`,
          level: 4,
          kind: 'desa',
          name: 'Contoh',
          name_key: 'CONTOH',
          parent_id: parent.id,
        },
        ...{ province_id: parent.province_id, regency_id: parent.regency_id, district_id: parent.id, current_id: id },
      };
    },
    region_register: () => ({ id: 1, version: 'x', rows: 1 }),
    office: () => ({ code: unique('Z'), name: 'Kantor', kind: 'BRANCH', ...times }),
    partner: () => ({ kind: 'REGENCY', name: 'Kabupaten Contoh', name_key: 'KABUPATEN CONTOH', ...times }),
    partner_name: () => ({
      partner_id: partner.id,
      name: 'Nama Lama',
      valid_from: '2019-01-01',
      valid_to: '2019-12-31',
    }),
    partner_contact: () => ({ partner_id: partner.id, place: ++count, name: 'Ibu Kontak' }),
    tariff_rate: () => ({
      ...{ segment: 'BPU', programme: 'JKK', payer: 'EMPLOYER', basis: 'WAGE', rate: 24, months: '[2040-01-01,)' },
      ...origin,
    }),
    tariff_band: () => ({ number: 40, income_from: 1, nominal: 1, months: '[2040-01-01,)', ...origin }),
    wage_cap: () => ({ programme: 'JP', amount: 1, months: '[2040-01-01,)', ...origin }),
    tariff_adjustment: () => ({
      ...{
        name: 'Keringanan',
        segment: 'BPU',
        programme: 'JKK',
        sectors: '[1,3)',
        factor: 5000,
        for_state_funds: true,
      },
      ...{ months: '[2040-01-01,2041-01-01)', ...origin },
    }),
    fund_source: () => ({
      ...{ code: 'HIBAH', place: 99, name_id: 'Hibah', name_en: 'Gift', discount_eligible: false },
      ...{ source: 'contoh', certainty: 'C' },
    }),
    contribution_price: () => ({
      ...{ segment: 'BPU', programmes: ['JKK', 'JKM'], basis: ++count, month: '2026-01-01', fund: 'SELF' },
      ...{ sector_group: 'OTHER', risk_class: 'VERY_LOW', jkk: 10_000, jkm: 6800, jht_worker: 0, jht_payer: 0 },
      ...{ jp_worker: 0, jp_payer: 0, rules: '[]' },
    }),
    contribution: () => ({
      ...{ member_id: resident.id, partner_id: other.id, person_id: resident.person_id, month: '2026-01-01' },
      ...residence,
      ...{ price_id: price.id, amount: 16_800, payer: 'WORKER', due_on: '2026-01-15', created_at: AT },
    }),
    'contribution that a fund paid': () => ({
      ...{ member_id: resident.id, partner_id: other.id, person_id: resident.person_id, month: '2026-01-01' },
      ...{ ...residence, payment_id: paying.id },
      ...{ price_id: price.id, amount: 16_800, payer: 'FUND', due_on: '2026-01-15', created_at: AT },
    }),
    payment: () => ({
      ...{ partner_id: partner.id, mou_id: mou.id, unit_village_id: village, state: 'CONFIRMED', amount: 16_800 },
      ...{ received_on: '2026-01-10', reference: unique('BANK'), first_month: '2026-01-01', months: 1 },
      ...{ recorded_by: user.id, recorded_by_name: 'Orang', ...times },
    }),
    'payment that is a reversal': () => ({
      ...{ partner_id: partner.id, mou_id: mou.id, unit_village_id: village, state: 'CONFIRMED', amount: 16_800 },
      ...{ kind: 'REVERSAL', reversal_of: reversed.id, received_on: '2026-01-10', note: 'Salah rekening' },
      ...{ recorded_by: user.id, recorded_by_name: 'Orang', ...times },
    }),
    payment_reversed_month: () => ({
      ...{ payment_id: reversed.id, member_id: resident.id, month: '2026-01-01', amount: 16_800 },
    }),
    member_cover: () => ({
      ...{ member_id: resident.id, partner_id: other.id, ...residence, segment: 'BPU', live: true },
      ...{ paid_from: '2026-01-01', paid_until: '2026-02-01', consecutive: 2 },
    }),
    subsidy_budget: () => draftedBudget(partner.id, mou.id),
    'subsidy_budget that is open': () => ({
      ...draftedBudget(partner.id, mou.id),
      ...{ state: 'OPEN', asked_by: user.id, approved_by: approver.id, approved_total: 10 },
    }),
    subsidy_line: () => ({
      ...{
        budget_id: drafted.id,
        partner_id: partner.id,
        unit_kind: 'ANY',
        split: 'EACH',
        grant_amount: 1,
        share: 1000,
      },
      ...{ quota_mme: 1, quota_pr: 0, quota_other: 0, tranche_shares: [10_000], tranche_days: ['2026-03-01'] },
    }),
    change_list: newChangeList,
    'change_list that is approved': () => ({
      ...{ ...newChangeList(), state: 'APPROVED', approved_by: approver.id, approved_by_name: 'Orang lain' },
      approved_at: AT,
    }),
    'change_list that is returned': () => ({
      ...{ ...newChangeList(), state: 'RETURNED', returned_by_name: 'Orang lain', return_reason: 'Belum lengkap' },
    }),
    change_line: () => ({
      ...{ list_id: changeList.id, member_id: personId, kind: 'JOINED', happened_on: '2026-01-02', name: 'Orang' },
      ...{ name_key: 'ORANG', nik_mask: '**************01', partner_id: partner.id, province_id: 0, regency_id: 0 },
      ...{ district_id: 0, village_id: 0 },
    }),
    target: () => ({ ...ofTarget(), ...asked }),
    'target in force': () => ({ ...ofTarget(), ...inForce }),
    counting_rule: () => ({
      ...{ code: 'HALF_A_YEAR', name: 'Setengah tahun', name_en: 'Half a year', months: 6, shared: true },
      ...{ from_year: 2026, until_year: 2030, source: 'contoh', certainty: 'C' },
    }),
    published_figure: () => ({
      ...{ id: 900, measure: 'WORKFORCE', region_code: '15.01', year: 2026, bound: 'ABOUT', amount: 5 },
      ...{ as_of: '2026-01-01', source: 'contoh', certainty: 'C' },
    }),
    paid_tally: () => ({
      ...{ partner_id: partner.id, segment: 'BPU', year: 2026, paid: 1, people: 1, amount: 0 },
    }),
    subsidy_simulation: () => ({
      ...{ partner_id: partner.id, mou_id: mou.id, name: 'Simulasi', fund_source: 'BKBK', first_month: '2026-01-01' },
      ...{ months: 12, people_share: 10_000, lines: JSON.stringify([simulatedLine]), assumed: '[]' },
      ...{ made_by: user.id, made_by_name: 'Orang', ...times },
    }),
    simulated_budget: () => ({
      ...{ budget_id: drafted.id, partner_id: partner.id, name: 'Simulasi', total: 1, per_person: 1, made_at: AT },
    }),
    allocation: newAllocation,
    allocation_month: () => ({ allocation_id: allocation.id, category: 'MME', month: '2026-01-01', quota: 5 }),
    ledger_entry: () => ({
      ...{ allocation_id: allocation.id, budget_id: budget.id, partner_id: partner.id, kind: 'ALLOCATE', allocated: 1 },
      made_at: AT,
    }),
    'ledger_entry of money that came': () => ({
      ...{ allocation_id: allocation.id, budget_id: budget.id, partner_id: partner.id, kind: 'RECEIVE', received: 1 },
      ...{ tranche: 1, reference: 'SP2D-1', received_on: '2026-03-01', made_at: AT },
    }),
    subsidy_reservation: newReservation,
    subsidy_reservation_unit: () => ({
      ...{ reservation_id: reservation.id, allocation_id: allocation.id, asking: 2, people: 1, person_months: 1 },
      ...{ amount: 16_800, elsewhere: 0, out_of_age: 0, no_quota: 0, no_money: 1 },
    }),
    elsewhere_question: () => ({ user_id: user.id, day: '2026-03-02', people: 1 }),
    clarification: newClarification,
    'clarification that is answered': () => ({
      ...{
        ...newClarification(),
        state: 'ANSWERED',
        answer: 'YES',
        answered_by: approver.id,
        answered_by_name: 'Orang',
      },
      answered_at: AT,
    }),
    'ledger_entry that takes a transfer back': () => ({
      ...{ allocation_id: allocation.id, budget_id: budget.id, partner_id: partner.id, kind: 'REVERSE', received: -1 },
      ...{ tranche: 1, reference: 'SP2D-0', received_on: '2026-03-01', reverses: transfer.id, note: 'Salah nomor' },
      made_at: AT,
    }),
    allocation_tranche: () => ({
      allocation_id: allocation.id,
      tranche: (++count % 9) + 2,
      received: 1,
      received_on: AT,
    }),
    tranche_report: () => ({
      ...{ allocation_id: allocation.id, partner_id: partner.id, tranche: 1, received_on: '2026-03-01' },
      ...{ noted_by: user.id, noted_by_name: 'Orang', created_at: AT },
    }),
    budget_deadline: () => ({ budget_id: budget.id, partner_id: partner.id, stage: 'LIST', due_on: '2026-03-01' }),
    region_map: () => ({
      ...{ partner_id: partner.id, region_count: 1, shapes: '{"15":[]}' },
      ...{ uploaded_by: user.id, uploaded_by_name: 'Orang', created_at: AT },
    }),
    budget_document: () => ({
      ...{ budget_id: drafted.id, partner_id: partner.id, kind: 'DECREE', document_id: paper.id },
      ...{ added_by: user.id, added_by_name: 'Orang', created_at: AT },
    }),
    budget_division: () => ({ ...newDivision(), budget_id: drafted.id }),
    budget_share: () => ({ division_id: division.id, region_id: village, amount: 1 }),
    'budget_change of a quota': () => ({
      ...{ ...newChange(), kind: 'QUOTA', state: 'ASKED', first_month: '2026-03-01', quota_mme: 5, quota_pr: 0 },
      quota_other: 0,
    }),
    'budget_change of ages': () => ({
      ...{ ...newChange(), kind: 'AGE', state: 'ASKED', age_from: 18, age_to: 64, age_from_before: 17 },
      age_to_before: 64,
    }),
    budget_change: () => ({
      ...{ budget_id: budget.id, partner_id: partner.id, kind: 'UNIT_ADD', reason: 'Desa baru', decree: 'SK 1/2026' },
      ...{ decree_on: '2026-03-01', units: 1, made_by: user.id, made_by_name: 'Orang', made_at: AT },
    }),
    allocation_tally: () => ({ allocation_id: uncounted.id, quota: 5, people: 1 }),
    ledger_recount: () => ({ budget_id: budget.id, counted_at: AT, units: 1, wrong: 0 }),
    app_user: () => ({
      login: unique('orang'),
      email: unique('a@b.id'),
      name: 'Orang Baru',
      password_hash: 'x',
      role: 'OPERATOR',
      scope_kind: 'REGION',
      ...times,
    }),
    user_scope: () => ({ user_id: bare.office.id, kind: 'OFFICE', office_id: office.id }),
    'user_scope of a region': () => ({
      user_id: bare.region.id,
      kind: 'REGION',
      partner_id: partner.id,
      region_id: village,
    }),
    'user_scope of a partner': () => ({ user_id: bare.partner.id, kind: 'PARTNER', partner_id: other.id }),
    access_code: () => ({
      ...{ user_id: user.id, kind: 'ISSUED', code_hash: hash(), issued_at: AT, expires_at: '2099-01-01' },
    }),
    'user_scope of a group': () => ({
      ...{ user_id: heads[++count % 2]?.id, kind: 'GROUP', partner_id: partner.id, group_id: group.id, leads: true },
    }),
    partner_group: () => {
      const name = unique('KELOMPOK ');
      const place = { region_id: village, province_id: 0, regency_id: 0 };
      return { partner_id: partner.id, name, name_key: name, ...place, ...times };
    },
    mou: () => newMou(),
    'mou that renews': () => ({ ...newMou(), renews_id: mou.id }),
    mou_document: () => newPaper(uuidv7()),
    'mou_document of a paper that is there': () => ({ ...newPaper(uuidv7()), paper_id: filed.id, number: 2 }),
    notification_letter: () => ({ user_id: user.id, created_at: AT }),
    notification: () => ({
      ...{ user_id: user.id, user_name: 'Orang', user_role: 'COORDINATOR', partner_id: partner.id, mou_id: mou.id },
      ...{ kind: 'MOU_ENDING', about_on: '2026-03-20', step: 30, created_at: AT },
    }),
    mou_late_act: () => ({ mou_id: mou.id, kind: 'IMPORT', subject_id: mou.id, made_at: AT, act: 1 }),
    group_term: () => ({
      ...{ group_id: group.id, mou_id: bound[++count % 2]?.id, segment: 'BPU', layer: 'TOP', period: '[2040-01-01,)' },
    }),
    mou_party: () => ({ mou_id: mou.id, place: ++count, kind: 'OFFICE', office_id: signers[count % 2]?.id }),
    'mou_party of a partner': () => ({ mou_id: mou.id, place: ++count, kind: 'PARTNER', partner_id: other.id }),
    'mou_party of a group': () => ({ mou_id: mou.id, place: ++count, kind: 'GROUP', group_id: group.id }),
    mou_target: () => ({ ...ofMou, headcount: 1, updated_at: AT }),
    mou_report: () => ({ ...ofMou, regency_id: 0, month: '2026-01-01', received_on: '2026-02-01' }),
    closed_total: () => ({ ...ofMou, quota: 1, realised: 1 }),
    session: () => ({ user_id: user.id, token_hash: hash(), created_at: AT, last_seen_at: AT }),
    person: () => ({ nik_hash: hash(), hash_key_id: 1 }),
    member: () => ({
      ...{
        partner_id: partner.id,
        person_id: personId,
        segment: 'BPU',
        nik_cipher: Buffer.alloc(45),
        nik_hash: hash(),
        nik_mask: '**************01',
      },
      ...{
        name: 'Siti',
        name_key: 'SITI',
        birth_date: '1990-01-01',
        sex: 'P',
        village_id: village,
        district_id: 0,
        regency_id: 0,
        province_id: 0,
      },
      ...{ occupation: 'petani', payer: 'SELF', status_since: '2026-01-01', ...times },
    }),
    'member of another person': () => ({ person_id: memberColumns.id }),
    holiday: () => ({ day: '2040-01-01', name: unique('Libur '), kind: 'NATIONAL', source: 'contoh', certainty: 'C' }),
    member_event: () => ({ kind: 'DEATH', ...happened }),
    'member_event of an accident': () => ({ kind: 'WORK_ACCIDENT', ...happened, occurred_on: '2026-02-05' }),
    member_event_document: () => ({ event_id: event.id, member_id: resident.id, kind: 'KTP', place: 1, ...times }),
    job: () => ({ kind: 'X', requested_by: user.id, partner_id: partner.id, created_at: AT }),
    idempotency: () => ({
      user_id: user.id,
      operation: unique('act'),
      key: 'abcdefgh',
      request_hash: Buffer.alloc(32),
      created_at: AT,
    }),
    document: newDocument,
    document_chunk: () => ({ document_id: document.id, number: ++count, cipher: Buffer.alloc(40) }),
    member_import: newImport,
    'member_import that comes with months': () => ({
      ...newImport(),
      ...{ mou_id: mou.id, enrol_from: '2026-01-01', enrol_months: 2, enrol_new_only: false },
      ...{ enrolled_people: 1, enrolled_months: 2, enrolled_amount: 33_600 },
    }),
    saved_view: () => ({
      ...{ user_id: user.id, user_name: 'Orang', partner_id: partner.id, list: 'MEMBERS', name: unique('Tampilan') },
      ...{ query: 'status=calon', ...times },
    }),
    'saved_view that the list opens with': () => ({
      ...{
        user_id: user.id,
        user_name: 'Orang',
        list: 'GROUPS',
        name: unique('Tampilan'),
        query: '',
        is_default: true,
      },
      ...times,
    }),
    member_bulk: () => ({
      ...{ partner_id: partner.id, requested_by: user.id, requested_by_name: 'Orang', act: 'REACTIVATE' },
      ...{ selection: '{"ids": []}', selection_words: 'Semua', ...times },
    }),
    member_bulk_row: () => ({
      ...{ bulk_id: document.id, position: ++count, member_id: document.id, partner_id: partner.id, province_id: 1 },
      ...{ regency_id: 1, district_id: 1, village_id: village, member_version: 1, before: '{}', outcome: 'CHANGES' },
    }),
    member_export: () => ({
      ...{ partner_id: partner.id, requested_by: user.id, requested_by_name: 'Orang', reach: '', format: 'CSV' },
      ...{ columns: ['NAME'], clear_nik: false, selection: '{}', order_by: 'NAME', file_name: 'peserta.csv', ...times },
    }),
    member_import_row: () => ({
      ...{
        import_id: document.id,
        row_number: ++count,
        partner_id: partner.id,
        outcome: 'NEW',
        warned: false,
        cells: Buffer.alloc(30),
      },
      ...{ member_id: document.id, nik_hash: hash(), target_village_id: village },
    }),
  };
}
