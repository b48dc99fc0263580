import { createHash } from 'node:crypto';
import { openBudget } from '../../support/open-budget.ts';
import type { TestPortal } from '../../support/portal.ts';
import { codeOf, type Place, places, type Watcher, type World } from '../../support/world.ts';
import { simulatedLine } from '../database/valid-rows.ts';

// not by a look at the member: that one might be hidden where the row is not
const byPlace = `t.partner_id || ' ' || t.village_id`;

const ofAllocation = (id: string) =>
  `(select a.partner_id || ' ' || a.village_id from allocation a where a.id = ${id})`;

type Seen = (watcher: Watcher, place: Place) => boolean;
const people: Seen = (watcher, place) => watcher.sees(place);
/** What hangs on a partner and a place belongs to no group. */
const papers: Seen = (watcher, place) => watcher.sees(place) && !watcher.ofGroups;
const totals: Seen = (watcher, place) => watcher.seesTotal(place);
/** What an agreement aims at and what was reported are for its parties too. */
const figures: Seen = (watcher, place) => papers(watcher, place) || watcher.signed(place);
/** The money of a budget is for the parties of its agreement, but for those that are groups. */
const money: Seen = (watcher, place) => figures(watcher, place) && !watcher.ofGroups;

/** How a row of each scoped table is told to belong to a place, and who sees it. */
export const scopedTables: Readonly<Record<string, readonly [label: string, seen: Seen]>> = {
  member: ['t.name', people],
  audit_entry: [`case when t.subject = 'member' then ${byPlace} end`, people],
  member_tally: [byPlace, totals],
  member_event: [byPlace, people],
  member_event_document: [byPlace, people],
  clarification: [byPlace, papers],
  partner_group: [`case when t.name like 'Warga %' then t.name end`, papers],
  mou_target: [byPlace, figures],
  mou_report: [byPlace, figures],
  closed_total: [byPlace, figures],
  allocation: [byPlace, money],
  allocation_month: [ofAllocation('t.allocation_id'), money],
  allocation_tally: [ofAllocation('t.allocation_id'), money],
  allocation_tranche: [ofAllocation('t.allocation_id'), money],
  tranche_report: [ofAllocation('t.allocation_id'), money],
  ledger_entry: [ofAllocation('t.allocation_id'), money],
  subsidy_reservation_unit: [ofAllocation('t.allocation_id'), money],
  job: ['t.failure_code', papers],
  // papers of budgets and agreements are seen like these
  document: [`case when t.kind not in ('BUDGET_PAPER', 'MOU_PAPER') then t.file_name end`, papers],
  document_chunk: ['(select d.file_name from document d where d.id = t.document_id)', papers],
  member_import: ['t.file_name', papers],
  member_import_row: ['t.note', papers],
  member_bulk: ['t.selection_words', papers],
  member_bulk_row: ['t.code', papers],
  contribution: [byPlace, people],
  member_cover: [byPlace, people],
  change_line: [byPlace, people],
  cover_tally: [byPlace, totals],
  payment: ['t.note', papers],
  payment_reversed_month: ['(select p.note from payment p where p.id = t.payment_id)', papers],
};

