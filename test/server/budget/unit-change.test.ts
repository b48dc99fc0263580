import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountLedgers } from '../../../server/budget/recount.job.ts';
import type { Json } from '../../support/actors.ts';
import {
  ask,
  type BudgetScene,
  budgetInput,
  create,
  openBudgetScene,
  opened,
  release,
  reserve,
  shut,
  unitsOf,
  VILLAGE_A,
  VILLAGE_B,
  WARD,
} from './budget-scene.ts';
import { addUnit, changesOf, removeUnit, renumber } from './change-scene.ts';
import { comes, receiptsOf, takenBack } from './tranche-scene.ts';

/** Beside the villages of the agreement, in its regency. */
const LEFT_OUT = '15.01.11.2010';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  budget = await opened(scene);
});
afterAll(() => scene.close());

const unit = async (code: string, of: Json = budget): Promise<Json> =>
  (await unitsOf(scene.asker, of)).find(({ village }) => village.code === code);
const held = async (of: Json = budget) =>
  Object.fromEntries((await unitsOf(scene.asker, of)).map(({ village, allocated }) => [village.code, allocated]));
const codes = ({ userErrors }: Json) => userErrors.map(({ code }: Json) => code);
const wrongUnits = async (of: Json = budget) => {
  await recountLedgers(scene.portal.pools.system, scene.portal.clock, { error: () => {} } as never);
  return (await scene.asker.query('query ($id: ID!) { subsidyBudget(id: $id) { recount { wrong } } }', { id: of.id }))
    .subsidyBudget.recount.wrong;
};

