import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, type Json, withoutScope } from '../../support/actors.ts';
import { nik } from '../../support/niks.ts';
import {
  type BudgetScene,
  books,
  line,
  openBudgetScene,
  opened,
  reserve,
  shut,
  unitsOf,
  VILLAGE_A,
  VILLAGE_B,
  WARD,
} from './budget-scene.ts';

let scene: BudgetScene;
let budget: Json;
beforeAll(async () => {
  scene = await openBudgetScene({ withJobs: true });
  budget = await opened(scene, { lines: [line({ quotas: { mme: 2, pr: 1, other: 0 } })] });
  await scene.enrol(VILLAGE_A, 3);
  await scene.enrol(VILLAGE_A, 1, { category: 'PR' });
  await scene.enrol(VILLAGE_B, 1, { birth_date: '1961-05-20' });
  await scene.enrol(WARD, 2);
});
afterAll(() => scene.close());

const SUMS = 'units shortUnits asking people personMonths amount elsewhere outOfAge noQuota noMoney';
const year = { firstMonth: '2026-01', months: 12 };

const check = async (actor: Actor, span: object) =>
  (
    await actor.query(
      `query ($id: ID!, $firstMonth: Month!, $months: Int!, $regionCode: String) {
         act: subsidyReserveCheck(budgetId: $id, firstMonth: $firstMonth, months: $months, regionCode: $regionCode) {
           check { sums { ${SUMS} } shortUnits { village { code } asking people outOfAge noQuota } } userErrors { code field } } }`,
      { id: budget.id, ...span },
    )
  ).act;
let keys = 0;
const aKey = () => `kunci-semua-unit-${++keys}`;
const begin = async (actor: Actor, span: object, key = aKey(), id = budget.id) =>
  (
    await actor.query(
      `mutation ($id: ID!, $firstMonth: Month!, $months: Int!, $regionCode: String, $key: String!) {
         act: subsidyReserveAll(budgetId: $id, firstMonth: $firstMonth, months: $months, regionCode: $regionCode, idempotencyKey: $key) {
           reservation { id job { kind state } } userErrors { code field } } }`,
      { id, ...span, key },
    )
  ).act;
const look = async (actor: Actor, id: string) =>
  (
    await actor.query(
      `query ($id: ID!) { subsidyReservation(id: $id) { doneAt months firstMonth region { code } requestedByName budget { id } job { state }
         sums { ${SUMS} } units(first: 50) { nodes { village { code } people } }
         short: units(first: 50, onlyShort: true) { nodes { village { code } noQuota outOfAge } } } }`,
      { id },
    )
  ).subsidyReservation;
async function finished(actor: Actor, id: string): Promise<Json> {
  for (;;) {
    const found = await look(actor, id);
    if (found.doneAt || found.job.state === 'FAILED') return found;
    await wait(50);
  }
}
const agree = async () => {
  const all = await books(scene.portal);
  expect([all.reservedEntries, all.reservedMonths]).toEqual([all.reserved, all.reserved]);
};
const months = async () => Number((await books(scene.portal)).reservedMonths) / 16_800;

describe('Before all units are reserved', () => {
  it('an officer sees how many fit and in which units somebody is left out, and nothing changes', async () => {
    const { check: seen, userErrors } = await check(scene.asker, year);
    expect(userErrors).toEqual([]);
    expect(seen.sums).toEqual({
      ...{ units: 3, shortUnits: 2, asking: 7, people: 6, personMonths: 5 * 12 + 5, amount: String(65 * 16_800) },
      ...{ elsewhere: 0, outOfAge: 1, noQuota: 1, noMoney: 0 },
    });
    expect(seen.shortUnits).toEqual([
      { village: { code: VILLAGE_A }, asking: 4, people: 3, outOfAge: 0, noQuota: 1 },
      { village: { code: VILLAGE_B }, asking: 1, people: 1, outOfAge: 1, noQuota: 0 },
    ]);
    expect(await months()).toBe(0);
  });

  it('one region is looked at by itself, and a region without units is named', async () => {
    const { check: seen } = await check(scene.asker, { ...year, regionCode: '15.01.01' });
    expect(seen.sums).toMatchObject({ units: 1, people: 2, personMonths: 24 });
    const { userErrors } = await check(scene.asker, { ...year, regionCode: '15.02' });
    expect(userErrors).toEqual([{ code: 'ALLOCATION_UNKNOWN', field: 'regionCode' }]);
  });

  it('months lie within the cover of the budget', async () => {
    const { userErrors } = await check(scene.asker, { firstMonth: '2026-07', months: 12 });
    expect(userErrors).toEqual([{ code: 'BUDGET_SPAN', field: 'firstMonth' }]);
  });
});

