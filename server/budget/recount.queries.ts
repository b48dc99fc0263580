import type { Sql } from '../database/sql.ts';

export interface RecountRow {
  countedAt: Date;
  units: number;
  wrong: number;
}

/** The last counting again of a budget; null before the first. */
export async function recountOf(sql: Sql, budgetId: string): Promise<RecountRow | null> {
  const [row] = await sql.query<RecountRow>({
    name: 'ledger_recount',
    text: 'select r.counted_at as "countedAt", r.units, r.wrong from ledger_recount r where r.budget_id = $1',
    values: [budgetId],
  });
  return row ?? null;
}
