import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellRow } from '../../../server/document/cell.ts';
import { openXlsx } from '../../../server/document/xlsx-reader.ts';
import type { Context } from '../../../server/graphql/context.ts';
import { memberExportRoutes } from '../../../server/member-export/member-export.http.ts';
import {
  type ExportRequest,
  memberExportCancel,
  memberExportPrepare,
} from '../../../server/member-export/member-export.service.ts';
import { dropExpiredExports } from '../../../server/member-export/member-export-sweep.store.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { importKeys } from '../member-import/import-keys.ts';
import { type ImportScene, openScene } from '../member-import/scene.ts';

let scene: ImportScene;
let app: FastifyInstance;
/** Who asks the next question over HTTP. */
let caller: Context;
beforeAll(async () => {
  scene = await openScene();
  app = fastify();
  await memberExportRoutes(app, { scopeOf: () => caller, keys: importKeys });
});
afterAll(async () => {
  await app.close();
  await scene.close();
});

const asked: ExportRequest = {
  selection: { filter: {} },
  selectionWords: 'Semua peserta',
  orderBy: 'NAME',
  columns: ['NAME', 'NIK', 'VILLAGE', 'STATUS'],
  format: 'CSV',
  clearNik: false,
  purpose: null,
};
const context = async (user: User) => Object.assign(await scene.scopeOf(user), { jobs: scene.queue });
const prepare = async (user: User, request: Partial<ExportRequest> = {}, key = randomUUID()) =>
  memberExportPrepare(await context(user), { ...asked, ...request }, key);
const refused = (user: User, request: Partial<ExportRequest> = {}) =>
  prepare(user, request).then(
    () => 'taken',
    (error: { code: string }) => error.code,
  );

async function download(user: User, id: string) {
  caller = (await scene.scopeOf(user)) as unknown as Context;
  return app.inject({ method: 'GET', url: `/member-exports/${id}/file` });
}
async function csv(user: User, request: Partial<ExportRequest> = {}): Promise<string> {
  const response = await download(user, (await prepare(user, request)).id);
  expect(response.statusCode).toBe(200);
  return response.rawPayload.toString('utf8');
}
const body = (text: string) =>
  text
    .slice(text.indexOf('\r\n\r\n') + 4)
    .split('\r\n')
    .filter(Boolean);

async function sheetRows(bytes: Buffer, sheet: number): Promise<CellRow[]> {
  const rows: CellRow[] = [];
  const file = await openXlsx(bytes);
  await file.readSheet(file.sheets[sheet] as never, (_, cells) => {
    rows.push([...cells]);
    return true;
  });
  return rows;
}

async function settled(id: string): Promise<{ state: string; row_count: number; document_id: string | null }> {
  for (;;) {
    const { open } = await scene.sql.one<{ open: boolean }>(
      `select exists (select from job where subject_id = $1 and state in ('WAITING', 'RUNNING')) as open`,
      [id],
    );
    if (!open) return scene.sql.one('select state, row_count, document_id from member_export where id = $1', [id]);
    await wait(20);
  }
}

async function jambi(names: readonly string[] = ['Siti Aminah', 'Ahmad Yani', 'Budi']) {
  const partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  const officer = await scene.make.user('COORDINATOR', { partners: [partner] });
  for (const name of names) await scene.make.member(partner, { name });
  return { partner, officer };
}

/** Copies one member until there are so many; keys stay different. */
async function crowd(partner: Keyed, count: number): Promise<void> {
  await scene.make.member(partner, { name: 'Warga' });
  await scene.sql.all(
    `with one as (select * from member where partner_id = $1 limit 1),
          people as (insert into person (nik_hash, hash_key_id) select sha256(($1::text || n)::bytea), 1 from generate_series(2, $2::integer) n returning id, nik_hash)
     insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex, village_id,
                         district_id, regency_id, province_id, occupation, payer, status_since, created_at, updated_at)
     select o.partner_id, p.id, o.segment, o.nik_cipher, p.nik_hash, o.nik_mask, 'Warga ' || row_number() over (), 'WARGA ' || lpad((row_number() over ())::text, 6, '0'),
            o.birth_date, o.sex, o.village_id, 0, 0, 0, o.occupation, o.payer, o.status_since, o.created_at, o.updated_at from one o, people p`,
    [partner.id, count],
  );
}

