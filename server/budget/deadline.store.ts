import type { Act } from '../database/act.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { BudgetRow } from './budget.queries.ts';
import type { BudgetStage } from './deadline.codes.ts';

export interface DeadlineWrite {
  readonly stage: BudgetStage;
  /** null takes the deadline away. */
  readonly dueOn: CalendarDate | null;
}

export async function writeDeadlines(act: Act, budget: BudgetRow, writes: readonly DeadlineWrite[]): Promise<void> {
  const [set, gone] = [writes.filter(({ dueOn }) => dueOn !== null), writes.filter(({ dueOn }) => dueOn === null)];
  await act.sql.query({
    text: 'delete from budget_deadline where budget_id = $1 and stage = any ($2::text[])',
    values: [budget.id, gone.map(({ stage }) => stage)],
  });
  await act.sql.query({
    text: `insert into budget_deadline as d (budget_id, partner_id, stage, due_on)
           select $1, $2, x.stage, x.due_on from unnest($3::text[], $4::date[]) x (stage, due_on)
           on conflict (budget_id, stage) do update set due_on = excluded.due_on where d.due_on <> excluded.due_on`,
    values: [budget.id, budget.partnerId, set.map(({ stage }) => stage), set.map(({ dueOn }) => dueOn)],
  });
}

/** @returns false when the stage has no deadline */
export async function markDone(
  act: Act,
  budgetId: string,
  stage: BudgetStage,
  doneOn: CalendarDate | null,
): Promise<boolean> {
  const found = await act.sql.query({
    text: `update budget_deadline set done_on = $3::date, done_by_name = case when $3::date is not null then $4 end
            where budget_id = $1 and stage = $2 returning 1`,
    values: [budgetId, stage, doneOn, act.viewer.name],
  });
  return found.length > 0;
}
