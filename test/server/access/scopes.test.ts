import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withViewer } from '../../../server/database/viewer-transaction.ts';
import { type Actor, as, type Json } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { buildWorld, places, type World } from '../../support/world.ts';

let portal: TestPortal;
let world: World;
let villageAgreement: { id: string; title: string };
let partnerAgreement: { id: string; title: string };
let signed: { id: string; title: string };
beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
  const { A, C } = world.partners;
  const { make, sql } = portal;
  villageAgreement = await make.mou(A, { title: 'Perjanjian Kelompok G', segment: 'PU' }, [
    { kind: 'GROUP', group_id: world.groups.G.id },
  ]);
  partnerAgreement = await make.mou(A, { title: 'Perjanjian Provinsi A' });
  signed = await make.mou(A, { title: 'Nota Kesepahaman Kementerian C' }, [{ kind: 'PARTNER', partner_id: C.id }]);
  await sql.all('update member set mou_id = $1 where partner_id = $2', [signed.id, A.id]);
});
afterAll(() => portal.close());

const names = async (actor: Actor): Promise<string[]> =>
  (await actor.query('{ members(first: 100) { nodes { name } } }')).members.nodes.map(({ name }: Json) => name).sort();
const titles = async (actor: Actor): Promise<string[]> =>
  (await actor.query('{ mous(first: 100) { nodes { title } } }')).mous.nodes.map(({ title }: Json) => title).sort();
const who = (label: string): Actor => world.watcher(label).actor;
const warga = (fits: (place: (typeof places)[number]) => boolean) =>
  places
    .filter(fits)
    .map(({ label }) => `Warga ${label}`)
    .sort();
const revealed = (actor: Actor, member: Keyed, reason: string) =>
  actor.ask('mutation ($id: ID!, $r: String!) { memberRevealNik(id: $id, reason: $r) { nik userErrors { code } } }', {
    id: member.id,
    r: reason,
  });
const memberAt = (index: number) => [...world.members.values()][index] as Keyed;

describe('The head of a group', () => {
  const head = () => who('head of G of A');

  it('sees the people of the group and their history, and nobody else’s', async () => {
    expect(await names(head())).toEqual(warga(({ group }) => group === 'G'));
    const text = 'query ($id: ID!) { member(id: $id) { name history(first: 5) { nodes { action } } } }';
    const { member } = await head().query(text, { id: memberAt(0).id });
    expect(member.history.nodes.length).toBeGreaterThan(0);
    expect((await head().query(text, { id: memberAt(1).id })).member).toBeNull();
  });

  it('sees the own group alone, the name of the partner and the agreement that the group signs', async () => {
    const { groups } = await head().query('{ groups(first: 10) { nodes { name } } }');
    expect(groups.nodes).toEqual([{ name: 'Kelompok G' }]);
    const { partners } = await head().query(
      '{ partners(first: 10) { nodes { name history(first: 5) { nodes { id } } } } }',
    );
    expect(partners.nodes).toEqual([{ name: 'Provinsi A', history: { nodes: [] } }]);
    // the world has one of its own that G signs
    expect(await titles(head())).toEqual(['Perjanjian A', villageAgreement.title]);
  });

  it('hears no totals of others, under an agreement neither', async () => {
    await portal.sql.all('update member set mou_id = $1 where partner_id = $2 and village_id <> $3', [
      ...[villageAgreement.id, world.partners.A.id, await portal.make.regionId('15.01.11.2008')],
    ]);
    const text = 'query ($id: ID!) { mou(id: $id) { memberCounts { total } } }';
    expect((await head().query(text, { id: villageAgreement.id })).mou.memberCounts.total).toBe(1);
    await portal.sql.all('update member set mou_id = $1 where partner_id = $2', [signed.id, world.partners.A.id]);
  });

  it('brings in no lists and sees no users', async () => {
    const { viewer } = await head().query('{ viewer { viewerCanImportMembers viewerCanReadUsers rolesToGive } }');
    expect(viewer).toEqual({ viewerCanImportMembers: false, viewerCanReadUsers: false, rolesToGive: [] });
  });
});

