import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, type Json, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { confirmedPayment, owe } from './owed-months.ts';

const LAPSES = `query L($k: LapseKind!, $f: CoverLapseFilter, $o: LapseOrder, $a: String, $n: Int!) {
  coverLapses(kind: $k, filter: $f, orderBy: $o, first: $n, after: $a) {
    nodes { paidUntil member { name } extension { from months amount } } pageInfo { hasNextPage endCursor } totalCount } }`;
const UNITS = `query U($k: LapseKind!, $o: LapseUnitOrder) { coverLapseUnits(kind: $k, orderBy: $o, first: 10) {
  nodes { group { name } village { code } people paidUntil paidUntilLast amount unpriced } totalCount } }`;
const COUNTS = `query C($f: CoverLapseFilter) { coverLapseCounts(filter: $f) { kind people } }`;

let portal: TestPortal;
let coordinator: Actor;
let head: Actor;
let villager: Actor;
let group: Keyed;
beforeAll(async () => {
  // the tests stand on 2 March 2026
  portal = await openPortal();
  const { make } = portal;
  const partner = await make.partner();
  group = await make.group(partner, { name: 'Nelayan Bahari', name_key: 'NELAYAN BAHARI' });
  coordinator = await as(portal, await make.user('COORDINATOR', { partners: [partner] }));
  head = await as(portal, await make.user('OPERATOR', { partner, groups: [group] }));
  villager = await as(portal, await make.user('OPERATOR', { partner, regionCode: '15.01.11.2009' }));
  const paid = await confirmedPayment(portal, { partner, group, by: coordinator.user, receivedOn: '2025-07-01' });
  let people = 0;
  const person = async (name: string, months: string[], row: object = {}) => {
    const member = await make.member(partner, {
      ...{ name, name_key: name.toUpperCase(), kpj: `123456789${10 + people++}`, ...row },
    });
    await owe(
      portal,
      member,
      months.map((month) => ({ month: `${month}-01`, payment: paid })),
    );
  };
  const inGroup = { group_id: group.id };
  await person('Ani Maret', ['2026-02', '2026-03'], inGroup);
  await person('Budi April', ['2026-03', '2026-04'], inGroup);
  await person('Cici Januari', ['2025-12', '2026-01'], inGroup);
  await person('Gita Februari', ['2026-01', '2026-02'], inGroup);
  await person('Dedi Desember', ['2025-12'], { payer: 'SUBSIDY' });
  await person('Eka Agustus', ['2025-08'], inGroup);
  await make.member(partner, { name: 'Feri Tanpa Iuran', kpj: '12345678999' });
});
afterAll(() => portal.close());

const lapses = async (k: string, more: object = {}, who = coordinator): Promise<Json> =>
  (await who.query(LAPSES, { k, n: 10, ...more })).coverLapses;
const names = (page: Json) => page.nodes.map((n: Json) => n.member.name);

