import { onePayerAtATime } from '../contribution/one-payer-at-a-time.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { type BudgetAct, goesFrom, mayDo } from './budget.policy.ts';
import type { BudgetRow } from './budget.queries.ts';
import { lockedBudget, readBack } from './budget.store.ts';

/**
 * An open budget that is the viewer's to change, and nobody else's until the act ends. Months of its people wait too: what
 * is counted here stays true.
 * @throws DomainError NOT_FOUND, FORBIDDEN, BUDGET_NOT_OPEN
 */
export async function changingBudget(act: Act, id: string, name: BudgetAct = 'change'): Promise<BudgetRow> {
  const seen = await readBack(act, id);
  mustBeAllowed(mayDo(name, act.viewer, { ...seen, state: 'OPEN' }));
  // before the budget: who reserves has this first
  await onePayerAtATime(act.sql, seen.partnerId);
  const budget = await lockedBudget(act, id, null);
  if (!goesFrom(name, budget.state)) throw new DomainError('BUDGET_NOT_OPEN');
  return budget;
}
