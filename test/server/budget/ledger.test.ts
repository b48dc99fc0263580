import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountLedgers } from '../../../server/budget/recount.job.ts';
import type { Json } from '../../support/actors.ts';
import { type BudgetScene, openBudgetScene, opened, reserve, unitsOf, VILLAGE_A, VILLAGE_B } from './budget-scene.ts';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  budget = await opened(scene);
});
afterAll(() => scene.close());

let count = 0;
const unit = async (code: string): Promise<Json> =>
  (await unitsOf(scene.asker, budget)).find(({ village }) => village.code === code);
const transfer = async (
  fromId: string,
  toId: string,
  amount: number | string,
  reason = 'Kuota desa berubah',
  key = `pindah-${++count}-kunci`,
) =>
  (
    await scene.asker.query(
      `mutation ($f: ID!, $t: ID!, $a: Rupiah!, $r: String!, $k: String!) {
         subsidyTransfer(fromId: $f, toId: $t, amount: $a, reason: $r, idempotencyKey: $k) { allocations { id allocated } userErrors { code field message } } }`,
      { f: fromId, t: toId, a: String(amount), r: reason, k: key },
    )
  ).subsidyTransfer;
const receive = async (ids: string[], more: object = {}) =>
  (
    await scene.asker.query(
      `mutation ($ids: [ID!]!, $tranche: Int!, $amount: Rupiah!, $on: Date!, $ref: String!) {
         subsidyReceive(allocationIds: $ids, tranche: $tranche, amount: $amount, receivedOn: $on, reference: $ref) { allocations { id received } userErrors { code field } } }`,
      { ids, tranche: 1, amount: '3000000', on: '2026-03-01', ref: 'SP2D-0012/2026', ...more },
    )
  ).subsidyReceive;

describe('Money of a unit', () => {
  it('goes to another with a reason, and the whole stays the whole', async () => {
    const [from, to] = [await unit(VILLAGE_A), await unit(VILLAGE_B)];
    const { userErrors } = await transfer(from.id, to.id, 80_000);
    expect(userErrors).toEqual([]);
    expect([(await unit(VILLAGE_A)).allocated, (await unit(VILLAGE_B)).allocated]).toEqual(['10000000', '10160000']);
  });

  it('goes once, though it is sent twice', async () => {
    const [from, to] = [await unit(VILLAGE_B), await unit(VILLAGE_A)];
    await transfer(from.id, to.id, 80_000, 'Kembali seperti semula', 'satu-kunci-saja');
    await transfer(from.id, to.id, 80_000, 'Kembali seperti semula', 'satu-kunci-saja');
    expect((await unit(VILLAGE_A)).allocated).toBe('10080000');
  });

  it('that tops a unit up stays with it', async () => {
    const [from, to] = [await unit(VILLAGE_A), await unit(VILLAGE_B)];
    expect(from).toMatchObject({ left: '10080000', toppedUp: '80000' });
    const { userErrors } = await transfer(from.id, to.id, 10_000_001);
    expect(userErrors).toMatchObject([{ code: 'TRANSFER_TOPPED_UP', field: 'amount' }]);
    expect(userErrors[0].message).toContain('10.000.000');
  });

  it('does not go where somebody is reserved against it, nor to itself, nor without a reason', async () => {
    await scene.enrol(VILLAGE_A, 50);
    await reserve(scene.asker, budget, { villageCode: VILLAGE_A, firstMonth: '2026-01', months: 12 });
    const [from, to] = [await unit(VILLAGE_A), await unit(VILLAGE_B)];
    expect(from.left).toBe('0');
    expect((await transfer(from.id, to.id, 1)).userErrors).toMatchObject([
      { code: 'ALLOCATION_ROOM', field: 'amount' },
    ]);
    expect((await transfer(from.id, from.id, 1)).userErrors).toMatchObject([{ code: 'TRANSFER_SAME_UNIT' }]);
    expect((await transfer(from.id, to.id, 0)).userErrors).toMatchObject([{ code: 'TRANSFER_AMOUNT' }]);
    expect((await transfer(from.id, to.id, 1, 'x')).userErrors).toMatchObject([{ code: 'BUDGET_REASON_LENGTH' }]);
  });

  it('is received by tranche and transfer order, once', async () => {
    const ids = [(await unit(VILLAGE_A)).id, (await unit(VILLAGE_B)).id];
    const { allocations, userErrors } = await receive(ids);
    expect(userErrors).toEqual([]);
    expect(allocations.map(({ received }: Json) => received)).toEqual(['3000000', '3000000']);
    expect((await receive(ids)).userErrors).toMatchObject([{ code: 'TRANCHE_KNOWN', field: 'reference' }]);
    expect((await receive(ids, { tranche: 3 })).userErrors).toMatchObject([{ code: 'TRANCHE_UNKNOWN' }]);
    expect((await receive(ids, { ref: 'x' })).userErrors).toMatchObject([{ code: 'TRANCHE_REFERENCE' }]);
    expect((await receive(ids, { on: '2026-03-03' })).userErrors).toMatchObject([{ code: 'TRANCHE_DATE' }]);
    expect((await receive([])).userErrors).toMatchObject([{ code: 'ALLOCATION_UNKNOWN' }]);
  });
});

describe('The ledger', () => {
  it('takes entries and no change, in nobody’s name', async () => {
    const app = scene.portal.pools.app;
    for (const text of ['update ledger_entry set note = null', 'delete from ledger_entry', 'truncate ledger_entry'])
      await expect(app.query(text)).rejects.toMatchObject({ code: '42501' });
  });

  it('counts every budget again, and says so in the log where it does not add up', async () => {
    const errors: object[] = [];
    const log = { error: (facts: object) => void errors.push(facts) };
    await recountLedgers(scene.portal.pools.system, scene.portal.clock, log as never);
    const read = async () =>
      (
        await scene.asker.query('query ($id: ID!) { subsidyBudget(id: $id) { recount { units wrong } } }', {
          id: budget.id,
        })
      ).subsidyBudget.recount;
    expect([await read(), errors]).toEqual([{ units: 3, wrong: 0 }, []]);
    await scene.portal.sql.all('update allocation set received = received + 1 where id = $1', [
      (await unit(VILLAGE_A)).id,
    ]);
    await recountLedgers(scene.portal.pools.system, scene.portal.clock, log as never);
    expect([await read(), errors]).toEqual([{ units: 3, wrong: 1 }, [{ budgetId: budget.id, units: 1 }]]);
  });
});
