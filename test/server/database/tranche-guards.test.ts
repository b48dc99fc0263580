import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBudget } from '../../support/open-budget.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

type Id = { id: string };

let portal: TestPortal;
let unit: Id & { budget_id: string; partner_id: string };
let user: Id;
beforeAll(async () => {
  portal = await openPortal();
  const { make, sql } = portal;
  const partner = await make.partner();
  const mou = await make.mou(partner, { payer: 'SUBSIDY', fund_source: 'BKBK' });
  user = await make.user('AGENCY', null);
  const { budget, line } = await openBudget(portal, { partnerId: partner.id, mouId: mou.id, total: 100_000_000 });
  unit = await sql.insert('allocation', {
    ...{ budget_id: budget.id, line_id: line.id, partner_id: partner.id, province_id: 0, village_id: 0 },
    ...{ region_id: await make.regionId('15.01.11.2009'), earmark: 10_000_000, created_at: portal.clock.now() },
  });
});
afterAll(() => portal.close());

const entry = (more: object) =>
  portal.sql.insert<Id>('ledger_entry', {
    ...{ allocation_id: unit.id, budget_id: unit.budget_id, partner_id: unit.partner_id, kind: 'RECEIVE', tranche: 1 },
    ...{ received: 3_000_000, reference: 'SP2D-1', received_on: '2026-03-01', made_at: portal.clock.now(), ...more },
  });
const tranche = () =>
  portal.sql.all(
    'select tranche, received::integer, received_on::text from allocation_tranche where allocation_id = $1',
    [unit.id],
  );

describe('A unit’s tranche', () => {
  it('is the sum of its entries, and nothing came where all was taken back', async () => {
    const first = await entry({});
    await entry({ received: 500_000, reference: 'SP2D-2', received_on: '2026-02-01' });
    expect(await tranche()).toEqual([{ tranche: 1, received: 3_500_000, received_on: '2026-03-01' }]);
    const back = { kind: 'REVERSE', reverses: first.id, note: 'Salah nomor' };
    for (const wrong of [
      { received: -1 },
      { received: -3_000_000, reference: 'SP2D-2' },
      { received: -3_000_000, tranche: 2 },
    ])
      await expect(entry({ ...back, ...wrong })).rejects.toMatchObject({ constraint: 'ledger_entry_answers' });
    const answer = await entry({ ...back, received: -3_000_000 });
    await expect(entry({ ...back, reverses: answer.id, received: -3_000_000 })).rejects.toMatchObject({
      constraint: 'ledger_entry_answers',
    });
    expect(await tranche()).toMatchObject([{ received: 500_000 }]);
    // the same order again, in its next round
    await entry({});
    await expect(entry({})).rejects.toMatchObject({ constraint: 'ledger_entry_tranche' });
  });

  it('is accounted for where it came, by its own partner', async () => {
    const report = (more: object) =>
      portal.sql.insert('tranche_report', {
        ...{ allocation_id: unit.id, partner_id: unit.partner_id, tranche: 1, received_on: '2026-03-02' },
        ...{ noted_by: user.id, noted_by_name: 'Orang', created_at: portal.clock.now(), ...more },
      });
    const other = await portal.make.partner();
    for (const wrong of [{ tranche: 2 }, { partner_id: other.id }])
      await expect(report(wrong)).rejects.toMatchObject({ constraint: 'tranche_report_of_money' });
    await report({});
  });
});

describe('People of a unit', () => {
  const tally = () => portal.sql.all('select quota, people from allocation_tally where allocation_id = $1', [unit.id]);

  it('are those of its fullest month, over the categories', async () => {
    for (const [category, month, quota] of [
      ['MME', '2026-01-01', 50],
      ['PR', '2026-01-01', 25],
      ['MME', '2026-02-01', 60],
    ])
      await portal.sql.insert('allocation_month', { allocation_id: unit.id, category, month, quota });
    expect(await tally()).toEqual([{ quota: 75, people: 0 }]);
    await portal.sql.all(`update allocation_month set people = 7 where allocation_id = $1 and month = '2026-02-01'`, [
      unit.id,
    ]);
    expect(await tally()).toEqual([{ quota: 75, people: 7 }]);
    await portal.sql.all(`update allocation_month set people = 0, quota = 10 where allocation_id = $1`, [unit.id]);
    expect(await tally()).toEqual([{ quota: 20, people: 0 }]);
  });
});
