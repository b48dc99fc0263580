import { type Action, can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import type { BudgetState } from './budget.codes.ts';

interface BudgetFacts {
  readonly partnerId: string;
  readonly state: BudgetState;
  readonly askedBy: string | null;
}

/** Budgets are written by the agency and by who coordinates the partner. */
export const mayKeepBudgetsOf = (viewer: Viewer, partnerId: string, action: Action): boolean =>
  can(viewer, action) && (viewer.scopeKind === 'COUNTRY' || viewer.partnerIds.includes(partnerId));

const from = {
  edit: ['DRAFT'],
  ask: ['DRAFT'],
  return: ['ASKED'],
  approve: ['ASKED'],
  close: ['OPEN'],
  reserve: ['OPEN'],
  release: ['OPEN', 'CLOSED'],
  transfer: ['OPEN'],
  change: ['OPEN'],
  decide: ['OPEN'],
  receive: ['OPEN', 'CLOSED'],
} as const satisfies Record<string, readonly BudgetState[]>;
const actionOf = {
  edit: 'subsidyBudget:edit',
  ask: 'subsidyBudget:edit',
  return: 'subsidyBudget:edit',
  approve: 'subsidyBudget:approve',
  close: 'subsidyBudget:approve',
  reserve: 'subsidyBudget:reserve',
  release: 'subsidyBudget:reserve',
  transfer: 'subsidyBudget:edit',
  change: 'subsidyBudget:edit',
  decide: 'subsidyBudget:approve',
  receive: 'subsidyBudget:edit',
} as const satisfies Record<keyof typeof from, Action>;

export type BudgetAct = keyof typeof from;

/** In which states an act goes, whoever does it. */
export const goesFrom = (act: BudgetAct, state: BudgetState): boolean =>
  (from[act] as readonly BudgetState[]).includes(state);

/** Who asked for approval does not give it. */
export const mayDo = (act: BudgetAct, viewer: Viewer, budget: BudgetFacts): boolean =>
  mayKeepBudgetsOf(viewer, budget.partnerId, actionOf[act]) &&
  goesFrom(act, budget.state) &&
  (act !== 'approve' || budget.askedBy !== viewer.userId);

/** Asserts mayDo() of an act on what a budget holds. @throws DomainError BUDGET_NOT_OPEN, FORBIDDEN */
export function mustDo(act: BudgetAct, viewer: Viewer, budget: BudgetFacts): void {
  if (!goesFrom(act, budget.state)) throw new DomainError('BUDGET_NOT_OPEN');
  mustBeAllowed(mayDo(act, viewer, budget));
}
