import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxWorkbook } from '../../../server/document/xlsx-writer.ts';
import type { Actor, Json } from '../../support/actors.ts';
import { type BudgetScene, openBudgetScene, opened, unitsOf, VILLAGE_A, VILLAGE_B, WARD } from './budget-scene.ts';
import { comes, receiptsOf, takenBack } from './tranche-scene.ts';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  budget = await opened(scene);
});
afterAll(() => scene.close());

const HEAD = 'Kode desa;Jumlah (Rp);No. SP2D;Tanggal;Tahap';
const csv = (...rows: string[]) => Buffer.from([HEAD, ...rows].join('\n'));
const row = (code: string, more: object = {}) =>
  Object.values({ code, amount: '3.000.000', reference: 'SP2D-7', on: '01-03-2026', tranche: '1', ...more }).join(';');

async function send(who: Actor, file: Buffer, path: string, of: Json = budget) {
  const boundary = 'batas-berkas-uji';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="dana.csv"\r\ncontent-type: text/csv\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return scene.portal.app.inject({
    ...{ method: 'POST', url: `/budgets/${of.id}/transfers${path}`, payload },
    headers: {
      ...{ 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: who.cookie, 'x-portal-request': '1' },
      'accept-language': 'id',
    },
  });
}
const check = async (file: Buffer, query = ''): Promise<Json> =>
  (await send(scene.asker, file, `/check${query}`)).json();
const write = async (file: Buffer, query = ''): Promise<Json> => (await send(scene.asker, file, query)).json();
const received = async () =>
  (await unitsOf(scene.asker, budget)).map(({ village, received: sum }) => [village.code, sum]);