describe('Reserving all units at once', () => {
  it('an operator and an auditor may not', async () => {
    const { make } = scene.portal;
    const operator = await make.user('OPERATOR', { partner: scene.partner, regionCode: '15.01' });
    for (const other of [await as(scene.portal, operator), await withoutScope(scene.portal, 'AUDITOR')]) {
      const answer = await other.ask(
        `mutation ($id: ID!) { subsidyReserveAll(budgetId: $id, firstMonth: "2026-01", months: 1, idempotencyKey: "kunci-orang-lain") { userErrors { code } } }`,
        { id: budget.id },
      );
      expect(answer.code).toBe('FORBIDDEN');
    }
  });

  it('a region first: its units alone', async () => {
    const { reservation } = await begin(scene.asker, { ...year, regionCode: '15.01.01' });
    const done = await finished(scene.asker, reservation.id);
    expect(done).toMatchObject({
      firstMonth: '2026-01',
      months: 12,
      region: { code: '15.01.01' },
      budget: { id: budget.id },
    });
    expect(done.units.nodes).toEqual([{ village: { code: WARD }, people: 2 }]);
    expect(await months()).toBe(24);
    await agree();
  });

  it('then the rest, with the same sums that the check told, and the units where somebody was left out', async () => {
    const { check: seen } = await check(scene.asker, year);
    const key = aKey();
    const { reservation } = await begin(scene.asker, year, key);
    const done = await finished(scene.asker, reservation.id);
    expect(done.sums).toEqual(seen.sums);
    expect(done.short.nodes).toEqual([
      { village: { code: VILLAGE_A }, noQuota: 1, outOfAge: 0 },
      { village: { code: VILLAGE_B }, noQuota: 0, outOfAge: 1 },
    ]);
    expect(await months()).toBe(65);
    await agree();
    // the same key is the same reservation, told the same way
    const again = await begin(scene.asker, year, key);
    expect(again.reservation.id).toBe(reservation.id);
    expect((await finished(scene.asker, reservation.id)).sums).toEqual(seen.sums);
    const other = await scene.asker.ask(
      `mutation ($id: ID!, $key: String!) { subsidyReserveAll(budgetId: $id, firstMonth: "2026-02", months: 1, idempotencyKey: $key) { userErrors { code } } }`,
      { id: budget.id, key },
    );
    expect(other.code).toBe('CONFLICT');
  });

  it('once more there is nothing left but who was left out', async () => {
    const { reservation } = await begin(scene.asker, year);
    const done = await finished(scene.asker, reservation.id);
    expect(done.sums).toMatchObject({ people: 0, personMonths: 0, amount: '0', noQuota: 1, outOfAge: 1 });
    expect(await months()).toBe(65);
  });

  it('a month that is not reserved is not written either: nobody owes what no fund pays', async () => {
    const { sql } = scene.portal;
    const { n } = await sql.one<{ n: number }>(
      'select count(*)::integer as n from contribution where allocation_id is null',
    );
    expect(n).toBe(0);
  });

  it('the budget tells of its last one', async () => {
    const { subsidyBudget } = await scene.asker.query(
      'query ($id: ID!) { subsidyBudget(id: $id) { latestReservation { sums { noQuota } } } }',
      { id: budget.id },
    );
    expect(subsidyBudget.latestReservation).toEqual({ sums: { noQuota: 1 } });
  });
});

describe('A key that is used again', () => {
  it('answers what the first time came to, also for a single unit', async () => {
    await scene.enrol(WARD, 1, { category: 'PR' });
    const span = { villageCode: WARD, ...year };
    const key = aKey();
    const first = await reserve(scene.asker, budget, span, key);
    expect(first).toMatchObject({ people: 1, personMonths: 12, amount: String(12 * 16_800) });
    expect(await reserve(scene.asker, budget, span, key)).toEqual(first);
    await agree();
  });
});

describe('Two memberships of one person in a partner', () => {
  it('are reserved once, and the other one is told that a fund has the month', async () => {
    const number = nik({ serial: 91, born: '1988-02-03' });
    const earner = { nik: number, category: 'PR', segment: 'PU', income: 3_000_000 };
    const self = { nik: number, category: 'PR', segment: 'BPU' };
    await scene.enrol(VILLAGE_B, 1, self);
    await scene.enrol(VILLAGE_B, 1, earner);
    const answer = await reserve(scene.asker, budget, { villageCode: VILLAGE_B, ...year });
    expect(answer).toMatchObject({ people: 1, personMonths: 12, elsewhere: 1 });
    await agree();
  });
});

describe('A budget that was closed', () => {
  it('reserves nobody any more', async () => {
    const { subsidyBudget } = await scene.asker.query('query ($id: ID!) { subsidyBudget(id: $id) { version } }', {
      id: budget.id,
    });
    await shut(scene.approver, { id: budget.id, version: subsidyBudget.version });
    const { userErrors } = await begin(scene.asker, year);
    expect(userErrors).toEqual([{ code: 'BUDGET_NOT_OPEN', field: null }]);
    expect(await unitsOf(scene.asker, budget)).toHaveLength(3);
  });
});
