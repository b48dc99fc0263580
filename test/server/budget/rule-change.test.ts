import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, actor, coordinatorOf, type Json } from '../../support/actors.ts';
import {
  type BudgetScene,
  books,
  openBudgetScene,
  opened,
  read,
  reserve,
  unitsOf,
  VILLAGE_A,
  VILLAGE_B,
  WARD,
} from './budget-scene.ts';
import { approveChange, askAges, askQuota, changesOf, refuseChange, requestOf } from './change-scene.ts';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  budget = await opened(scene);
});
afterAll(() => scene.close());

const codes = ({ userErrors }: Json) => userErrors.map(({ code }: Json) => code);
const unit = async (code: string, of: Json = budget): Promise<Json> =>
  (await unitsOf(scene.asker, of)).find(({ village }) => village.code === code);
const quotasOf = async (code: string, of: Json = budget): Promise<string[]> => {
  const { id } = await unit(code, of);
  const { months } = (
    await scene.asker.query(
      'query ($id: ID!, $unit: ID!) { subsidyBudget(id: $id) { allocation(id: $unit) { months { category month quota } } } }',
      { id: of.id, unit: id },
    )
  ).subsidyBudget.allocation;
  return months
    .filter(({ month }: Json) => ['2026-02', '2026-03', '2026-12'].includes(month))
    .map(({ category, month, quota }: Json) => `${category} ${month} ${quota}`);
};
const look = async (quotas: object, regionCode: string | null = null, of: Json = budget): Promise<Json> =>
  (
    await scene.asker.query(
      `query ($id: ID!, $quotas: SubsidyQuotaInput!, $region: String) { subsidyBudget(id: $id) {
         quotaChange(quotas: $quotas, firstMonth: "2026-03", regionCode: $region) { units changed cost need left unitsShort short unitsBelow } } }`,
      { id: of.id, quotas: { mme: 50, pr: 0, other: 0, ...quotas }, region: regionCode },
    )
  ).subsidyBudget.quotaChange;

