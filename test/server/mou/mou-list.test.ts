import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';

let portal: TestPortal;
let agency: Actor;
let office: Keyed;
let partner: Keyed;
let other: Keyed;
let group: Keyed;
const made = new Map<string, string>();

beforeAll(async () => {
  portal = await openPortal();
  const { make } = portal;
  agency = await withoutScope(portal, 'AGENCY');
  office = await make.office({ name: 'Kantor Cabang Contoh' });
  partner = await make.partner({ name: 'Kabupaten Contoh', office_id: office.id });
  other = await make.partner({ name: 'Kementerian Contoh' });
  group = await make.group(partner, { name: 'Kelompok Contoh' });
  const mou = async (title: string, of: Keyed, row: object, parties: readonly Record<string, unknown>[] = []) =>
    made.set(title, (await make.mou(of, { title, ...row }, parties)).id);
  await mou('Alam Lestari', partner, { ends_on: '2026-06-30' }, [
    { kind: 'OFFICE', office_id: office.id, number: '12/PKS/2026' },
  ]);
  await mou('Bina Desa', partner, { state: 'DRAFT', kind: 'MOU', signed_on: null }, [
    { kind: 'GROUP', group_id: group.id },
  ]);
  await mou('Cipta Karya', other, { ends_on: null }, [{ kind: 'PARTNER', partner_id: partner.id }]);
  await mou('Desa Lama', other, { state: 'ENDED', end_reason: 'Sudah selesai', ends_on: '2026-03-01' });
});
afterAll(() => portal.close());

const LIST = `query ($first: Int!, $after: String, $filter: MouFilter, $orderBy: MouOrder) {
  mous(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { title } pageInfo { hasNextPage endCursor } totalCount } }`;
const titles = async (actor: Actor, filter: object = {}, orderBy = 'TITLE'): Promise<string[]> =>
  (await actor.query(LIST, { first: 50, filter, orderBy })).mous.nodes.map((n: Json) => n.title);

describe('A list of agreements', () => {
  it('shows each viewer those of its partners and those that it, its groups or its office sign', async () => {
    const watchers: [string, Actor, string[]][] = [
      ['agency', agency, ['Alam Lestari', 'Bina Desa', 'Cipta Karya', 'Desa Lama']],
      ['auditor', await withoutScope(portal, 'AUDITOR'), ['Alam Lestari', 'Bina Desa', 'Cipta Karya', 'Desa Lama']],
      ['officer', await officerOf(portal, office), ['Alam Lestari', 'Bina Desa']],
      ['officer elsewhere', await officerOf(portal, await portal.make.office()), []],
      ['coordinator', await coordinatorOf(portal, partner), ['Alam Lestari', 'Bina Desa', 'Cipta Karya']],
      ['operator', await operatorOf(portal, partner, '15.01'), ['Alam Lestari', 'Bina Desa', 'Cipta Karya']],
      ['coordinator of the other', await coordinatorOf(portal, other), ['Cipta Karya', 'Desa Lama']],
      [
        'observer',
        await as(portal, await portal.make.user('OBSERVER', { partners: [partner] })),
        ['Alam Lestari', 'Bina Desa', 'Cipta Karya'],
      ],
      [
        'head of a group',
        await as(portal, await portal.make.user('OPERATOR', { partner, groups: [group], leads: true })),
        ['Bina Desa'],
      ],
    ];
    for (const [label, actor, expected] of watchers) {
      expect([label, await titles(actor)]).toEqual([label, expected]);
      expect([label, (await actor.query(LIST, { first: 1 })).mous.totalCount]).toEqual([label, expected.length]);
    }
    const administrator = await withoutScope(portal, 'ADMINISTRATOR');
    expect((await administrator.ask(LIST, { first: 1 })).code).toBe('FORBIDDEN');
  });

  it('is filtered by partner, group, kind, state and coming end', async () => {
    expect(await titles(agency, { partnerId: other.id })).toEqual(['Cipta Karya', 'Desa Lama']);
    expect(await titles(agency, { groupId: group.id })).toEqual(['Bina Desa']);
    expect(await titles(agency, { kind: 'MOU' })).toEqual(['Bina Desa']);
    expect(await titles(agency, { state: 'ENDED' })).toEqual(['Desa Lama']);
    expect(await titles(agency, { endsBefore: '2026-07-01' })).toEqual(['Alam Lestari']);
  });

  it('is searched by the beginnings of words and by numbers, with no sign meaning anything', async () => {
    expect(await titles(agency, { search: 'desa' })).toEqual(['Bina Desa', 'Desa Lama']);
    expect(await titles(agency, { search: '12/pks' })).toEqual(['Alam Lestari']);
    expect(await titles(agency, { search: '_es' })).toEqual([]);
    expect(await titles(agency, { search: '%' })).toEqual([]);
  });

  it('is read page by page in either order without loss or repeat', async () => {
    for (const [orderBy, expected] of [
      ['TITLE', ['Alam Lestari', 'Bina Desa', 'Cipta Karya', 'Desa Lama']],
      ['ENDING', ['Desa Lama', 'Alam Lestari', 'Bina Desa', 'Cipta Karya']],
    ] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const { mous }: Json = await agency.query(LIST, { first: 1, after, orderBy });
        seen.push(...mous.nodes.map((n: Json) => n.title));
        if (!mous.pageInfo.hasNextPage) break;
        after = mous.pageInfo.endCursor;
      }
      expect([orderBy, seen]).toEqual([orderBy, expected]);
    }
  });
});

