import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { doAct, editInput, registered } from '../member/member-acts.ts';

let portal: TestPortal;
let partner: Keyed;
let coordinator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner({ name: 'Kabupaten Riwayat' });
  coordinator = await coordinatorOf(portal, partner);
});
afterAll(() => portal.close());

const LINES =
  'nodes { action actorName at reason changes { field label before after } } pageInfo { hasNextPage endCursor } totalCount';
const historyOf = async (id: string, actor = coordinator, args = 'first: 50'): Promise<Json> =>
  (await actor.query(`query ($id: ID!) { member(id: $id) { history(${args}) { ${LINES} } } }`, { id })).member.history;

describe('The history of a member', () => {
  it('tells who did what, when, what was there before and after, and why', async () => {
    const { id } = await registered(coordinator, partner, { name: 'Siti Aminah' });
    portal.clock.pass({ minutes: 5 });
    await doAct(coordinator, 'memberEdit', {
      id,
      version: 1,
      input: editInput({ name: 'Siti Rahma', occupation: 'nelayan' }),
    });
    await doAct(coordinator, 'memberMove', {
      id,
      version: 2,
      villageCode: '15.01.11.2008',
      since: '2026-03-01',
      note: 'ikut suami',
    });
    await doAct(coordinator, 'memberEnd', {
      id,
      version: 3,
      reason: 'DECEASED',
      since: '2026-03-01',
      note: 'akta kematian',
    });
    const { nodes, totalCount } = await historyOf(id);
    expect(totalCount).toBe(4);
    const who = { actorName: coordinator.user.name };
    expect(nodes).toEqual([
      {
        ...{ action: 'CHANGED', at: '2026-03-02T02:05:00.000Z', reason: 'akta kematian', ...who },
        changes: expect.arrayContaining([
          { field: 'status', label: 'Status', before: 'Calon peserta', after: 'Berakhir' },
          { field: 'end_reason', label: 'Alasan berakhir', before: null, after: 'Meninggal' },
          { field: 'status_note', label: 'Catatan', before: 'ikut suami', after: 'akta kematian' },
        ]),
      },
      {
        ...{ action: 'CHANGED', at: '2026-03-02T02:05:00.000Z', reason: '2026-03-01 · ikut suami', ...who },
        changes: expect.arrayContaining([
          { field: 'village_id', label: 'Desa/kelurahan', before: 'Baru Sungai Tutung', after: 'Air Hangat' },
        ]),
      },
      {
        ...{ action: 'CHANGED', at: '2026-03-02T02:05:00.000Z', reason: null, ...who },
        changes: expect.arrayContaining([
          { field: 'name', label: 'Nama', before: 'Siti Aminah', after: 'Siti Rahma' },
          { field: 'occupation', label: 'Pekerjaan', before: 'Petani/pekebun', after: 'Nelayan' },
        ]),
      },
      { action: 'CREATED', at: '2026-03-02T02:00:00.000Z', reason: null, changes: [], ...who },
    ]);
  });

  it('is read in the language of the reader, and page by page', async () => {
    const { id } = await registered(coordinator, partner);
    for (let version = 1; version <= 5; version++)
      await doAct(coordinator, 'memberEdit', {
        id,
        version,
        input: editInput({ name: `Nama ${'x'.repeat(version)}` }),
      });
    const auditor = await withoutScope(portal, 'AUDITOR');
    await auditor.query('mutation { viewerSetLocale(locale: en) { userErrors { code } } }');
    const first = await historyOf(id, auditor, 'first: 4');
    expect([first.nodes.length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([4, 6, true]);
    expect(first.nodes[0].changes.find((c: Json) => c.field === 'name').label).toBe('Name');
    const rest = await historyOf(id, auditor, `first: 4, after: "${first.pageInfo.endCursor}"`);
    expect(rest.nodes.map((n: Json) => n.action)).toEqual(['CHANGED', 'CREATED']);
  });

  it('says nothing when nothing changed', async () => {
    const input = editInput();
    const { id } = await registered(coordinator, partner, input);
    await doAct(coordinator, 'memberEdit', { id, version: 1, input });
    expect((await historyOf(id)).totalCount).toBe(1);
  });

  it('holds no cipher, no hash and no number, whatever was done', async () => {
    const [wrong, right] = [nik(), nik()];
    const { id } = await registered(coordinator, partner, { nik: wrong });
    await doAct(coordinator, 'memberCorrectNik', { id, version: 1, nik: right, reason: 'salah ketik' });
    await doAct(coordinator, 'memberRevealNik', { id, reason: 'pemeriksaan' });
    const text = JSON.stringify(await portal.sql.all('select * from audit_entry'));
    expect(text).not.toMatch(/nik_cipher|nik_hash|name_key|person_id|password_hash|token_hash|\\\\x/);
    for (const number of [wrong, right]) {
      expect(text).not.toContain(number);
      expect(text).not.toContain(portal.vault.hash(number).toString('hex'));
    }
    expect((await historyOf(id)).nodes[1].changes).toEqual([
      {
        field: 'nik_mask',
        label: 'NIK',
        before: `**************${wrong.slice(-2)}`,
        after: `**************${right.slice(-2)}`,
      },
    ]);
  });

  it('keeps the number of the request that did it', async () => {
    const answer = await coordinator.ask('mutation { viewerSetLocale(locale: id) { viewer { id } } }');
    const user = await portal.sql.all<{ request_id: string }>(
      'select request_id from audit_entry where row_id = $1 order by id desc limit 1',
      [coordinator.user.id],
    );
    expect(answer.code).toBeNull();
    expect(user.every(({ request_id }) => request_id !== '')).toBe(true);
    const { id } = await registered(coordinator, partner);
    const { request_id } = await portal.sql.one<{ request_id: string }>(
      'select request_id from audit_entry where row_id = $1',
      [id],
    );
    expect(request_id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('The history of a partner', () => {
  const PARTNER = `query ($id: ID!) { partner(id: $id) { history(first: 20) { ${LINES} } } }`;
  const linesOf = async (actor: Actor): Promise<Json[]> =>
    (await actor.query(PARTNER, { id: partner.id })).partner.history.nodes;

  it('tells of its names and of the people to talk to', async () => {
    const agency = await withoutScope(portal, 'AGENCY');
    const contacts = [{ name: 'Ibu Kontak', phone: '0748211111' }];
    const edit = `mutation ($id: ID!, $input: PartnerInput!, $version: Int!) { partnerEdit(id: $id, input: $input, version: $version) { userErrors { code } } }`;
    await agency.query(edit, {
      id: partner.id,
      version: 1,
      input: { name: 'Kabupaten Berganti', kind: 'REGENCY', contacts },
    });
    const lines = await linesOf(agency);
    expect(lines.some((l) => l.changes.some((c: Json) => c.field === 'name' && c.before === 'Kabupaten Riwayat'))).toBe(
      true,
    );
    expect(lines.filter((l) => l.action === 'CREATED')).toHaveLength(2);
  });

  it('is there for everybody who sees the partner', async () => {
    const office = await portal.make.office();
    await portal.sql.all('update partner set office_id = $2 where id = $1', [partner.id, office.id]);
    const expected = (await linesOf(await withoutScope(portal, 'AGENCY'))).length;
    for (const actor of [
      coordinator,
      await withoutScope(portal, 'ADMINISTRATOR'),
      await officerOf(portal, office),
      await operatorOf(portal, partner, '15.01'),
    ])
      expect([actor.user.login, (await linesOf(actor)).length]).toEqual([actor.user.login, expected]);
  });
});

describe('The trail itself', () => {
  it.each(['update audit_entry set reason = null', 'delete from audit_entry', 'truncate audit_entry'])(
    'cannot be altered, by its owner neither: %s',
    async (text) => {
      await expect(portal.sql.all(text)).rejects.toMatchObject({ code: '42501' });
    },
  );
});