describe('A short list', () => {
  it('comes as text that Indonesian Excel opens: the mark, semicolons, what it is, then its rows in order', async () => {
    const { officer } = await jambi();
    const text = await csv(officer, { purpose: 'Rapat bulanan' });
    expect(text.startsWith('\ufeff')).toBe(true);
    const head = text.slice(1, text.indexOf('\r\n\r\n')).split('\r\n');
    expect(head).toEqual([
      'Daftar peserta',
      'Saringan;Semua peserta',
      'Jumlah peserta;3',
      'Dibuat;2 Nov 2026 09.00 WIB',
      `Oleh;${officer.name}`,
      'Keperluan;Rapat bulanan',
      'NIK;NIK disamarkan',
      'Data pribadi: hanya untuk keperluan yang tertulis di sini.',
    ]);
    expect(body(text)[0]).toBe('Nama;NIK;Desa/kelurahan;Kecamatan;Kabupaten/kota;Status');
    expect(
      body(text)
        .slice(1)
        .map((line) => line.split(';')[0]),
    ).toEqual(['Ahmad Yani', 'Budi', 'Siti Aminah']);
    expect(body(text)[1]).toMatch(
      /^Ahmad Yani;\*{14}\d\d;Baru Sungai Tutung;Air Hangat Timur;Kabupaten Kerinci;Calon peserta$/i,
    );
  });

  it('comes as a workbook with a sheet that says what it is', async () => {
    const { officer } = await jambi();
    const response = await download(officer, (await prepare(officer, { format: 'XLSX' })).id);
    expect(response.headers['content-disposition']).toContain('peserta-2026-11-02.xlsx');
    const rows = await sheetRows(response.rawPayload, 1);
    expect(rows.flat()).toEqual(expect.arrayContaining(['Siti Aminah']));
    expect(response.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('says that invented people are invented, in the language of its reader', async () => {
    const { partner } = await jambi();
    const guest = await scene.make.user('COORDINATOR', { partners: [partner] }, { demo: true, locale: 'en' });
    const text = await csv(guest);
    expect(text.slice(1).split('\r\n').slice(0, 2)).toEqual(['DATA CONTOH', 'List of members']);
    expect(body(text)[0]).toBe('Name;NIK;Village;District;Regency or city;Status');
  });

  it('runs no formula that somebody wrote into a name', async () => {
    const { partner, officer } = await jambi([]);
    for (const name of ['=HYPERLINK("http://x";"y")', '+62812', '-2+3', '@SUM(A1)'])
      await scene.make.member(partner, { name, name_key: 'X' });
    const names = body(await csv(officer, { columns: ['NAME'] })).slice(1);
    expect(names.sort()).toEqual([`"'=HYPERLINK(""http://x"";""y"")"`, "'+62812", "'-2+3", "'@SUM(A1)"].sort());
  });

  it('is the list as seen: its filter, its order, its columns, and no more than a thousand a question', async () => {
    const { partner, officer } = await jambi([]);
    await crowd(partner, 2_500);
    await scene.make.member(partner, { name: 'Sudah Selesai', end_reason: 'MOVED' });
    const rows = body(await csv(officer, { selection: { filter: { status: 'CANDIDATE' } }, columns: ['NAME'] })).slice(
      1,
    );
    expect(rows).toHaveLength(2_500);
    expect(new Set(rows).size).toBe(2_500);
    const newest = body(await csv(officer, { orderBy: 'NEWEST', columns: ['NAME'] })).slice(1);
    expect(newest[0]).toBe('Sudah Selesai');
    const one = await scene.sql.one<{ id: string }>(
      'select id from member where partner_id = $1 and end_reason is not null',
      [partner.id],
    );
    expect(body(await csv(officer, { selection: { ids: [one.id] }, columns: ['NAME'] })).slice(1)).toEqual([
      'Sudah Selesai',
    ]);
  });
});

describe('The NIK in clear', () => {
  it('is text in full, for a purpose that the trail keeps with the filter and the count', async () => {
    const { partner, officer } = await jambi([]);
    await scene.make.member(partner, { name: 'Siti', nik: '1501111705900001' });
    const purpose = 'Kirim ke kantor cabang';
    const taken = await prepare(officer, { clearNik: true, purpose, columns: ['NAME', 'NIK'] });
    const text = (await download(officer, taken.id)).rawPayload.toString('utf8');
    expect(body(text)[1]).toBe("Siti;'1501111705900001");
    const lines = await scene.sql.all(
      `select action, actor_id, reason, after from audit_entry where row_id = $1 order by id`,
      [taken.id],
    );
    expect(lines).toEqual([
      expect.objectContaining({ action: 'CREATED', actor_id: officer.id, reason: purpose }),
      expect.objectContaining({
        ...{ action: 'CHANGED', actor_id: officer.id, reason: purpose },
        after: expect.objectContaining({ row_count: 1, described: { filter: 'Semua peserta', columns: 'Nama, NIK' } }),
      }),
      expect.objectContaining({ action: 'CHANGED', reason: purpose, after: { downloads: 1 } }),
    ]);
    expect(scene.logged()).not.toContain('1501111705900001');
  });

  it('needs a purpose of some letters', async () => {
    const { officer } = await jambi();
    for (const purpose of [null, ' ', 'abcd', 'x'.repeat(301)])
      expect(await refused(officer, { clearNik: true, purpose })).toBe('EXPORT_PURPOSE_LENGTH');
  });

  it('is for coordinators, operators, offices and the agency, not for auditors', async () => {
    const { partner } = await jambi();
    const clear = { clearNik: true, purpose: 'Pemeriksaan' };
    expect(await refused(await scene.make.user('AUDITOR', null), clear)).toBe('FORBIDDEN');
    expect(await refused(await scene.make.user('AUDITOR', null))).toBe('taken');
    expect(await refused(await scene.make.user('OPERATOR', { partner, regionCode: '15.01' }), clear)).toBe('taken');
  });
});

describe('Who may', () => {
  it('take people away: who reads them, not observers and administrators', async () => {
    const { partner } = await jambi();
    expect(await refused(await scene.make.user('OBSERVER', { partners: [partner] }))).toBe('FORBIDDEN');
    expect(await refused(await scene.make.user('ADMINISTRATOR', null))).toBe('FORBIDDEN');
    expect(await refused(await scene.make.user('AGENCY', null))).toBe('taken');
  });

  it('take only people within the own scope', async () => {
    const { partner } = await jambi(['Di Kerinci']);
    await scene.make.member(partner, { name: 'Di Muaro Jambi', villageCode: '15.05.01.2002' });
    const group = await scene.make.group(partner);
    const inGroup = await scene.make.member(partner, { name: 'Di Kelompok' });
    await scene.sql.all('update member set group_id = $2 where id = $1', [inGroup.id, group.id]);
    const kerinci = await scene.make.user('OPERATOR', { partner, regionCode: '15.01' });
    expect(body(await csv(kerinci, { columns: ['NAME'] })).slice(1)).toEqual(['Di Kelompok', 'Di Kerinci']);
    const head = await scene.make.user('OPERATOR', { partner, groups: [group] });
    expect(body(await csv(head, { columns: ['NAME'] })).slice(1)).toEqual(['Di Kelompok']);
    const stranger = await scene.make.user('COORDINATOR', { partners: [await scene.make.partner()] });
    expect(await refused(stranger)).toBe('EXPORT_EMPTY');
  });

  it('download: the requester alone, as long as that one sees what it saw', async () => {
    const { partner, officer } = await jambi();
    const taken = await prepare(officer);
    const colleague = await scene.make.user('COORDINATOR', { partners: [partner] });
    for (const other of [colleague, await scene.make.user('AGENCY', null), await scene.make.user('AUDITOR', null)])
      expect((await download(other, taken.id)).statusCode).toBe(404);
    const more = await scene.make.partner();
    await scene.sql.insert('user_scope', { user_id: officer.id, kind: 'PARTNER', partner_id: more.id });
    expect((await download(officer, taken.id)).statusCode).toBe(404);
  });
});

describe('A long list', () => {
  it('is written by a job into encrypted pieces, and is gone after seven days while the record stays', async () => {
    const { partner, officer } = await jambi([]);
    await crowd(partner, 10_001);
    const taken = await prepare(officer, { format: 'XLSX', columns: ['NAME', 'NIK', 'VILLAGE'] });
    expect(taken.state).toBe('WAITING');
    const done = await settled(taken.id);
    expect(done).toMatchObject({ state: 'READY', row_count: 10_001 });
    const pieces = await scene.sql.all<{ cipher: Buffer }>('select cipher from document_chunk where document_id = $1', [
      done.document_id,
    ]);
    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces.some(({ cipher }) => cipher.includes('PK\u0003\u0004'))).toBe(false);
    const rows = await sheetRows((await download(officer, taken.id)).rawPayload, 1);
    expect(rows).toHaveLength(10_002);
    const agency = await scene.scopeOf(await scene.make.user('AGENCY', null));
    expect(
      await agency.read.query({ text: 'select 1 from document where id = $1', values: [done.document_id] }),
    ).toEqual([]);
    scene.clock.set('2026-11-08T09:00:00+07:00');
    await dropExpiredExports(scene.pools.system, scene.clock.now());
    expect(await settled(taken.id)).toMatchObject({ state: 'READY' });
    scene.clock.set('2026-11-09T09:00:01+07:00');
    await dropExpiredExports(scene.pools.system, scene.clock.now());
    expect(await settled(taken.id)).toMatchObject({ state: 'EXPIRED', row_count: 10_001, document_id: null });
    expect((await download(officer, taken.id)).statusCode).toBe(404);
    expect(await scene.sql.all('select 1 from document_chunk where document_id = $1', [done.document_id])).toEqual([]);
    scene.clock.set('2026-11-02T09:00:00+07:00');
  });

  it('is asked for once with one key, and stopped by its requester', async () => {
    const { partner, officer } = await jambi([]);
    await crowd(partner, 10_001);
    const key = randomUUID();
    const [a, b] = [await prepare(officer, {}, key), await prepare(officer, {}, key)];
    expect(a.id).toBe(b.id);
    await expect(prepare(officer, { format: 'XLSX' }, key)).rejects.toMatchObject({ code: 'CONFLICT' });
    await memberExportCancel(await context(officer), a.id).catch(() => undefined);
    expect(['CANCELLED', 'READY']).toContain((await settled(a.id)).state);
    await expect(memberExportCancel(await context(officer), a.id)).rejects.toMatchObject({
      code: 'EXPORT_NOT_CANCELLABLE',
    });
  }, 60_000);
});
