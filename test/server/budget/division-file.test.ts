import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openXlsx } from '../../../server/document/xlsx-reader.ts';
import type { Actor, Json } from '../../support/actors.ts';
import {
  approve,
  ask,
  type BudgetScene,
  budgetInput,
  create,
  line,
  openBudgetScene,
  opened,
  read,
  reserve,
  unitsOf,
  VILLAGE_A,
  VILLAGE_B,
  WARD,
} from './budget-scene.ts';

let scene: BudgetScene;
beforeAll(async () => {
  scene = await openBudgetScene();
});
afterAll(() => scene.close());

const HEAD = 'Kode desa;Nama desa;Jumlah (Rp);Kuota MME;Kuota PR;Kuota lainnya';
const csv = (...rows: string[]) => Buffer.from([HEAD, ...rows].join('\n'));
const row = (code: string, more: object = {}) =>
  Object.values({ code, name: '', amount: '10.000.000', mme: '', pr: '', other: '', ...more }).join(';');
const GROUNDS = { reason: 'Desa baru menerima lebih', decree: 'SK 900/2026', decreeOn: '2026-02-20' };

async function send(who: Actor, of: Json, file: Buffer, path = '', fields: Record<string, string> = {}) {
  const boundary = 'batas-berkas-uji';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="bagi.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(parts.join('') + head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return scene.portal.app.inject({
    ...{ method: 'POST', url: `/budgets/${of.id}/division${path}`, payload },
    headers: {
      ...{ 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: who.cookie, 'x-portal-request': '1' },
      'accept-language': 'id',
    },
  });
}
const check = async (of: Json, file: Buffer): Promise<Json> => (await send(scene.asker, of, file, '/check')).json();
const divide = async (of: Json, file: Buffer, fields: Record<string, string> = {}): Promise<Json> =>
  (await send(scene.asker, of, file, '', fields)).json();
const drafted = async (more: object = {}): Promise<Json> =>
  (await create(scene.asker, budgetInput(scene, { choice: 'FEWER_PEOPLE', topUpFund: null, ...more }))).budget;
const faults = ({ problems }: Json) => problems.map((one: Json) => `${one.row} ${one.column} ${one.code}`);
const amounts = async (of: Json) =>
  Object.fromEntries((await unitsOf(scene.asker, of)).map(({ village, allocated }) => [village.code, allocated]));

