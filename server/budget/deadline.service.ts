import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mayKeepBudgetsOf } from './budget.policy.ts';
import type { BudgetRow } from './budget.queries.ts';
import { lockedBudget, readBack } from './budget.store.ts';
import type { BudgetStage } from './deadline.codes.ts';

export interface DeadlineWrite {
  readonly stage: BudgetStage;
  /** null takes the deadline away. */
  readonly dueOn: CalendarDate | null;
}

const DAYS = { min: '2020-01-01', max: '2052-12-31' };

/**
 * Says by when stages of a budget have to be done; stages that are left out stay as they are.
 * @throws DomainError NOT_FOUND, BUDGET_STATE, DEADLINE_TWICE, DEADLINE_DAY
 */
export function subsidyDeadlinesSet(
  ctx: ActContext,
  budgetId: string,
  writes: readonly DeadlineWrite[],
): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await runningBudget(act, budgetId);
    for (const [index, { stage, dueOn }] of writes.entries()) {
      if (writes.findIndex((one) => one.stage === stage) < index) throw new DomainError('DEADLINE_TWICE', {}, stage);
      if (dueOn !== null && (dueOn < DAYS.min || dueOn > DAYS.max)) throw new DomainError('DEADLINE_DAY', DAYS, stage);
    }
    const [set, gone] = [writes.filter(({ dueOn }) => dueOn !== null), writes.filter(({ dueOn }) => dueOn === null)];
    await act.sql.query({
      text: 'delete from budget_deadline where budget_id = $1 and stage = any ($2::text[])',
      values: [budgetId, gone.map(({ stage }) => stage)],
    });
    await act.sql.query({
      text: `insert into budget_deadline as d (budget_id, partner_id, stage, due_on)
             select $1, $2, x.stage, x.due_on from unnest($3::text[], $4::date[]) x (stage, due_on)
             on conflict (budget_id, stage) do update set due_on = excluded.due_on where d.due_on <> excluded.due_on`,
      values: [budgetId, budget.partnerId, set.map(({ stage }) => stage), set.map(({ dueOn }) => dueOn)],
    });
    return readBack(act, budgetId);
  });
}

/**
 * Says that a stage is done, or with null that it is not after all.
 * @throws DomainError NOT_FOUND, BUDGET_STATE, DEADLINE_UNKNOWN, DEADLINE_DONE_AHEAD
 */
export function subsidyDeadlineDone(
  ctx: ActContext,
  budgetId: string,
  stage: BudgetStage,
  doneOn: CalendarDate | null,
): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    await runningBudget(act, budgetId);
    if (doneOn !== null && doneOn > businessDate(ctx.clock)) throw new DomainError('DEADLINE_DONE_AHEAD', {}, 'doneOn');
    const found = await act.sql.query({
      text: `update budget_deadline set done_on = $3::date, done_by_name = case when $3::date is not null then $4 end
              where budget_id = $1 and stage = $2 returning 1`,
      values: [budgetId, stage, doneOn, act.viewer.name],
    });
    if (found.length === 0) throw new DomainError('DEADLINE_UNKNOWN', {}, 'stage');
    return readBack(act, budgetId);
  });
}

/** Whether the dates and papers of a budget are the viewer's to keep. */
export async function runningBudget(act: Act, budgetId: string): Promise<BudgetRow> {
  const budget = await lockedBudget(act, budgetId, null);
  mustBeAllowed(mayKeepBudgetsOf(act.viewer, budget.partnerId, 'subsidyBudget:edit'));
  if (budget.state === 'CLOSED') throw new DomainError('BUDGET_STATE');
  return budget;
}
