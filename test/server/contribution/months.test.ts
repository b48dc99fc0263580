import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contributionsPrepareJob } from '../../../server/contribution/contribution.job.ts';
import { contributionState } from '../../../server/contribution/contribution-state.ts';
import { writeRunningMonth } from '../../../server/contribution/monthly.ts';
import type { CalendarDate } from '../../../server/kernel/calendar-date.ts';
import { businessDate } from '../../../server/kernel/clock.ts';
import type { Month } from '../../../server/kernel/month.ts';
import { coordinatorOf, type Json } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let partner: Keyed;
let mou: { id: string };
let farmer: Keyed;
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner();
  mou = await portal.make.mou(partner);
  const under = { mou_id: mou.id };
  farmer = await portal.make.member(partner, { ...under, kpj: '00000000001', payer: 'SUBSIDY', income: 9_000_000 });
  await portal.make.member(partner, { ...under, kpj: '00000000002', segment: 'PU', payer: 'EMPLOYER', income: null });
  await portal.make.member(partner, { ...under, kpj: '00000000003', status_since: '2026-02-10' });
  await portal.make.member(partner, { ...under, name: 'Calon' });
});
afterAll(() => portal.close());

const months = (id: string) =>
  portal.sql.all<Record<string, string>>(
    `select to_char(c.month, 'YYYY-MM') as month, c.amount, c.payer, c.due_on as due, p.fund from contribution c
       join contribution_price p on p.id = c.price_id where c.member_id = $1 order by c.month`,
    [id],
  );

async function prepare(first: string, count: number): Promise<void> {
  const { tokenHash: _, ...user } = {
    tokenHash: null,
    ...(await portal.make.user('COORDINATOR', { partners: [partner] })),
  };
  const job = await portal.sql.insert<{ id: string }>('job', {
    ...{ kind: 'CONTRIBUTIONS_PREPARE', subject_id: mou.id, requested_by: user.id, created_at: portal.clock.now() },
    request: JSON.stringify({ unit: { mouId: mou.id, villageId: null }, first, months: count }),
  });
  const steps: number[] = [];
  await contributionsPrepareJob(portal).run({
    ...{ jobId: job.id, subjectId: mou.id, signal: new AbortController().signal },
    progress: (_step, done) => void steps.push(done),
  });
  expect(steps).toEqual([0]);
}

