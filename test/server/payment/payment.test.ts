import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerOf, withoutScope } from '../../support/actors.ts';
import {
  aKey,
  confirm,
  decide,
  groupSpan,
  money,
  openPaymentScene,
  type PaymentScene,
  paidMonthsOf,
  record,
  report,
  reverse,
} from './payment-scene.ts';

// band 1, JKK and JKM, paid by themselves: full in March 2026, half from April (PP 50/2025)
const MARCH = 16_800;
const APRIL = 8_400;

let scene: PaymentScene;
beforeAll(async () => {
  scene = await openPaymentScene();
});
afterAll(() => scene.close());

const coverOf = async (index: number) => {
  const { member } = await scene.officer.query(
    'query M($id: ID!) { member(id: $id) { cover { state paidFrom paidUntil consecutive unpaidSince } contributions(year: 2026) { month amount state dueOn payer lines { programme amount ordinary rate { regulation } adjustment { name } } } } }',
    { id: scene.members[index]?.id },
  );
  return member;
};

describe('Money of a group', () => {
  it('is priced before it is agreed to, month by month', async () => {
    const { paymentQuote } = await scene.head.query(
      'query Q($span: PaymentSpanInput!) { paymentQuote(span: $span) { quote { amount personMonths unpriced months { month people amount paidAlready } } userErrors { code } } }',
      { span: groupSpan(scene, '2026-03', 2) },
    );
    expect(paymentQuote).toEqual({
      quote: {
        ...{ amount: String(5 * (MARCH + APRIL)), personMonths: 10, unpriced: 0 },
        months: [
          { month: '2026-03', people: 5, amount: String(5 * MARCH), paidAlready: 0 },
          { month: '2026-04', people: 5, amount: String(5 * APRIL), paidAlready: 0 },
        ],
      },
      userErrors: [],
    });
  });

  it('pays the oldest month of all first, within it by name, and leaves what reaches no whole month', async () => {
    const { payment, userErrors } = await record(
      scene.officer,
      money(5 * MARCH + 2 * APRIL + 100, groupSpan(scene, '2026-03', 2)),
    );
    expect(userErrors).toEqual([]);
    expect(payment).toMatchObject({
      ...{ state: 'CONFIRMED', allocated: String(5 * MARCH + 2 * APRIL), rest: '100' },
      paid: [
        { month: '2026-03', people: 5, amount: String(5 * MARCH) },
        { month: '2026-04', people: 2, amount: String(2 * APRIL) },
      ],
    });
    const months = await Promise.all(scene.members.map((member) => paidMonthsOf(scene, member)));
    expect(months).toEqual([['2026-03', '2026-04'], ['2026-03', '2026-04'], ['2026-03'], ['2026-03'], ['2026-03']]);
  });

  it('tells the member until when it protects, what each month costs and by which rule', async () => {
    const { cover, contributions } = await coverOf(0);
    expect(cover).toEqual({
      ...{ state: 'PROTECTED', paidFrom: '2026-03', paidUntil: '2026-04', consecutive: 2, unpaidSince: null },
    });
    expect(contributions.map(({ month, amount, state }: Record<string, string>) => [month, amount, state])).toEqual([
      ['2026-03', String(MARCH), 'PAID'],
      ['2026-04', String(APRIL), 'PREPAID'],
    ]);
    expect(contributions[1].lines).toMatchObject([
      {
        programme: 'JKK',
        ordinary: '10000',
        amount: '5000',
        adjustment: { name: 'Keringanan 50% di luar transportasi' },
      },
      { programme: 'JKM', ordinary: '6800', amount: '3400', rate: { regulation: 'PP 44/2015' } },
    ]);
    const behind = await coverOf(4);
    expect(behind.cover).toMatchObject({ paidUntil: '2026-03', unpaidSince: '2026-04' });
  });

  it('is counted for the group, each figure by itself', async () => {
    const { group } = await scene.head.query(
      'query G($id: ID!) { group(id: $id) { cover { month protected lapsed neverPaid until { month people } } } }',
      { id: scene.group.id },
    );
    expect(group.cover).toEqual({
      ...{ month: '2026-03', protected: 5, lapsed: 0, neverPaid: 0 },
      until: [
        { month: '2026-03', people: 3 },
        { month: '2026-04', people: 2 },
      ],
    });
  });

  it('pays for a chosen part, and the others stay to be seen as unpaid', async () => {
    const chosen = scene.members.slice(2, 4).map(({ id }) => id);
    const { payment } = await record(scene.officer, money(2 * APRIL, groupSpan(scene, '2026-04', 1, chosen)));
    expect(payment).toMatchObject({ rest: '0', chosen: 2, paid: [{ month: '2026-04', people: 2 }] });
    const { contributions } = await scene.head.query(
      'query C($unit: PayerUnitInput!) { contributions(first: 10, unit: $unit, month: "2026-04", state: NOT_DUE) { nodes { memberName month } totalCount } }',
      { unit: { groupId: scene.group.id } },
    );
    expect(contributions).toEqual({ nodes: [{ memberName: 'Anggota 005', month: '2026-04' }], totalCount: 1 });
  });

  it('with the same reference is the same payment; with another amount it is refused by name', async () => {
    const input = money(APRIL, groupSpan(scene, '2026-04', 1));
    const first = await record(scene.officer, input);
    expect((await record(scene.officer, input)).payment).toMatchObject({
      id: first.payment.id,
      paid: first.payment.paid,
    });
    const other = await record(scene.officer, { ...input, amount: '9000' });
    expect(other.userErrors).toMatchObject([{ code: 'PAYMENT_REFERENCE_USED', field: 'reference' }]);
    expect(other.userErrors[0].message).toContain('Rp8.400');
  });

  it('sent twice with one key is written once, and the key serves nothing else', async () => {
    const key = aKey();
    const input = money(MARCH, groupSpan(scene, '2026-05', 1));
    const [a, b] = [await record(scene.officer, input, key), await record(scene.officer, input, key)];
    expect(a.payment.id).toBe(b.payment.id);
    await expect(record(scene.officer, { ...input, amount: '1' }, key)).rejects.toThrow('CONFLICT');
  });
});