describe('A file that divides a draft', () => {
  it('is checked row by row, every mistake by its name, and nothing is kept', async () => {
    const budget = await drafted();
    const answer = await check(
      budget,
      csv(
        row(VILLAGE_A),
        row(''),
        row('15.01.11.9999'),
        row('15.01.11.2010'),
        row(VILLAGE_A),
        row(VILLAGE_B, { name: 'Bukan Desa Itu' }),
        row(WARD, { amount: '-5' }),
        row(WARD, { amount: '3,5' }),
        row(WARD, { amount: '0' }),
        row(WARD, { mme: '50' }),
        row(WARD, { mme: '0', pr: '0', other: '0' }),
      ),
    );
    expect(faults(answer)).toEqual([
      '3 region TRANSFER_CODE_MISSING',
      '4 region TRANSFER_CODE_UNKNOWN',
      '5 region DIVISION_OUTSIDE',
      '6 region DIVISION_REPEATED',
      '7 name DIVISION_NAME',
      '8 amount TRANSFER_AMOUNT',
      '9 region DIVISION_REPEATED',
      '9 amount TRANSFER_RUPIAH',
      '10 region DIVISION_REPEATED',
      '10 amount TRANSFER_AMOUNT',
      '11 region DIVISION_REPEATED',
      '11 mme DIVISION_QUOTA',
      '12 region DIVISION_REPEATED',
      '12 mme DIVISION_QUOTA',
    ]);
    expect(answer.problems[3].message).toBe('Desa ini sudah ada di baris 2. Hapus salah satu.');
    const refused = await send(scene.asker, budget, csv(row('')));
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'DIVISION_FILE_PROBLEMS']);
    expect((await read(scene.asker, budget)).plan.total).toBe('30000000');
  });

  it('has to add up to the budget, and says beforehand whom it leaves out', async () => {
    const budget = await drafted();
    const file = csv(row(VILLAGE_A, { amount: '12.000.000' }), row(VILLAGE_B, { amount: '17.999.999' }));
    expect(await check(budget, file)).toMatchObject({
      ...{ isOpen: false, readyCount: 2, problemCount: 0, leftOutCount: 1, leftOut: [{ amount: '0' }] },
      sums: [{ unitKind: 'ANY', whole: '30000000', named: '29999999', kept: '0' }],
    });
    const { code, message } = await divide(budget, file);
    expect([code, message]).toEqual([
      'DIVISION_SUM',
      'Jumlah semua unit Rp29.999.999, seharusnya Rp30.000.000. Tidak ada yang dibagi. Samakan jumlahnya dalam berkas.',
    ]);
    expect((await read(scene.asker, budget)).plan.lines[0].units).toBe(3);
  });

  it('gives each unit its rupiah and its quota once another person has approved it', async () => {
    const budget = await drafted();
    const digits = VILLAGE_A.replaceAll('.', '');
    const file = csv(
      row(digits, { amount: 'Rp12.000.000', mme: '20', pr: '5', other: '0' }),
      row(VILLAGE_B, { amount: '18000000' }),
    );
    expect(await divide(budget, file)).toMatchObject({ isOpen: false, readyCount: 2, leftOutCount: 1 });
    const [stale, now] = [budget, await read(scene.asker, budget)];
    expect(now.plan).toMatchObject({ total: '30000000', lines: [{ units: 2 }] });
    expect((await ask(scene.asker, stale)).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    const { budget: asked } = await ask(scene.asker, now);
    // what was asked for does not change under the pen
    expect((await divide(asked, file)).code).toBe('BUDGET_STATE');
    const { budget: open } = await approve(scene.approver, asked, '30000000');
    const units = await unitsOf(scene.asker, open);
    expect(units.map(({ village, allocated, quota }) => [village.code, allocated, quota])).toEqual([
      [VILLAGE_A, '12000000', 25],
      [VILLAGE_B, '18000000', 50],
    ]);
  });

  it('stands for what the lines come to: a budget of another total waits for another file', async () => {
    const budget = await drafted();
    await divide(budget, csv(row(VILLAGE_A), row(VILLAGE_B), row(WARD)));
    const edited = (
      await scene.asker.query(
        `mutation ($id: ID!, $input: SubsidyBudgetInput!, $version: Int!) { act: subsidyBudgetEdit(id: $id, input: $input, version: $version) {
           budget { id version plan { byFile unmatched } } } }`,
        {
          ...{ id: budget.id, version: (await read(scene.asker, budget)).version },
          input: budgetInput(scene, { choice: 'FEWER_PEOPLE', topUpFund: null, lines: [line({ share: 1100 })] }),
        },
      )
    ).act.budget;
    expect(edited.plan).toEqual({ byFile: true, unmatched: '3000000' });
    expect((await ask(scene.asker, edited)).userErrors).toMatchObject([{ code: 'DIVISION_OUTDATED' }]);
    const dropped = (
      await scene.asker.query(
        `mutation ($id: ID!, $version: Int!) { act: subsidyDivisionRemove(budgetId: $id, version: $version) {
           budget { id version division { units } plan { byFile total } } userErrors { code } } }`,
        { id: edited.id, version: edited.version },
      )
    ).act;
    expect(dropped).toMatchObject({
      ...{ userErrors: [], budget: { division: null, plan: { byFile: false, total: '33000000' } } },
    });
    expect((await ask(scene.asker, dropped.budget)).userErrors).toEqual([]);
  });

  it('has a template with a row for each unit, which divides as the lines do', async () => {
    const budget = await drafted();
    const answer = await scene.portal.app.inject({
      ...{
        method: 'GET',
        url: `/budgets/${budget.id}/division/template.xlsx`,
        headers: { cookie: scene.asker.cookie },
      },
    });
    expect(answer.statusCode).toBe(200);
    const rows: unknown[][] = [];
    const book = await openXlsx(answer.rawPayload);
    await book.readSheet(book.sheets[0] as (typeof book.sheets)[number], (_, cells) => {
      rows.push([...cells]);
      return true;
    });
    expect(rows[0]?.slice(0, 3)).toEqual(['Kode desa/kelurahan', 'Nama desa/kelurahan', 'Jumlah (Rp)']);
    expect(rows.slice(1).map(([code, , amount]) => [code, amount])).toEqual([
      [WARD, '10000000'],
      [VILLAGE_A, '10000000'],
      [VILLAGE_B, '10000000'],
    ]);
    expect(await check(budget, answer.rawPayload)).toMatchObject({ readyCount: 3, problemCount: 0, leftOutCount: 0 });
  });

  it('has its headers and a row, and comes from who keeps the budget', async () => {
    const budget = await drafted();
    expect((await check(budget, Buffer.from('Nama;Alamat\nA;B'))).code).toBe('DIVISION_FILE_HEADER');
    expect((await check(budget, csv())).code).toBe('DIVISION_FILE_EMPTY');
    for (const path of ['/check', '']) {
      expect((await send(scene.officer, budget, csv(row(WARD)), path)).statusCode).toBe(403);
      expect((await send(scene.asker, { id: 'x' }, csv(row(WARD)), path)).statusCode).toBe(404);
    }
  });
});