describe('A unit of an open budget', () => {
  it('goes out where nobody is reserved, and what it holds is nobody’s', async () => {
    const ward = await unit(WARD);
    expect(await removeUnit(scene.asker, budget, ward.id)).toMatchObject({
      ...{ userErrors: [], budget: { undivided: '10080000', figures: { units: 2, allocated: '20160000' } } },
    });
    expect(await held()).toEqual({ [VILLAGE_A]: '10080000', [VILLAGE_B]: '10080000' });
    expect(codes(await removeUnit(scene.asker, budget, ward.id))).toEqual(['ALLOCATION_UNKNOWN']);
    // nobody is reserved there any more
    const [resident] = await scene.enrol(WARD, 1);
    const answer = await reserve(scene.asker, budget, {
      ...{ memberIds: [resident?.id], firstMonth: '2026-03', months: 1 },
    });
    expect(answer).toMatchObject({ people: 0, noRoom: 0 });
  });

  it('comes in with money that nobody has, for the months that are left, and takes people at once', async () => {
    const added = await addUnit(scene.asker, budget, { villageCode: LEFT_OUT.replaceAll('.', ''), amount: '840000' });
    expect(added).toMatchObject({ userErrors: [], budget: { undivided: '9240000', figures: { units: 3 } } });
    expect(await unit(LEFT_OUT)).toMatchObject({ earmark: '840000', allocated: '840000', people: 0, quota: 50 });
    await scene.enrol(LEFT_OUT, 50);
    const span = { villageCode: LEFT_OUT, firstMonth: '2026-02', months: 2 };
    expect(await reserve(scene.asker, budget, span)).toMatchObject({ people: 50, personMonths: 50, amount: '840000' });
  });

  it('comes in with what another has left, and once though it is sent twice', async () => {
    const from = await unit(VILLAGE_A);
    const wish = { villageCode: WARD, amount: '80000', fromId: from.id };
    await addUnit(scene.asker, budget, wish, {}, 'satu-kunci-unit');
    await addUnit(scene.asker, budget, wish, {}, 'satu-kunci-unit');
    expect(await held()).toMatchObject({ [VILLAGE_A]: '10000000', [WARD]: '80000' });
    // it is the unit that was there before, with its ledger
    const { ledger } = (
      await scene.asker.query(
        `query ($id: ID!, $unit: ID!) { subsidyBudget(id: $id) { ledger(first: 10, allocationId: $unit) { nodes { kind amount } } } }`,
        { id: budget.id, unit: (await unit(WARD)).id },
      )
    ).subsidyBudget;
    expect(ledger.nodes.map(({ kind, amount }: Json) => `${kind} ${amount}`)).toEqual([
      ...['TRANSFER 80000', 'TRANSFER -10080000', 'TOP_UP 80000', 'ALLOCATE 10000000'],
    ]);
  });

  it('does not come in twice, from afar, with money that is not there, or without a quota', async () => {
    const [far] = await scene.portal.sql.all<{ code: string }>(
      `select code from region where code like '15.02.%' and level = 4 and valid_to is null limit 1`,
    );
    for (const [more, code, field] of [
      [{ villageCode: VILLAGE_A }, 'UNIT_KNOWN', 'villageCode'],
      [{ villageCode: far?.code }, 'UNIT_OUTSIDE', 'villageCode'],
      [{ villageCode: '15.01.11' }, 'UNIT_VILLAGE', 'villageCode'],
      [{ amount: '9240001' }, 'UNIT_REST', 'amount'],
      [{ amount: '0' }, 'TRANSFER_AMOUNT', 'amount'],
      [{ fromId: (await unit(LEFT_OUT)).id, amount: '1' }, 'ALLOCATION_ROOM', 'amount'],
      [{ quotas: { mme: 0, pr: 0, other: 0 } }, 'QUOTA_RANGE', 'quotas'],
      [{ firstMonth: '2027-01' }, 'BUDGET_SPAN', 'firstMonth'],
    ] as const)
      expect((await addUnit(scene.asker, budget, { villageCode: '15.01.11.2011', ...more })).userErrors).toMatchObject([
        { code, field },
      ]);
    const grounds = { reason: 'x', decree: '', decreeOn: '2026-01-04' };
    expect(codes(await addUnit(scene.asker, budget, { villageCode: '15.01.11.2011' }, grounds)).sort()).toEqual([
      ...['BUDGET_DECREE_BEFORE_REGULATION', 'BUDGET_REASON_LENGTH', 'CHANGE_DECREE'],
    ]);
    expect(await unit('15.01.11.2011')).toBeUndefined();
  });

  it('stays while somebody is reserved or money came there, and says what has to be done first', async () => {
    const busy = await unit(LEFT_OUT);
    expect((await removeUnit(scene.asker, budget, busy.id)).userErrors).toMatchObject([
      { code: 'UNIT_RESERVED', message: expect.stringContaining('Rp840.000') },
    ]);
    const people = await scene.portal.sql.all<{ id: string }>(
      'select distinct member_id as id from contribution where allocation_id = $1',
      [busy.id],
    );
    await release(
      scene.asker,
      budget,
      people.map(({ id }) => id),
      '2026-01',
    );
    await comes(scene.asker, budget, { region: LEFT_OUT });
    expect(codes(await removeUnit(scene.asker, budget, busy.id))).toEqual(['UNIT_RECEIVED']);
    const [entry] = await receiptsOf(scene.asker, budget);
    await takenBack(scene.asker, entry?.id);
    const to = await unit(VILLAGE_B);
    expect(codes(await removeUnit(scene.asker, budget, busy.id, busy.id))).toEqual(['TRANSFER_SAME_UNIT']);
    expect(codes(await removeUnit(scene.asker, budget, busy.id, to.id))).toEqual([]);
    expect(await unit(VILLAGE_B)).toMatchObject({ allocated: '10920000', earmark: '10840000' });
    expect(await wrongUnits()).toBe(0);
  });

  it('is the history of the budget, decree by decree', async () => {
    const { changes, viewerCanChange } = await changesOf(scene.asker, budget);
    expect([viewerCanChange, changes.totalCount]).toEqual([true, 4]);
    expect(changes.nodes.map((one: Json) => `${one.kind} ${one.village.code} ${one.amount}`)).toEqual([
      `UNIT_REMOVE ${LEFT_OUT} 840000`,
      `UNIT_ADD ${WARD} 80000`,
      `UNIT_ADD ${LEFT_OUT} 840000`,
      `UNIT_REMOVE ${WARD} 10080000`,
    ]);
    expect(changes.nodes[0]).toMatchObject({ decree: 'SK 901/2026', madeByName: scene.asker.user.name, units: 1 });
  });

  it('is changed by who keeps the budget, and while it is open', async () => {
    expect((await changesOf(scene.officer, budget)).viewerCanChange).toBe(false);
    const { id } = await unit(VILLAGE_A);
    await expect(removeUnit(scene.officer, budget, id)).rejects.toThrow();
    const { budget: draft } = await create(scene.asker, budgetInput(scene));
    expect(codes(await addUnit(scene.asker, draft, { villageCode: LEFT_OUT }))).toEqual(['BUDGET_NOT_OPEN']);
    const { budget: asked } = await ask(scene.asker, draft);
    expect(codes(await renumber(scene.asker, asked))).toEqual(['BUDGET_NOT_OPEN']);
  });
});

