import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { attempt, doAct, find, memberInput, newKey, page, registered } from './member-acts.ts';

let portal: TestPortal;
let partner: Keyed;
let other: Keyed;
let coordinator: Actor;
let farmers: Keyed;
let weavers: Keyed;
let closed: Keyed;
let elsewhere: Keyed;
let deal: { id: string };
let ended: { id: string };
let theirs: { id: string };
beforeAll(async () => {
  portal = await openPortal();
  const { make } = portal;
  partner = await make.partner({ name: 'Mitra Berkelompok' });
  other = await make.partner({ name: 'Mitra Lain' });
  coordinator = await coordinatorOf(portal, partner);
  farmers = await make.group(partner, { name: 'Tani Makmur' });
  weavers = await make.group(partner, { name: 'Tenun Indah', regionCode: '15.02' });
  closed = await make.group(partner, { name: 'Sudah Tutup', closed_at: portal.clock.now() });
  elsewhere = await make.group(other, { name: 'Kelompok Lain' });
  deal = await make.mou(partner);
  ended = await make.mou(partner, { state: 'ENDED', end_reason: 'Masa berlaku habis' });
  theirs = await make.mou(other);
});
afterAll(() => portal.close());

const register = (actor: Actor, input: object) =>
  doAct(actor, 'memberRegister', { partnerId: partner.id, input: memberInput(input), key: newKey() });
const headOf = async (...groups: Keyed[]) => as(portal, await portal.make.user('OPERATOR', { partner, groups }));
/** What may not be chosen, with the error that says so. */
const wrong = (): [object, string, string][] => [
  [{ groupId: elsewhere.id }, 'MEMBER_GROUP_UNKNOWN', 'groupId'],
  [{ groupId: closed.id }, 'MEMBER_GROUP_CLOSED', 'groupId'],
  [{ mouId: theirs.id }, 'MEMBER_MOU_UNKNOWN', 'mouId'],
  [{ mouId: ended.id }, 'MEMBER_MOU_ENDED', 'mouId'],
];

describe('Coming in with a group and under an agreement', () => {
  it('is kept and counted', async () => {
    const { member, codes } = await register(coordinator, { groupId: farmers.id, mouId: deal.id });
    expect(codes).toEqual([]);
    expect(member.group).toEqual({ id: farmers.id, name: 'Tani Makmur', stage: 'IDENTIFIED' });
    const [row] = await portal.sql.all<{ group_id: string; mou_id: string }>(
      'select group_id, mou_id from member where id = $1',
      [member.id],
    );
    expect(row).toEqual({ group_id: farmers.id, mou_id: deal.id });
    const { group } = await coordinator.query(
      'query ($id: ID!) { group(id: $id) { memberCounts { total candidate } } }',
      { id: farmers.id },
    );
    expect(group.memberCounts).toEqual({ total: 1, candidate: 1 });
  });

  it('is possible with open ones of the same partner only', async () => {
    for (const [input, code, field] of wrong()) {
      const { member, userErrors } = await register(coordinator, input);
      expect([member, userErrors]).toEqual([null, [{ code, field, message: expect.any(String) }]]);
    }
  });

  it('works for a wage earner who is a non-wage earner too, once in each segment', async () => {
    const both = { nik: nik(), groupId: farmers.id };
    expect((await register(coordinator, { ...both, segment: 'BPU' })).codes).toEqual([]);
    expect(
      (await register(coordinator, { ...both, segment: 'PU', income: '3000000', payer: 'EMPLOYER' })).codes,
    ).toEqual([]);
    const { userErrors } = await register(coordinator, { ...both, segment: 'BPU' });
    expect(userErrors).toEqual([{ code: 'MEMBER_EXISTS', field: 'nik', message: expect.stringContaining('segmen') }]);
  });

  it('still takes one message to the database', async () => {
    const sent = await statementsOf(() => register(coordinator, { groupId: farmers.id, mouId: deal.id }));
    expect(sent.filter((text) => /insert|update/.test(text))).toEqual([]);
  });
});

describe('A group’s head', () => {
  it('registers people of its own group and of no other', async () => {
    const head = await headOf(farmers);
    expect((await register(head, {})).userErrors).toMatchObject([{ code: 'MEMBER_GROUP_REQUIRED', field: 'groupId' }]);
    expect((await register(head, { groupId: weavers.id })).codes).toEqual(['MEMBER_GROUP_UNKNOWN']);
    const { member } = await register(head, { groupId: farmers.id, name: 'Warga Kelompok' });
    expect(member).toMatchObject({ group: { name: 'Tani Makmur' }, viewerCanEdit: true, viewerCanAssign: false });
    const seen = await page(head, 'first: 100', {}, 'nodes { group { id } }');
    expect(new Set(seen.nodes.map((m: { group: Keyed }) => m.group.id))).toEqual(new Set([farmers.id]));
    expect((await page(head, 'first: 5, filter: { search: "warga kel" }')).nodes).toMatchObject([
      { name: 'Warga Kelompok' },
    ]);
    const apart = await registered(coordinator, partner, {});
    expect(await find(head, apart.id)).toBeNull();
    const moving = { id: member.id, groupId: null, version: 1 };
    expect((await attempt(head, 'memberAssign', moving)).code).toBe('FORBIDDEN');
  });

  it('edits, moves and ends its people, and imports no lists', async () => {
    const head = await headOf(farmers);
    const { member } = await register(head, { groupId: farmers.id });
    const end = { id: member.id, reason: 'REFUSED', since: '2026-03-01', version: 1 };
    expect((await doAct(head, 'memberEnd', end)).codes).toEqual([]);
    const asked = await head.query(
      '{ viewer { viewerCanCreateMember viewerCanImportMembers viewerCanCreateGroup } memberImports(first: 5) { nodes { id } } partners(first: 5) { nodes { id viewerCanCreateMember viewerCanImportMembers viewerCanEdit } } }',
    );
    expect(asked).toEqual({
      viewer: { viewerCanCreateMember: true, viewerCanImportMembers: false, viewerCanCreateGroup: false },
      memberImports: { nodes: [] },
      partners: {
        nodes: [{ id: partner.id, viewerCanCreateMember: true, viewerCanImportMembers: false, viewerCanEdit: false }],
      },
    });
  });
});

