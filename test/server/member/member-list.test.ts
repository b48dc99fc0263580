import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { buildWorld, places, type World } from '../../support/world.ts';
import { page } from './member-acts.ts';

let portal: TestPortal;
let partner: Keyed;
let coordinator: Actor;
const number = nik({ born: '1975-08-17' });
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner({ name: 'Provinsi Daftar' });
  coordinator = await coordinatorOf(portal, partner);
  const rows = [
    { name: 'Siti Aminah', nik: number },
    { name: "Nur'aini Siti", kpj: '12345678901' },
    { name: 'SITI  AMINAH', villageCode: '15.01.11.2008', category: 'MME', payer: 'SUBSIDY' },
    { name: 'Sitiaminah', villageCode: '15.02.01.2001' },
    { name: 'M. Nasir', segment: 'PU', blocks: ['MISSING_WAGE'] },
    { name: 'Muhammad Nasir', end_reason: 'MOVED' },
    { name: 'José Ñandú', villageCode: '15.01.01.1004' },
  ];
  for (const row of rows) await portal.make.member(partner, row);
  for (let i = 0; i < 25; i++)
    await portal.make.member(partner, { name: 'Ahmad Kembar', villageCode: i % 2 ? '15.02.01.2001' : '15.01.11.2009' });
});
afterAll(() => portal.close());

const names = async (filter: object, actor = coordinator, rest = ''): Promise<string[]> =>
  (await page(actor, `first: 100, filter: $filter${rest}`, { filter })).nodes.map((n: Keyed) => n.name);

async function readAll(first: number, rest = ''): Promise<Json[]> {
  const seen: Json[] = [];
  let after = '';
  for (;;) {
    const { nodes, pageInfo } = await page(coordinator, `first: ${first}${after}${rest}`);
    seen.push(...nodes);
    if (!pageInfo.hasNextPage) return seen;
    after = `, after: "${pageInfo.endCursor}"`;
  }
}