describe('An officer of a branch', () => {
  it('sees the people that the office answers for, and of others’ only how many live in its regencies', async () => {
    const officer = who('officer of Y');
    expect(await names(officer)).toEqual(warga(({ office }) => office === 'Y'));
    expect(await names(who('officer of X'))).toEqual(warga(({ office }) => office === 'X'));
    // Kerinci is served by X; the one of B who lives there answers to Y
    const door = { tokenHash: world.watcher('officer of X').tokenHash, at: portal.clock.now(), requestId: 'total' };
    const total = await withViewer(portal.pools.app, door, (sql) =>
      sql.query({
        text: 'select sum(people)::integer as people from member_tally where partner_id = $1',
        values: [world.partners.B.id],
      }),
    );
    expect(total).toEqual([{ people: 1 }]);
    const seen = await officer.query('query ($id: ID!) { member(id: $id) { name } }', { id: memberAt(0).id });
    expect(seen.member).toBeNull();
  });
});

describe('An observer', () => {
  it('sees the agreement that its partner has signed with the totals, and no people', async () => {
    const observer = who('observer of C');
    expect(await titles(observer)).toEqual([signed.title, 'Perjanjian A']);
    const text = 'query ($id: ID!) { mou(id: $id) { memberCounts { total } viewerCanEdit } }';
    const ofA = places.filter(({ partner }) => partner === 'A').length;
    expect((await observer.query(text, { id: signed.id })).mou).toEqual({
      ...{ memberCounts: { total: ofA }, viewerCanEdit: false },
    });
    expect((await observer.ask('{ members(first: 1) { nodes { id } } }')).code).toBe('FORBIDDEN');
    expect((await observer.query(text, { id: partnerAgreement.id })).mou).toBeNull();
  });
});

describe('An auditor', () => {
  it('reads everything, a NIK with a reason only, and changes nothing', async () => {
    const auditor = who('auditor');
    expect(await names(auditor)).toEqual(warga(() => true));
    const refused = await revealed(auditor, memberAt(0), ' ');
    expect(refused.data.memberRevealNik.nik).toBeNull();
    const told = await revealed(auditor, memberAt(0), 'pemeriksaan berkas tahun 2026');
    expect(told.data.memberRevealNik.nik).toMatch(/^\d{16}$/);
    const change =
      'mutation ($id: ID!) { memberEnd(id: $id, reason: REFUSED, since: "2026-03-02", version: 1) { member { id } } }';
    expect((await auditor.ask(change, { id: memberAt(0).id })).code).toBe('FORBIDDEN');
  });
});

describe('An administrator', () => {
  it('keeps users and registers and sees no people and no groups', async () => {
    const administrator = who('administrator');
    for (const text of ['{ members(first: 1) { nodes { id } } }', '{ memberImports(first: 1) { nodes { id } } }'])
      expect((await administrator.ask(text)).code).toBe('FORBIDDEN');
    const { users } = await administrator.query('{ users(first: 100) { nodes { id } totalCount } }');
    expect(users.totalCount).toBe(world.watchers.length);
  });
});

describe('A role taken away', () => {
  it('acts with the next request: what was prepared for the former one is made anew', async () => {
    const user = await portal.make.user('COORDINATOR', { partners: [world.partners.A] });
    const actor = await as(portal, user);
    const before = await names(actor);
    expect(before.length).toBeGreaterThan(3);
    await portal.sql.all('delete from user_scope where user_id = $1', [user.id]);
    await portal.sql.all(`update app_user set role = 'OPERATOR', scope_kind = 'GROUP' where id = $1`, [user.id]);
    await portal.sql.insert('user_scope', {
      ...{ user_id: user.id, kind: 'GROUP', partner_id: world.partners.A.id, group_id: world.groups.G.id },
    });
    // both through the memory of who the viewer was, and through an act that travels as one message
    expect(await names(actor)).toEqual(warga(({ group }) => group === 'G'));
    await portal.sql.all(`update app_user set disabled_at = $2 where id = $1`, [user.id, portal.clock.now()]);
    expect((await actor.ask('{ members(first: 1) { nodes { id } } }')).code).toBe('UNAUTHENTICATED');
  });
});