describe('Putting a member into another group', () => {
  it('changes group and agreement, and the history says why', async () => {
    const member = await registered(coordinator, partner, { groupId: farmers.id });
    portal.clock.pass({ seconds: 1 });
    const to = { id: member.id, groupId: weavers.id, mouId: deal.id, note: 'Pindah usaha', version: 1 };
    const { member: after, codes } = await doAct(coordinator, 'memberAssign', to);
    expect([codes, after.group.name, after.version]).toEqual([[], 'Tenun Indah', 2]);
    const { history } = await find(
      coordinator,
      member.id,
      'history(first: 1) { nodes { reason changes { field before after } } }',
    );
    expect(history.nodes[0]).toMatchObject({ reason: 'Pindah usaha' });
    expect(history.nodes[0].changes).toContainEqual({ field: 'group_id', before: 'Tani Makmur', after: 'Tenun Indah' });
    const { member: out } = await doAct(coordinator, 'memberAssign', { id: member.id, version: 2 });
    expect(out.group).toBeNull();
  });

  it('refuses what does not fit, and leaves alone what stays', async () => {
    const member = await registered(coordinator, partner, { groupId: farmers.id });
    for (const [to, code, field] of wrong()) {
      const variables = { id: member.id, groupId: farmers.id, ...to, version: 1 };
      expect((await doAct(coordinator, 'memberAssign', variables)).userErrors).toMatchObject([{ code, field }]);
    }
    // a group that was closed later keeps its people, also while their agreement changes
    const kept = await portal.make.member(partner, { group_id: closed.id });
    expect(
      (await doAct(coordinator, 'memberAssign', { id: kept.id, groupId: closed.id, mouId: deal.id, version: 1 })).codes,
    ).toEqual([]);
  });

  it('is for coordinators and for operators who see the group', async () => {
    const member = await registered(coordinator, partner, { groupId: weavers.id });
    const operator = await operatorOf(portal, partner, '15.01');
    const to = { id: member.id, groupId: farmers.id, version: 1 };
    expect((await find(operator, member.id)).group).toBeNull();
    expect((await attempt(operator, 'memberAssign', to)).code).toBe('FORBIDDEN');
    const free = await registered(coordinator, partner, {});
    expect((await doAct(operator, 'memberAssign', { ...to, id: free.id })).codes).toEqual([]);
    for (const role of ['AGENCY', 'AUDITOR'] as const)
      expect((await attempt(await withoutScope(portal, role), 'memberAssign', to)).code).toBe('FORBIDDEN');
  });
});

describe('The list of members', () => {
  it('can be narrowed to a group and to an agreement', async () => {
    const one = await portal.make.member(partner, { group_id: weavers.id, mou_id: deal.id, name: 'Satu' });
    await portal.make.member(partner, { group_id: weavers.id, name: 'Dua' });
    const ids = async (filter: object) =>
      (await page(coordinator, 'first: 100, filter: $filter', { filter })).nodes.map(({ id }: Keyed) => id);
    expect(await ids({ groupId: weavers.id, mouId: deal.id })).toContain(one.id);
    expect((await ids({ groupId: weavers.id })).length).toBeGreaterThan(
      (await ids({ groupId: weavers.id, mouId: deal.id })).length,
    );
    expect(await ids({ groupId: elsewhere.id })).toEqual([]);
  });

  it('brings names of groups along in its one statement', async () => {
    const list = (group: string) =>
      `{ members(first: 20) { nodes { id name partner { name } ${group} village { name } } } }`;
    await coordinator.query(list('group { id name }'));
    expect(await statementsOf(() => coordinator.query(list('group { id name }')))).toHaveLength(1);
    expect(await statementsOf(() => coordinator.query(list('group { id name stage }')))).toHaveLength(2);
    const { members } = await coordinator.query(list('group { id name }'));
    const named = members.nodes.filter((m: { group: Keyed | null }) => m.group);
    expect(named.length).toBeGreaterThan(2);
    expect(named[0].group.name).toEqual(expect.any(String));
  });
});
