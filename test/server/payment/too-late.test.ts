import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Json } from '../../support/actors.ts';
import { owe } from '../cover/owed-months.ts';
import { groupSpan, money, openPaymentScene, type PaymentScene, paidMonthsOf, record } from './payment-scene.ts';

const FULL = 16_800;
const year = Array.from({ length: 12 }, (_, i) => ({ month: `2026-${String(i + 1).padStart(2, '0')}-01` }));

let scene: PaymentScene;
beforeAll(async () => {
  scene = await openPaymentScene(3);
});
afterAll(() => scene.close());

/** Days pass: whoever was signed in before is not any more. */
async function onDay(instant: string): Promise<void> {
  scene.portal.clock.set(instant);
  scene = { ...scene, officer: await as(scene.portal, scene.officer.user) };
}

async function quote(span: object, receivedOn: string): Promise<Json> {
  const { paymentQuote } = await scene.officer.query(
    'query Q($span: PaymentSpanInput!, $on: Date) { paymentQuote(span: $span, receivedOn: $on) { quote { amount personMonths tooLate months { month people amount } } userErrors { code } } }',
    { span, on: receivedOn },
  );
  return paymentQuote.quote;
}

async function coverStateOf(id: string, on: string): Promise<string> {
  const { coverCheck } = await scene.officer.query(
    'query C($i: CoverCheckInput!) { coverCheck(input: $i) { checks { months { state } } } }',
    { i: { memberId: id, on } },
  );
  return coverCheck.checks[0].months.map(({ state }: Json) => state).join();
}

describe('Money that comes after three months in a row were overdue', () => {
  it('does not pay those months; it pays from the month in which it comes', async () => {
    await onDay('2026-06-20T03:00:00Z');
    const id = scene.members[0]?.id as string;
    const span = groupSpan(scene, '2026-02', 6, [id]);
    const asked = await quote(span, '2026-06-20');
    expect(asked).toMatchObject({ personMonths: 2, tooLate: 4 });
    expect(asked.months.filter(({ people }: Json) => people > 0).map(({ month }: Json) => month)).toEqual([
      ...['2026-06', '2026-07'],
    ]);
    const { payment } = await record(scene.officer, money(6 * FULL, span, { receivedOn: '2026-06-20' }));
    expect(payment.allocated).toBe(asked.amount);
    expect(await paidMonthsOf(scene, { id } as never)).toEqual(['2026-06', '2026-07']);
    // asked again, now that the months are written: the same answer
    expect(await quote(span, '2026-06-20')).toMatchObject({ personMonths: 0, tooLate: 4 });
  });

  it('still pays two overdue months, and all three when it came in time and was only written down later', async () => {
    await onDay('2026-06-20T03:00:00Z');
    const id = scene.members[1]?.id as string;
    const span = groupSpan(scene, '2026-02', 3, [id]);
    expect(await quote(span, '2026-03-31')).toMatchObject({ personMonths: 3, tooLate: 0 });
    expect(await quote(span, '2026-04-30')).toMatchObject({ personMonths: 1, tooLate: 2 });
    await record(scene.officer, money(6 * FULL, span, { receivedOn: '2026-03-31' }));
    expect(await paidMonthsOf(scene, { id } as never)).toEqual(['2026-02', '2026-03', '2026-04']);
  });

  it('keeps what it paid when months before it are written only afterwards', async () => {
    await onDay('2026-05-20T03:00:00Z');
    const member = scene.members[2] as (typeof scene.members)[number];
    const span = groupSpan(scene, '2026-04', 2, [member.id]);
    await record(scene.officer, money(2 * FULL, span, { receivedOn: '2026-05-20' }));
    expect(await paidMonthsOf(scene, member)).toEqual(['2026-04', '2026-05']);
    const before = await coverStateOf(member.id, '2026-05-20');
    expect(before.match(/PAID/g)).toHaveLength(2);
    await onDay('2026-05-21T03:00:00Z');
    await owe(scene.portal, member, year.slice(0, 3));
    const after = await coverStateOf(member.id, '2026-05-20');
    expect(after).toBe(before.replace('NO_MONTH,NO_MONTH,NO_MONTH,PAID', 'UNPAID,UNPAID,UNPAID,PAID'));
    // but they are overdue for money that comes now
    expect(await quote(groupSpan(scene, '2026-01', 3, [member.id]), '2026-05-21')).toMatchObject({
      ...{ personMonths: 0, tooLate: 3 },
    });
  });

  it('is never taken for a month that a look-up then calls too late, and what is quoted is what is paid', async () => {
    const { portal, partner, group } = scene;
    let number = 0;
    const payment = fc.record({
      wait: fc.integer({ min: 1, max: 130 }),
      first: fc.integer({ min: 1, max: 9 }),
      months: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 4 }), fc.boolean(), async (payments, isWritten) => {
        const kpj = `27${String(++number).padStart(9, '0')}`;
        const member = await portal.make.member(partner, { name: `Anggota ${number}`, group_id: group.id, kpj });
        // or month by month with what is paid: then later money writes months before those that were paid
        if (isWritten) await owe(portal, member, year);
        let day = Date.UTC(2026, 0, 5);
        for (const { wait, first, months } of payments) {
          day += wait * 86_400_000;
          const receivedOn = new Date(day).toISOString().slice(0, 10);
          await onDay(`${receivedOn}T05:00:00Z`);
          const span = groupSpan(scene, `2026-0${first}`, months, [member.id]);
          const asked = await quote(span, receivedOn);
          if (asked.amount === '0') continue;
          const { payment: made } = await record(scene.officer, money(asked.amount, span, { receivedOn }));
          expect([made.allocated, made.rest]).toEqual([asked.amount, '0']);
        }
        for (const on of ['2026-06-15', '2026-12-15'])
          expect(await coverStateOf(member.id, on)).not.toContain('PAID_TOO_LATE');
      }),
      { numRuns: 25 },
    );
  });
});