describe('Preparing months', () => {
  it('writes what is missing, priced by payer and fund, from the month in which each was registered', async () => {
    await prepare('2026-01', 2);
    await prepare('2026-01', 3);
    // subsidised: the lowest band whatever the income, and never the discount of those who pay themselves
    expect(await months(farmer.id)).toEqual([
      { month: '2026-01', amount: '16800', payer: 'FUND', due: '2026-01-15', fund: 'APBD_REGENCY' },
      { month: '2026-02', amount: '16800', payer: 'FUND', due: '2026-02-18', fund: 'APBD_REGENCY' },
      { month: '2026-03', amount: '16800', payer: 'FUND', due: '2026-03-16', fund: 'APBD_REGENCY' },
    ]);
    const counts = await portal.sql.all(
      'select m.kpj, count(c.month)::integer as months from member m left join contribution c on c.member_id = m.id where m.partner_id = $1 group by 1 order by 1',
      [partner.id],
    );
    expect(counts).toEqual([
      { kpj: '00000000001', months: 3 },
      { kpj: '00000000002', months: 0 },
      { kpj: '00000000003', months: 2 },
      { kpj: null, months: 0 },
    ]);
  });

  it('is asked for by a coordinator for an own unit, within the months that there is room for', async () => {
    const coordinator = await coordinatorOf(portal, partner);
    const ask = async (unit: object, firstMonth: string, count: number): Promise<Json> =>
      coordinator.ask(
        'mutation P($unit: PayerUnitInput!, $m: Month!, $n: Int!, $k: String!) { contributionsPrepare(unit: $unit, firstMonth: $m, months: $n, idempotencyKey: $k) { job { id } userErrors { code } } }',
        { unit, m: firstMonth, n: count, k: `kunci-${firstMonth}-${count}` },
      );
    expect((await ask({ mouId: mou.id }, '2028-12', 2)).data.contributionsPrepare.userErrors).toEqual([
      { code: 'SPAN_OUTSIDE' },
    ]);
    expect((await ask({ mouId: mou.id }, '2026-01', 13)).data.contributionsPrepare.userErrors).toEqual([
      { code: 'SPAN_MONTHS' },
    ]);
    expect((await ask({}, '2026-01', 1)).data.contributionsPrepare.userErrors).toEqual([{ code: 'UNIT_EMPTY' }]);
    const other = await portal.make.mou(await portal.make.partner());
    expect((await ask({ mouId: other.id }, '2026-01', 1)).code).toBe('NOT_FOUND');
  });

  it('happens by itself for the running month under agreements that run', async () => {
    const running = await portal.make.member(partner, { mou_id: mou.id, kpj: '00000000009', payer: 'SELF' });
    await writeRunningMonth(portal.pools.system, portal.clock, new AbortController().signal);
    expect(await months(running.id)).toMatchObject([
      { month: '2026-03', amount: '16800', payer: 'WORKER', fund: 'SELF' },
    ]);
  });

  it('keeps to the tariff under which each was written, where it changes for a month', async () => {
    const { sql, make } = portal;
    const late = await make.member(partner, {
      mou_id: mou.id,
      kpj: '00000000004',
      payer: 'SUBSIDY',
      income: 9_000_000,
    });
    await sql.all(
      `update tariff_rate set months = daterange(lower(months), '2026-03-01') where segment = 'BPU' and programme = 'JKK' and basis = 'BAND'`,
    );
    await sql.insert('tariff_rate', {
      ...{ segment: 'BPU', programme: 'JKK', payer: 'WORKER', basis: 'FLAT', flat_amount: 11_000 },
      ...{ months: '[2026-03-01,)', regulation: 'PP contoh', source: 'uji', certainty: 'C' },
    });
    await prepare('2026-02', 2);
    const amounts = async (id: string) => (await months(id)).map(({ month, amount }) => `${month} ${amount}`);
    expect(await amounts(farmer.id)).toEqual(['2026-01 16800', '2026-02 16800', '2026-03 16800']);
    expect(await amounts(late.id)).toEqual(['2026-02 16800', '2026-03 17800']);
  });
});