describe('Quotas of an open budget', () => {
  it('are told what they cost for the months that are left, and whether the money lasts', async () => {
    // a place costs 168,000 from March on; each unit has 10,080,000 for fifty people over twelve months
    expect(await look({ mme: 55, pr: 5 })).toEqual({
      ...{ units: 3, changed: 3, cost: String(3 * 10 * 168_000), need: String(3 * 60 * 168_000), left: '30240000' },
      ...{ unitsShort: 0, short: '0', unitsBelow: 0 },
    });
    expect(await look({ mme: 61 }, VILLAGE_A)).toMatchObject({ units: 1, unitsShort: 1, short: '168000' });
    expect(await look({ mme: 40 }, VILLAGE_A)).toMatchObject({ cost: '-1680000', unitsShort: 0 });
    expect(await look({ mme: 0 })).toBeNull();
    expect(await look({}, '15.99')).toBeNull();
  });

  it('are asked for by one person and approved by another, and hold from their month on', async () => {
    expect(codes(await askQuota(scene.asker, budget, { mme: 40, pr: 12 }, { regionCode: VILLAGE_A }))).toEqual([]);
    expect(await quotasOf(VILLAGE_A)).toEqual(['MME 2026-02 50', 'MME 2026-03 50', 'MME 2026-12 50']);
    const request = await requestOf(scene.asker, budget);
    expect(request).toMatchObject({
      ...{ isOwn: true, viewerCanApprove: false, viewerCanRefuse: true },
      change: { kind: 'QUOTA', state: 'ASKED', units: 1, quotas: { mme: 40, pr: 12, other: 0 }, firstMonth: '2026-03' },
      quotaEffect: { cost: '336000', unitsShort: 0 },
    });
    expect(codes(await approveChange(scene.asker, request.change.id))).toEqual(['BUDGET_SAME_PERSON']);
    expect(codes(await askAges(scene.approver, budget, 18, 60))).toEqual(['CHANGE_WAITING']);
    expect(await requestOf(scene.approver, budget)).toMatchObject({ isOwn: false, viewerCanApprove: true });
    expect(codes(await approveChange(scene.approver, request.change.id))).toEqual([]);
    expect(await quotasOf(VILLAGE_A)).toEqual([
      ...['MME 2026-02 50', 'MME 2026-03 40', 'PR 2026-03 12', 'MME 2026-12 40', 'PR 2026-12 12'],
    ]);
    expect(await quotasOf(VILLAGE_B)).toEqual(['MME 2026-02 50', 'MME 2026-03 50', 'MME 2026-12 50']);
    expect(codes(await approveChange(scene.approver, request.change.id))).toEqual(['CHANGE_DECIDED']);
    const [change] = (await changesOf(scene.asker, budget)).changes.nodes;
    expect(change).toMatchObject({
      ...{ kind: 'QUOTA', state: 'DONE', madeByName: scene.asker.user.name, decidedByName: scene.approver.user.name },
    });
  });

  it('never fall below the people who are reserved, and a person fits where a place came', async () => {
    await scene.enrol(VILLAGE_B, 3);
    await reserve(scene.asker, budget, { villageCode: VILLAGE_B, firstMonth: '2026-06', months: 1 });
    expect(await look({ mme: 2 })).toMatchObject({ unitsBelow: 1 });
    expect(await askQuota(scene.asker, budget, { mme: 2 })).toMatchObject({
      userErrors: [{ code: 'QUOTA_USED', field: 'quotas' }],
    });
    await askQuota(scene.asker, budget, { mme: 3 }, { regionCode: VILLAGE_B });
    await scene.enrol(VILLAGE_B, 1);
    const { change } = await requestOf(scene.approver, budget);
    // somebody comes in while the request waits
    await reserve(scene.asker, budget, { villageCode: VILLAGE_B, firstMonth: '2026-06', months: 1 });
    expect(codes(await approveChange(scene.approver, change.id))).toEqual(['QUOTA_USED']);
    expect(codes(await refuseChange(scene.approver, change.id, 'Sudah ada empat orang'))).toEqual([]);
    expect((await changesOf(scene.asker, budget)).changes.nodes[0]).toMatchObject({
      ...{ state: 'REFUSED', decisionNote: 'Sudah ada empat orang' },
    });
  });

  it('rise only where there is money, and are refused by name where they are wrong', async () => {
    const wrong = [
      [{ mme: 90 }, {}, 'QUOTA_NO_ROOM', 'quotas'],
      [{ mme: 0 }, {}, 'QUOTA_RANGE', 'quotas'],
      [{ mme: -1, pr: 5 }, {}, 'QUOTA_RANGE', 'quotas'],
      [{ mme: 50 }, { regionCode: VILLAGE_B }, 'QUOTA_SAME', 'quotas'],
      [{ mme: 40 }, { firstMonth: '2026-02' }, 'BUDGET_SPAN', 'firstMonth'],
      [{ mme: 40 }, { firstMonth: '2027-01' }, 'BUDGET_SPAN', 'firstMonth'],
      [{ mme: 40 }, { regionCode: '15.01.01.1005' }, 'ALLOCATION_UNKNOWN', 'regionCode'],
    ] as const;
    for (const [quotas, more, code, field] of wrong)
      expect((await askQuota(scene.asker, budget, quotas, more)).userErrors).toMatchObject([{ code, field }]);
    const grounds = { reason: '', decree: 'x', decreeOn: '2026-03-03' };
    expect(codes(await askQuota(scene.asker, budget, { mme: 40 }, {}, grounds)).sort()).toEqual([
      ...['BUDGET_REASON_LENGTH', 'CHANGE_DECREE', 'CHANGE_DECREE_AHEAD'],
    ]);
    expect(await requestOf(scene.asker, budget)).toBeNull();
  });

  it('may be taken back by who asked, and are nobody else’s business', async () => {
    await askQuota(scene.asker, budget, { mme: 45 });
    const { change } = await requestOf(scene.asker, budget);
    await expect(approveChange(scene.officer, change.id)).rejects.toThrow();
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner());
    await expect(approveChange(stranger, change.id)).rejects.toThrow();
    expect(codes(await refuseChange(scene.asker, change.id, 'x'))).toEqual(['BUDGET_REASON_LENGTH']);
    expect(codes(await refuseChange(scene.asker, change.id, 'Salah tulis'))).toEqual([]);
    expect((await changesOf(scene.asker, budget)).changes.nodes[0]).toMatchObject({ state: 'WITHDRAWN' });
  });
});