/** One row in every table that hangs on a partner and a place, for each place of the world. */
export async function fillScopedTables(portal: TestPortal, world: World): Promise<void> {
  const { sql, clock } = portal;
  const times = { created_at: clock.now(), updated_at: clock.now() };
  const uploader = world.watcher('agency').actor.user.id;
  const price = await sql.insert<{ id: string }>('contribution_price', {
    ...{ segment: 'BPU', programmes: ['JKK', 'JKM'], month: '2026-03-01', fund: 'SELF', sector_group: 'OTHER' },
    ...{ risk_class: 'VERY_LOW', jkk: 10_000, jkm: 6800, jht_worker: 0, jht_payer: 0, jp_worker: 0, jp_payer: 0 },
    ...{ rules: '[]' },
  });
  const budgets = new Map<string, Awaited<ReturnType<typeof openBudget>> & { reservation: { id: string } }>();
  const requests = new Map<string, string>();
  // these budgets are open already
  for (const table of ['budget_division', 'budget_share'])
    await sql.all(`alter table ${table} disable trigger budget_division_settled`);
  const changeLists = new Map<string, string>();
  for (const letter of ['A', 'B'] as const) {
    const terms = { partnerId: world.partners[letter].id, mouId: world.mous[letter].id, total: 1_000_000 };
    const opened = await openBudget(portal, terms);
    const reservation = await sql.insert<{ id: string }>('subsidy_reservation', {
      ...{ budget_id: opened.budget.id, partner_id: terms.partnerId, first_month: '2026-01-01', months: 12 },
      ...{ requested_by_name: 'Pemohon', created_at: clock.now() },
    });
    budgets.set(letter, { ...opened, reservation });
    const ofBudget = { budget_id: opened.budget.id, partner_id: terms.partnerId };
    await sql.insert('budget_deadline', { ...ofBudget, stage: 'LIST', due_on: '2026-03-01' });
    const paper = await sql.insert<{ id: string }>('document', {
      ...{ kind: 'BUDGET_PAPER', partner_id: terms.partnerId, file_name: 'sk.pdf', uploaded_by: uploader },
      created_at: clock.now(),
    });
    await sql.insert('budget_document', {
      ...{ ...ofBudget, kind: 'DECREE', document_id: paper.id, added_by: uploader, added_by_name: 'Orang' },
      created_at: clock.now(),
    });
    await sql.insert('budget_change', {
      ...{ ...ofBudget, kind: 'UNIT_ADD', reason: 'Desa baru', decree: 'SK 1/2026', decree_on: '2026-03-01', units: 1 },
      ...{ made_by: uploader, made_by_name: 'Orang', made_at: clock.now() },
    });
    const asked = await sql.insert<{ id: string }>('budget_change', {
      ...{ ...ofBudget, kind: 'QUOTA', state: 'ASKED', reason: 'Kuota baru', decree: 'SK 2/2026', units: 1 },
      ...{ decree_on: '2026-03-01', first_month: '2026-03-01', quota_mme: 5, quota_pr: 0, quota_other: 0 },
      ...{ made_by: uploader, made_by_name: 'Orang', made_at: clock.now() },
    });
    requests.set(letter, asked.id);
    const division = await sql.insert<{ id: string }>('budget_division', {
      ...{ ...ofBudget, units: 1, total: 1, made_by: uploader, made_by_name: 'Orang', made_at: clock.now() },
    });
    await sql.insert('budget_share', {
      ...{ division_id: division.id, region_id: await portal.make.regionId('15.01.11.2009'), amount: 1 },
    });
    await aboutAgreement(portal, terms, uploader);
    await sql.insert('ledger_recount', {
      ...{ budget_id: opened.budget.id, counted_at: clock.now(), units: 1, wrong: 0 },
    });
    await sql.insert('subsidy_simulation', {
      ...{ partner_id: world.partners[letter].id, mou_id: world.mous[letter].id, name: 'Simulasi', months: 12 },
      ...{ fund_source: 'BKBK', first_month: '2026-01-01', people_share: 10_000, made_by_name: 'Orang', ...times },
      ...{ lines: JSON.stringify([simulatedLine]), made_by: uploader },
    });
    await sql.insert('region_map', {
      ...{ partner_id: world.partners[letter].id, region_count: 1, shapes: '{"15":[]}', uploaded_by: uploader },
      ...{ uploaded_by_name: 'Orang', created_at: clock.now() },
    });
    const frozen = await sql.insert<{ id: string }>('change_list', {
      ...{ partner_id: terms.partnerId, mou_id: terms.mouId, month: '2026-03-01', joined: 0, departed: 0 },
      ...{ frozen_by: uploader, frozen_by_name: 'Orang', frozen_at: clock.now(), ...times },
    });
    changeLists.set(letter, frozen.id);
    await sql.insert('target', {
      ...{ office_id: world.offices.X.id, mou_id: world.mous[letter].id, year: 2026, segment: 'BPU', ...times },
    });
    await sql.insert('paid_tally', {
      ...{ partner_id: terms.partnerId, segment: 'BPU', year: 2026, paid: 1, people: 1, amount: 0 },
    });
    await sql.insert('simulated_budget', {
      ...{ budget_id: opened.budget.id, partner_id: world.partners[letter].id, name: 'Simulasi' },
      ...{ total: 1, per_person: 1, made_at: clock.now() },
    });
  }
  await sql.insert('elsewhere_question', { user_id: uploader, day: '2026-03-02', people: 1 });
  // the world's members stand under no agreement, so no budget pays for them
  await sql.all('alter table clarification disable trigger clarification_place');
  for (const place of places) {
    const scope = await scopeColumns(portal, world, place);
    const label = `Warga ${place.label}`;
    const at = { created_at: clock.now() };
    await sql.insert('job', {
      kind: 'MEMBER_IMPORT_CHECK',
      failure_code: label,
      requested_by: uploader,
      ...scope,
      ...at,
    });
    const document = await sql.insert<{ id: string }>('document', {
      kind: 'MEMBER_IMPORT',
      file_name: label,
      uploaded_by: uploader,
      ...scope,
      ...at,
    });
    await sql.insert('document_chunk', { document_id: document.id, number: 0, cipher: Buffer.alloc(40) });
    const list = await sql.insert<{ id: string }>('member_import', {
      ...{
        document_id: document.id,
        file_name: label,
        file_size: 1,
        sha256: createHash('sha256').update(label).digest(),
      },
      ...{ cover_from: '2026-03-02', uploaded_by: uploader, uploaded_by_name: 'Pengunggah', updated_at: clock.now() },
      ...scope,
      ...at,
    });
    await sql.insert('member_import_row', {
      ...{ import_id: list.id, row_number: 1, outcome: 'REFUSED', warned: false, note: label, cells: Buffer.alloc(30) },
      ...scope,
    });
    const region_id = scope.village_id;
    await portal.make.group(world.partners[place.partner], { name: label, regionCode: await codeOf(portal, place) });
    const ofMou = { mou_id: world.mous[place.partner].id, partner_id: scope.partner_id, region_id, province_id: 0 };
    await sql.insert('mou_target', { ...ofMou, headcount: 10, ...times });
    const money = budgets.get(place.partner);
    if (!money) throw new Error('a place without a budget');
    const { budget, line, reservation } = money;
    const allocation = await sql.insert<{ id: string }>('allocation', {
      ...{ budget_id: budget.id, line_id: line.id, partner_id: scope.partner_id, region_id, province_id: 0 },
      ...{ village_id: 0, earmark: 1, ...at },
    });
    await sql.insert('budget_change_unit', { change_id: requests.get(place.partner), allocation_id: allocation.id });
    await sql.insert('allocation_month', {
      ...{ allocation_id: allocation.id, category: 'MME', month: '2026-01-01', quota: 50 },
    });
    await sql.insert('ledger_entry', {
      ...{ allocation_id: allocation.id, budget_id: budget.id, partner_id: scope.partner_id, kind: 'ALLOCATE' },
      ...{ allocated: 1, made_at: clock.now() },
    });
    await sql.insert('subsidy_reservation_unit', {
      ...{ reservation_id: reservation.id, allocation_id: allocation.id, asking: 1, people: 0, person_months: 0 },
      ...{ amount: 0, elsewhere: 0, out_of_age: 0, no_quota: 0, no_money: 1 },
    });
    await sql.insert('ledger_entry', {
      ...{ allocation_id: allocation.id, budget_id: budget.id, partner_id: scope.partner_id, kind: 'RECEIVE' },
      ...{ received: 1, tranche: 1, reference: 'SP2D-1', received_on: '2026-03-01', made_at: clock.now() },
    });
    await sql.insert('tranche_report', {
      ...{ allocation_id: allocation.id, partner_id: scope.partner_id, tranche: 1, received_on: '2026-03-01' },
      ...{ noted_by: uploader, noted_by_name: 'Pencatat', created_at: clock.now() },
    });
    await sql.insert('mou_late_act', {
      ...{ mou_id: ofMou.mou_id, kind: 'IMPORT', subject_id: list.id, made_at: clock.now() },
      act: places.indexOf(place),
    });
    await sql.insert('closed_total', { ...ofMou, quota: 10, realised: 9, ...at });
    const month = `2026-0${places.indexOf(place) + 1}-01`;
    await sql.insert('mou_report', { ...ofMou, regency_id: 0, month, received_on: '2026-03-01', ...at });
    const payment = await sql.insert<{ id: string }>('payment', {
      ...{ mou_id: ofMou.mou_id, partner_id: scope.partner_id, unit_village_id: scope.village_id, note: label },
      ...{ state: 'CONFIRMED', amount: 1, received_on: '2026-03-02', recorded_by: uploader },
      ...{ recorded_by_name: 'Pencatat', ...times },
    });
    const owing = await sql.one<{ id: string; person_id: string; group_id: string | null; mou_id: string | null }>(
      `update member set kpj = '00000000001' where id = $1 returning id, person_id, group_id, mou_id`,
      [(world.members.get(place) as { id: string }).id],
    );
    const { id: member_id, ...belongs } = owing;
    const event = await sql.insert<{ id: string }>('member_event', {
      ...{ member_id, kind: 'DEATH', occurred_on: '2026-03-01', recorded_by: uploader, recorded_by_name: 'Pencatat' },
      ...times,
    });
    await sql.insert('member_event_document', { event_id: event.id, member_id, kind: 'KTP', place: 1, ...times });
    await sql.insert('contribution', {
      ...{ member_id, ...belongs, ...scope, month: '2026-03-01', price_id: price.id, amount: 16_800 },
      ...{ payer: 'WORKER', due_on: '2026-03-16', ...at },
    });
    await sql.insert('change_line', {
      ...{ list_id: changeLists.get(place.partner), member_id, kind: 'JOINED', happened_on: '2026-03-02' },
      ...{ name: label, name_key: 'X', nik_mask: '**************01', group_id: owing.group_id, ...scope },
    });
    await sql.insert('clarification', {
      ...{ budget_id: budget.id, member_id, first_month: '2026-03-01', months: 1, note: 'Mohon dicek', ...scope },
      ...{ asked_by: uploader, asked_by_name: 'Penanya', asked_at: clock.now(), updated_at: clock.now() },
    });
    const paid = { month: '2026-03-01', amount: 1 };
    await sql.insert('payment_reversed_month', { payment_id: payment.id, member_id, ...paid });
    const bulk = await sql.insert<{ id: string }>('member_bulk', {
      ...{ requested_by: uploader, requested_by_name: 'Peminta', act: 'REACTIVATE', selection: '{"ids": []}' },
      ...{ selection_words: label, updated_at: clock.now() },
      ...scope,
      ...at,
    });
    await sql.insert('member_bulk_row', {
      ...{ bulk_id: bulk.id, position: 1, member_id: bulk.id, member_version: 1, before: '{}', outcome: 'SKIPPED' },
      ...scope,
      code: label,
    });
  }
  await sql.all('alter table clarification enable trigger clarification_place');
  for (const table of ['budget_division', 'budget_share'])
    await sql.all(`alter table ${table} enable trigger budget_division_settled`);
}

