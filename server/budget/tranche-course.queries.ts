import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import { columnBelow, inRegion, type RegionFilter } from '../region/region-filter.ts';
import type { BudgetLineRow } from './budget.queries.ts';
import { DUE, trancheParts } from './tranche.queries.ts';

/** What was to come in a month, what came, and what was paid. Rupiah. */
export interface MoneyMonthRow {
  month: Month;
  planned: bigint;
  received: bigint;
  spent: bigint;
}

/** The months in which money of a budget moves or was to move, the first one first: at most some dozens. */
export async function moneyByMonth(
  sql: Sql,
  budgetId: string,
  region: RegionFilter,
  lines: readonly BudgetLineRow[],
): Promise<MoneyMonthRow[]> {
  const parts = trancheParts(lines, 2);
  const values: unknown[] = [budgetId, ...parts.values];
  const within = ['a.budget_id = $1', 'a.removed_on is null', ...inRegion('a', region, values)].join(' and ');
  const rows = await sql.query<MoneyMonthRow>({
    text: `select to_char(x.month, 'YYYY-MM') as month, sum(x.planned)::bigint as planned, sum(x.received)::bigint as received, sum(x.spent)::bigint as spent
             from (
               select date_trunc('month', l.day)::date, sum(${DUE}), 0, 0 from allocation a join ${parts.text} on l.line = a.line_id where ${within} group by 1
               union all
               select date_trunc('month', coalesce(e.received_on::timestamp, e.made_at at time zone 'Asia/Jakarta'))::date, 0, sum(e.received), sum(e.spent)
                 from ledger_entry e join allocation a on a.id = e.allocation_id
                where e.budget_id = $1 and (e.received <> 0 or e.spent <> 0) and ${within} group by 1
             ) x (month, planned, received, spent) group by 1 order by 1`,
    values,
  });
  return rows.map((row) => ({
    ...row,
    ...{ planned: BigInt(row.planned), received: BigInt(row.received), spent: BigInt(row.spent) },
  }));
}

/** What came to the units of a region one level down, and whom it has to pay for. */
export interface CoverPlaceRow {
  regionId: number;
  people: number;
  unitsByQuota: number;
  received: bigint;
}

export async function coverByPlace(sql: Sql, budgetId: string, region: RegionFilter): Promise<CoverPlaceRow[]> {
  const values: unknown[] = [budgetId];
  const where = ['a.budget_id = $1', 'a.removed_on is null', ...inRegion('a', region, values)];
  const rows = await sql.query<CoverPlaceRow>({
    text: `select a.${columnBelow(region)} as "regionId", coalesce(sum(case when t.people > 0 then t.people else t.quota end), 0)::integer as people,
                  count(*) filter (where t.people = 0)::integer as "unitsByQuota", sum(a.received)::bigint as received
             from allocation a left join allocation_tally t on t.allocation_id = a.id where ${where.join(' and ')} group by 1`,
    values,
  });
  return rows.map((row) => ({ ...row, received: BigInt(row.received) }));
}