describe('What a unit reports', () => {
  it('pays nothing before the branch has confirmed it, and months afterwards', async () => {
    const { payment } = await report(scene.head, money(5 * APRIL, groupSpan(scene, '2026-06', 1)));
    expect(payment).toMatchObject({ state: 'REPORTED', allocated: '0', paid: [], viewerCanDecide: false });
    expect(await paidMonthsOf(scene, scene.members[4] as never)).not.toContain('2026-06');
    const confirmed = await confirm(scene.officer, payment);
    expect(confirmed.payment).toMatchObject({ state: 'CONFIRMED', paid: [{ month: '2026-06', people: 5 }] });
    expect((await confirm(scene.officer, confirmed.payment)).userErrors).toMatchObject([
      { code: 'PAYMENT_NOT_REPORTED' },
    ]);
  });

  it('goes back with a reason, and the same reference may be reported again', async () => {
    const input = money(5 * APRIL, groupSpan(scene, '2026-07', 1));
    const { payment } = await report(scene.head, input);
    const answer = await decide(
      scene.officer,
      `paymentReturn(id: "${payment.id}", reason: "Uang tidak ada di rekening", version: ${payment.version})`,
    );
    expect(answer.payment).toMatchObject({ state: 'RETURNED', returnReason: 'Uang tidak ada di rekening' });
    expect((await report(scene.head, input)).payment).toMatchObject({ state: 'REPORTED' });
  });

  it('is not written down a second time by the branch', async () => {
    const input = money(5 * APRIL, groupSpan(scene, '2026-08', 1));
    await report(scene.head, input);
    expect((await record(scene.officer, input)).userErrors).toMatchObject([{ code: 'PAYMENT_REPORTED_ALREADY' }]);
  });
});

describe('A reversal', () => {
  it('opens exactly the months again that were paid, by a new entry, and they can be paid anew', async () => {
    const before = await Promise.all(scene.members.map((member) => paidMonthsOf(scene, member)));
    const covers = await scene.portal.sql.all('select * from member_cover order by member_id');
    const { payment } = await record(scene.officer, money(5 * APRIL, groupSpan(scene, '2026-09', 1)));
    const reversed = await reverse(scene.officer, payment);
    expect(reversed.payment).toMatchObject({
      ...{ reversed: true, allocated: '0', rest: '0', viewerCanReverse: false },
      paid: [{ month: '2026-09', people: 5, amount: String(5 * APRIL) }],
    });
    expect(await Promise.all(scene.members.map((member) => paidMonthsOf(scene, member)))).toEqual(before);
    const after = await scene.portal.sql.all<{ unpaid_since: string }>('select * from member_cover order by member_id');
    expect(after.map((row) => ({ ...row, unpaid_since: null }))).toEqual(
      covers.map((row) => ({ ...row, unpaid_since: null })),
    );
    expect((await reverse(scene.officer, payment)).userErrors).toMatchObject([{ code: 'PAYMENT_NOT_CONFIRMED' }]);
    const again = await record(
      scene.officer,
      money(5 * APRIL, groupSpan(scene, '2026-09', 1), { reference: payment.reference }),
    );
    expect(again.payment).toMatchObject({ rest: '0' });
  });
});