describe('A file that divides an open budget', () => {
  let budget: Json;
  beforeAll(async () => {
    budget = await opened(scene);
    await scene.enrol(VILLAGE_B, 2);
    await reserve(scene.asker, budget, { villageCode: VILLAGE_B, firstMonth: '2026-01', months: 12 });
  });

  it('leaves units that it does not name what they have, and takes nothing that people stand against', async () => {
    // two people for a year cost 403,200; another fund has added 80,000
    const answer = await check(
      budget,
      csv(row(VILLAGE_A, { amount: '19676801' }), row(VILLAGE_B, { amount: '323199' })),
    );
    expect(answer).toMatchObject({
      ...{ isOpen: true, leftOutCount: 1, leftOut: [{ amount: '10000000' }] },
      sums: [{ unitKind: null, whole: '30000000', named: '19676801', kept: '10000000' }],
    });
    expect(answer.problems).toMatchObject([
      {
        row: 3,
        code: 'DIVISION_RESERVED',
        message: 'Di desa ini sudah dicadangkan lebih dari itu. Paling sedikit Rp323.200.',
      },
    ]);
    expect(
      faults(await check(budget, csv(row('15.01.11.2010'), row(WARD, { mme: '1', pr: '0', other: '0' })))),
    ).toEqual(['2 region DIVISION_NOT_UNIT', '3 mme DIVISION_QUOTA_OPEN']);
  });

  it('moves money at once by a decree, entry by entry, and the same file moves nothing more', async () => {
    const file = csv(row(VILLAGE_A, { amount: '19676800' }), row(VILLAGE_B, { amount: '323200' }));
    expect((await divide(budget, file)).code).toBe('CHANGE_GROUNDS');
    for (const [more, code] of [
      [{ reason: 'x' }, 'BUDGET_REASON_LENGTH'],
      [{ decree: 'x' }, 'CHANGE_DECREE'],
      [{ decreeOn: '2026-03-03' }, 'CHANGE_DECREE_AHEAD'],
      [{ decreeOn: '2026-01-04' }, 'BUDGET_DECREE_BEFORE_REGULATION'],
      [{ decreeOn: '31-02-2026' }, 'BAD_USER_INPUT'],
    ] as const)
      expect((await divide(budget, file, { ...GROUNDS, ...more })).code).toBe(code);
    expect(await amounts(budget)).toEqual({ [WARD]: '10080000', [VILLAGE_A]: '10080000', [VILLAGE_B]: '10080000' });
    expect(await divide(budget, file, GROUNDS)).toMatchObject({ changed: 2 });
    expect(await divide(budget, file, GROUNDS)).toMatchObject({ changed: 0 });
    expect(await amounts(budget)).toEqual({ [WARD]: '10080000', [VILLAGE_A]: '19756800', [VILLAGE_B]: '403200' });
    const { ledger, figures } = (
      await scene.asker.query(
        `query ($id: ID!) { subsidyBudget(id: $id) { figures { earmark allocated } ledger(first: 2) { nodes { kind amount note } } } }`,
        { id: budget.id },
      )
    ).subsidyBudget;
    expect(figures).toEqual({ earmark: '30000000', allocated: '30240000' });
    expect(ledger.nodes.map(({ kind, amount }: Json) => `${kind} ${amount}`).sort()).toEqual([
      'TRANSFER -9676800',
      'TRANSFER 9676800',
    ]);
    expect(ledger.nodes[0].note).toBe('SK 900/2026 (2026-02-20): Desa baru menerima lebih');
  });
});

describe('A village that had another code', () => {
  it('is found by either, and not twice', async () => {
    const { sql } = scene.portal;
    const [was] = await sql.all<{ code: string; now: number; current: string }>(
      `select r.code, c.id as now, c.code as current from region r join region c on c.id = r.current_id
        where r.level = 4 and r.code like '15.%' and c.valid_to is null and c.id <> r.id
          and not exists (select from region o where o.code = r.code and o.id <> r.id) order by r.code limit 1`,
    );
    const at = scene.portal.clock.now();
    await sql.insert('mou_target', {
      ...{ mou_id: scene.mou.id, partner_id: scene.partner.id, region_id: was?.now, province_id: 0, headcount: 50 },
      ...{ created_at: at, updated_at: at },
    });
    const budget = await drafted();
    const rows = [VILLAGE_A, VILLAGE_B, WARD].map((code) => row(code));
    const file = csv(row(was?.code ?? ''), ...rows);
    expect(await check(budget, file)).toMatchObject({ readyCount: 4, problemCount: 0, leftOutCount: 0 });
    expect(faults(await check(budget, csv(row(was?.code ?? ''), row(was?.current ?? ''), ...rows)))).toEqual([
      '3 region DIVISION_REPEATED',
    ]);
    await divide(budget, file);
    const { budget: asked } = await ask(scene.asker, await read(scene.asker, budget));
    const { budget: open } = await approve(scene.approver, asked, asked.plan.total);
    expect(await amounts(open)).toMatchObject({ [was?.current ?? '']: '10000000' });
  });
});
