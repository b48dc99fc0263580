import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CellRow } from '../../../server/document/cell.ts';
import { openXlsx } from '../../../server/document/xlsx-reader.ts';
import { callerOf } from '../../../server/http/caller.ts';
import { DomainError } from '../../../server/kernel/domain-error.ts';
import { memberImportRoutes } from '../../../server/member-import/member-import.http.ts';
import { openList } from '../../../server/member-import/member-import.reader.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { importKeys } from './import-keys.ts';
import { list, people, person } from './list-file.ts';
import { type ImportScene, openScene } from './scene.ts';

let scene: ImportScene;
let app: FastifyInstance;
let partner: Keyed;
let officer: User;
beforeAll(async () => {
  scene = await openScene();
  app = fastify({ bodyLimit: 200_000 });
  await app.register(cookie);
  await memberImportRoutes(app, {
    scopeOf: (request) => scene.scopeFor(callerOf(request, false)),
    keys: importKeys,
    jobs: scene.queue,
    system: scene.pools.system,
  });
  partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  officer = await scene.make.user('COORDINATOR', { partners: [partner] });
});
afterAll(async () => {
  await app.close();
  await scene.close();
});

const signedIn = async (user: User) => ({ cookie: `portal=${(await scene.make.session(user)).token}` });

async function send(
  user: User | null,
  content: Buffer,
  { to = partner, key = randomUUID(), name = 'daftar.xlsx' } = {},
) {
  const border = 'border-of-the-story';
  const head = `--${border}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return app.inject({
    method: 'POST',
    url: `/member-imports?partner=${to.id}`,
    headers: {
      ...(user ? await signedIn(user) : {}),
      'idempotency-key': key,
      'content-type': `multipart/form-data; boundary=${border}`,
    },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${border}--\r\n`)]),
  });
}

const get = async (user: User, url: string) => app.inject({ method: 'GET', url, headers: await signedIn(user) });

async function rowsOf(file: Buffer, sheet = 0): Promise<CellRow[]> {
  const rows: CellRow[] = [];
  const book = await openXlsx(file);
  const part = book.sheets[sheet];
  if (part) await book.readSheet(part, (_, cells) => rows.push(cells) > 0);
  return rows;
}

it('a list goes up, its refused rows come down with what to do, and corrected they are read again', async () => {
  const good = people(3);
  const sent = await send(
    officer,
    await list(
      ...good,
      person({ NIK: '15011117', 'Nama Lengkap': '=1+1' }),
      person({ NIK: '1501111705909998', 'Kode Desa': null }),
    ),
  );
  expect(sent.statusCode).toBe(201);
  const { id } = sent.json() as { id: string };
  await scene.settled(id);
  const down = await get(officer, `/member-imports/${id}/refused.xlsx`);
  expect([down.statusCode, down.headers['cache-control']]).toEqual([200, 'no-store']);
  const [header, first, second, none] = await rowsOf(down.rawPayload);
  expect(header?.slice(0, 6)).toEqual(['Baris', 'Masalah', 'Saran', 'No', 'NIK', 'Nama Lengkap']);
  expect([first?.[0], first?.[1], first?.[4], first?.[5]]).toEqual([
    5,
    'NIK harus 16 angka. Tertulis 8 angka.',
    '15011117',
    '=1+1',
  ]);
  expect([second?.[0], second?.[1], second?.[4]]).toEqual([6, 'Desa atau kelurahan belum diisi.', '1501111705909998']);
  expect(none).toBeUndefined();
  const again = (await send(officer, down.rawPayload)).json() as { id: string };
  expect(await scene.settled(again.id)).toMatchObject({
    state: 'READY',
    total_rows: 2,
    refused_rows: 2,
    extra_columns: [],
  });
});

it('the file itself comes back byte for byte, and lies encrypted until then', async () => {
  const file = await list(...people(4), person({ Alamat: 'Jalan Terang 77' }));
  const { id } = (await send(officer, file)).json() as { id: string };
  const source = await get(officer, `/member-imports/${id}/source`);
  expect(source.rawPayload.equals(file)).toBe(true);
  const pieces = await scene.sql.all<{ cipher: Buffer }>(
    'select c.cipher from document_chunk c join member_import i on i.document_id = c.document_id where i.id = $1',
    [id],
  );
  expect(pieces.some(({ cipher }) => cipher.includes(file.subarray(0, 64)))).toBe(false);
  await scene.settled(id);
});

it('the template is a list without people that its own reader knows, with every column explained', async () => {
  const template = await get(officer, '/member-imports/template.xlsx');
  await expect(openList(template.rawPayload)).rejects.toEqual(new DomainError('FILE_NO_ROWS'));
  const [columns = []] = await rowsOf(template.rawPayload);
  const explained = (await rowsOf(template.rawPayload, 1)).map(([name]) => name);
  for (const column of columns) expect(explained).toContain(column);
  expect(explained).toContain('Petani/pekebun');
});

it('strangers, other partners and impossible files get a status and a sentence', async () => {
  const file = await list(...people(2));
  const other = await scene.make.partner();
  const answers = [
    await send(null, file),
    await send(officer, file, { to: other }),
    await send(officer, Buffer.alloc(0)),
    await send(officer, Buffer.alloc(50 * 1024 * 1024 + 1)),
    await send(await scene.make.user('AUDITOR', null), file),
  ];
  expect(answers.map((a) => [a.statusCode, (a.json() as { code: string }).code])).toEqual([
    [401, 'UNAUTHENTICATED'],
    [404, 'NOT_FOUND'],
    [422, 'FILE_EMPTY'],
    [422, 'FILE_TOO_BIG'],
    [403, 'FORBIDDEN'],
  ]);
  expect(answers[3]?.json()).toMatchObject({ message: expect.stringContaining('50 MB') });
  const { id } = (await send(officer, file)).json() as { id: string };
  await scene.settled(id);
  const stranger = await scene.make.user('COORDINATOR', { partners: [other] });
  for (const path of ['refused.xlsx', 'source'])
    expect((await get(stranger, `/member-imports/${id}/${path}`)).statusCode).toBe(404);
  const left = await scene.sql.all('select from document where completed_at is null');
  expect(left).toEqual([]);
});

it('an identity number in a file name is not kept', async () => {
  const { id } = (await send(officer, await list(...people(2)), { name: 'data 1501111705908001.xlsx' })).json() as {
    id: string;
  };
  const { file_name } = await scene.sql.one<{ file_name: string }>(
    'select file_name from member_import where id = $1',
    [id],
  );
  expect(file_name).toBe('data ****************.xlsx');
  await scene.settled(id);
});

it('what a cut-off upload left is cleared away by the next one, an hour later', async () => {
  const { id: document } = await scene.sql.insert<{ id: string }>('document', {
    kind: 'MEMBER_IMPORT',
    partner_id: partner.id,
    file_name: 'putus.xlsx',
    uploaded_by: officer.id,
    created_at: scene.clock.now(),
  });
  await scene.sql.insert('document_chunk', { document_id: document, number: 0, cipher: Buffer.from('x') });
  await send(officer, await list(...people(2)));
  expect(await scene.sql.all('select from document where id = $1', [document])).toHaveLength(1);
  scene.clock.pass({ minutes: 61 });
  await send(officer, await list(...people(3)));
  expect(await scene.sql.all('select from document where id = $1', [document])).toEqual([]);
});
