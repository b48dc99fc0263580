import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountLedgers } from '../../../server/budget/recount.job.ts';
import { type Json, operatorOf } from '../../support/actors.ts';
import { type BudgetScene, openBudgetScene, opened, unitsOf, VILLAGE_A, VILLAGE_B, WARD } from './budget-scene.ts';
import { accounts, comes, receiptsOf, reportOut, takenBack, tranchesOf } from './tranche-scene.ts';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  budget = await opened(scene);
});
afterAll(() => scene.close());

const DISTRICT = '15.01.11';

describe('A tranche', () => {
  it('is due by the share of the line, and buys nothing before it came', async () => {
    const { tranches, coverBought, viewerCanReceive } = await tranchesOf(scene.asker, budget);
    expect(tranches).toMatchObject([
      {
        tranche: 1,
        units: 3,
        unitsReceived: 0,
        unitsWaiting: 3,
        due: '9000000',
        received: '0',
        outstanding: '9000000',
      },
      { tranche: 2, due: '21000000', unitsBlocked: 0 },
    ]);
    expect([coverBought, viewerCanReceive]).toEqual([{ hundredths: 0, months: 0, people: 150, byQuota: true }, true]);
  });

  it('comes to a whole district at once: to each unit what it is due, and 3.57 months of cover with it', async () => {
    expect(await comes(scene.asker, budget, { region: DISTRICT })).toEqual({
      ...{ units: 2, amount: '6000000', unitsBlocked: 0, userErrors: [] },
    });
    const { tranches, coverBought } = await tranchesOf(scene.asker, budget, DISTRICT);
    expect(tranches[0]).toMatchObject({ units: 2, unitsReceived: 2, unitsWaiting: 0, received: '6000000' });
    expect(coverBought).toEqual({ hundredths: 357, months: 3, people: 100, byQuota: true });
  });

  it('is written down once: again there is nothing due, and the same order with a sum is known', async () => {
    expect((await comes(scene.asker, budget, { region: DISTRICT })).userErrors).toEqual([
      { code: 'TRANCHE_NOTHING_DUE', field: 'regionCode' },
    ]);
    expect((await comes(scene.asker, budget, { region: DISTRICT, amount: '5' })).userErrors).toEqual([
      { code: 'TRANCHE_KNOWN', field: 'reference' },
    ]);
  });

  it('that came in part brings the rest with the next order, and only to those that wait', async () => {
    await comes(scene.asker, budget, { region: WARD, amount: '1000000', ref: 'SP2D-SEBAGIAN' });
    expect(await comes(scene.asker, budget, { ref: 'SP2D-SISA' })).toMatchObject({ units: 1, amount: '2000000' });
    expect((await tranchesOf(scene.asker, budget)).tranches[0]).toMatchObject({
      received: '9000000',
      outstanding: '0',
    });
  });

  it('says by field what is missing', async () => {
    const problems = async (more: object) => (await comes(scene.asker, budget, more)).userErrors[0];
    expect(await problems({ ref: ' x ' })).toEqual({ code: 'TRANCHE_REFERENCE', field: 'reference' });
    expect(await problems({ on: '2026-03-03' })).toEqual({ code: 'TRANCHE_DATE', field: 'receivedOn' });
    expect(await problems({ tranche: 3 })).toEqual({ code: 'TRANCHE_UNKNOWN', field: 'tranche' });
    expect(await problems({ amount: '0' })).toEqual({ code: 'TRANSFER_AMOUNT', field: 'amount' });
    expect(await problems({ region: '99.99' })).toEqual({ code: 'TRANCHE_REGION', field: 'regionCode' });
  });

  it('is written down by the partner’s coordinators and the agency only', async () => {
    const operator = await operatorOf(scene.portal, scene.partner, VILLAGE_A);
    expect((await tranchesOf(operator, budget)).viewerCanReceive).toBe(false);
    await expect(comes(operator, budget, { tranche: 2 })).rejects.toThrow('FORBIDDEN');
    await expect(comes(scene.officer, budget, { tranche: 2 })).rejects.toThrow('FORBIDDEN');
  });
});

