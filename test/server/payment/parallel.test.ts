import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allocate } from '../../../server/payment/payment-allocation.ts';
import { groupSpan, money, openPaymentScene, type PaymentScene, record, reverse } from './payment-scene.ts';

let scene: PaymentScene;
beforeAll(async () => {
  scene = await openPaymentScene(4);
});
afterAll(() => scene.close());

const sums = () =>
  scene.portal.sql.one<Record<string, string>>(
    `select (select coalesce(sum(allocated), 0) from payment)::text as allocated,
            (select coalesce(sum(amount), 0) from contribution where payment_id is not null)::text as paid,
            (select count(*) from contribution where payment_id is not null)::text as months,
            (select count(*) from (select member_id, month from contribution group by 1, 2 having count(*) > 1) x)::text as twice`,
  );

describe('A hundred payers at once', () => {
  it('pay each month once, and what they pay is what was allocated', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => record(scene.officer, money(4 * 8_400, groupSpan(scene, '2026-05', 1)))),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await sums()).toEqual({ allocated: String(4 * 8_400), paid: String(4 * 8_400), months: '4', twice: '0' });
    expect(answers.filter(({ payment }) => payment.rest === '0')).toHaveLength(1);
  }, 60_000);

  it('with one reference are one payment', async () => {
    const input = money(4 * 8_400, groupSpan(scene, '2026-06', 1));
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(scene.officer, input)));
    expect(new Set(answers.map(({ payment }) => payment.id)).size).toBe(1);
  }, 60_000);
});

const due = fc.record({
  month: fc.constantFrom('2026-01', '2026-02', '2026-03'),
  name: fc.constantFrom('ANI', 'BUDI', 'CITRA', 'DEWI'),
  amount: fc.bigInt({ min: 1n, max: 50_000n }),
});
const total = (dues: readonly { amount: bigint }[]) => dues.reduce((sum, { amount }) => sum + amount, 0n);

describe('Letting money pay months', () => {
  it('keeps all money: what is paid and what is left come to what was given, and nothing is paid in part', () => {
    fc.assert(
      fc.property(fc.array(due), fc.bigInt({ min: 0n, max: 500_000n }), (dues, given) => {
        const { paid, rest } = allocate(dues, given);
        expect(total(paid) + rest).toBe(given);
        expect(rest).toBeGreaterThanOrEqual(0n);
        expect(paid.every((one) => dues.includes(one))).toBe(true);
      }),
    );
  });

  it('never pays a month before an older one', () => {
    fc.assert(
      fc.property(fc.array(due), fc.bigInt({ min: 0n, max: 500_000n }), (dues, given) => {
        const { paid } = allocate(dues, given);
        const open = dues.filter((one) => !paid.includes(one));
        for (const one of paid) for (const other of open) expect(one.month <= other.month).toBe(true);
      }),
    );
  });

  it('comes to the same months and the same sum in whatever order payments of whole months come', () => {
    const payments = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(due), payments, fc.bigInt({ min: 1n, max: 50_000n }), (dues, months, price) => {
        const alike = dues.map((one, index) => ({ ...one, amount: price, name: `${one.name}${index}` }));
        const run = (order: readonly number[]) => {
          let open = alike;
          let rest = 0n;
          for (const count of order) {
            const { paid, rest: left } = allocate(open, price * BigInt(count));
            open = open.filter((one) => !paid.includes(one));
            rest += left;
          }
          return { open, rest };
        };
        expect(run([...months].reverse())).toEqual(run(months));
      }),
    );
  });
});

describe('The database lets money pay months', () => {
  it('as the rule says, for any span, part of the members and money, and a reversal restores what was', async () => {
    const state = () =>
      scene.portal.sql.all('select member_id, month, payment_id from contribution order by member_id, month');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 200_000 }).filter((amount) => amount > 0),
        fc.integer({ min: 1, max: 4 }),
        fc.subarray([0, 1, 2, 3], { minLength: 1 }),
        async (given, months, chosen) => {
          const ids = chosen.map((index) => scene.members[index]?.id as string);
          const span = groupSpan(scene, '2026-08', months, ids);
          await record(scene.officer, money(1, span));
          const before = await state();
          const open = await scene.portal.sql.all<{ month: string; name: string; amount: string }>(
            `select to_char(c.month, 'YYYY-MM') as month, m.name_key as name, c.amount from contribution c join member m on m.id = c.member_id
              where c.payment_id is null and c.member_id = any ($1) and c.month >= '2026-08-01' and c.month < date '2026-08-01' + $2 * interval '1 month'`,
            [ids, months],
          );
          const rule = allocate(
            open.map((one) => ({ ...one, amount: BigInt(one.amount) })),
            BigInt(given),
          );
          const { payment } = await record(scene.officer, money(given, span));
          expect([payment.allocated, payment.rest]).toEqual([String(total(rule.paid)), String(rule.rest)]);
          await reverse(scene.officer, payment);
          expect(await state()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
    const { allocated, paid } = await sums();
    expect(allocated).toBe(paid);
  }, 60_000);
});