describe('Two approvals at once', () => {
  it('are one, over two servers', async () => {
    await askQuota(scene.asker, budget, { mme: 44 }, { regionCode: WARD });
    const { change } = await requestOf(scene.approver, budget);
    const third = await coordinatorOf(scene.portal, scene.partner);
    const elsewhere: Actor = actor(await scene.portal.anotherServer(), third.user, third.cookie);
    const answers = await Promise.all([approveChange(scene.approver, change.id), approveChange(elsewhere, change.id)]);
    expect(answers.flatMap(codes)).toEqual(['CHANGE_DECIDED']);
    expect((await unit(WARD)).quota).toBe(50);
    expect(await quotasOf(WARD)).toEqual(['MME 2026-02 50', 'MME 2026-03 44', 'MME 2026-12 44']);
  });
});

describe('A quota that is lowered while people come in', () => {
  it('lets in no more than either quota, whoever is first', async () => {
    const other = await opened(scene, { firstMonth: '2026-03', months: 10 });
    const people = await scene.enrol(WARD, 40);
    await askQuota(scene.asker, other, { mme: 10 }, { regionCode: WARD });
    const { change } = await requestOf(scene.approver, other);
    const second = actor(await scene.portal.anotherServer(), scene.asker.user, scene.asker.cookie);
    const [decided] = await Promise.all([
      approveChange(scene.approver, change.id),
      ...people.map(({ id }, i) =>
        reserve(i % 2 ? second : scene.asker, other, { memberIds: [id], firstMonth: '2026-09', months: 1 }),
      ),
    ]);
    const { people: reserved } = await unit(WARD, other);
    const isLowered = decided.userErrors.length === 0;
    expect(reserved).toBe(isLowered ? 10 : 40);
    // past all code: the row says no
    const { sql } = scene.portal;
    await expect(
      sql.all(
        `update allocation_month set quota = people - 1 where allocation_id = $1 and month = '2026-09-01' and people > 0`,
        [(await unit(WARD, other)).id],
      ),
    ).rejects.toMatchObject({ constraint: 'allocation_month_quota' });
    const all = await books(scene.portal);
    expect([all.reservedEntries, all.reservedMonths]).toEqual([all.reserved, all.reserved]);
  }, 60_000);
});

describe('The age rule of an open budget', () => {
  it('narrows for those to come; who is reserved stays, and they are counted', async () => {
    const other = await opened(scene, { firstMonth: '2026-03', months: 10 });
    const [old] = await scene.enrol(VILLAGE_A, 1, { birth_date: '1963-01-10' });
    await reserve(scene.asker, other, { memberIds: [old?.id], firstMonth: '2026-10', months: 3 });
    const beyond = async (ageFrom: number, ageTo: number) =>
      (
        await scene.asker.query(
          `query ($id: ID!, $from: Int!, $to: Int!) { subsidyBudget(id: $id) { peopleBeyond(ageFrom: $from, ageTo: $to) } }`,
          { id: other.id, from: ageFrom, to: ageTo },
        )
      ).subsidyBudget.peopleBeyond;
    expect([await beyond(17, 60), await beyond(17, 63), await beyond(70, 60)]).toEqual([1, 0, null]);
    for (const [from, to, code] of [
      [14, 60, 'BUDGET_AGES'],
      [60, 50, 'BUDGET_AGES'],
      [17, 64, 'AGE_SAME'],
    ] as const)
      expect(codes(await askAges(scene.asker, other, from, to))).toEqual([code]);
    expect(codes(await askAges(scene.asker, other, 18, 60))).toEqual([]);
    const request = await requestOf(scene.approver, other);
    expect(request).toMatchObject({
      ...{ peopleBeyond: 1, quotaEffect: null },
      change: { kind: 'AGE', ageFrom: 18, ageTo: 60, ageFromBefore: 17, ageToBefore: 64 },
    });
    const before = await read(scene.asker, other);
    expect(codes(await approveChange(scene.approver, request.change.id))).toEqual([]);
    const { ageFrom, ageTo, version } = (
      await scene.asker.query('query ($id: ID!) { subsidyBudget(id: $id) { ageFrom ageTo version } }', { id: other.id })
    ).subsidyBudget;
    expect([ageFrom, ageTo, version]).toEqual([18, 60, before.version + 1]);
    expect((await changesOf(scene.asker, other)).changes.nodes[0]).toMatchObject({ state: 'DONE', peopleKept: 1 });
    expect((await unit(VILLAGE_A, other)).reserved).toBe(String(3 * 16_800));
    const next = await reserve(scene.asker, other, { memberIds: [old?.id], firstMonth: '2026-09', months: 1 });
    expect(next).toMatchObject({ people: 0, outOfAge: 1 });
  });
});