describe('Two who take the same money at once', () => {
  it('have it once', async () => {
    const other = await opened(scene);
    const [a, b, ward] = [await unit(VILLAGE_A, other), await unit(VILLAGE_B, other), await unit(WARD, other)];
    await removeUnit(scene.asker, other, ward.id);
    const wishes = ['15.01.11.2011', '15.01.11.2012'].map((villageCode, i) =>
      addUnit([scene.asker, scene.approver][i] as BudgetScene['asker'], other, { villageCode }),
    );
    const answers = await Promise.all(wishes);
    expect(answers.flatMap(codes)).toEqual(['UNIT_REST']);
    // a unit that goes out while people come in has either these or no one
    await scene.enrol(VILLAGE_A, 1);
    await Promise.all([
      reserve(scene.asker, other, { villageCode: VILLAGE_A, firstMonth: '2026-05', months: 1 }),
      removeUnit(scene.approver, other, a.id, b.id),
    ]);
    const left = await unit(VILLAGE_A, other);
    expect(left ? left.reserved : (await unit(VILLAGE_B, other)).allocated).toBe(left ? '16800' : '20160000');
    expect(await wrongUnits(other)).toBe(0);
    await shut(scene.asker, other);
  });

  it('and those who move money, take it in or reserve meanwhile, all come to an end', async () => {
    const other = await opened(scene, { firstMonth: '2026-06', months: 7 });
    const [a, b] = [await unit(VILLAGE_A, other), await unit(VILLAGE_B, other)];
    const people = await scene.enrol(VILLAGE_A, 12);
    const transfers = Array.from({ length: 12 }, (_, i) =>
      scene.approver.query(
        `mutation ($f: ID!, $t: ID!, $k: String!) { subsidyTransfer(fromId: $f, toId: $t, amount: "1000", reason: "Kuota desa berubah", idempotencyKey: $k) { userErrors { code } } }`,
        { f: i % 2 ? a.id : b.id, t: i % 2 ? b.id : a.id, k: `silang-pindah-${i}` },
      ),
    );
    const answers = await Promise.all([
      ...transfers,
      ...people.map(({ id }) => reserve(scene.asker, other, { memberIds: [id], firstMonth: '2026-11', months: 1 })),
      ...Array.from({ length: 6 }, (_, i) =>
        addUnit(scene.asker, other, {
          villageCode: `15.01.11.201${i}`,
          amount: '1000',
          fromId: a.id,
          firstMonth: '2026-06',
        }),
      ),
      comes(scene.approver, other, { region: VILLAGE_B }),
    ]);
    expect(answers).toHaveLength(31);
    expect(await wrongUnits(other)).toBe(0);
    await shut(scene.asker, other);
  });
});

describe('A village that got another code', () => {
  it('goes on under it: money, people, months and what the agreement aims at', async () => {
    const { sql } = scene.portal;
    const [was] = await sql.all<{ id: number; code: string; now: number; current: string }>(
      `select r.id, r.code, c.id as now, c.code as current from region r join region c on c.id = r.current_id
        where r.level = 4 and r.code like '15.%' and r.valid_to is not null and c.valid_to is null and c.id <> r.id order by r.code limit 1`,
    );
    if (!was) throw new Error('the register has no former code here');
    const at = scene.portal.clock.now();
    await sql.insert('mou_target', {
      ...{ mou_id: scene.mou.id, partner_id: scene.partner.id, region_id: was.id, province_id: 0, headcount: 50 },
      ...{ created_at: at, updated_at: at },
    });
    const old = await opened(scene);
    const [person] = await scene.enrol(was.current, 1);
    await sql.all('update member set village_id = $2 where id = $1', [person?.id, was.id]);
    const span = { memberIds: [person?.id], firstMonth: '2026-08', months: 2 };
    expect(await reserve(scene.asker, old, span)).toMatchObject({ personMonths: 2 });
    expect((await changesOf(scene.asker, old)).outdatedUnits).toEqual([
      { formerCode: was.code, isMerged: false, village: { code: was.current } },
    ]);
    const before = await unit(was.code, old);
    expect(codes(await renumber(scene.asker, old))).toEqual([]);
    const after = await unit(was.current, old);
    expect(after).toEqual({ ...before, village: { code: was.current } });
    const months = await sql.all(
      `select c.village_id, m.village_id as home from contribution c join member m on m.id = c.member_id where c.allocation_id = $1`,
      [after.id],
    );
    expect(months).toEqual(Array(2).fill({ village_id: was.now, home: was.now }));
    expect(
      await sql.all('select 1 from mou_target where mou_id = $1 and region_id = $2', [scene.mou.id, was.id]),
    ).toEqual([]);
    expect(codes(await renumber(scene.asker, old))).toEqual(['UNIT_CODES_CURRENT']);
    expect((await changesOf(scene.asker, old)).changes.nodes).toMatchObject([
      { kind: 'UNIT_RENUMBER', village: { code: was.current } },
    ]);
    expect(await reserve(scene.asker, old, { ...span, firstMonth: '2026-10' })).toMatchObject({ personMonths: 2 });
    expect(await wrongUnits(old)).toBe(0);
  });
});
