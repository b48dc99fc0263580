import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let partner: Keyed;
let mou: { id: string };
let other: { id: string };
let freezer: Actor;
let approver: Actor;
const people: Keyed[] = [];
beforeAll(async () => {
  portal = await openPortal({ at: '2026-03-20T09:00:00+07:00' });
  const { make } = portal;
  partner = await make.partner({ kind: 'MINISTRY', name: 'Kementerian Contoh' });
  const observers = await make.partner({ kind: 'MINISTRY', name: 'Kementerian tanpa peserta' });
  mou = await make.mou(partner, { segment: 'PU', title: 'Pendamping desa' }, [
    { kind: 'PARTNER', partner_id: observers.id },
  ]);
  other = await make.mou(partner, { segment: 'PU', title: 'Pegawai lain' });
  freezer = await coordinatorOf(portal, partner);
  approver = await coordinatorOf(portal, partner);
  // two were there before; two came this month, and one is a candidate
  for (const [name, since, created] of [
    ['Lama Satu', '2025-06-01', '2025-06-01'],
    ['Lama Dua', '2025-06-01', '2025-06-01'],
    ['Baru Satu', '2026-03-05', '2026-03-05'],
    ['Baru Dua', '2026-03-18', '2026-03-18'],
  ] as const)
    people.push(
      await make.member(partner, {
        ...{ name, mou_id: mou.id, segment: 'PU', status_since: since, created_at: `${created}T02:00:00Z` },
        kpj: `29${String(people.length).padStart(9, '0')}`,
      }),
    );
  await make.member(partner, { name: 'Calon', mou_id: mou.id, segment: 'PU', kpj: null, status_since: '2026-03-06' });
});
afterAll(() => portal.close());

const LIST = `id version month state joined departed frozenByName approvedByName returnReason turn viewerCanApprove viewerCanReturn`;
async function month(actor: Actor, of: string | null = null, mouId = mou.id): Promise<Json> {
  const data = await actor.query(
    `query ($mouId: ID!, $month: String) { changeMonth(mouId: $mouId, month: $month) { month joined departed viewerCanFreeze list { ${LIST} } lists { month state }
       changes(first: 50) { nodes { name kind happenedOn reason maskedNik kpj village { name } } totalCount } } }`,
    { mouId, month: of },
  );
  return data.changeMonth;
}
const act = async (actor: Actor, call: string): Promise<Json> => {
  const data = await actor.query(`mutation { ${call} { changeList { ${LIST} } userErrors { code field } } }`);
  return Object.values(data)[0];
};
const freeze = (actor: Actor, of: string, mouId = mou.id) =>
  act(actor, `changeListFreeze(mouId: "${mouId}", month: "${of}")`);
const approve = (actor: Actor, { id, version }: Json) =>
  act(actor, `changeListApprove(id: "${id}", version: ${version})`);
const giveBack = (actor: Actor, { id, version }: Json, reason: string) =>
  act(actor, `changeListReturn(id: "${id}", reason: "${reason}", version: ${version})`);
const codes = ({ userErrors }: Json) => userErrors.map(({ code }: Json) => code);
const named = ({ changes }: Json) => changes.nodes.map(({ name, kind }: Json) => `${kind} ${name}`);
const end = (member: Keyed | undefined, day: string) =>
  portal.sql.all(`update member set end_reason = 'MOVED', status_since = $2 where id = $1`, [member?.id, day]);

