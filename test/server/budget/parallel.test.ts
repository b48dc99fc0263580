import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor } from '../../support/actors.ts';
import { nik } from '../../support/niks.ts';
import {
  type BudgetScene,
  books,
  line,
  openBudgetScene,
  opened,
  reserve,
  unitsOf,
  VILLAGE_A,
  VILLAGE_B,
} from './budget-scene.ts';

let scene: BudgetScene;
beforeAll(async () => {
  scene = await openBudgetScene();
});
afterAll(() => scene.close());

const agree = async () => {
  const all = await books(scene.portal);
  expect([all.reservedEntries, all.reservedMonths]).toEqual([all.reserved, all.reserved]);
};

describe('Two hundred reservations at once, over two servers', () => {
  it('against a quota of fifty are fifty', async () => {
    const budget = await opened(scene);
    const people = await scene.enrol(VILLAGE_A, 200);
    const second = actor(await scene.portal.anotherServer(), scene.asker.user, scene.asker.cookie);
    const answers = await Promise.all(
      people.map(({ id }, i) =>
        reserve(i % 2 ? second : scene.asker, budget, { memberIds: [id], firstMonth: '2026-03', months: 1 }),
      ),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(answers.filter(({ people: count }) => count === 1)).toHaveLength(50);
    expect(answers.filter(({ noRoom }) => noRoom === 1)).toHaveLength(150);
    const [unit] = (await unitsOf(scene.asker, budget)).filter(({ village }) => village.code === VILLAGE_A);
    expect(unit).toMatchObject({ reserved: String(50 * 16_800), people: 50, quota: 50 });
    await agree();
  }, 120_000);

  it('against money for fifty months are fifty', async () => {
    const lines = [
      line({ grant: String(50 * 16_800 + 16_799), share: 10_000, quotas: { mme: 1000, pr: 0, other: 0 } }),
    ];
    const budget = await opened(scene, {
      lines,
      months: 1,
      firstMonth: '2026-04',
      choice: 'FEWER_PEOPLE',
      topUpFund: null,
    });
    // the quota alone would let in 200: only the money says no
    await scene.portal.sql.all(
      `update allocation_month m set quota = 1000 from allocation a where a.id = m.allocation_id and a.budget_id = $1`,
      [budget.id],
    );
    const people = await scene.enrol(VILLAGE_B, 100);
    const second = actor(await scene.portal.anotherServer(), scene.asker.user, scene.asker.cookie);
    const answers = await Promise.all(
      people.map(({ id }, i) =>
        reserve(i % 2 ? second : scene.asker, budget, { memberIds: [id], firstMonth: '2026-04', months: 1 }),
      ),
    );
    expect(answers.filter(({ people: count }) => count === 1)).toHaveLength(50);
    await agree();
  }, 120_000);
});

describe('Thirty transfers between two villages at once', () => {
  it('all go through, whichever way, and no rupiah is made or lost', async () => {
    const budget = await opened(scene, { choice: 'FEWER_PEOPLE', topUpFund: null });
    const units = await unitsOf(scene.asker, budget);
    const second = actor(await scene.portal.anotherServer(), scene.asker.user, scene.asker.cookie);
    const at = (code: string) => units.find(({ village }) => village.code === code)?.id;
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, i) => {
        const [from, to] = i % 2 ? [at(VILLAGE_A), at(VILLAGE_B)] : [at(VILLAGE_B), at(VILLAGE_A)];
        return (i % 3 ? second : scene.asker).query(
          `mutation ($f: ID!, $t: ID!, $a: Rupiah!, $k: String!) {
             act: subsidyTransfer(fromId: $f, toId: $t, amount: $a, reason: "Kuota desa berubah", idempotencyKey: $k) { userErrors { code } } }`,
          { f: from, t: to, a: String(1_000 + i), k: `kunci-serentak-${i}` },
        );
      }),
    );
    expect(answers.flatMap(({ act }) => act.userErrors)).toEqual([]);
    const after = await unitsOf(scene.asker, budget);
    const total = (all: typeof units) => all.reduce((sum, { allocated }) => sum + Number(allocated), 0);
    expect(total(after)).toBe(total(units));
    const moved = Number(after.find(({ village }) => village.code === VILLAGE_A)?.allocated);
    // fifteen rupiah more went from the first to the second than came back
    expect(moved).toBe(Number(units.find(({ village }) => village.code === VILLAGE_A)?.allocated) - 15);
  }, 60_000);
});

describe('Twenty partners at once', () => {
  it('subsidise one person in one month once', async () => {
    const { make, sql } = scene.portal;
    const number = nik({ serial: 4321, born: '1988-02-03' });
    const rows: string[] = [];
    for (let i = 0; i < 20; i++) {
      const partner = await make.partner();
      await make.mou(partner);
      rows.push((await make.member(partner, { nik: number, villageCode: VILLAGE_A })).id);
    }
    // straight at the table, as any path would: each row says that a fund has taken the month
    const price = await sql.one<{ id: string; amount: string }>(
      `select id, amount from contribution_price where month = '2026-03-01' limit 1`,
    );
    const taken = await Promise.allSettled(
      rows.map(async (member) => {
        const payment = await sql.one<{ id: string }>(
          `insert into payment (partner_id, mou_id, state, amount, received_on, recorded_by, recorded_by_name, created_at, updated_at)
           select m.partner_id, (select a.id from mou a where a.partner_id = m.partner_id limit 1), 'CONFIRMED', 16800, '2026-03-02', $2, 'Pencatat', now(), now()
             from member m where m.id = $1 returning id`,
          [member, scene.asker.user.id],
        );
        return sql.all(
          `insert into contribution (member_id, month, partner_id, office_id, province_id, regency_id, district_id, village_id, person_id, price_id,
                                     amount, payer, due_on, payment_id, created_at)
           select m.id, '2026-03-01', m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.person_id, $2, $3, 'FUND',
                  '2026-03-16', $4, now() from member m where m.id = $1 returning 1`,
          [member, price.id, price.amount, payment.id],
        );
      }),
    );
    const refused = taken.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(refused)).toEqual(new Set(['23505']));
  }, 60_000);
});