/** A paper of an agreement and what somebody was told about it; who sees these is looked at in paper-security.test.ts. */
async function aboutAgreement({ sql, clock }: TestPortal, of: { partnerId: string; mouId: string }, user: string) {
  const ofMou = { mou_id: of.mouId, partner_id: of.partnerId };
  const scan = await sql.insert<{ id: string }>('document', {
    ...{ kind: 'MOU_PAPER', file_name: 'naskah.pdf', uploaded_by: user, created_at: clock.now() },
  });
  await sql.insert('mou_document', {
    ...{ ...ofMou, id: scan.id, paper_id: scan.id, number: 1, kind: 'OTHER', document_id: scan.id },
    ...{ sha256: Buffer.alloc(32), added_by: user, added_by_name: 'Orang', created_at: clock.now() },
  });
  const letter = await sql.insert<{ id: string }>('notification_letter', { user_id: user, created_at: clock.now() });
  await sql.insert('notification', {
    ...{ ...ofMou, user_id: user, user_name: 'Orang', user_role: 'AGENCY', kind: 'MOU_ENDING', letter_id: letter.id },
    ...{ about_on: '2026-12-31', step: 90, created_at: clock.now() },
  });
}

/** What byPlace says of each place. */
export async function placesByKey(portal: TestPortal, world: World): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const place of places) {
    const { partner_id, village_id } = await scopeColumns(portal, world, place);
    keys.set(`${partner_id} ${village_id}`, `Warga ${place.label}`);
  }
  return keys;
}

/** partner_id, office_id and the four region columns, as the row of this place has them. */
async function scopeColumns(portal: TestPortal, world: World, place: Place) {
  const village = await portal.sql.one<{
    province_id: number;
    regency_id: number;
    district_id: number;
    village_id: number;
  }>('select province_id, regency_id, district_id, id as village_id from region where code = $1 and valid_to is null', [
    await codeOf(portal, place),
  ]);
  return {
    partner_id: world.partners[place.partner].id,
    office_id: place.office && world.offices[place.office].id,
    ...village,
  };
}