describe('The people under an agreement', () => {
  const COUNTS = 'query ($id: ID!) { mou(id: $id) { memberCounts { total candidate registered ended incomplete } } }';
  const counts = async (actor: Actor, title = 'Alam Lestari'): Promise<Json> =>
    (await actor.query(COUNTS, { id: made.get(title) })).mou.memberCounts;

  it('are counted by status, the same before and after the tally is folded', async () => {
    const mou_id = made.get('Alam Lestari');
    await portal.make.member(partner, { mou_id, kpj: '12345678901' });
    await portal.make.member(partner, { mou_id, villageCode: '15.02.01.2001' });
    await portal.make.member(partner, { mou_id, villageCode: '15.02.01.2001', blocks: ['MISSING_ADDRESS'] });
    await portal.make.member(partner);
    const expected = { total: 3, candidate: 2, registered: 1, ended: 0, incomplete: 1 };
    expect(await counts(agency)).toEqual(expected);
    await portal.pools.system.query('select member_tally_fold()');
    expect(await counts(agency)).toEqual(expected);
    await portal.make.member(partner, { mou_id, end_reason: 'MOVED' });
    const more = { ...expected, total: 4, ended: 1 };
    expect(await counts(agency)).toEqual(more);
    for (const actor of [await coordinatorOf(portal, partner), await officerOf(portal, office)])
      expect(await counts(actor)).toEqual(more);
    const inMerangin = await operatorOf(portal, partner, '15.02');
    expect(await counts(inMerangin)).toEqual({ total: 2, candidate: 2, registered: 0, ended: 0, incomplete: 1 });
  });

  it('are told to the other parties as totals', async () => {
    await portal.make.member(other, { mou_id: made.get('Cipta Karya'), kpj: '12345678902' });
    const observer = await as(portal, await portal.make.user('OBSERVER', { partners: [partner] }));
    expect(await counts(observer, 'Cipta Karya')).toMatchObject({ total: 1, registered: 1 });
    await portal.pools.system.query('select member_tally_fold()');
    expect(await counts(observer, 'Cipta Karya')).toMatchObject({ total: 1, registered: 1 });
  });
});

describe('Partners with their agreements', () => {
  const PARTNERS = `query ($first: Int!) { partners(first: $first) { nodes { name mous { title memberCounts { total registered } } } } }`;

  it('carry those about their own members', async () => {
    const { partners } = await agency.query(PARTNERS, { first: 50 });
    const of = (name: string) => partners.nodes.find((n: Json) => n.name === name).mous.map((m: Json) => m.title);
    expect([of('Kabupaten Contoh'), of('Kementerian Contoh')]).toEqual([
      ['Alam Lestari', 'Bina Desa'],
      ['Cipta Karya', 'Desa Lama'],
    ]);
    const administrator = await withoutScope(portal, 'ADMINISTRATOR');
    const seen = (await administrator.query(PARTNERS, { first: 50 })).partners.nodes;
    expect(seen.flatMap((n: Json) => n.mous)).toEqual([]);
  });

  it('cost at most six statements for twenty, however many agreements there are', async () => {
    for (let i = 0; i < 20; i++) {
      const one = await portal.make.partner();
      await portal.make.mou(one);
      await portal.make.mou(one);
    }
    const actors = [agency, await officerOf(portal, office), await operatorOf(portal, partner, '15.01')];
    for (const actor of actors) {
      await actor.query(PARTNERS, { first: 20 });
      expect((await statementsOf(() => actor.query(PARTNERS, { first: 20 }))).length).toBeLessThanOrEqual(6);
    }
    const few = await statementsOf(() => agency.query(PARTNERS, { first: 2 }));
    const many = await statementsOf(() => agency.query(PARTNERS, { first: 20 }));
    expect(many).toHaveLength(few.length);
  });

  it('offer to draft one to who may', async () => {
    const FIELD = 'query ($id: ID!) { partner(id: $id) { viewerCanCreateMou } }';
    const may = async (actor: Actor) => (await actor.query(FIELD, { id: partner.id })).partner.viewerCanCreateMou;
    expect([
      await may(agency),
      await may(await officerOf(portal, office)),
      await may(await coordinatorOf(portal, partner)),
      await may(await operatorOf(portal, partner, '15.01')),
      await may(await withoutScope(portal, 'AUDITOR')),
    ]).toEqual([true, true, true, false, false]);
  });
});
