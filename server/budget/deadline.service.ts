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
import { type DeadlineWrite, markDone, writeDeadlines } from './deadline.store.ts';

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
    await writeDeadlines(act, budget, writes);
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
    if (!(await markDone(act, budgetId, stage, doneOn))) throw new DomainError('DEADLINE_UNKNOWN', {}, 'stage');
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
