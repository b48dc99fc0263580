import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';
import { money, record, reverse } from '../payment/payment-scene.ts';
import {
  type BudgetScene,
  books,
  line,
  openBudgetScene,
  opened,
  read,
  release,
  reserve,
  unitsOf,
  VILLAGE_A,
  VILLAGE_B,
  WARD,
} from './budget-scene.ts';

let scene: BudgetScene;
let budget: Json;
let people: Keyed[];
beforeAll(async () => {
  scene = await openBudgetScene();
  people = await scene.enrol(VILLAGE_A, 4);
  budget = await opened(scene, { lines: [line({ quotas: { mme: 3, pr: 1, other: 0 } })] });
});
afterAll(() => scene.close());

const year = { firstMonth: '2026-01', months: 12 };
const unit = async (code: string) => (await unitsOf(scene.asker, budget)).find(({ village }) => village.code === code);
const agree = async () => {
  const all = await books(scene.portal);
  expect([all.reservedEntries, all.reservedMonths]).toEqual([all.reserved, all.reserved]);
  expect([all.spentEntries, all.spentMonths]).toEqual([all.spent, all.spent]);
  return all;
};

describe('Reserving', () => {
  it('sets the months of the longest registered against the unit, as far as the quota of their category goes', async () => {
    const answer = await reserve(scene.asker, budget, { villageCode: VILLAGE_A, ...year });
    expect(answer).toEqual({
      ...{ people: 3, personMonths: 36, amount: '604800', elsewhere: 0, outOfAge: 0, noRoom: 1, userErrors: [] },
    });
    expect(await unit(VILLAGE_A)).toMatchObject({ reserved: '604800', left: '9395200', people: 3, quota: 4 });
    await agree();
  });

  it('a second time finds nothing more to do', async () => {
    const answer = await reserve(scene.asker, budget, { villageCode: VILLAGE_A, ...year });
    expect(answer).toMatchObject({ people: 0, personMonths: 0, noRoom: 1 });
  });

  it('keeps the places of one category free of another', async () => {
    const [vulnerable] = await scene.enrol(VILLAGE_A, 1, { category: 'PR' });
    const answer = await reserve(scene.asker, budget, { memberIds: [vulnerable?.id], ...year });
    expect(answer).toMatchObject({ people: 1, personMonths: 12, noRoom: 0 });
  });

  it('stops in the month in which somebody grows too old', async () => {
    await scene.enrol(VILLAGE_B, 1, { birth_date: '1961-05-20' });
    const answer = await reserve(scene.asker, budget, { villageCode: VILLAGE_B, ...year });
    // 65 on 20 May: May is the last month that begins before
    expect(answer).toMatchObject({ people: 1, personMonths: 5, outOfAge: 1 });
  });

  it('takes no month outside the cover of the budget, and nobody of a village without a part', async () => {
    const late = await reserve(scene.asker, budget, { villageCode: VILLAGE_A, firstMonth: '2026-06', months: 12 });
    expect(late.userErrors).toMatchObject([{ code: 'BUDGET_SPAN', field: 'firstMonth' }]);
    const nowhere = await reserve(scene.asker, budget, { villageCode: '99.99.99.9999', ...year });
    expect(nowhere.userErrors).toMatchObject([{ code: 'ALLOCATION_UNKNOWN' }]);
    const nobody = await reserve(scene.asker, budget, { memberIds: [], ...year });
    expect(nobody.userErrors).toMatchObject([{ code: 'RESERVE_MEMBERS' }]);
  });
});

describe('What is reserved', () => {
  it('is spent when it is paid, marked as ahead of the money, and open again when the payment is taken back', async () => {
    const span = { unit: { mouId: scene.mou.id, villageCode: VILLAGE_A }, firstMonth: '2026-03', months: 1 };
    const { payment, userErrors } = await record(scene.officer, money(16_800 * 5, span));
    expect(userErrors).toEqual([]);
    // of five people one stands outside the quota; that month is paid by the fund and by no allocation
    expect(payment.paid).toMatchObject([{ people: 5 }]);
    expect(await unit(VILLAGE_A)).toMatchObject({ spent: String(16_800 * 4), spentAhead: String(16_800 * 4) });
    await agree();
    await reverse(scene.officer, payment);
    expect(await unit(VILLAGE_A)).toMatchObject({ spent: '0', spentAhead: '0' });
    await agree();
    const { subsidyBudget } = await scene.asker.query(
      'query ($id: ID!) { subsidyBudget(id: $id) { ledger(first: 2) { nodes { kind amount personMonths paymentId } } } }',
      { id: budget.id },
    );
    expect(subsidyBudget.ledger.nodes).toEqual([
      { kind: 'REVERSE', amount: String(-16_800 * 4), personMonths: 4, paymentId: payment.id },
      { kind: 'SPEND', amount: String(16_800 * 4), personMonths: 4, paymentId: payment.id },
    ]);
  });

  it('is given back when somebody leaves, and the place is free for the next', async () => {
    const before = await unit(VILLAGE_A);
    const [first] = people;
    await scene.portal.sql.all(`update member set end_reason = 'MOVED', status_since = '2026-06-30' where id = $1`, [
      first?.id,
    ]);
    const after = await unit(VILLAGE_A);
    expect(BigInt(before?.reserved) - BigInt(after?.reserved)).toBe(6n * 16_800n);
    await agree();
    const answer = await reserve(scene.asker, budget, { villageCode: VILLAGE_A, ...year });
    expect(answer).toMatchObject({ people: 1, personMonths: 6 });
    await agree();
  });

  it('is given back by name and month, with a reason that the ledger keeps', async () => {
    const [, second] = people;
    const answer = await release(scene.asker, budget, [second?.id as string], '2026-11');
    expect(answer).toEqual({ personMonths: 2, userErrors: [] });
    const { subsidyBudget } = await scene.asker.query(
      'query ($id: ID!) { subsidyBudget(id: $id) { ledger(first: 50) { nodes { kind amount note } } } }',
      { id: budget.id },
    );
    expect(subsidyBudget.ledger.nodes.filter(({ note }: Json) => note === 'Pindah ke luar provinsi')).toEqual([
      { kind: 'RELEASE', amount: '-33600', note: 'Pindah ke luar provinsi' },
    ]);
    await agree();
  });
});

