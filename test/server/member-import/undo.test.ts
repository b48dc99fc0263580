import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { XlsxCell } from '../../../server/document/xlsx-writer.ts';
import {
  memberImportCancel,
  memberImportCommit,
  memberImportUndo,
} from '../../../server/member-import/member-import.service.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { list, people, person } from './list-file.ts';
import { type ImportScene, openScene } from './scene.ts';

let scene: ImportScene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

async function jambi() {
  const partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  const officer = await scene.make.user('COORDINATOR', { partners: [partner] });
  return { partner, officer };
}

async function saved(user: User, partner: Keyed, rows: XlsxCell[][], to: object = {}): Promise<string> {
  const id = await scene.upload(user, partner, await list(...rows), to);
  expect(await scene.settled(id)).toMatchObject({ state: 'READY' });
  await memberImportCommit(Object.assign(await scene.scopeOf(user), { jobs: scene.queue }), id, `save-${id}`);
  expect(await scene.settled(id)).toMatchObject({ state: 'COMMITTED' });
  return id;
}

async function undo(user: User, id: string, key = `undo-${id}`): Promise<string> {
  try {
    return (await memberImportUndo(Object.assign(await scene.scopeOf(user), { jobs: scene.queue }), id, key)).state;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const COLUMNS = `id, name, name_key, birth_date, sex, mother_name, address, rt, rw, village_id, phone, occupation, sector, income, category,
  payer, kpj, status, status_since, blocks, warnings, import_id, group_id, mou_id, sendable`;
const membersOf = (partner: Keyed) =>
  scene.sql.all(`select ${COLUMNS} from member where partner_id = $1 order by id`, [partner.id]);
const one = (text: string, values: unknown[]) => scene.sql.one<{ n: number }>(text, values).then(({ n }) => n);

it('a list taken back leaves the members as they were before it, in words, tally and trail', async () => {
  const { partner, officer } = await jambi();
  const group = await scene.make.group(partner);
  const niks = ['1501111705908001', '1501111705908002', '1501111705908003'] as const;
  for (const nik of niks)
    await scene.make.member(partner, { nik, name: 'Budi Contoh', category: 'PR', payer: 'SUBSIDY', kpj: null });
  const before = await membersOf(partner);
  const rows = [
    ...people(20, 100),
    person({ NIK: niks[0], Nama: 'Budi Sudah Ganti', Alamat: 'Dusun Baru', RT: '009' }),
    person({ NIK: niks[1], 'Nomor KPJ': '12345678901' }),
    person({ NIK: niks[2] }),
  ];
  const id = await saved(officer, partner, rows, { groupId: group.id });
  expect(await one('select count(*)::integer as n from member where group_id = $1', [group.id])).toBe(23);
  expect(await membersOf(partner)).not.toEqual(before);

  expect(await undo(officer, id)).toBe('UNDOING');
  expect(await scene.settled(id)).toMatchObject({ state: 'UNDONE', warned_rows: 0 });
  expect(await membersOf(partner)).toEqual(before);
  const gone = 'select count(*)::integer as n from';
  expect(
    await one(
      `${gone} member_word w where partner_id = $1 and not exists (select from member m where m.id = w.member_id)`,
      [partner.id],
    ),
  ).toBe(0);
  expect(await one('select sum(people)::integer as n from member_tally where partner_id = $1', [partner.id])).toBe(3);
  expect(
    await one(
      `${gone} audit_entry where partner_id = $1 and action = 'REMOVED' and reason = 'Impor dibatalkan: daftar.xlsx'`,
      [partner.id],
    ),
  ).toBe(20);
  // the way is free for the right list
  const again = await scene.upload(officer, partner, await list(...rows));
  expect(await scene.settled(again)).toMatchObject({ state: 'READY', new_rows: 20, same_as: null });
});

it('whoever was touched since, owes months or has died stays, and the row says so', async () => {
  const { partner, officer } = await jambi();
  const nik = '1501111705908001';
  await scene.make.member(partner, { nik, name: 'Budi Contoh', category: 'PR', payer: 'SUBSIDY' });
  const id = await saved(officer, partner, [...people(4, 10), person({ NIK: nik, Alamat: 'Dusun Baru' })]);
  const made = await scene.sql.all<{ id: string }>(
    'select id from member where import_id = $1 and version = 1 order by id',
    [id],
  );
  const touch = 'update member set phone = $2, version = version + 1 where';
  await scene.sql.all(`${touch} id = $1`, [made[0]?.id, '080011111111']);
  await scene.sql.all(`${touch} partner_id = $1 and nik_hash = $3`, [
    partner.id,
    '080022222222',
    scene.vault.hash(nik),
  ]);
  await scene.sql.all(
    `insert into member_cover (member_id, partner_id, province_id, regency_id, district_id, village_id, segment, live)
     select id, partner_id, province_id, regency_id, district_id, village_id, segment, false from member where id = $1`,
    [made[1]?.id],
  );
  expect(await undo(officer, id)).toBe('UNDOING');
  expect(await scene.settled(id)).toMatchObject({ state: 'UNDONE', warned_rows: 3 });
  const kept = await scene.sql.all('select address, phone from member where partner_id = $1 order by phone', [
    partner.id,
  ]);
  expect(kept).toHaveLength(3);
  expect(kept).toContainEqual({ address: 'Dusun Baru', phone: '080022222222' });
  const undone = await scene.sql.one('select undone_rows from member_import where id = $1', [id]);
  expect(undone).toEqual({ undone_rows: 2 });
  const remarks = await scene.sql.all(
    `select from member_import_row where import_id = $1 and codes = '{KEPT_AT_UNDO}'`,
    [id],
  );
  expect(remarks).toHaveLength(3);
});

it('two clicks take it back once, and nobody takes back what is not saved or not theirs', async () => {
  const { partner, officer } = await jambi();
  const id = await saved(officer, partner, people(3));
  const stranger = await jambi();
  expect(await undo(stranger.officer, id)).toBe('NOT_FOUND');
  const agency = await scene.make.user('AGENCY', null);
  expect(await undo(agency, id)).toBe('FORBIDDEN');
  const answers = await Promise.all([1, 2, 3].map((i) => undo(officer, id, `one-click-${i}`)));
  expect(answers.sort()).toEqual(['IMPORT_NOT_UNDOABLE', 'IMPORT_NOT_UNDOABLE', 'UNDOING']);
  expect(await scene.settled(id)).toMatchObject({ state: 'UNDONE' });
  expect(await undo(officer, id, 'once-more')).toBe('IMPORT_NOT_UNDOABLE');
  const ready = await scene.upload(officer, partner, await list(...people(5)));
  await scene.settled(ready);
  expect(await undo(officer, ready)).toBe('IMPORT_NOT_UNDOABLE');
});

it('after a week it is too late', async () => {
  const { partner, officer } = await jambi();
  const id = await saved(officer, partner, people(2));
  await scene.sql.all(`update member_import set committed_at = committed_at - interval '8 days' where id = $1`, [id]);
  expect(await undo(officer, id)).toBe('IMPORT_NOT_UNDOABLE');
});

it('stopped in time, the list stays saved', async () => {
  const { partner, officer } = await jambi();
  const id = await saved(officer, partner, people(4));
  const held = new pg.Client({ connectionString: scene.database.ownerUrl });
  await held.connect();
  try {
    // somebody holds one of the members: the work cannot go past it
    await held.query('begin');
    await held.query('select from member where import_id = $1 limit 1 for update', [id]);
    expect(await undo(officer, id)).toBe('UNDOING');
    const context = Object.assign(await scene.scopeOf(officer), { jobs: scene.queue });
    expect((await memberImportCancel(context, id)).state).toBe('UNDOING');
    expect(await scene.settled(id)).toMatchObject({ state: 'COMMITTED' });
    await held.query('rollback');
  } finally {
    await held.end();
  }
  expect(await membersOf(partner)).toHaveLength(4);
  expect(await undo(officer, id, 'and-once-more')).toBe('UNDOING');
  expect(await scene.settled(id)).toMatchObject({ state: 'UNDONE' });
  expect(await membersOf(partner)).toEqual([]);
});
