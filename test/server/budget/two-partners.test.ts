import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinatorOf, type Json, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';
import { money, record } from '../payment/payment-scene.ts';
import { type BudgetScene, books, openBudgetScene, opened, reserve, VILLAGE_A } from './budget-scene.ts';

let scene: BudgetScene;
let here: Json;
let there: BudgetScene;
let elsewhere: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  here = await opened(scene);
  there = await neighbour();
  elsewhere = await opened(there);
});
afterAll(() => scene.close());

/** Another partner with its own agreement and coordinators, over the same villages. */
async function neighbour(): Promise<BudgetScene> {
  const { portal } = scene;
  const { make, sql } = portal;
  const partner = await make.partner({ name: 'Kabupaten Contoh' });
  const mou = await make.mou(partner, { payer: 'SUBSIDY', programmes: ['JKK', 'JKM'], fund_source: 'APBD_REGENCY' });
  await sql.insert('mou_target', {
    ...{ mou_id: mou.id, partner_id: partner.id, region_id: await make.regionId(VILLAGE_A), province_id: 0 },
    ...{ headcount: 50, created_at: portal.clock.now(), updated_at: portal.clock.now() },
  });
  const [asker, approver] = [await coordinatorOf(portal, partner), await coordinatorOf(portal, partner)];
  return { ...scene, partner, mou, asker, approver };
}

let serial = 500;
let cards = 0;
/** The same people in both lists. */
async function twins(count: number): Promise<{ mine: Keyed[]; theirs: Keyed[] }> {
  const [mine, theirs]: [Keyed[], Keyed[]] = [[], []];
  for (let i = 0; i < count; i++) {
    const number = nik({ serial: ++serial, born: '1988-02-03' });
    mine.push(...(await scene.enrol(VILLAGE_A, 1, { nik: number })));
    theirs.push(
      await scene.portal.make.member(there.partner, {
        ...{ nik: number, villageCode: VILLAGE_A, mou_id: there.mou.id, payer: 'SUBSIDY', category: 'MME' },
        ...{ status_since: '2026-01-01', kpj: `28${String(++cards).padStart(9, '0')}` },
      }),
    );
  }
  return { mine, theirs };
}

const ids = (people: readonly Keyed[]) => people.map(({ id }) => id);
const agree = async () => {
  const all = await books(scene.portal);
  expect([all.reservedEntries, all.reservedMonths]).toEqual([all.reserved, all.reserved]);
};

/** Takes a month as an act of the neighbour does that has not ended yet; then lets it end. */
async function takenMeanwhile<T>(member: Keyed, month: string, act: () => Promise<T>): Promise<T> {
  const { database } = scene.portal;
  const other = new pg.Client({ connectionString: database.ownerUrl });
  await other.connect();
  try {
    await other.query('begin');
    await other.query(`set local portal.instant = '2026-03-02T02:00:00Z'`);
    const { rowCount } = await other.query(
      `update contribution c set allocation_id = a.id, claim_category = 'MME'
         from allocation a where c.member_id = $1 and c.month = $2 and a.budget_id = $3 and a.village_id = c.village_id`,
      [member.id, `${month}-01`, elsewhere.id],
    );
    expect(rowCount).toBe(1);
    let isOver = false;
    const acting = act().finally(() => {
      isOver = true;
    });
    acting.catch(() => {});
    while (!isOver) {
      const waiting = await other.query(
        'select 1 from pg_locks where not granted and transactionid = pg_current_xact_id()::xid',
      );
      if (waiting.rowCount) break;
      await wait(20);
    }
    expect(isOver, 'the act has to meet the other one').toBe(false);
    await other.query('commit');
    return await acting;
  } finally {
    await other.end();
  }
}

/** Months that are written and stand against no budget. */
async function withMonths(people: readonly Keyed[], firstMonth: string): Promise<void> {
  for (const member of people) {
    const span = { memberIds: [member.id], firstMonth, months: 1 };
    await reserve(there.asker, elsewhere, span);
    await there.asker.query(
      `mutation ($id: ID!, $members: [ID!]!, $month: Month!) {
         subsidyRelease(budgetId: $id, memberIds: $members, firstMonth: $month, reason: "Diatur ulang") { personMonths } }`,
      { id: elsewhere.id, members: [member.id], month: firstMonth },
    );
  }
}

describe('Two partners that take one month of one person at the same time', () => {
  it('both see it free; the one that comes second is told that another fund has it', async () => {
    const { mine, theirs } = await twins(1);
    await withMonths(theirs, '2026-03');
    const span = { memberIds: ids(mine), firstMonth: '2026-03', months: 2 };
    const answer = await takenMeanwhile(theirs[0] as Keyed, '2026-03', () => reserve(scene.asker, here, span));
    expect(answer).toMatchObject({ people: 1, personMonths: 1, elsewhere: 1, userErrors: [] });
    await agree();
  });

  it('by payment too: the branch keeps the money that pays nothing', async () => {
    const { mine, theirs } = await twins(1);
    await withMonths(theirs, '2026-04');
    const span = { unit: { mouId: scene.mou.id }, firstMonth: '2026-04', months: 1, memberIds: ids(mine) };
    const payer = await withoutScope(scene.portal, 'AGENCY');
    const { payment, userErrors } = await takenMeanwhile(theirs[0] as Keyed, '2026-04', () =>
      record(payer, money(16_800, span)),
    );
    expect(userErrors).toEqual([]);
    expect(payment).toMatchObject({ paid: [], rest: '16800' });
    await agree();
  });

  it('each person is had by one of them, however many they have in common and in whatever order', async () => {
    const { mine, theirs } = await twins(12);
    const whole = { firstMonth: '2026-05', months: 3 };
    const rounds = [...Array(6).keys()];
    const answers = await Promise.all(
      rounds.flatMap((n) => {
        const some = (people: readonly Keyed[]) => ids(people).filter((_, index) => index % 3 === n % 3);
        return [
          reserve(scene.asker, here, { memberIds: some(mine), ...whole }),
          reserve(there.asker, elsewhere, { memberIds: some(theirs).reverse(), ...whole }),
        ];
      }),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(answers.reduce((sum, { personMonths }) => sum + personMonths, 0)).toBe(12 * 3);
    const [twice] = await scene.portal.sql.all(
      `select 1 from contribution where allocation_id is not null group by person_id, month having count(*) > 1`,
    );
    expect(twice).toBeUndefined();
    await agree();
  });
});
