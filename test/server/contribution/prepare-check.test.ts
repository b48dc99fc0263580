import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, operatorOf } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';

let portal: TestPortal;
let partner: Keyed;
let mou: { id: string };
let coordinator: Actor;
beforeAll(async () => {
  portal = await openPortal({ withJobs: true });
  partner = await portal.make.partner();
  mou = await portal.make.mou(partner);
  coordinator = await coordinatorOf(portal, partner);
  const under = { mou_id: mou.id };
  await portal.make.member(partner, { ...under, kpj: '00000000001', payer: 'SUBSIDY', income: 9_000_000 });
  await portal.make.member(partner, { ...under, kpj: '00000000002', segment: 'PU', payer: 'EMPLOYER', income: null });
  await portal.make.member(partner, { ...under, kpj: '00000000003', status_since: '2026-02-10' });
  await portal.make.member(partner, { ...under, kpj: '00000000004', villageCode: '15.02.01.2001' });
  await portal.make.member(partner, { ...under, name: 'Calon' });
});
afterAll(() => portal.close());

const CHECK = `query C($unit: PayerUnitInput!, $m: Month!, $n: Int!) {
  contributionsPrepareCheck(unit: $unit, firstMonth: $m, months: $n) {
    check { registered written missing amount before months { month written missing amount unpriced }
      unpriced { reason people personMonths months } }
    userErrors { code field } } }`;
const asked = (unit: object, m: string, n: number) => ({ unit, m, n });
const checkOf = async (unit: object, m: string, n: number, who = coordinator): Promise<Json> =>
  (await who.query(CHECK, asked(unit, m, n))).contributionsPrepareCheck.check;
const refusalOf = async (unit: object, m: string, n: number): Promise<Json> =>
  (await coordinator.query(CHECK, asked(unit, m, n))).contributionsPrepareCheck.userErrors;

let keys = 0;
/** Asks for the months as the page does, and for the work until it is over. */
async function prepare(unit: object, m: string, n: number, who = coordinator): Promise<Json> {
  const { contributionsPrepare } = await who.query(
    `mutation P($unit: PayerUnitInput!, $m: Month!, $n: Int!, $k: String!) {
       contributionsPrepare(unit: $unit, firstMonth: $m, months: $n, idempotencyKey: $k) { job { id } userErrors { code } } }`,
    { ...asked(unit, m, n), k: `kunci-siapkan-${++keys}` },
  );
  for (;;) {
    const { job } = await who.query('query J($id: ID!) { job(id: $id) { kind state } }', contributionsPrepare.job);
    if (job.state !== 'WAITING' && job.state !== 'RUNNING') return job;
    await wait(20);
  }
}

const writtenNow = async () =>
  portal.sql.one<{ n: number; amount: string }>(
    'select count(*)::integer as n, coalesce(sum(amount), 0)::text as amount from contribution where partner_id = $1',
    [partner.id],
  );

describe('Before months are prepared', () => {
  const unit = () => ({ mouId: mou.id });

  it('a coordinator sees what is there, what is missing, what it costs and who has no price; then it is so', async () => {
    await prepare(unit(), '2026-01', 1);
    const before = await writtenNow();
    const check = await checkOf(unit(), '2026-01', 3);
    expect(check).toEqual({
      ...{ registered: 4, written: 2, missing: 6, before: 1 },
      amount: expect.stringMatching(/^\d+$/),
      months: [
        { month: '2026-01', written: 2, missing: 0, amount: '0', unpriced: 1 },
        { month: '2026-02', written: 0, missing: 3, amount: expect.any(String), unpriced: 1 },
        { month: '2026-03', written: 0, missing: 3, amount: expect.any(String), unpriced: 1 },
      ],
      unpriced: [{ reason: 'WAGE_MISSING', people: 1, personMonths: 3, months: ['2026-01', '2026-02', '2026-03'] }],
    });
    // asking changes nothing
    expect(await writtenNow()).toEqual(before);
    expect(await prepare(unit(), '2026-01', 3)).toEqual({ kind: 'CONTRIBUTIONS_PREPARE', state: 'DONE' });
    const after = await writtenNow();
    expect([after.n - before.n, String(BigInt(after.amount) - BigInt(before.amount))]).toEqual([6, check.amount]);
    expect(await checkOf(unit(), '2026-01', 3)).toMatchObject({ written: 8, missing: 0, amount: '0', before: 1 });
    const { contributions } = await coordinator.query(
      'query L($unit: PayerUnitInput!) { contributions(unit: $unit, month: "2026-03", first: 10) { nodes { memberId } } }',
      { unit: unit() },
    );
    expect(contributions.nodes).toHaveLength(3);
  });

  it('a village is its own people', async () => {
    expect(await checkOf({ mouId: mou.id, villageCode: '15.02.01.2001' }, '2026-04', 1)).toMatchObject({
      ...{ registered: 1, missing: 1 },
    });
  });

  it('months that the tariff does not know yet are named', async () => {
    await portal.sql.all(
      `update tariff_rate set months = daterange(lower(months), '2028-11-01') where upper(months) is null`,
    );
    const check = await checkOf(unit(), '2028-10', 3);
    expect(check).toMatchObject({ missing: 3 });
    expect(check.unpriced).toContainEqual({
      ...{ reason: 'TARIFF_UNKNOWN', people: 4, personMonths: 8, months: ['2028-11', '2028-12'] },
    });
  });

  it('is refused for a unit that is none, for too many months and for months without room', async () => {
    expect(await refusalOf({}, '2026-01', 1)).toEqual([{ code: 'UNIT_EMPTY', field: 'unit' }]);
    expect(await refusalOf(unit(), '2026-01', 13)).toEqual([{ code: 'SPAN_MONTHS', field: 'months' }]);
    expect(await refusalOf(unit(), '2026-01', 0)).toEqual([{ code: 'SPAN_MONTHS', field: 'months' }]);
    expect(await refusalOf(unit(), '2028-12', 2)).toEqual([{ code: 'SPAN_OUTSIDE', field: 'firstMonth' }]);
  });

  it('another partner’s unit is not there, and an operator is refused', async () => {
    const other = await portal.make.mou(await portal.make.partner());
    expect((await coordinator.ask(CHECK, asked({ mouId: other.id }, '2026-01', 1))).code).toBe('NOT_FOUND');
    const operator = await operatorOf(portal, partner, '15.01');
    expect((await operator.ask(CHECK, asked(unit(), '2026-01', 1))).code).toBe('FORBIDDEN');
    const rights = async (who: Actor) => (await who.query('{ viewer { viewerCanPrepareContributions } }')).viewer;
    expect([await rights(coordinator), await rights(operator)]).toEqual([
      { viewerCanPrepareContributions: true },
      { viewerCanPrepareContributions: false },
    ]);
  });

  it('a group without people has nothing to write', async () => {
    const group = await portal.make.group(partner, { name: 'Kelompok Kosong' });
    expect(await checkOf({ groupId: group.id }, '2026-01', 12)).toMatchObject({
      ...{ registered: 0, written: 0, missing: 0, amount: '0', before: 0, unpriced: [] },
    });
  });

  it('costs the same number of statements for one month as for twelve', async () => {
    const count = async (months: number) =>
      (await statementsOf(() => checkOf(unit(), '2026-01', months, coordinator))).length;
    const one = await count(1);
    expect([await count(12), one]).toEqual([one, 4]);
  });
});