describe('The changes of a month', () => {
  it('are who was registered and who has ended, as they stand now', async () => {
    await end(people[0], '2026-03-10');
    const { joined, departed, viewerCanFreeze, list, ...rest } = await month(freezer);
    expect([joined, departed, viewerCanFreeze, list]).toEqual([2, 1, true, null]);
    expect(named(rest)).toEqual(['JOINED Baru Dua', 'JOINED Baru Satu', 'DEPARTED Lama Satu']);
    expect(rest.changes.nodes[2]).toMatchObject({ reason: 'MOVED', happenedOn: '2026-03-10' });
  });

  it('are given back with a reason, and may then be frozen anew', async () => {
    const { changeList } = await freeze(freezer, '2026-03');
    expect(changeList).toMatchObject({
      state: 'FROZEN',
      joined: 2,
      departed: 1,
      turn: 'COORDINATOR',
      viewerCanApprove: false,
    });
    expect(codes(await giveBack(approver, changeList, 'no'))).toEqual(['CHANGE_LIST_REASON']);
    expect((await giveBack(approver, changeList, 'Satu orang belum masuk')).changeList).toMatchObject({
      state: 'RETURNED',
    });
    expect((await month(freezer)).viewerCanFreeze).toBe(true);
  });

  it('are frozen by one and approved by another, whatever happens meanwhile', async () => {
    const { changeList } = await freeze(freezer, '2026-03');
    expect(codes(await freeze(approver, '2026-03'))).toEqual(['CHANGE_LIST_EXISTS']);
    await end(people[2], '2026-03-19');
    expect(named(await month(freezer))).toEqual(['JOINED Baru Dua', 'JOINED Baru Satu', 'DEPARTED Lama Satu']);
    expect(codes(await approve(freezer, changeList))).toEqual(['CHANGE_LIST_SAME_PERSON']);
    const answers = await Promise.all([approve(approver, changeList), approve(approver, changeList)]);
    expect(answers.flatMap(codes)).toHaveLength(1);
    expect((await month(freezer)).list).toMatchObject({
      state: 'APPROVED',
      approvedByName: approver.user.name,
      turn: null,
    });
    expect(codes(await giveBack(approver, { ...changeList, version: 2 }, 'Terlambat sekali'))).toEqual([
      'CHANGE_LIST_SETTLED',
    ]);
  });

  it('that come later stand in the next month, also those of an earlier day', async () => {
    expect(codes(await freeze(freezer, '2026-04'))).toEqual(['CHANGE_LIST_MONTH_AHEAD']);
    portal.clock.set('2026-04-10T09:00:00+07:00');
    freezer = await as(portal, freezer.user);
    approver = await as(portal, approver.user);
    // joined by the list of March, and stands under another agreement now
    await portal.sql.all('update member set mou_id = $1 where id = $2', [other.id, people[3]?.id]);
    expect(named(await month(freezer))).toEqual(['DEPARTED Baru Dua', 'DEPARTED Baru Satu']);
    expect(codes(await freeze(freezer, '2026-02'))).toEqual(['CHANGE_LIST_LATER']);
    const { changeList } = await freeze(freezer, '2026-04');
    expect(changeList).toMatchObject({ joined: 0, departed: 2 });
    portal.clock.set('2026-05-04T09:00:00+07:00');
    freezer = await as(portal, freezer.user);
    approver = await as(portal, approver.user);
    expect(codes(await freeze(freezer, '2026-05'))).toEqual(['CHANGE_LIST_WAITING']);
    await approve(approver, changeList);
    expect(await month(freezer)).toMatchObject({ joined: 0, departed: 0, changes: { nodes: [] } });
    await portal.sql.all(`update member set end_reason = null, status_since = '2026-05-02' where id = $1`, [
      people[2]?.id,
    ]);
    expect(named(await month(freezer))).toEqual(['JOINED Baru Satu']);
  });

  it('leave as a file with masked numbers, and that they did is on record', async () => {
    const { list } = await month(freezer, '2026-03');
    const get = ({ cookie }: Actor) =>
      portal.app.inject({
        method: 'GET',
        url: `/change-lists/${list.id}/people.csv`,
        headers: { cookie, 'x-portal-request': '1' },
      });
    const { body } = await get(freezer);
    const lines = body
      .trim()
      .split('\r\n')
      .slice(2)
      .map((line) => line.split(';').slice(0, 3));
    expect(lines.map(([kind, name]) => `${kind} ${name}`)).toEqual([
      'Masuk Baru Dua',
      'Masuk Baru Satu',
      'Keluar Lama Satu',
    ]);
    for (const [, , nik] of lines) expect(nik).toMatch(/^\*{14}\d\d$/);
    const taken = await portal.sql.all(`select row_count from member_export where selection::text like '%changeList%'`);
    expect(taken).toEqual([{ row_count: 3 }]);
    expect((await get(await coordinatorOf(portal, await portal.make.partner()))).statusCode).toBe(404);
  });

  it('are numbers without people for a party that has none, and nothing for strangers', async () => {
    const { partner_id } = await portal.sql.one<{ partner_id: string }>(
      'select partner_id from mou_party where mou_id = $1 and partner_id <> $2',
      [mou.id, partner.id],
    );
    const observer = await as(portal, await portal.make.user('OBSERVER', { partners: [{ id: partner_id, name: '' }] }));
    expect(await month(observer, '2026-03')).toMatchObject({
      joined: 2,
      departed: 1,
      changes: null,
      viewerCanFreeze: false,
    });
    expect(await month(observer, '2026-05')).toMatchObject({ joined: null, departed: null });
    expect(await month(await coordinatorOf(portal, await portal.make.partner()))).toBeNull();
  });

  it('are settled by the branch or the head office where the partner has nobody else', async () => {
    const { make } = portal;
    const office = await make.office();
    const small = await make.partner({ office_id: office.id });
    const agreement = await make.mou(small, { segment: 'PU' });
    const only = await coordinatorOf(portal, small);
    const { changeList } = await freeze(only, '2026-05', agreement.id);
    expect(changeList).toMatchObject({ joined: 0, departed: 0, turn: 'AGENCY' });
    const officer = await officerOf(portal, office);
    expect((await month(only, null, agreement.id)).list.turn).toBe('OFFICE');
    expect((await approve(officer, changeList)).changeList).toMatchObject({ state: 'APPROVED' });
  });

  it('are frozen by nobody else', async () => {
    const call = `mutation { changeListFreeze(mouId: "${mou.id}", month: "2026-05") { changeList { id } } }`;
    for (const actor of [
      await withoutScope(portal, 'AUDITOR'),
      await withoutScope(portal, 'ADMINISTRATOR'),
      await operatorOf(portal, partner, '15.01'),
    ])
      expect((await actor.ask(call)).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect((await stranger.ask(call)).code).toBe('NOT_FOUND');
  });
});

describe('A list, past all code', () => {
  it('takes no line afterwards and changes no more once it is settled', async () => {
    const { list } = await month(freezer, '2026-03');
    await expect(
      portal.sql.all(`update change_list set state = 'FROZEN' where id = $1`, [list.id]),
    ).rejects.toMatchObject({
      constraint: 'change_list_settled',
    });
  });
});