describe('Who is enrolled for months', () => {
  it('is reserved where the months are paid, though nobody reserved them before', async () => {
    const span = { unit: { mouId: scene.mou.id, villageCode: WARD }, firstMonth: '2026-03', months: 1 };
    await scene.enrol(WARD, 2);
    const { payment } = await record(scene.officer, money(16_800 * 2, span));
    expect(payment).toMatchObject({ rest: '0' });
    expect(await unit(WARD)).toMatchObject({ reserved: String(16_800 * 2), spent: String(16_800 * 2), people: 2 });
    await agree();
  });

  it('stands against no budget of other months', async () => {
    const span = { unit: { mouId: scene.mou.id, villageCode: WARD }, firstMonth: '2027-01', months: 1 };
    const { payment } = await record(scene.officer, money(16_800 * 2, span));
    expect(payment).toMatchObject({ rest: '0' });
    expect(await unit(WARD)).toMatchObject({ reserved: String(16_800 * 2) });
  });
});

describe('One person, one month', () => {
  it('is subsidised by one fund alone, over all partners, by reservation and by payment', async () => {
    const { make, sql } = scene.portal;
    const number = nik({ serial: 77, born: '1988-02-03' });
    const [here] = await scene.enrol(VILLAGE_B, 1, { nik: number });
    expect(
      await reserve(scene.asker, budget, { memberIds: [here?.id], firstMonth: '2026-01', months: 6 }),
    ).toMatchObject({
      personMonths: 6,
    });
    const other = await make.partner({ name: 'Kabupaten Contoh' });
    const elsewhere = await make.mou(other, {
      payer: 'SUBSIDY',
      programmes: ['JKK', 'JKM'],
      fund_source: 'APBD_REGENCY',
    });
    const twin = await make.member(other, {
      ...{ nik: number, villageCode: VILLAGE_B, mou_id: elsewhere.id, payer: 'SUBSIDY', category: 'MME' },
      ...{ status_since: '2026-01-01', kpj: '29000000001' },
    });
    const payer = await withoutScope(scene.portal, 'AGENCY');
    const span = { unit: { mouId: elsewhere.id }, firstMonth: '2026-05', months: 3 };
    const { paymentQuote } = await payer.query(
      'query Q($span: PaymentSpanInput!) { paymentQuote(span: $span) { quote { personMonths elsewhere amount } userErrors { code } } }',
      { span },
    );
    expect(paymentQuote).toEqual({ quote: { personMonths: 1, elsewhere: 2, amount: '16800' }, userErrors: [] });
    const { payment } = await record(payer, money(3 * 16_800, span));
    expect(payment).toMatchObject({ paid: [{ month: '2026-07', people: 1 }], rest: String(2 * 16_800) });
    // and the other way round: the month that the regency paid is none of the province's
    const answer = await reserve(scene.asker, budget, { memberIds: [here?.id], firstMonth: '2026-07', months: 2 });
    expect(answer).toMatchObject({ personMonths: 1, elsewhere: 1 });
    await expect(
      sql.all(
        `update contribution set allocation_id = (select id from allocation limit 1), claim_category = 'MME' where member_id = $1 and month = '2026-05-01'`,
        [twin.id],
      ),
    ).rejects.toMatchObject({ code: '23505' });
    await agree();
  });
});

describe('The figures of a budget', () => {
  it('are the sums of its units', async () => {
    const units = await unitsOf(scene.asker, budget);
    const { figures } = await read(scene.asker, budget);
    const sum = (key: string) => String(units.reduce((all, one) => all + BigInt(one[key]), 0n));
    expect(figures).toMatchObject({ reserved: sum('reserved'), spent: sum('spent'), allocated: sum('allocated') });
  });
});
