import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, type Json, officerOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let partner: Keyed;
let office: Keyed;
let group: Keyed;
let head: Actor;
let people: Keyed[];
beforeAll(async () => {
  portal = await openPortal({ at: '2026-03-20T09:00:00+07:00' });
  office = await portal.make.office();
  partner = await portal.make.partner({ name: 'Bank Contoh', office_id: office.id });
  group = await portal.make.group(partner, { stage: 'SIGNED' });
  const row = { group_id: group.id, status_since: '2026-02-10' };
  people = [
    await portal.make.member(partner, { ...row, name: 'Ani', kpj: '20000000001' }),
    await portal.make.member(partner, { ...row, name: 'Budi', kpj: '20000000002', status_since: '2026-03-01' }),
    await portal.make.member(partner, { ...row, name: 'Cici', kpj: '20000000003', segment: 'PU', payer: 'EMPLOYER' }),
  ];
  // a candidate owes nothing
  await portal.make.member(partner, { group_id: group.id, name: 'Dadang' });
  head = await as(portal, await portal.make.user('OPERATOR', { partner, groups: [group], leads: true }));
});
afterAll(() => portal.close());

const SHEET = `query ($id: ID!, $first: Month!, $months: Int!) { groupCollection(groupId: $id, firstMonth: $first, months: $months) {
  sheet { isWhole months { month open amount } rows { memberId name months { month state amount } } lines { programme amount rate { regulation } } }
  userErrors { code field } } }`;
const sheet = async (first = '2026-02', months = 2, actor = head): Promise<Json> =>
  (await actor.query(SHEET, { id: group.id, first, months })).groupCollection.sheet;
const cells = (of: Json) =>
  of.rows.map((row: Json) => [row.name, ...row.months.map((m: Json) => `${m.state} ${m.amount}`)]);

describe('The collection sheet of a group', () => {
  it('has a row a registered member and a month each, by the tariff of the month, with its rules', async () => {
    const of = await sheet();
    expect(of.isWhole).toBe(true);
    expect(cells(of)).toEqual([
      ['Ani', 'OPEN 16800', 'OPEN 16800'],
      ['Budi', 'NOT_OWED null', 'OPEN 16800'],
      ['Cici', 'OPEN null', 'OPEN null'],
    ]);
    expect(of.months).toEqual([
      { month: '2026-02', open: 2, amount: '16800' },
      { month: '2026-03', open: 3, amount: '33600' },
    ]);
    expect(of.lines).toEqual([
      { programme: 'JKK', amount: '10000', rate: { regulation: expect.stringContaining('PP') } },
      { programme: 'JKM', amount: '6800', rate: { regulation: expect.stringContaining('PP') } },
    ]);
  });

  it('takes the lower price of months with a discount', async () => {
    const of = await sheet('2026-04', 1);
    expect(cells(of)[0]).toEqual(['Ani', 'OPEN 8400']);
  });

  it('shows what its head has reported, and then what the branch has confirmed', async () => {
    const report = `mutation ($input: PaymentInput!) { paymentReport(input: $input, idempotencyKey: "sheet-key-1") { payment { id version } userErrors { code } } }`;
    const span = { unit: { groupId: group.id }, firstMonth: '2026-03', months: 1, memberIds: [people[0]?.id] };
    const { paymentReport } = await head.query(report, { input: { span, amount: '16800', receivedOn: '2026-03-20' } });
    expect(cells(await sheet('2026-03', 1))).toEqual([
      ['Ani', 'REPORTED 16800'],
      ['Budi', 'OPEN 16800'],
      ['Cici', 'OPEN null'],
    ]);
    const confirm = `mutation ($id: ID!, $version: Int!) { paymentConfirm(id: $id, version: $version) { userErrors { code } } }`;
    await (await officerOf(portal, office)).query(confirm, paymentReport.payment);
    expect(cells(await sheet('2026-03', 1))[0]).toEqual(['Ani', 'PAID 16800']);
  });

  it('says what cannot be right, and is for those who read the payments of the group', async () => {
    for (const [first, months, code] of [
      ['2026-03', 0, 'SPAN_MONTHS'],
      ['2026-03', 13, 'SPAN_MONTHS'],
      ['1999-03', 1, 'SPAN_OUTSIDE'],
    ] as const) {
      const { groupCollection } = await head.query(SHEET, { id: group.id, first, months });
      expect(groupCollection.userErrors.map((e: Json) => e.code)).toEqual([code]);
    }
    const ask = { id: group.id, first: '2026-03', months: 1 };
    expect((await (await withoutScope(portal, 'ADMINISTRATOR')).ask(SHEET, ask)).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect((await stranger.ask(SHEET, ask)).code).toBe('NOT_FOUND');
    expect((await sheet('2026-03', 1, await coordinatorOf(portal, partner))).rows).toHaveLength(3);
  });
});
