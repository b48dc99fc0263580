import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinatorOf, type Json } from '../../support/actors.ts';
import { groupSpan, money, openPaymentScene, type PaymentScene, record } from '../payment/payment-scene.ts';

// band 1, JKK and JKM, paid by themselves: full in March 2026
const MARCH = 16_800;

let scene: PaymentScene;
beforeAll(async () => {
  scene = await openPaymentScene();
  const paid = scene.members.slice(0, 3).map(({ id }) => id);
  await record(scene.officer, money(3 * MARCH, groupSpan(scene, '2026-03', 1, paid)));
  // the months of those who did not pay are written too
  const { portal, mou, partner } = scene;
  for (const [name, villageCode] of [
    ['Siti Maryam', '15.01.11.2009'],
    ['Budi Santoso', '15.02.01.2001'],
  ] as const) {
    const member = await portal.make.member(partner, {
      ...{ name, villageCode, mou_id: mou.id, kpj: name === 'Siti Maryam' ? '27000000001' : '27000000002' },
    });
    const price = await portal.sql.one<{ id: string }>('select id from contribution_price where amount = $1 limit 1', [
      MARCH,
    ]);
    await portal.sql.all(
      `insert into contribution (member_id, month, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, person_id, price_id, amount, payer, due_on, created_at)
       select m.id, '2026-03-01', m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id, m.person_id, $2, $3, 'WORKER', '2026-03-16', m.created_at
         from member m where m.id = $1`,
      [member.id, price.id, MARCH],
    );
  }
});
afterAll(() => scene.close());

const list = async (variables: object): Promise<Json> => {
  const { contributions } = await scene.coordinator.query(
    `query C($unit: PayerUnitInput, $month: Month, $state: ContributionState, $name: String, $first: Int!, $after: String) {
       contributions(unit: $unit, month: $month, state: $state, name: $name, first: $first, after: $after) {
         nodes { memberName state amount lines { rate { regulation } } } pageInfo { hasNextPage endCursor } totalCount } }`,
    { first: 100, month: '2026-03', ...variables },
  );
  return contributions;
};
const names = async (variables: object): Promise<string[]> =>
  (await list(variables)).nodes.map(({ memberName }: Json) => memberName);
const ofGroup = () => ({ groupId: scene.group.id });
const figuresOf = async (unit: object, actor = scene.coordinator): Promise<Json> =>
  (
    await actor.query(
      'query F($unit: PayerUnitInput!) { contributionFigures(unit: $unit, month: "2026-03") { people amount paidPeople paidAmount overduePeople overdueAmount } }',
      { unit },
    )
  ).contributionFigures;

describe('The contributions of a unit', () => {
  it('are found by how a word of the name begins and by state, page by page', async () => {
    const unit = { mouId: scene.mou.id };
    expect(await names({ unit })).toEqual(['Budi Santoso', 'Siti Maryam']);
    expect(await names({ unit, name: 'mary' })).toEqual(['Siti Maryam']);
    expect(await names({ unit, name: 'mar siti' })).toEqual(['Siti Maryam']);
    expect(await names({ unit, name: 'mar budi' })).toEqual([]);
    expect(await names({ unit, name: 'aryam' })).toEqual([]);
    // a sign that would stand for anything finds nobody more
    expect(await names({ unit, name: 'budi%siti' })).toEqual([]);
    expect(await names({ unit, state: 'PAID' })).toEqual([]);
    expect(await names({ unit: ofGroup(), state: 'PAID' })).toEqual(['Anggota 001', 'Anggota 002', 'Anggota 003']);
    const one = await list({ unit, first: 1 });
    expect([one.pageInfo.hasNextPage, one.totalCount]).toEqual([true, 2]);
    expect(await names({ unit, first: 1, after: one.pageInfo.endCursor })).toEqual(['Siti Maryam']);
    expect(one.nodes[0].lines.map(({ rate }: Json) => rate.regulation).every(Boolean)).toBe(true);
  });

  it('of one village are those of its people only', async () => {
    expect(await names({ unit: { mouId: scene.mou.id, villageCode: '15.02.01.2001' } })).toEqual(['Budi Santoso']);
    expect(await figuresOf({ mouId: scene.mou.id, villageCode: '15.02.01.2001' })).toMatchObject({ people: 1 });
  });

  it('add up to what is due, paid and overdue, on the day it is and not before', async () => {
    const { portal, mou } = scene;
    const group = { people: 3, amount: String(3 * MARCH), paidPeople: 3, paidAmount: String(3 * MARCH) };
    expect(await figuresOf(ofGroup())).toEqual({ ...group, overduePeople: 0, overdueAmount: '0' });
    const owed = { people: 2, amount: String(2 * MARCH), paidPeople: 0, paidAmount: '0' };
    expect(await figuresOf({ mouId: mou.id })).toEqual({ ...owed, overduePeople: 0, overdueAmount: '0' });
    const now = portal.clock.now();
    portal.clock.set('2026-03-17T03:00:00Z');
    const later = await coordinatorOf(portal, scene.partner);
    expect(await figuresOf({ mouId: mou.id }, later)).toEqual({
      ...{ ...owed, overduePeople: 2, overdueAmount: String(2 * MARCH) },
    });
    portal.clock.set(now.toISOString());
  });

  it('of another partner are neither listed nor added up', async () => {
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner());
    expect(await figuresOf({ mouId: scene.mou.id }, stranger)).toMatchObject({ people: 0, amount: '0' });
    const { contributions } = await stranger.query(
      'query C($unit: PayerUnitInput) { contributions(unit: $unit, first: 10) { nodes { memberId } } }',
      { unit: { mouId: scene.mou.id } },
    );
    expect(contributions.nodes).toEqual([]);
  });

  it('follow their member to another agreement, in the list, its number and the sums', async () => {
    const { portal, partner, mou } = scene;
    const other = await portal.make.mou(partner);
    await portal.sql.all(`update member set mou_id = $1 where name = 'Siti Maryam'`, [other.id]);
    for (const [{ id }, name] of [
      [other, 'Siti Maryam'],
      [mou, 'Budi Santoso'],
    ] as const) {
      const { nodes, totalCount } = await list({ unit: { mouId: id } });
      expect([nodes.map(({ memberName }: Json) => memberName), totalCount]).toEqual([[name], 1]);
      expect(await figuresOf({ mouId: id })).toMatchObject({ people: 1, amount: String(MARCH) });
    }
  });
});