describe('A file of transfers', () => {
  it('is checked row by row, every mistake by its name, and nothing is written', async () => {
    const file = csv(
      row(VILLAGE_A),
      row(''),
      row('15.01.11.9999'),
      row('15.01.11.2010'),
      row(VILLAGE_B, { amount: '3,5' }),
      row(VILLAGE_B, { amount: '0' }),
      row(VILLAGE_B, { reference: 'x' }),
      row(VILLAGE_B, { on: '31-02-2026' }),
      row(VILLAGE_B, { on: '03-03-2026' }),
      row(VILLAGE_B, { tranche: '3' }),
      row(VILLAGE_A),
      ';;;;',
    );
    const { readyCount, problems } = await check(file);
    expect(readyCount).toBe(1);
    expect(problems.map((one: Json) => `${one.row} ${one.column} ${one.code}`)).toEqual([
      '3 region TRANSFER_CODE_MISSING',
      '4 region TRANSFER_CODE_UNKNOWN',
      '5 region ALLOCATION_UNKNOWN',
      '6 amount TRANSFER_RUPIAH',
      '7 amount TRANSFER_AMOUNT',
      '8 reference TRANCHE_REFERENCE',
      '9 receivedOn TRANSFER_DATE_UNREADABLE',
      '10 receivedOn TRANCHE_DATE',
      '11 tranche TRANCHE_UNKNOWN',
      '12 reference TRANSFER_REPEATED',
    ]);
    expect(problems.at(-1).message).toBe('SP2D, tahap, dan desa ini sudah ada di baris 2.');
    const refused = await send(scene.asker, file, '');
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'TRANSFER_FILE_PROBLEMS']);
    expect(await receiptsOf(scene.asker, budget)).toEqual([]);
  });

  it('is written down whole, and a second time adds nothing', async () => {
    const file = csv(row(VILLAGE_A), row(VILLAGE_B.replaceAll('.', ''), { on: '1 Maret 2026', tranche: 'Tahap 1' }));
    expect(await check(file)).toMatchObject({ readyCount: 2, known: 0, amount: '6000000', problemCount: 0 });
    expect(await write(file)).toEqual({ written: 2, known: 0, amount: '6000000', unitsBlocked: 0 });
    expect(await write(file)).toEqual({ written: 0, known: 2, amount: '0', unitsBlocked: 0 });
    expect(await received()).toEqual([
      [WARD, '0'],
      [VILLAGE_A, '3000000'],
      [VILLAGE_B, '3000000'],
    ]);
  });

  it('that says another sum for a known order is told so, until that one is taken back', async () => {
    const file = csv(row(VILLAGE_A, { amount: '2900000' }), row(WARD));
    expect((await check(file)).problems).toMatchObject([{ row: 2, code: 'TRANSFER_DIFFERS' }]);
    const entry = (await receiptsOf(scene.asker, budget)).find(({ village }) => village.code === VILLAGE_A);
    await takenBack(scene.asker, entry?.id);
    expect(await write(file)).toMatchObject({ written: 2, amount: '5900000' });
  });

  it('may say what a unit is granted: contributions have their share of it, which stands beside the entry', async () => {
    const file = csv(row(WARD, { amount: 'Rp70.000.000', tranche: '2', reference: 'SP2D-8' }));
    expect(await check(file, '?basis=grant')).toMatchObject({ amount: '7000000', unitsBlocked: 1 });
    expect(await write(file, '?basis=grant')).toMatchObject({ written: 1, unitsBlocked: 1 });
    const [entry] = await receiptsOf(scene.asker, budget);
    expect(entry).toMatchObject({ amount: '7000000', tranche: 2, note: '10% dari Rp70.000.000' });
  });

  it('may be a workbook with real numbers and days, as the template has it', async () => {
    const answer = await scene.portal.app.inject({
      ...{ method: 'GET', url: '/budgets/transfers/template.xlsx', headers: { cookie: scene.asker.cookie } },
    });
    expect(answer.statusCode).toBe(200);
    const head = ['Kode desa/kelurahan', 'Jumlah (Rp)', 'Nomor SP2D', 'Tanggal masuk', 'Tahap'];
    const pieces: Buffer[] = [];
    const rows = [['Rekap BPKPD'], head, [VILLAGE_B, 7_000_000, 'SP2D-9', 46_082, 2]];
    for await (const piece of xlsxWorkbook([{ name: 'Data', columns: [], frozenRows: 0, rows }])) pieces.push(piece);
    expect(await write(Buffer.concat(pieces))).toMatchObject({ written: 1, amount: '7000000' });
    expect((await receiptsOf(scene.asker, budget))[0]).toMatchObject({ reference: 'SP2D-9', tranche: 2 });
  });

  it('without our headers, or without a row, is refused as a whole', async () => {
    expect((await check(Buffer.from('Nama;Alamat\nA;B'))).code).toBe('TRANSFER_FILE_HEADER');
    expect((await check(csv())).code).toBe('TRANSFER_FILE_EMPTY');
    expect((await check(Buffer.from('%PDF-1.7'))).code).toBe('FILE_NOT_SPREADSHEET');
  });

  it('is taken from who may write money down, and into a budget that is open', async () => {
    for (const path of ['/check', '']) {
      expect((await send(scene.officer, csv(row(WARD)), path)).statusCode).toBe(403);
      const draft = await scene.portal.sql.one<Json>(
        `insert into subsidy_budget (partner_id, mou_id, name, name_key, fund_source, year, first_month, months, age_from, age_to, created_at, updated_at)
         select partner_id, mou_id, 'Rancangan', 'RANCANGAN', fund_source, year, first_month, months, age_from, age_to, created_at, updated_at
           from subsidy_budget where id = $1 returning id`,
        [budget.id],
      );
      expect((await send(scene.asker, csv(row(WARD)), path, draft)).json().code).toBe('BUDGET_NOT_OPEN');
      expect((await send(scene.asker, csv(row(WARD)), path, { id: 'x' })).statusCode).toBe(404);
    }
    expect((await comes(scene.asker, budget, { region: WARD })).userErrors[0].code).toBe('TRANCHE_NOTHING_DUE');
  });
});
