import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { type Month, monthStart } from '../kernel/month.ts';

const SHOWN = 3;

/** The open budgets of the viewer's partners that pay for the present month or one ahead, the earliest cover first. */
export async function homeBudgets(sql: Sql, viewer: Viewer, thisMonth: Month): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    name: 'home_budgets',
    text: `select b.id from subsidy_budget b
            where b.partner_id = any ($1::uuid[]) and b.state = 'OPEN' and b.first_month + make_interval(months => b.months) > $2::date
            order by b.first_month, b.name_key, b.id limit ${SHOWN}`,
    values: [viewer.partnerIds, monthStart(thisMonth)],
  });
  return rows.map(({ id }) => id);
}

/** Units of a budget whose money does not suffice for what is paid already. */
export interface ShortUnitsRow {
  id: string;
  units: number;
  noMoney: number;
  spentAhead: number;
}

export function shortUnits(sql: Sql, budgetIds: readonly string[]): Promise<ShortUnitsRow[]> {
  return sql.query<ShortUnitsRow>({
    name: 'short_units',
    text: `select a.budget_id as id, count(*) filter (where a.received = 0 or a.spent > a.received)::integer as units,
                  count(*) filter (where a.received = 0)::integer as "noMoney", count(*) filter (where a.spent > a.received)::integer as "spentAhead"
             from allocation a where a.budget_id = any ($1::uuid[]) and a.removed_on is null group by 1`,
    values: [budgetIds],
  });
}
