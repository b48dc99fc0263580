import { afterAll, beforeAll, expect, it } from 'vitest';
import type { XlsxCell } from '../../../server/document/xlsx-writer.ts';
import { parseMonth } from '../../../server/kernel/month.ts';
import { enrolCheck } from '../../../server/member-import/member-import.enrol-check.ts';
import { memberImportCommit, memberImportUndo } from '../../../server/member-import/member-import.service.ts';
import type { ImportEnrolment } from '../../../server/member-import/member-import.store.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { openBudget } from '../../support/open-budget.ts';
import { books } from '../budget/budget-scene.ts';
import { HEADER, people, person, workbook } from './list-file.ts';
import { type ImportScene, openScene } from './scene.ts';

let scene: ImportScene;
let partner: Keyed;
let officer: User;
let mou: { id: string };
let budgetId: string;
// a village with room for three of each kind, and one with money for two months of somebody
const ROOM = '15.01.11.2009';
const POOR = '15.01.11.2008';
const PRICE = 16_800;
const november = { first: parseMonth('2026-11'), months: 2 };

beforeAll(async () => {
  scene = await openScene();
  const { make, sql } = scene;
  partner = await make.partner({ kind: 'PROVINCE', region_id: await make.regionId('15') });
  officer = await make.user('COORDINATOR', { partners: [partner] });
  mou = await make.mou(partner, { payer: 'SUBSIDY', programmes: ['JKK', 'JKM'], fund_source: 'BKBK' });
  const { budget, line } = await openBudget(scene, { partnerId: partner.id, mouId: mou.id, total: 100_000_000 });
  budgetId = budget.id;
  for (const [code, money] of [
    [ROOM, 10_000_000],
    [POOR, 2 * PRICE],
  ] as const) {
    const unit = await sql.insert<{ id: string }>('allocation', {
      ...{ budget_id: budget.id, line_id: line.id, partner_id: partner.id, region_id: await make.regionId(code) },
      ...{ province_id: 0, village_id: 0, earmark: money, created_at: '2026-03-02' },
    });
    await sql.all(
      `insert into allocation_month (allocation_id, category, month, quota)
       select $1, c, m, 3 from unnest('{MME,PR}'::text[]) c, generate_series(date '2026-01-01', date '2026-12-01', interval '1 month') m`,
      [unit.id],
    );
    await sql.all(
      `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, allocated, made_at) values ($1, $2, $3, 'ALLOCATE', $4, '2026-03-02')`,
      [unit.id, budget.id, partner.id, money],
    );
  }
}, 120_000);
afterAll(() => scene.close());

let cards = 0;
/** Rows with a membership number each: only who is registered has months. */
const registered = (rows: XlsxCell[][]) => rows.map((row) => [...row, `26${String(++cards).padStart(9, '0')}`]);
const file = (rows: XlsxCell[][]) => workbook([[...HEADER, 'Nomor KPJ'], ...rows]);
const context = async (user = officer) => Object.assign(await scene.scopeOf(user), { jobs: scene.queue });

