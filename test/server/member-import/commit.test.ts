import { afterAll, beforeAll, expect, it } from 'vitest';
import type { XlsxCell } from '../../../server/document/xlsx-writer.ts';
import { memberImportCancel, memberImportCommit } from '../../../server/member-import/member-import.service.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { list, people, person } from './list-file.ts';
import { type ImportScene, openScene } from './scene.ts';

let scene: ImportScene;
beforeAll(async () => {
  scene = await openScene({ workers: 2 });
});
afterAll(() => scene.close());

async function jambi() {
  const partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  const officer = await scene.make.user('COORDINATOR', { partners: [partner] });
  return { partner, officer };
}

async function commit(user: User, id: string, key = `key-${id}`): Promise<string> {
  const scope = await scene.scopeOf(user);
  const context = Object.assign(scope, { jobs: scene.queue });
  try {
    return (await memberImportCommit(context, id, key)).state;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

async function ready(user: User, partner: Keyed, ...rows: XlsxCell[][]): Promise<string> {
  const id = await scene.upload(user, partner, await list(...rows));
  expect(await scene.settled(id)).toMatchObject({ state: 'READY' });
  return id;
}

const membersOf = async (partner: Keyed) =>
  (await scene.sql.one<{ n: number }>('select count(*)::integer as n from member where partner_id = $1', [partner.id]))
    .n;

it('agreeing makes members of the good rows, with their words, tally and a line each in the trail', async () => {
  const { partner, officer } = await jambi();
  const id = await ready(officer, partner, ...people(20), person({ NIK: '123' }));
  expect(await commit(officer, id)).toBe('COMMITTING');
  expect(await scene.settled(id)).toMatchObject({ state: 'COMMITTED', new_rows: 20, refused_rows: 1 });
  expect(await membersOf(partner)).toBe(20);
  const [trail] = await scene.sql.all(
    `select count(*)::integer as lines, min(reason) as reason, min(actor_name) as actor from audit_entry where subject = 'member' and partner_id = $1`,
    [partner.id],
  );
  expect(trail).toEqual({ lines: 20, reason: 'Impor daftar.xlsx', actor: officer.name });
  const [tally] = await scene.sql.all('select sum(people)::integer as people from member_tally where partner_id = $1', [
    partner.id,
  ]);
  expect(tally).toEqual({ people: 20 });
  const linked = await scene.sql.all(
    `select from member_import_row r join member m on m.id = r.member_id and m.import_id = r.import_id where r.import_id = $1`,
    [id],
  );
  expect(linked).toHaveLength(20);
  const [nik] = await scene.sql.all<{ nik_cipher: Buffer }>(
    'select nik_cipher from member where partner_id = $1 order by id limit 1',
    [partner.id],
  );
  expect(scene.vault.decrypt(nik?.nik_cipher as Buffer)).toBe('1501111705908000');
});

it('the same file once more says so, and every row is unchanged', async () => {
  const { partner, officer } = await jambi();
  const first = await ready(officer, partner, ...people(15));
  await commit(officer, first);
  await scene.settled(first);
  const again = await ready(officer, partner, ...people(15));
  expect(await scene.settled(again)).toMatchObject({ same_as: first, unchanged_rows: 15, new_rows: 0 });
  expect(await commit(officer, again)).toBe('IMPORT_NOTHING_TO_COMMIT');
});

it('one upload sent twice with one key is one import; the key with another file is refused', async () => {
  const { partner, officer } = await jambi();
  const file = await list(...people(3));
  const key = 'one-and-the-same-key';
  const ids = await Promise.all([1, 2].map(() => scene.upload(officer, partner, file, { key })));
  expect(new Set(ids).size).toBe(1);
  await expect(scene.upload(officer, partner, await list(...people(4)), { key })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const [kept] = await scene.sql.all('select count(*)::integer as documents from document where partner_id = $1', [
    partner.id,
  ]);
  expect(kept).toEqual({ documents: 1 });
});

it('ten clicks at once save the rows once', async () => {
  const { partner, officer } = await jambi();
  const id = await ready(officer, partner, ...people(25));
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => commit(officer, id, `click-number-${i}`)));
  expect(answers.filter((answer) => answer === 'COMMITTING')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'IMPORT_NOT_READY')).toHaveLength(9);
  await scene.settled(id);
  expect(await membersOf(partner)).toBe(25);
});

