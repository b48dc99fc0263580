import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, operatorOf, withoutScope } from '../../support/actors.ts';
import {
  type BudgetScene,
  openBudgetScene,
  opened,
  release,
  reserve,
  unitsOf,
  VILLAGE_A,
  VILLAGE_B,
  WARD,
} from './budget-scene.ts';
import { accounts, comes } from './tranche-scene.ts';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  budget = await opened(scene);
  await scene.enrol(VILLAGE_A, 3);
  await reserve(scene.asker, budget, { villageCode: VILLAGE_A, firstMonth: '2026-01', months: 3 });
  await scene.enrol(VILLAGE_B, 2, { kpj: null });
  await comes(scene.asker, budget, { region: VILLAGE_A });
});
afterAll(() => scene.close());

const PLACE = `allocationId region { code } units quota candidate valid registered reservedPeople paidPeople allocated left received reportsMissing`;
const look = async (actor: Actor, more: object = {}): Promise<Json> =>
  (
    await actor.query(
      `query ($id: ID!, $region: String, $filter: SubsidyUnitFilter, $order: SubsidyUnitOrder, $first: Int!, $after: String) { subsidyBudget(id: $id) {
         places(regionCode: $region, filter: $filter, orderBy: $order) { ${PLACE} }
         placeSum(regionCode: $region, filter: $filter) { ${PLACE} }
         placeUnits(first: $first, after: $after, regionCode: $region, filter: $filter, orderBy: $order) {
           nodes { ${PLACE} } pageInfo { hasNextPage endCursor } totalCount } } }`,
      { id: budget.id, first: 50, ...more },
    )
  ).subsidyBudget;
const codes = (rows: Json[]) => rows.map(({ region }) => region.code);

describe('The table of a budget', () => {
  it('tells of its regions what their units come to together', async () => {
    const { places, placeSum } = await look(scene.asker);
    expect(places).toMatchObject([
      {
        ...{ allocationId: null, region: { code: '15.01' }, units: 3, quota: 150, candidate: 2, registered: 3 },
        ...{ reservedPeople: 3, received: '3000000', reportsMissing: 1 },
      },
    ]);
    expect(placeSum).toEqual({ ...places[0], region: null });
  });

  it('goes down to the units, the smallest part of the quota first', async () => {
    const { places } = await look(scene.asker, { region: '15.01.11' });
    expect(codes(places)).toEqual([VILLAGE_B, VILLAGE_A]);
    expect(places[1]).toMatchObject({ units: 1, quota: 50, reservedPeople: 3, left: String(10_080_000 - 9 * 16_800) });
    const { placeUnits } = await look(scene.asker, { order: 'MONEY', first: 2 });
    expect(codes(placeUnits.nodes)).not.toContain(VILLAGE_A);
    const next = await look(scene.asker, { order: 'MONEY', first: 2, after: placeUnits.pageInfo.endCursor });
    expect(codes(next.placeUnits.nodes)).toEqual([VILLAGE_A]);
    expect(next.placeUnits.totalCount).toBe(3);
  });

  it('picks out what is asked for', async () => {
    const found = async (filter: string) =>
      codes((await look(scene.asker, { filter, order: 'PLACE' })).placeUnits.nodes);
    expect(await found('NO_LIST')).toEqual([WARD]);
    expect(await found('NO_MONEY')).toEqual([WARD, VILLAGE_B]);
    expect(await found('REPORT_MISSING')).toEqual([VILLAGE_A]);
    expect(await found('COVER_ENDING')).toEqual([]);
    expect(await found('QUOTA_OPEN')).toHaveLength(3);
    await accounts(scene.asker, budget, { region: VILLAGE_A });
    expect(await found('REPORT_MISSING')).toEqual([]);
  });

  it('shows an operator the own village, and no people to whom they are out of sight', async () => {
    const operator = await operatorOf(scene.portal, scene.partner, VILLAGE_A);
    expect((await look(operator)).placeSum).toMatchObject({ units: 1, registered: 3 });
    const party = await scene.portal.make.partner();
    await scene.portal.sql.insert('mou_party', {
      ...{ mou_id: scene.mou.id, place: 5, kind: 'PARTNER', partner_id: party.id },
    });
    const signer = await coordinatorOf(scene.portal, party);
    expect((await look(signer)).placeSum).toMatchObject({
      units: 3,
      received: '3000000',
      registered: null,
      candidate: null,
    });
  });
});

describe('A unit', () => {
  const unit = async (actor: Actor): Promise<Json> => {
    const id = (await unitsOf(scene.asker, budget)).find(({ village }) => village.code === VILLAGE_A)?.id;
    return (
      await actor.query(
        `query ($id: ID!, $unit: ID!) { subsidyBudget(id: $id) { allocation(id: $unit) { id people quota
           months { category month quota people } coverBought { hundredths months people byQuota }
           tranches { number due received receivedOn reportedOn blocked }
           holders(first: 10) { nodes { memberId name category firstMonth lastMonth months paidMonths firstUnpaid amount } } } } }`,
        { id: budget.id, unit: id },
      )
    ).subsidyBudget.allocation;
  };

  it('tells its quota by month, its tranches and how long its money lasts for those reserved', async () => {
    const { months, tranches, coverBought } = await unit(scene.asker);
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ category: 'MME', month: '2026-01', quota: 50, people: 3 });
    expect(tranches).toEqual([
      {
        number: 1,
        due: '3000000',
        received: '3000000',
        receivedOn: '2026-03-01',
        reportedOn: '2026-03-02',
        blocked: false,
      },
      { number: 2, due: '7000000', received: '0', receivedOn: null, reportedOn: null, blocked: false },
    ]);
    expect(coverBought).toEqual({ hundredths: 1200, months: 12, people: 3, byQuota: false });
  });

  it('names whose months it pays, and gives chosen ones back', async () => {
    const { holders } = await unit(scene.asker);
    expect(holders.nodes).toHaveLength(3);
    expect(holders.nodes[0]).toMatchObject({
      ...{ name: 'Peserta 0001', category: 'MME', firstMonth: '2026-01', lastMonth: '2026-03', months: 3 },
      ...{ paidMonths: 0, firstUnpaid: '2026-01', amount: '50400' },
    });
    await release(scene.asker, budget, [holders.nodes[0].memberId], '2026-02');
    const [first] = (await unit(scene.asker)).holders.nodes;
    expect(first).toMatchObject({ lastMonth: '2026-01', months: 1, amount: '16800' });
  });

  it('is none where the id is of nothing, and names nobody to who reads no people', async () => {
    const none = await scene.asker.query(
      `query ($id: ID!) { subsidyBudget(id: $id) { allocation(id: "019b0000-0000-7000-8000-000000000000") { id } } }`,
      { id: budget.id },
    );
    expect(none.subsidyBudget.allocation).toBeNull();
    const auditor = await withoutScope(scene.portal, 'AUDITOR');
    expect((await unit(auditor)).holders.nodes).toHaveLength(3);
  });
});