describe('A month', () => {
  it('stands alike by the rule and by the statement of lists, on every day of a year', async () => {
    const states = ['NOT_DUE', 'DUE', 'OVERDUE', 'NON_ACTIVE'];
    const seen = new Set<string>();
    const start = portal.clock.now();
    for (let day = 0; day < 120; day += 7) {
      portal.clock.set(new Date(Date.parse('2026-01-02T03:00:00Z') + day * 86_400_000).toISOString());
      const again = await coordinatorOf(portal, partner);
      const { member } = await again.query(
        'query M($id: ID!) { member(id: $id) { cover { unpaidSince } contributions(year: 2026) { month dueOn state } } }',
        { id: farmer.id },
      );
      for (const { month, dueOn, state } of member.contributions) {
        const facts = {
          month: month as Month,
          dueOn: dueOn as CalendarDate,
          paid: false,
          unpaidSince: member.cover.unpaidSince,
        };
        expect([day, month, state]).toEqual([day, month, contributionState(facts, businessDate(portal.clock))]);
        seen.add(state);
      }
    }
    portal.clock.set(start.toISOString());
    expect([...seen].sort()).toEqual([...states].sort());
  });

  it('follows its member to another village and office; who leaves owes no later month', async () => {
    const { sql, make } = portal;
    const office = await make.office();
    await make.serve(office, '15.02');
    const village = await make.regionId('15.02.01.2001');
    await sql.all('update member set village_id = $2 where id = $1', [farmer.id, village]);
    const places = (table: string) =>
      sql.all(`select distinct village_id, office_id from ${table} where member_id = $1`, [farmer.id]);
    const there = [{ village_id: village, office_id: office.id }];
    expect([await places('contribution'), await places('member_cover')]).toEqual([there, there]);
    await sql.all(`update member set end_reason = 'MOVED', status_since = '2026-02-20' where id = $1`, [farmer.id]);
    expect((await months(farmer.id)).map(({ month }) => month)).toEqual(['2026-01', '2026-02']);
    expect(await sql.one('select live from member_cover where member_id = $1', [farmer.id])).toEqual({ live: false });
  });

  it('is refused where it does not stand with its member or at its price', async () => {
    const { sql } = portal;
    const row = await sql.one<Record<string, unknown>>('select * from contribution where member_id = $1 limit 1', [
      farmer.id,
    ]);
    const next = { ...row, month: '2027-01-01' };
    for (const [wrong, constraint] of [
      [{ village_id: 1 }, 'contribution_member'],
      [{ member_id: partner.id }, 'contribution_member'],
      [{ amount: 1 }, 'contribution_price'],
      [{}, 'contribution_price'],
    ] as const)
      await expect(sql.insert('contribution', { ...next, ...wrong })).rejects.toMatchObject({ constraint });
  });

  it('is paid once: a payment that is there, of the same partner, until it is free again', async () => {
    const { sql, make } = portal;
    const user = await make.user('AGENCY', null);
    const payment = (of: Keyed, more: object) =>
      sql.insert<{ id: string }>('payment', {
        ...{ partner_id: of.id, state: 'CONFIRMED', amount: 16_800, received_on: '2026-03-01', ...more },
        ...{
          recorded_by: user.id,
          recorded_by_name: 'Orang',
          created_at: portal.clock.now(),
          updated_at: portal.clock.now(),
        },
      });
    const pay = (id: string | null, month = '2026-01-01') =>
      sql.all('update contribution set payment_id = $2 where member_id = $1 and month = $3', [farmer.id, id, month]);
    const [first, second] = [await payment(partner, { mou_id: mou.id }), await payment(partner, { mou_id: mou.id })];
    const stranger = await make.partner();
    const foreign = await payment(stranger, { mou_id: (await make.mou(stranger)).id });
    await expect(pay(foreign.id)).rejects.toMatchObject({ constraint: 'contribution_payment' });
    await pay(first.id);
    await expect(pay(second.id)).rejects.toMatchObject({ constraint: 'contribution_paid_once' });
    await expect(pay(first.id, '2026-02-01')).rejects.toMatchObject({ constraint: 'payment_allocated' });
    expect(await sql.one('select allocated from payment where id = $1', [first.id])).toEqual({ allocated: '16800' });
    await sql.all('delete from contribution where member_id = $1', [farmer.id]);
    expect(await sql.one('select allocated from payment where id = $1', [first.id])).toEqual({ allocated: '0' });
    expect(await sql.one('select paid_until from member_cover where member_id = $1', [farmer.id])).toEqual({
      paid_until: null,
    });
  });

  it('of a later run of paid months counts from the day it comes', async () => {
    const { sql, clock } = portal;
    const { id } = await sql.one<{ id: string }>(`select id from member where kpj = '00000000003'`);
    await sql.all(
      `update member_cover set first_paid = '2026-01-01', last_paid = '2026-03-01', paid_from = '2026-01-01', paid_until = '2026-01-01', consecutive = 1 where member_id = $1`,
      [id],
    );
    await writeRunningMonth(portal.pools.system, clock, new AbortController().signal);
    // read again from the months, of which none is paid
    expect(await sql.one('select paid_until, consecutive from member_cover where member_id = $1', [id])).toEqual({
      ...{ paid_until: null, consecutive: 0 },
    });
  });

  it('that is paid shows in the figures of the agreement, where its member lives and nowhere else', async () => {
    const { sql } = portal;
    await sql.all(
      `update member_cover set first_paid = '2026-03-01', last_paid = '2026-03-01', paid_from = '2026-03-01', paid_until = '2026-03-01', consecutive = 1
        where member_id = (select id from member where kpj = '00000000003')`,
    );
    const coordinator = await coordinatorOf(portal, partner);
    const { everywhere, kerinci, merangin } = await coordinator.query(
      `query C($id: ID!) { everywhere: coverage(mouId: $id, wholeCountry: true) { protected }
         kerinci: coverage(mouId: $id, regionCode: "15.01") { protected } merangin: coverage(mouId: $id, regionCode: "15.02") { protected } }`,
      { id: mou.id },
    );
    expect([everywhere, kerinci, merangin]).toEqual([{ protected: 1 }, { protected: 1 }, { protected: 0 }]);
  });
});