describe('Whose cover runs out', () => {
  it('is listed by the last paid month, with the cheapest extension in rupiah', async () => {
    expect((await lapses('ENDING_30')).nodes).toEqual([
      // farming is none of the transport sectors, and the discount begins in April
      {
        paidUntil: '2026-03',
        member: { name: 'Ani Maret' },
        extension: { from: '2026-04', months: 1, amount: '8400' },
      },
    ]);
    expect(names(await lapses('ENDING_60'))).toEqual(['Ani Maret', 'Budi April']);
    expect((await lapses('LAPSED')).nodes).toMatchObject([
      { member: { name: 'Dedi Desember' }, extension: { from: '2026-01', months: 3, amount: '50400' } },
      { member: { name: 'Cici Januari' }, extension: { from: '2026-02', months: 2, amount: '33600' } },
    ]);
    // March is due on the 16th, the 15th being a Sunday
    expect((await lapses('NOT_DUE')).nodes).toMatchObject([
      { member: { name: 'Gita Februari' }, extension: { from: '2026-03', months: 1, amount: '16800' } },
    ]);
    expect((await lapses('NON_ACTIVE')).nodes).toMatchObject([
      { paidUntil: '2025-08', member: { name: 'Eka Agustus' }, extension: { from: '2026-03', months: 1 } },
    ]);
  });

  it('can be turned round, filtered and read page by page', async () => {
    expect(names(await lapses('LAPSED', { o: 'LATEST' }))).toEqual(['Cici Januari', 'Dedi Desember']);
    expect(names(await lapses('LAPSED', { f: { groupId: group.id } }))).toEqual(['Cici Januari']);
    expect(names(await lapses('LAPSED', { f: { regionCode: '99.99' } }))).toEqual([]);
    const first = await lapses('LAPSED', { n: 1 });
    expect([names(first), first.pageInfo.hasNextPage, first.totalCount]).toEqual([['Dedi Desember'], true, 2]);
    expect(names(await lapses('LAPSED', { n: 1, a: first.pageInfo.endCursor }))).toEqual(['Cici Januari']);
  });

  it('is counted by kind, and added up by group and by village', async () => {
    const counted = (await coordinator.query(COUNTS)).coverLapseCounts;
    expect(counted.map((c: Json) => `${c.kind} ${c.people}`)).toEqual([
      ...['ENDING_30 1', 'ENDING_60 2', 'NOT_DUE 1', 'LAPSED 2', 'NON_ACTIVE 1'],
    ]);
    const units = async (o: string, k = 'LAPSED') => (await coordinator.query(UNITS, { k, o })).coverLapseUnits;
    expect((await units('UNTIL')).nodes).toEqual([
      {
        ...{ group: null, village: { code: '15.01.11.2009' }, people: 1, unpriced: 0 },
        ...{ paidUntil: '2025-12', paidUntilLast: '2025-12', amount: '50400' },
      },
      {
        ...{ group: { name: 'Nelayan Bahari' }, village: null, people: 1, unpriced: 0 },
        ...{ paidUntil: '2026-01', paidUntilLast: '2026-01', amount: '33600' },
      },
    ]);
    expect((await units('PEOPLE', 'ENDING_60')).nodes).toMatchObject([
      { people: 2, paidUntil: '2026-03', paidUntilLast: '2026-04', amount: '16800' },
    ]);
    expect((await units('UNTIL')).totalCount).toBe(2);
  });

  it('goes away as a file of units, without people', async () => {
    const file = async (query: string, who: Actor) =>
      portal.app.inject({ url: `/cover-lapses/units.csv?${query}`, headers: { cookie: who.cookie } });
    const answer = await file('kind=LAPSED', coordinator);
    const lines = answer.body.split('\r\n').filter((line) => line !== '');
    expect(lines).toHaveLength(4);
    expect(answer.body).toContain('Nelayan Bahari');
    expect(answer.body).not.toContain('Cici');
    // and holds what the list it was taken from shows: one group, not the village beside it
    const { id } = await portal.sql.one<{ id: string }>(`select id from partner_group where name = 'Nelayan Bahari'`);
    const ofGroup = (await file(`kind=LAPSED&group=${id}`, coordinator)).body
      .split('\r\n')
      .filter((line) => line !== '');
    expect(ofGroup).toEqual([lines[0], lines[1], lines.find((line) => line.startsWith('Nelayan Bahari'))]);
    expect((await file('kind=LAPSED&mou=x', coordinator)).statusCode).toBe(400);
    expect((await file('kind=LOST', coordinator)).statusCode).toBe(400);
    expect((await file('kind=LAPSED', await withoutScope(portal, 'ADMINISTRATOR'))).statusCode).toBe(403);
  });

  it('shows each viewer their own people, and nobody to who sees none', async () => {
    expect(names(await lapses('LAPSED', {}, head))).toEqual(['Cici Januari']);
    expect(names(await lapses('LAPSED', {}, villager))).toHaveLength(2);
    const stranger = await as(
      portal,
      await portal.make.user('COORDINATOR', { partners: [await portal.make.partner()] }),
    );
    expect(names(await lapses('LAPSED', {}, stranger))).toEqual([]);
    const keeper = await withoutScope(portal, 'ADMINISTRATOR');
    expect((await keeper.ask(LAPSES, { k: 'LAPSED', n: 10 })).code).toBe('FORBIDDEN');
    expect((await coordinator.ask(LAPSES, { k: 'LAPSED', n: 101 })).code).toBe('BAD_USER_INPUT');
    expect((await coordinator.ask(LAPSES, { k: 'LAPSED', n: 10, a: 'x' })).code).toBe('BAD_USER_INPUT');
  });
});

it('The list of members shows the same people, to be chosen and exported from there', async () => {
  const { members } = await coordinator.query(
    'query M($f: MemberFilter) { members(first: 10, filter: $f) { nodes { name } totalCount } }',
    { f: { lapse: 'LAPSED' } },
  );
  const listed = names(await lapses('LAPSED'));
  expect(listed).not.toEqual([]);
  expect(members.nodes.map(({ name }: Json) => name).sort()).toEqual([...listed].sort());
  expect(members.totalCount).toBe(listed.length);
  const none = await villager.query('query M($f: MemberFilter) { members(first: 10, filter: $f) { nodes { name } } }', {
    f: { lapse: 'ENDING_30' },
  });
  expect(none.members.nodes).toEqual((await lapses('ENDING_30', {}, villager)).nodes.map(({ member }: Json) => member));
});
