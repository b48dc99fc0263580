import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openXlsx } from '../../../server/document/xlsx-reader.ts';
import type { XlsxCell } from '../../../server/document/xlsx-writer.ts';
import { type Actor, actor, coordinatorOf, type Json, officerOf, operatorOf } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { workbook } from '../member-import/list-file.ts';
import { cookieOf, createUser, typeCode } from './user-acts.ts';

const HEADER = ['Kode wilayah', 'Nama', 'Nomor HP', 'Surel (boleh kosong)', 'Nama pengguna (boleh kosong)'];
const PASSWORD = 'tujuh perahu lewat pagi';

let portal: TestPortal;
let jambi: Keyed;
let coordinator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  jambi = await portal.make.partner({ name: 'Provinsi Jambi', region_id: await portal.make.regionId('15') });
  coordinator = await coordinatorOf(portal, jambi);
});
afterAll(() => portal.close());

interface Sent {
  readonly only?: 'good';
  readonly key?: string;
  readonly partner?: Keyed;
}

function send(who: Actor, path: '/users/operators/check' | '/users/operators', file: Buffer, sent: Sent = {}) {
  const { only, key = randomUUID(), partner = jambi } = sent;
  const boundary = 'batas-berkas';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="operator.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return portal.app.inject({
    ...{ method: 'POST', url: `${path}?partner=${partner.id}${only ? `&only=${only}` : ''}` },
    headers: {
      ...{ 'x-portal-request': '1', cookie: who.cookie, 'idempotency-key': key },
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

const list = (...rows: (readonly XlsxCell[])[]) => workbook([HEADER, ...rows]);
const check = async (file: Buffer): Promise<Json> => (await send(coordinator, '/users/operators/check', file)).json();
const users = async () => (await portal.sql.one<{ n: number }>('select count(*)::integer as n from app_user')).n;

describe('A list of village operators', () => {
  it('brings in 155 of them at once; one uses the printed code and sees the own village only', async () => {
    const villages = await portal.sql.all<{ code: string }>(
      `select code from region where regency_id = (select id from region where code = '15.01' and valid_to is null)
         and level = 4 and valid_to is null order by code limit 155`,
    );
    expect(villages).toHaveLength(155);
    const rows = villages.map(({ code }, i) => [
      code.replaceAll('.', ''),
      `Operator Desa ${i}`,
      `0812000${String(i).padStart(5, '0')}`,
    ]);
    const file = await list(...rows);
    const checked = await check(file);
    expect([checked.ready.length, checked.problems]).toEqual([155, []]);
    const before = await users();
    const answer = await send(coordinator, '/users/operators', file);
    expect(answer.statusCode).toBe(201);
    const { operators, validUntil } = answer.json();
    expect(validUntil).toBe('2026-03-16T02:00:00.000Z');
    expect(await users()).toBe(before + 155);
    expect(new Set(operators.map(({ login }: Json) => login)).size).toBe(155);
    expect(new Set(operators.map(({ code }: Json) => code)).size).toBe(155);

    const [here, there] = [villages[7]?.code as string, villages[8]?.code as string];
    await portal.make.member(jambi, { name: 'Warga Sini', villageCode: here });
    await portal.make.member(jambi, { name: 'Warga Sana', villageCode: there });
    const slip = operators.find(({ login }: Json) => login === `desa.${here.replaceAll('.', '')}`);
    const entered = await typeCode(portal, slip.login, slip.code, PASSWORD);
    expect(entered.statusCode).toBe(200);
    const operator = actor(portal.app, coordinator.user, cookieOf(entered));
    const { members, viewer } = await operator.query(
      '{ members(first: 10) { nodes { name } } viewer { region { code } viewerCanReadUsers } }',
    );
    expect(members.nodes).toEqual([{ name: 'Warga Sini' }]);
    expect(viewer).toEqual({ region: { code: here }, viewerCanReadUsers: false });
    for (const { code } of operators) expect(portal.logged()).not.toContain(code);
  });

  it('is answered row by row, and nothing is half-done', async () => {
    await createUser(coordinator, 'sudah.terpakai', {
      ...{ name: 'Sudah Ada', role: 'OPERATOR', partnerIds: [jambi.id], regionCode: '15.02' },
      ...{ phone: '081300000001', email: 'sudah@contoh.id' },
    });
    const file = await list(
      ['15.02.01.2001', 'Baik Sekali', '081311111111'],
      ['99.99.99.9999', 'Tak Dikenal', '081311111112'],
      ['31.71', 'Di Luar', '081311111113'],
      ['', 'Tanpa Wilayah', '081311111114'],
      ['15.02', '', '081311111115'],
      ['15.02', 'x'.repeat(121), '081311111116'],
      ['15.02', 'Nomor Sama', '0813-1111-1111'],
      ['15.02', 'Nomor Terpakai', '081300000001'],
      ['15.02', 'Nomor Aneh', '12'],
      ['15.02', 'Surel Aneh', '081311111118', 'bukan surel'],
      ['15.02', 'Surel Terpakai', '081311111119', 'SUDAH@contoh.id'],
      ['15.02', 'Nama Terpakai', '081311111120', '', 'Sudah.Terpakai'],
      ['15.02', 'Tanpa Nomor', ''],
    );
    const { ready, problems } = await check(file);
    expect(ready).toMatchObject([{ row: 2, name: 'Baik Sekali', login: 'desa.1502012001' }]);
    expect(problems.map(({ row, column, code }: Json) => [row, column, code])).toEqual([
      [3, 'region', 'USER_REGION_UNKNOWN'],
      [4, 'region', 'USER_REGION_OUTSIDE'],
      [5, 'region', 'OPERATOR_REGION_MISSING'],
      [6, 'name', 'OPERATOR_NAME_MISSING'],
      [7, 'name', 'USER_NAME_LENGTH'],
      [8, 'phone', 'OPERATOR_PHONE_REPEATED'],
      [9, 'phone', 'OPERATOR_PHONE_TAKEN'],
      [10, 'phone', 'USER_PHONE_FORMAT'],
      [11, 'email', 'USER_EMAIL_FORMAT'],
      [12, 'email', 'USER_EMAIL_TAKEN'],
      [13, 'login', 'USER_LOGIN_TAKEN'],
      [14, 'phone', 'OPERATOR_PHONE_MISSING'],
    ]);
    expect(problems[5].message).toBe('Nomor HP ini sudah ada di baris 2.');
    const before = await users();
    const refused = await send(coordinator, '/users/operators', file);
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'OPERATOR_FILE_MISTAKES']);
    expect(await users()).toBe(before);
    const made = await send(coordinator, '/users/operators', file, { only: 'good' });
    expect(made.json().operators).toMatchObject([{ name: 'Baik Sekali', login: 'desa.1502012001' }]);
    expect(await users()).toBe(before + 1);
  });

  it('makes a login its own where the village has one already, and steps aside for typed ones', async () => {
    const file = await list(
      ['15.03', 'Pertama', '081400000001'],
      ['15.03', 'Kedua', '081400000002'],
      ['15.03', 'Ketiga', 81400000003, null, 'kab.1503'],
    );
    const { ready } = await check(file);
    expect(ready.map(({ login }: Json) => login)).toEqual(['kab.1503.2', 'kab.1503.3', 'kab.1503']);
    expect((await send(coordinator, '/users/operators', file)).statusCode).toBe(201);
    const row = await portal.sql.one(`select phone from app_user where login = 'kab.1503'`);
    expect(row).toEqual({ phone: '081400000003' });
  });

  it('sent twice with one key makes everybody once, with codes that work', async () => {
    const file = await list(['15.04', 'Sekali Saja', '081500000001']);
    const key = randomUUID();
    const first = (await send(coordinator, '/users/operators', file, { key })).json().operators[0];
    const before = await users();
    const second = (await send(coordinator, '/users/operators', file, { key })).json().operators[0];
    expect(await users()).toBe(before);
    expect(second.login).toBe(first.login);
    expect((await typeCode(portal, second.login, first.code, PASSWORD)).json().code).toBe('CODE_LATE');
    expect((await typeCode(portal, second.login, second.code, PASSWORD)).statusCode).toBe(200);
    const other = await send(coordinator, '/users/operators', await list(['15.04', 'Lain', '081500000002']), { key });
    expect([other.statusCode, other.json().code]).toEqual([409, 'CONFLICT']);
  });

  it('is of the own partner, and by whoever may make operators', async () => {
    const file = await list(['15.04', 'Orang Luar', '081600000001']);
    const foreign = await portal.make.partner();
    expect((await send(coordinator, '/users/operators', file, { partner: foreign })).statusCode).toBe(404);
    const office = await portal.make.office();
    for (const who of [await operatorOf(portal, jambi, '15'), await officerOf(portal, office)])
      expect((await send(who, '/users/operators/check', file)).statusCode).toBe(403);
  });

  it('is refused as a whole when it is none', async () => {
    const cases: [Buffer, string][] = [
      [Buffer.from(''), 'FILE_EMPTY'],
      [Buffer.from('apa;saja\n1;2\n'), 'OPERATOR_FILE_HEADER'],
      [Buffer.from('Kode wilayah;Nama;No HP\n'), 'OPERATOR_FILE_EMPTY'],
      [
        await list(...Array.from({ length: 2001 }, (_, i) => ['15.04', `Orang ${i}`, `0817${i}`])),
        'OPERATOR_FILE_LONG',
      ],
    ];
    for (const [file, code] of cases) {
      const answer = await send(coordinator, '/users/operators/check', file);
      expect([answer.statusCode, answer.json().code]).toEqual([422, code]);
      expect(answer.json().message).not.toBe(code);
    }
  });
});

describe('Workbooks', () => {
  const headers = () => ({ cookie: coordinator.cookie, 'x-portal-request': '1' });

  it('are a template that the check understands, and the codes for whoever hands them out', async () => {
    const template = await portal.app.inject({ url: '/users/operators/template.xlsx', headers: headers() });
    expect(template.statusCode).toBe(200);
    expect((await check(template.rawPayload)).code).toBe('OPERATOR_FILE_EMPTY');
    const operators = [{ name: 'Rohana', place: 'Desa Contoh', login: 'desa.1', code: 'ABCD-EFGH-JKMN' }];
    const codes = await portal.app.inject({
      ...{ method: 'POST', url: '/users/operators/codes.xlsx', headers: headers(), payload: { operators } },
    });
    const file = await openXlsx(codes.rawPayload);
    const rows: unknown[] = [];
    for (const sheet of file.sheets) await file.readSheet(sheet, (_, cells) => rows.push(cells) > 0);
    expect(rows[1]).toEqual(['Rohana', 'Desa Contoh', 'desa.1', 'ABCD-EFGH-JKMN']);
  });
});
