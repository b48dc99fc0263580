import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../server/access/viewer.ts';
import { linesOfBudgets } from '../../../server/budget/budget.queries.ts';
import { shortUnits } from '../../../server/budget/budget-home.queries.ts';
import { peopleOfUnits, trancheSums } from '../../../server/budget/tranche.queries.ts';
import { coverByPlace, moneyByMonth } from '../../../server/budget/tranche-course.queries.ts';
import { unitFilters, unitOrders } from '../../../server/budget/unit-figures.codes.ts';
import { placesOfBudget, sumOfUnits, unitsPage } from '../../../server/budget/unit-figures.queries.ts';
import type { Sql } from '../../../server/database/sql.ts';
import type { Month } from '../../../server/kernel/month.ts';
import { openBudget } from '../../support/open-budget.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { plansOf, readWhole } from '../database/read-plans.ts';

/** What stands by the million or belongs to other budgets: no look at a budget reads them from end to end. */
const large = new Set(['ledger_entry', 'allocation_month', 'contribution', 'member', 'member_tally', 'cover_tally']);
const BUDGETS = 3;

let portal: TestPortal;
let tokenHash: Buffer;
let budgetId: string;
let mouId: string;
beforeAll(async () => {
  portal = await openPortal();
  const { make, sql } = portal;
  const partner = await make.partner();
  for (let n = 0; n < BUDGETS; n++) {
    const mou = await make.mou(partner, { payer: 'SUBSIDY', fund_source: 'BKBK' });
    const { budget, line } = await openBudget(portal, { partnerId: partner.id, mouId: mou.id, total: 900_000_000_000 });
    [budgetId, mouId] = [budget.id, mou.id];
    await sql.all(
      `insert into allocation (budget_id, line_id, partner_id, region_id, province_id, village_id, earmark, created_at)
       select $1, $2, $3, r.id, 0, r.id, 10000000, $4 from region r where r.level = 4 and r.valid_to is null and r.code like '15.%'`,
      [budget.id, line.id, partner.id, portal.clock.now()],
    );
    await sql.all(
      `insert into allocation_month (allocation_id, category, month, quota)
       select a.id, c, m::date, 25 from allocation a, unnest('{MME,PR}'::text[]) c, generate_series('2026-01-01'::date, '2026-12-01', interval '1 month') m
        where a.budget_id = $1`,
      [budget.id],
    );
    await sql.all(
      `insert into ledger_entry (allocation_id, budget_id, partner_id, kind, received, tranche, reference, received_on, made_at)
       select a.id, a.budget_id, a.partner_id, 'RECEIVE', 1, 1, 'SP2D-' || n, '2026-03-01', $2 from allocation a, generate_series(1, 8) n where a.budget_id = $1`,
      [budget.id, portal.clock.now()],
    );
  }
  await sql.all(
    `insert into member_tally (partner_id, province_id, regency_id, district_id, village_id, segment, status, sendable, people, mou_id)
     select a.partner_id, a.province_id, a.regency_id, a.district_id, a.village_id, 'BPU', 'REGISTERED', true, 50, b.mou_id
       from allocation a join subsidy_budget b on b.id = a.budget_id`,
  );
  await sql.all(
    `insert into cover_tally (partner_id, province_id, regency_id, district_id, village_id, mou_id, segment, paid_from, paid_until, people)
     select a.partner_id, a.province_id, a.regency_id, a.district_id, a.village_id, b.mou_id, 'BPU', '2026-01-01', u, 50
       from allocation a join subsidy_budget b on b.id = a.budget_id, unnest('{2026-03-01,2026-04-01}'::date[]) u`,
  );
  await sql.all('analyze');
  ({ tokenHash } = await make.session(await make.user('COORDINATOR', { partners: [partner] })));
}, 120_000);
afterAll(() => portal.close());

async function whole(ask: (sql: Sql, viewer: Viewer) => Promise<unknown>): Promise<string[]> {
  return readWhole(await plansOf(portal, tokenHash, ask), large);
}

describe('A look at a budget among others', () => {
  it('reads no other’s entries, months or people, whatever the part, the filter and the order', async () => {
    const months = { thisMonth: '2026-03' as Month, soon: '2026-05' as Month };
    const found: string[] = [];
    for (const region of [{}, { regionId: 126, regionLevel: 2 as const }])
      for (const filter of [null, ...unitFilters])
        for (const orderBy of unitOrders) {
          const question = { budgetId, mouId, region, filter, ...months };
          found.push(
            ...(await whole((sql, viewer) => placesOfBudget(sql, viewer, { ...question, orderBy }))),
            ...(await whole((sql, viewer) => unitsPage(sql, viewer, { ...question, orderBy, first: 50, after: null }))),
            // planned and not run: the one row of a sum does not come
            ...(await whole((sql, viewer) => sumOfUnits(sql, viewer, question).catch(() => null))),
          );
        }
    expect([...new Set(found)]).toEqual([]);
  });

  it('adds up tranches, cover and the course of the money from what is kept by unit', async () => {
    const lines = await linesOfBudgets({ query: ({ text, values }) => portal.sql.all(text, [...(values ?? [])]) }, [
      budgetId,
    ]);
    for (const region of [{}, { regionId: 126, regionLevel: 2 as const }]) {
      expect(await whole((sql) => trancheSums(sql, { budgetId, region, lines, tranche: null }))).toEqual([]);
      expect(await whole((sql) => trancheSums(sql, { budgetId, region, lines, tranche: 1 }))).toEqual([]);
      expect(await whole((sql) => peopleOfUnits(sql, budgetId, region))).toEqual([]);
      expect(await whole((sql) => coverByPlace(sql, budgetId, region))).toEqual([]);
      expect(await whole((sql) => moneyByMonth(sql, budgetId, region, lines))).toEqual([]);
    }
    expect(await whole((sql) => shortUnits(sql, [budgetId]))).toEqual([]);
  });
});