describe('Money that nobody has claimed', () => {
  it('stays in sight of the branch until it has a unit, pays then, and what is over is given back', async () => {
    const { payment } = await record(scene.officer, money(5 * APRIL + 500, null));
    expect(payment).toMatchObject({ state: 'CONFIRMED', rest: String(5 * APRIL + 500), viewerCanAllocate: true });
    const { payments } = await scene.officer.query(
      '{ payments(first: 10, filter: { unresolved: true }) { nodes { id rest } } }',
    );
    expect(payments.nodes).toContainEqual({ id: payment.id, rest: String(5 * APRIL + 500) });
    const answer = await decide(
      scene.officer,
      `paymentAllocate(id: "${payment.id}", span: $span, version: ${payment.version})`,
      { span: groupSpan(scene, '2026-10', 1) },
      '($span: PaymentSpanInput!)',
    );
    expect(answer.payment).toMatchObject({ rest: '500', paid: [{ month: '2026-10', people: 5 }] });
    const refund = (amount: number, version: number) =>
      decide(
        scene.officer,
        `paymentRefund(id: "${payment.id}", amount: $amount, reason: "Dikembalikan tunai", version: ${version})`,
        { amount: String(amount) },
        '($amount: Rupiah!)',
      );
    expect((await refund(501, answer.payment.version)).userErrors).toMatchObject([{ code: 'PAYMENT_REFUND_RANGE' }]);
    expect((await refund(500, answer.payment.version)).payment).toMatchObject({ rest: '0', refunded: '500' });
    expect((await reverse(scene.officer, payment)).userErrors).toMatchObject([{ code: 'PAYMENT_REFUNDED' }]);
  });
});

describe('Bad input', () => {
  const bad: readonly [string, Record<string, unknown>, string][] = [
    ['no money', { amount: '0' }, 'PAYMENT_AMOUNT'],
    ['a day to come', { receivedOn: '2026-03-03' }, 'PAYMENT_DATE'],
    ['no reference', { reference: ' ' }, 'PAYMENT_REFERENCE_MISSING'],
    ['an odd code', { paymentCode: '12' }, 'PAYMENT_CODE_FORMAT'],
    ['no months', { span: { firstMonth: '2026-03', months: 0 } }, 'SPAN_MONTHS'],
    ['thirteen months', { span: { firstMonth: '2026-03', months: 13 } }, 'SPAN_MONTHS'],
    ['months of another age', { span: { firstMonth: '2021-03', months: 1 } }, 'SPAN_OUTSIDE'],
    ['people of nobody', { span: { firstMonth: '2026-03', months: 1, memberIds: [] } }, 'PAYMENT_MEMBERS'],
  ];
  it.each(bad)('like %s is named, and nothing is half posted', async (_, wrong, code) => {
    const count = () => scene.portal.sql.one('select count(*) from payment');
    const before = await count();
    const span = { unit: { groupId: scene.group.id }, firstMonth: '2026-03', months: 1, ...(wrong.span as object) };
    const answer = await record(scene.officer, { ...money(MARCH, span), ...wrong, span });
    expect(answer).toMatchObject({ payment: null, userErrors: [{ code }] });
    expect(await count()).toEqual(before);
  });

  it.each(['-1', '1.5', 'seribu', '9999999999999999', ''])(
    'an amount of %j is refused as no amount',
    async (amount) => {
      const answer = await scene.officer.ask(
        'mutation R($input: PaymentInput!, $key: String!) { paymentRecord(input: $input, idempotencyKey: $key) { userErrors { code } } }',
        { input: money(amount, groupSpan(scene, '2026-03', 1)), key: aKey() },
      );
      expect(answer.code).toBe('BAD_USER_INPUT');
    },
  );

  it('a month 2026-13 is refused as no month', async () => {
    const answer = await scene.officer.ask(
      'mutation R($input: PaymentInput!, $key: String!) { paymentRecord(input: $input, idempotencyKey: $key) { userErrors { code } } }',
      { input: money(MARCH, groupSpan(scene, '2026-13', 1)), key: aKey() },
    );
    expect(answer.code).toBe('BAD_USER_INPUT');
  });
});

describe('Who may', () => {
  it('record is the branch that answers for the unit, not another one and not the unit itself', async () => {
    const other = await officerOf(scene.portal, await scene.portal.make.office());
    const input = money(MARCH, groupSpan(scene, '2026-03', 1));
    await expect(record(scene.head, input)).rejects.toThrow('FORBIDDEN');
    await expect(record(other, input)).rejects.toThrow('NOT_FOUND');
    const agency = await withoutScope(scene.portal, 'AGENCY');
    expect((await record(agency, input)).userErrors).toEqual([]);
  });

  it('read are those who see the unit', async () => {
    const { payment } = await record(scene.officer, money(MARCH, groupSpan(scene, '2026-11', 1)));
    const see = async (actor: typeof scene.head) =>
      (await actor.query('query P($id: ID!) { payment(id: $id) { id } }', { id: payment.id })).payment?.id ?? null;
    const stranger = await officerOf(scene.portal, await scene.portal.make.office());
    expect([await see(scene.head), await see(scene.coordinator), await see(stranger)]).toEqual([
      payment.id,
      payment.id,
      null,
    ]);
  });
});