describe('Paging through members', () => {
  it.each(['NAME', 'NEWEST', 'VILLAGE'])(
    'by %s loses nobody and repeats nobody, equal names included',
    async (order) => {
      for (const first of [1, 3, 7, 100]) {
        const seen = await readAll(first, `, orderBy: ${order}`);
        expect([first, seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([first, 32, 32]);
      }
    },
  );

  it('is in the order of whole words, whatever the page size', async () => {
    const listed = (await readAll(4)).map(({ name }) => name);
    const plain = listed.slice(25).map((name: string) => name.toUpperCase().replace(/ +/g, ' '));
    expect(plain).toEqual([
      'JOSÉ ÑANDÚ',
      'M. NASIR',
      'MUHAMMAD NASIR',
      "NUR'AINI SITI",
      'SITI AMINAH',
      'SITI AMINAH',
      'SITIAMINAH',
    ]);
    expect((await readAll(100)).map(({ name }) => name)).toEqual(listed);
  });

  it('is not upset by people who come and go between two pages', async () => {
    const first = await page(coordinator, 'first: 10');
    await portal.make.member(partner, { name: 'Aaa Baru' });
    const gone = first.nodes.at(-1).id;
    await portal.sql.all(`update member set name = 'Zzz', name_key = 'ZZZ' where id = $1`, [gone]);
    const second = await page(coordinator, `first: 10, after: "${first.pageInfo.endCursor}"`);
    const shown = new Set(first.nodes.map((n: Keyed) => n.id));
    expect(second.nodes.filter((n: Keyed) => shown.has(n.id))).toEqual([]);
    await portal.sql.all(`delete from member where name = 'Aaa Baru'`);
    await portal.sql.all(`update member set name = 'Ahmad Kembar', name_key = 'AHMAD KEMBAR' where id = $1`, [gone]);
  });

  it('counts only when asked', async () => {
    const counted = await page(coordinator, 'first: 1', {}, 'totalCount');
    expect(counted.totalCount).toBe(32);
    const statements = await statementsOf(() => page(coordinator, 'first: 1'));
    expect(statements.filter((text) => /count\(/.test(text))).toEqual([]);
  });

  it('costs the same number of statements for one row and for a hundred, whatever is shown of them', async () => {
    const fields =
      'nodes { name village { name path } partner { name office { name } } checks { message } occupation { label } viewerCanEdit }';
    const cost = async (first: number) =>
      (await statementsOf(() => page(coordinator, `first: ${first}`, {}, fields))).length;
    await cost(100);
    expect(await cost(100)).toBeLessThanOrEqual(3);
    expect(await cost(100)).toBe(await cost(1));
  });
});

describe('A search for members', () => {
  it('finds the beginnings of any words of the name, in any order and spelling', async () => {
    expect((await names({ search: 'siti' })).sort()).toEqual([
      "Nur'aini Siti",
      'SITI  AMINAH',
      'Siti Aminah',
      'Sitiaminah',
    ]);
    expect((await names({ search: 'amin sit' })).sort()).toEqual(['SITI  AMINAH', 'Siti Aminah']);
    expect(await names({ search: 'nuraini' })).toEqual(["Nur'aini Siti"]);
    expect(await names({ search: 'jose nandu' })).toEqual(['José Ñandú']);
    expect(await names({ search: 'inah' })).toEqual([]);
    expect(await names({ search: 'siti%' })).toHaveLength(4);
    expect(await names({ search: '_iti' })).toEqual([]);
  });

  it('finds a NIK exactly, however it is written, and no part of one', async () => {
    expect(await names({ search: number })).toEqual(['Siti Aminah']);
    expect(await names({ search: ` ${number.slice(0, 6)} ${number.slice(6, 12)}-${number.slice(12)}` })).toEqual([
      'Siti Aminah',
    ]);
    expect(await names({ search: nik() })).toEqual([]);
    expect(await names({ search: '0000000000000000' })).toEqual([]);
    expect(await names({ search: number.slice(0, 11) })).toEqual([]);
  });

  it('finds a KPJ', async () => {
    expect(await names({ search: '12345678901' })).toEqual(["Nur'aini Siti"]);
    expect(await names({ search: '1234567890' })).toEqual([]);
  });

  it('does not find a NIK that another partner holds', async () => {
    const other = await portal.make.partner();
    const theirs = nik();
    await portal.make.member(other, { nik: theirs });
    expect(await names({ search: theirs })).toEqual([]);
    expect(await names({ search: theirs }, await coordinatorOf(portal, other))).toHaveLength(1);
  });
});

describe('A filter', () => {
  it.each<[object, string[]]>([
    [{ status: 'REGISTERED' }, ["Nur'aini Siti"]],
    [{ status: 'ENDED' }, ['Muhammad Nasir']],
    [{ endReason: 'MOVED' }, ['Muhammad Nasir']],
    [{ segment: 'PU' }, ['M. Nasir']],
    [{ category: 'MME' }, ['SITI  AMINAH']],
    [{ sendable: false }, ['M. Nasir']],
    [{ regionCode: '15.01.11.2008' }, ['SITI  AMINAH']],
    [{ regionCode: '15.01.01' }, ['José Ñandú']],
    [{ regionCode: '15.02', search: 'siti' }, ['Sitiaminah']],
    [{ regionCode: '99' }, []],
    [{ importId: '01890000-0000-7000-8000-000000000000' }, []],
    [{ partnerId: '01890000-0000-7000-8000-000000000000' }, []],
    [{ search: 'siti', status: 'REGISTERED' }, ["Nur'aini Siti"]],
  ])('%o shows %o', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
    expect((await page(coordinator, 'first: 1, filter: $filter', { filter }, 'totalCount')).totalCount).toBe(
      expected.length,
    );
  });

  it('by region is the exact subtree', async () => {
    expect(await names({ regionCode: '15.01' })).toHaveLength(13 + 6);
    expect(await names({ regionCode: '15.02' })).toHaveLength(12 + 1);
    expect(await names({ regionCode: '15' })).toHaveLength(32);
    expect(await names({ regionCode: '15.0' })).toEqual([]);
  });

  it('is refused when an id is none', async () => {
    expect((await coordinator.ask('{ members(first: 1, filter: {partnerId: "x"}) { nodes { id } } }')).code).toBe(
      'BAD_USER_INPUT',
    );
  });
});

describe('Members through the API', () => {
  let other: TestPortal;
  let world: World;
  beforeAll(async () => {
    other = await openPortal();
    world = await buildWorld(other);
  });
  afterAll(() => other.close());
  const readers = () => world.watchers.filter(({ role }) => role !== 'ADMINISTRATOR' && role !== 'OBSERVER');
  const labels = (list: readonly { label: string }[]) => list.map(({ label }) => `Warga ${label}`).sort();

  it('are listed, counted, tallied and found exactly as far as the viewer’s scope goes', async () => {
    for (const { label, actor, sees } of readers()) {
      const expected = places.filter(sees);
      const { nodes, totalCount } = await page(actor, 'first: 100', {}, 'nodes { name } totalCount');
      expect([label, nodes.map((n: Keyed) => n.name).sort(), totalCount]).toEqual([
        label,
        labels(expected),
        expected.length,
      ]);
      const found = await page(
        actor,
        'first: 100, filter: $filter',
        { filter: { search: 'warga' } },
        'nodes { name } totalCount',
      );
      expect([label, found.nodes.map((n: Keyed) => n.name).sort(), found.totalCount]).toEqual([
        label,
        labels(expected),
        expected.length,
      ]);
      const twins = await page(actor, 'first: 100, filter: $filter', { filter: { search: world.sharedNik } });
      expect(twins.nodes.map((n: Keyed) => n.name).sort()).toEqual(
        labels(expected.filter(({ village }) => village === '15.01.11.2009')),
      );
      const { partners } = await actor.query('{ partners(first: 100) { nodes { name memberCounts { total } } } }');
      const total = partners.nodes.reduce((sum: number, p: Json) => sum + p.memberCounts.total, 0);
      expect([label, total]).toEqual([label, expected.length]);
    }
  });

  it('are not reached by naming somebody else’s partner, region or id', async () => {
    for (const { label, actor, sees } of readers()) {
      for (const [letter, { id }] of Object.entries(world.partners)) {
        const expected = labels(places.filter((p) => p.partner === letter && sees(p)));
        for (const filter of [
          { partnerId: id },
          { partnerId: id, search: 'warga' },
          { partnerId: id, regionCode: '15' },
        ])
          expect([
            label,
            letter,
            (await page(actor, 'first: 100, filter: $filter', { filter })).nodes.length <= expected.length,
          ]).toEqual([label, letter, true]);
        const { nodes } = await page(actor, 'first: 100, filter: $filter', { filter: { partnerId: id } });
        expect([label, letter, nodes.map((n: Keyed) => n.name).sort()]).toEqual([label, letter, expected]);
      }
      for (const [place, { id }] of world.members) {
        const { member } = await actor.query(
          'query ($id: ID!) { member(id: $id) { id history(first: 5) { totalCount } } }',
          { id },
        );
        expect([label, place.label, member]).toEqual([
          label,
          place.label,
          sees(place) ? { id, history: { totalCount: 1 } } : null,
        ]);
      }
    }
  });

  it('show an administrator that there is nothing to see', async () => {
    const { actor } = world.watcher('administrator');
    for (const document of [
      '{ members(first: 1) { totalCount } }',
      `{ member(id: "${[...world.members.values()][0]?.id}") { id } }`,
    ])
      expect((await actor.ask(document)).code).toBe('FORBIDDEN');
    const { partners } = await actor.query('{ partners(first: 9) { nodes { memberCounts { total } } } }');
    expect(partners.nodes.map((p: Json) => p.memberCounts)).toEqual([null, null, null]);
  });

  it('are gone from the list as soon as the viewer’s scope is taken away, and there when it grows', async () => {
    const user = await other.make.user('COORDINATOR', { partners: [world.partners.A, world.partners.B] });
    const { token } = await other.make.session(user);
    const list = async () => {
      const payload = { query: '{ members(first: 100) { nodes { partner { id } } } viewer { partner { id } } }' };
      const headers = { cookie: `portal=${token}`, 'x-portal-request': '1' };
      const { data } = (await other.app.inject({ method: 'POST', url: '/graphql', headers, payload })).json();
      return [data.members.nodes.length, data.viewer.partner?.id ?? null];
    };
    expect(await list()).toEqual([8, null]);
    await other.sql.all('delete from user_scope where user_id = $1 and partner_id = $2', [
      user.id,
      world.partners.A.id,
    ]);
    expect(await list()).toEqual([2, world.partners.B.id]);
    await other.sql.insert('user_scope', { user_id: user.id, kind: 'PARTNER', partner_id: world.partners.A.id });
    expect(await list()).toEqual([8, null]);
  });

  it('tell officers and operators where they stand', async () => {
    const officer = await officerOf(other, world.offices.X);
    const operator = await operatorOf(other, world.partners.A, '15.01');
    const agency = await withoutScope(other, 'AGENCY');
    const label = async (actor: Actor) => (await actor.query('{ viewer { scopeLabel } }')).viewer.scopeLabel;
    expect([await label(officer), await label(operator), await label(agency)]).toEqual([
      'Kantor X',
      'Kabupaten Kerinci · Provinsi A',
      'Seluruh Indonesia',
    ]);
  });
});