it('two lists with the same people, agreed to at once, enter each person once and name the rest', async () => {
  const { partner, officer } = await jambi();
  const [a, b] = await Promise.all([ready(officer, partner, ...people(30)), ready(officer, partner, ...people(40))]);
  await Promise.all([commit(officer, a), commit(officer, b)]);
  const states = [await scene.settled(a), await scene.settled(b)];
  expect(states.map(({ state }) => state)).toEqual(['COMMITTED', 'COMMITTED']);
  expect(await membersOf(partner)).toBe(40);
  expect(states.reduce((sum, { new_rows }) => sum + new_rows, 0)).toBe(40);
  const stale = await scene.sql.all(
    `select from member_import_row where import_id = any ($1) and codes = '{CHANGED_SINCE_CHECK}'`,
    [[a, b]],
  );
  expect(stale).toHaveLength(30);
});

it('a member who was edited since the check is left alone, and the row comes back', async () => {
  const { partner, officer } = await jambi();
  const niks = ['1501111705908001', '1501111705908002'];
  for (const nik of niks)
    await scene.make.member(partner, { nik, name: 'Budi Contoh', category: 'PR', payer: 'SUBSIDY' });
  const id = await ready(officer, partner, ...niks.map((NIK) => person({ NIK, Alamat: 'Dusun Baru' })));
  await scene.sql.all(
    `update member set phone = '080011111111', version = version + 1 where partner_id = $1 and nik_hash = $2`,
    [partner.id, scene.vault.hash(niks[0] as string)],
  );
  await commit(officer, id);
  expect(await scene.settled(id)).toMatchObject({ state: 'COMMITTED', changed_rows: 1, refused_rows: 1 });
  const rows = await scene.sql.all('select address, phone, version from member where partner_id = $1 order by phone', [
    partner.id,
  ]);
  expect(rows).toEqual([
    { address: 'Jalan Contoh 1', phone: '080011111111', version: 2 },
    { address: 'Dusun Baru', phone: '080012345678', version: 2 },
  ]);
});

it('an officer of one regency sees and reaches only the own regency', async () => {
  const { partner, officer } = await jambi();
  const kerinci = await scene.make.user('OPERATOR', { partner, regionCode: '15.01' });
  const elsewhere = '1505111705908999';
  await scene.make.member(partner, { nik: elsewhere, villageCode: '15.05.01.2002' });
  const id = await ready(
    kerinci,
    partner,
    person(),
    person({ NIK: '1501111705908002', 'Kode Desa': '15.05.01.2002' }),
    person({ NIK: elsewhere }),
  );
  const rows = await scene.sql.all(
    'select outcome, codes from member_import_row where import_id = $1 order by row_number',
    [id],
  );
  expect(rows).toEqual([
    { outcome: 'NEW', codes: [] },
    { outcome: 'REFUSED', codes: ['VILLAGE_OUT_OF_SCOPE'] },
    { outcome: 'REFUSED', codes: ['MEMBER_OUT_OF_REGION'] },
  ]);
  const whole = await ready(officer, partner, ...people(2));
  expect(await commit(kerinci, whole)).toBe('NOT_FOUND');
  expect(await commit(officer, id)).toBe('COMMITTING');
  await scene.settled(id);
});

it('another partner sees nothing of it, and the same people there are as new as anywhere', async () => {
  const one = await jambi();
  const id = await ready(one.officer, one.partner, ...people(5));
  await commit(one.officer, id);
  await scene.settled(id);
  const other = await jambi();
  expect(await commit(other.officer, id)).toBe('NOT_FOUND');
  await expect(scene.upload(other.officer, one.partner, 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const theirs = await ready(other.officer, other.partner, ...people(5));
  expect(await scene.settled(theirs)).toMatchObject({ new_rows: 5, warned_rows: 0, same_as: null });
});

it('who may only read people can neither hand a list in nor agree to one', async () => {
  const { partner, officer } = await jambi();
  const id = await ready(officer, partner, ...people(3));
  for (const role of ['AGENCY', 'AUDITOR', 'ADMINISTRATOR'] as const) {
    const reader = await scene.make.user(role, null);
    await expect(scene.upload(reader, partner, 'x')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await commit(reader, id)).toBe('FORBIDDEN');
  }
});

it('a checked list that is given up is neither saved nor counted', async () => {
  const { partner, officer } = await jambi();
  const id = await ready(officer, partner, ...people(3));
  const scope = Object.assign(await scene.scopeOf(officer), { jobs: scene.queue });
  expect((await memberImportCancel(scope, id)).state).toBe('CANCELLED');
  expect(await commit(officer, id)).toBe('IMPORT_NOT_READY');
  await expect(memberImportCancel(scope, id)).rejects.toMatchObject({ code: 'IMPORT_NOT_CANCELLABLE' });
  expect(await membersOf(partner)).toBe(0);
});
