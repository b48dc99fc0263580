import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { BudgetStage } from './deadline.codes.ts';

export interface DeadlineRow {
  budgetId: string;
  stage: BudgetStage;
  dueOn: CalendarDate;
  doneOn: CalendarDate | null;
  doneByName: string | null;
}

/** The deadlines of some budgets, at most seven each: those that are not met first, by their day. */
export function deadlinesOfBudgets(sql: Sql, budgetIds: readonly string[]): Promise<DeadlineRow[]> {
  return sql.query<DeadlineRow>({
    name: 'deadlines_of_budgets',
    text: `select d.budget_id as "budgetId", d.stage, d.due_on as "dueOn", d.done_on as "doneOn", d.done_by_name as "doneByName"
             from budget_deadline d where d.budget_id = any ($1::uuid[]) order by d.budget_id, d.done_on is not null, d.due_on, d.stage`,
    values: [budgetIds],
  });
}