async function ready(rows: XlsxCell[][], user = officer): Promise<string> {
  const id = await scene.upload(user, partner, await file(rows), { mouId: mou.id });
  expect(await scene.settled(id)).toMatchObject({ state: 'READY' });
  return id;
}
async function commit(id: string, enrolment: ImportEnrolment | null, user = officer): Promise<string> {
  try {
    return (await memberImportCommit(await context(user), id, `save-${id}`, enrolment)).state;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
async function saved(rows: XlsxCell[][], newOnly = false): Promise<string> {
  const id = await ready(rows);
  expect(await commit(id, { ...november, newOnly })).toBe('COMMITTING');
  expect(await scene.settled(id)).toMatchObject({ state: 'COMMITTED' });
  return id;
}
const undo = async (id: string) => {
  await memberImportUndo(await context(), id, `undo-${id}`);
  return scene.settled(id);
};
const agree = async () => {
  const all = await books(scene);
  expect([all.reservedEntries, all.reservedMonths]).toEqual([all.reserved, all.reserved]);
  return Number(all.reserved) / PRICE;
};
const told = async (id: string) =>
  scene.sql.all<{ row: number; codes: string[] }>(
    `select row_number as row, codes from member_import_row where import_id = $1 and codes && '{MONTHS_QUOTA,MONTHS_MONEY,MONTHS_AGE,MONTHS_NO_UNIT,MONTHS_OTHER_FUND,MONTHS_NOT_ELIGIBLE}' order by 1`,
    [id],
  );
async function look(id: string) {
  const scope = await scene.scopeOf(officer);
  const list = { id, partnerId: partner.id, mouId: mou.id, newOnly: false, ...november };
  const found = await enrolCheck(scope.read, { ...list, today: '2026-11-02' });
  await scope.settle();
  return found;
}

const mixed = () => [
  // five for three places
  ...registered(people(5)),
  ...registered([
    person({ NIK: '1501111511618001', 'Tanggal Lahir': '15-11-1961', 'Nama Lengkap': 'Tua Contoh', Kategori: 'MME' }),
    person({ NIK: '1501111705908101', 'Kode Desa': POOR, 'Nama Lengkap': 'Ani Contoh' }),
    person({ NIK: '1501111705908102', 'Kode Desa': POOR, 'Nama Lengkap': 'Budi Contoh' }),
    person({ NIK: '1501111705908103', 'Kode Desa': '15.01.11.2010', 'Nama Lengkap': 'Cici Contoh' }),
  ]),
  // no membership number yet
  [...person({ NIK: '1501111705908104', 'Nama Lengkap': 'Dedi Contoh' }), null],
];

it('before a list is saved its officer sees how many people fit in each unit, and who does not and why', async () => {
  const id = await ready(mixed());
  const { units, leftOut, noUnit, notEligible } = await look(id);
  expect(
    units
      .map(({ people, personMonths, noQuota, noMoney, outOfAge }) => [people, personMonths, noQuota, noMoney, outOfAge])
      .sort(),
  ).toEqual([
    [1, 2, 0, 1, 0],
    [4, 7, 2, 0, 1],
  ]);
  expect([noUnit, notEligible]).toEqual([1, 1]);
  expect(leftOut.map(({ name, reasons }) => [name, reasons])).toEqual([
    ['Peserta Contoh D', ['QUOTA']],
    ['Peserta Contoh E', ['QUOTA']],
    ['Tua Contoh', ['AGE']],
    ['Budi Contoh', ['MONEY']],
  ]);
  expect(await agree()).toBe(0);
});

it('saving reserves those that fit, and the others are members without months whose rows say why', async () => {
  const id = await saved(mixed());
  const done = await scene.sql.one<object>(
    'select enrolled_people, enrolled_months, enrolled_amount, new_rows, warned_rows from member_import where id = $1',
    [id],
  );
  expect(done).toMatchObject({
    enrolled_people: 5,
    enrolled_months: 9,
    enrolled_amount: String(9 * PRICE),
    new_rows: 10,
  });
  expect(await told(id)).toEqual([
    { row: 5, codes: ['MONTHS_QUOTA'] },
    { row: 6, codes: ['MONTHS_QUOTA'] },
    { row: 7, codes: ['AGE_LIMIT_WITHIN_PERIOD', 'MONTHS_AGE'] },
    { row: 9, codes: ['MONTHS_MONEY'] },
    { row: 10, codes: ['MONTHS_NO_UNIT'] },
    { row: 11, codes: expect.arrayContaining(['MONTHS_NOT_ELIGIBLE']) },
  ]);
  expect(await agree()).toBe(9);
  const { n } = await scene.sql.one<{ n: number }>(
    'select count(*)::integer as n from contribution where allocation_id is null',
  );
  expect(n).toBe(0);

  // the same list once more asks for nobody who has the months already
  const again = await saved(
    registered([]).concat(people(3).map((row, i) => [...row, `26${String(i + 1 + 9).padStart(9, '0')}`])),
  );
  expect(await told(again)).toEqual([]);
  expect(await agree()).toBe(9);

  expect(await undo(id)).toMatchObject({ state: 'UNDONE', undone_rows: 10 });
  expect(await agree()).toBe(0);
  const left = await scene.sql.one<object>(
    `select (select count(*)::integer from member where partner_id = $1) as members, (select count(*)::integer from member_cover where partner_id = $1) as covers,
            (select coalesce(sum(people), 0)::integer from cover_tally where partner_id = $1) as tally, (select count(*)::integer from allocation_month where people > 0) as places`,
    [partner.id],
  );
  expect(left).toEqual({ members: 0, covers: 0, tally: 0, places: 0 });
});

it('only new people, where that is asked; who is a member already keeps what there is', async () => {
  const [known] = registered(people(1, 50));
  const first = await ready([known as XlsxCell[]]);
  expect(await commit(first, null)).toBe('COMMITTING');
  await scene.settled(first);
  expect(await agree()).toBe(0);
  const id = await saved([known as XlsxCell[], ...registered(people(1, 60))], true);
  expect(await agree()).toBe(2);
  await undo(id);
  expect(await agree()).toBe(0);
  // with everybody the known one too, who is not touched when the list is taken back
  const all = await saved([known as XlsxCell[]]);
  expect(await agree()).toBe(2);
  await undo(all);
  expect(await agree()).toBe(0);
  const { n } = await scene.sql.one<{ n: number }>('select count(*)::integer as n from member where partner_id = $1', [
    partner.id,
  ]);
  expect(n).toBe(1);
  await undo(first);
});

it('months that were written and stood against nothing stay, free again, when the list is taken back', async () => {
  const [known] = registered(people(1, 70));
  const first = await ready([known as XlsxCell[]]);
  await commit(first, null);
  await scene.settled(first);
  const price = await scene.sql.one<{ id: string }>(
    `select id from contribution_price where month = '2026-11-01' limit 1`,
  );
  await scene.sql.all(
    `insert into contribution (member_id, month, partner_id, office_id, province_id, regency_id, district_id, village_id, mou_id, person_id, price_id,
                               amount, payer, due_on, created_at)
     select m.id, '2026-11-01', m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.mou_id, m.person_id, $2,
            ${PRICE}, 'FUND', '2026-11-15', '2026-11-01' from member m where m.partner_id = $1`,
    [partner.id, price.id],
  );
  const id = await saved([known as XlsxCell[]]);
  expect(await agree()).toBe(2);
  const { people: enrolled } = await scene.sql.one<{ people: number }>(
    'select enrolled_people as people from member_import where id = $1',
    [id],
  );
  expect(enrolled).toBe(1);
  await undo(id);
  expect(await agree()).toBe(0);
  expect(
    await scene.sql.all(`select to_char(month, 'MM') as month from contribution where partner_id = $1`, [partner.id]),
  ).toEqual([{ month: '11' }]);
  await scene.sql.all('delete from contribution where partner_id = $1', [partner.id]);
});

it('a member with a paid month keeps the membership and all its months', async () => {
  const id = await saved(registered(people(2, 80)));
  const [payer] = await scene.sql.all<{ id: string }>(
    `select member_id as id from member_import_row where import_id = $1 order by row_number limit 1`,
    [id],
  );
  const payment = await scene.sql.one<{ id: string }>(
    `insert into payment (partner_id, mou_id, state, amount, received_on, recorded_by, recorded_by_name, created_at, updated_at)
     values ($1, $2, 'CONFIRMED', ${PRICE}, '2026-11-02', $3, 'Pencatat', now(), now()) returning id`,
    [partner.id, mou.id, officer.id],
  );
  await scene.sql.all(`update contribution set payment_id = $2 where member_id = $1 and month = '2026-11-01'`, [
    payer?.id,
    payment.id,
  ]);
  expect(await undo(id)).toMatchObject({ state: 'UNDONE', undone_rows: 1 });
  expect(await agree()).toBe(2);
});

it('months need an agreement with an open budget that pays them, and somebody who sets money apart', async () => {
  const id = await ready(registered(people(1, 90)));
  expect(await commit(id, { first: parseMonth('2026-12'), months: 2, newOnly: false })).toBe('ENROL_SPAN');
  const operator = await scene.make.user('OPERATOR', { partner, regionCode: '15.01' });
  const theirs = await ready(registered(people(1, 91)), operator);
  expect(await commit(theirs, { ...november, newOnly: false }, operator)).toBe('FORBIDDEN');
  expect(await commit(theirs, null, operator)).toBe('COMMITTING');
  await scene.settled(theirs);
  await scene.sql.all(`update subsidy_budget set state = 'CLOSED' where id = $1`, [budgetId]);
  expect(await commit(id, { ...november, newOnly: false })).toBe('ENROL_NO_BUDGET');
  expect(await commit(id, null)).toBe('COMMITTING');
  await scene.settled(id);
});