describe('A transfer that was a mistake', () => {
  const received = async (code: string) =>
    (await unitsOf(scene.asker, budget)).find(({ village }) => village.code === code)?.received;

  it('is answered by an entry that takes it back with the reason, once, and may be written down anew', async () => {
    const [entry] = (await receiptsOf(scene.asker, budget)).filter(({ reference }) => reference === 'SP2D-SISA');
    expect((await takenBack(scene.asker, entry?.id, false, 'x')).userErrors).toEqual([
      { code: 'BUDGET_REASON_LENGTH', field: 'reason' },
    ]);
    expect(await takenBack(scene.asker, entry?.id)).toEqual({ units: 1, userErrors: [] });
    expect(await received(WARD)).toBe('1000000');
    const [answer] = await receiptsOf(scene.asker, budget);
    expect(answer).toMatchObject({
      ...{ kind: 'REVERSE', amount: '-2000000', tranche: 1, reference: 'SP2D-SISA', note: 'Salah nomor SP2D' },
      isStandingReceipt: false,
    });
    expect((await takenBack(scene.asker, entry?.id)).userErrors).toEqual([
      { code: 'RECEIPT_UNKNOWN', field: 'entryId' },
    ]);
    expect((await takenBack(scene.asker, answer?.id)).userErrors[0].code).toBe('RECEIPT_UNKNOWN');
    expect(await comes(scene.asker, budget, { ref: 'SP2D-SISA' })).toMatchObject({ units: 1, amount: '2000000' });
  });

  it('goes back for all units of its order, but for those of another', async () => {
    const entry = (await receiptsOf(scene.asker, budget)).find(({ village }) => village.code === VILLAGE_A);
    expect(await takenBack(scene.asker, entry?.id, true)).toEqual({ units: 2, userErrors: [] });
    expect([await received(VILLAGE_A), await received(VILLAGE_B), await received(WARD)]).toEqual(['0', '0', '3000000']);
    expect((await tranchesOf(scene.asker, budget)).tranches[0]).toMatchObject({ unitsReceived: 1, unitsWaiting: 2 });
    await comes(scene.asker, budget);
  });

  it('leaves books that add up', async () => {
    const errors: object[] = [];
    const log = { error: (facts: object) => void errors.push(facts) };
    await recountLedgers(scene.portal.pools.system, scene.portal.clock, log);
    expect(errors).toEqual([]);
    await scene.portal.sql.all('update allocation_tranche set received = received + 1');
    await recountLedgers(scene.portal.pools.system, scene.portal.clock, log);
    expect(errors).toEqual([{ budgetId: budget.id, units: 3 }]);
    await scene.portal.sql.all('update allocation_tranche set received = received - 1');
  });
});

describe('A report', () => {
  const blocked = async () =>
    (await tranchesOf(scene.asker, budget)).tranches.map(({ reportsMissing, unitsBlocked }: Json) => [
      reportsMissing,
      unitsBlocked,
    ]);

  it('that is missing blocks the next tranche of its unit', async () => {
    expect(await blocked()).toEqual([
      [3, 0],
      [0, 3],
    ]);
    const { second } = await tranchesOf(scene.asker, budget);
    expect(second).toMatchObject([{ region: { code: '15.01' }, units: 3, unitsBlocked: 3 }]);
  });

  it('is noted for a whole district at once, for the units that got the money', async () => {
    expect(await accounts(scene.asker, budget, { region: DISTRICT, note: 'SPJ lengkap' })).toEqual({
      ...{ units: 2, userErrors: [] },
    });
    expect((await accounts(scene.asker, budget, { region: DISTRICT })).userErrors).toEqual([
      { code: 'TRANCHE_NOT_RECEIVED', field: 'regionCode' },
    ]);
    expect((await accounts(scene.asker, budget, { tranche: 2 })).userErrors[0].code).toBe('TRANCHE_NOT_RECEIVED');
    expect((await accounts(scene.asker, budget, { on: '2026-03-03' })).userErrors[0].code).toBe('TRANCHE_DATE');
    expect((await accounts(scene.asker, budget, { note: 'SPJ' })).userErrors[0].code).toBe('TRANCHE_NOTE_LENGTH');
    expect(await blocked()).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('does not hold up money that came without it: it is told and written down', async () => {
    const early = { tranche: 2, ref: '00611/SP2D/2026', region: WARD };
    expect(await comes(scene.asker, budget, early)).toMatchObject({ units: 1, amount: '7000000', unitsBlocked: 1 });
  });

  it('goes out again with a reason', async () => {
    expect((await reportOut(scene.asker, budget, { region: VILLAGE_A })).units).toBe(1);
    expect((await reportOut(scene.asker, budget, { region: VILLAGE_A })).userErrors[0].code).toBe('REPORT_NOT_THERE');
    expect((await reportOut(scene.asker, budget, { reason: 'x' })).userErrors[0].code).toBe('BUDGET_REASON_LENGTH');
    expect((await blocked())[0]).toEqual([2, 0]);
  });

  it('is noted and taken out by nobody else', async () => {
    await expect(accounts(scene.officer, budget)).rejects.toThrow('FORBIDDEN');
    await expect(reportOut(scene.officer, budget)).rejects.toThrow('FORBIDDEN');
  });
});

describe('The course of the money', () => {
  it('is what was planned, came and was paid in each month, and how long it lasts in each regency', async () => {
    const { subsidyBudget } = await scene.asker.query(
      `query ($id: ID!) { subsidyBudget(id: $id) { moneyByMonth { month planned received spent }
         coverPlaces { region { code } received bought { hundredths people } } } }`,
      { id: budget.id },
    );
    expect(subsidyBudget.moneyByMonth).toEqual([
      { month: '2026-03', planned: '9000000', received: '16000000', spent: '0' },
      { month: '2026-08', planned: '21000000', received: '0', spent: '0' },
    ]);
    expect(subsidyBudget.coverPlaces).toEqual([
      { region: { code: '15.01' }, received: '16000000', bought: { hundredths: 634, people: 150 } },
    ]);
  });
});
