import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { mousByIds } from '../mou/mou.queries.ts';
import { allocateUnits } from './allocation.store.ts';
import { type BudgetWrite, checkedBudget } from './budget.check.ts';
import { type BudgetAct, goesFrom, mayDo, mayKeepBudgetsOf } from './budget.policy.ts';
import { type BudgetRow, knownFunds, linesOfBudgets } from './budget.queries.ts';
import {
  insertBudget,
  lockedBudget,
  markApproved,
  markAsked,
  markState,
  readBack,
  updateBudget,
} from './budget.store.ts';
import { type BudgetPlan, planBudget } from './budget-plan.ts';

const REASON = { min: 5, max: 300 };

/** A door into a transaction, or into one that is open already. */
type Acting = Pick<ActContext, 'act'>;

/** @throws DomainErrors as checkedBudget(); DomainError BUDGET_MOU_UNKNOWN, BUDGET_FUND_UNKNOWN, CONFLICT */
export function budgetCreate(ctx: Acting, write: BudgetWrite, key: string): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = checkedBudget(write);
    const partnerId = await partnerOfMou(act, budget);
    const id = uuidv7();
    const before = await once(act, { operation: 'subsidyBudgetCreate', key, request: write }, { id });
    if (before) return readBack(act, before.id);
    await insertBudget(act, id, partnerId, budget);
    return readBack(act, id);
  });
}

/** @throws DomainError BUDGET_STATE and as budgetCreate() */
export function budgetEdit(ctx: Acting, id: string, write: BudgetWrite, version: number): Promise<BudgetRow> {
  return change(ctx, 'edit', id, version, async (budget, act) => {
    const checked = checkedBudget(write);
    const partnerId = await partnerOfMou(act, checked);
    if (partnerId !== budget.partnerId) throw new DomainError('BUDGET_MOU_UNKNOWN', {}, 'mouId');
    await updateBudget(act, budget, checked);
  });
}

/** @throws DomainError BUDGET_DECREE_MISSING, BUDGET_NO_UNITS, BUDGET_CHOICE_MISSING, BUDGET_STATE */
export function budgetAsk(ctx: ActContext, id: string, version: number): Promise<BudgetRow> {
  return change(ctx, 'ask', id, version, async (budget, act) => {
    if (!budget.decree) throw new DomainError('BUDGET_DECREE_MISSING', {}, 'decree');
    await soundPlan(act, budget);
    await markAsked(act, id);
  });
}

/** Back to the draft, with what has to be mended. @throws DomainError BUDGET_REASON_LENGTH, BUDGET_STATE */
export function budgetReturn(ctx: ActContext, id: string, reason: string, version: number): Promise<BudgetRow> {
  return change(ctx, 'return', id, version, async (_, act) => {
    await act.because(checkedReason(reason));
    await markState(act, id, 'DRAFT');
  });
}

/**
 * Opens a budget: every unit gets its part at once, or none.
 * @param total rupiah that the approver saw
 * @throws DomainError BUDGET_TOTAL_CHANGED, BUDGET_SAME_PERSON, BUDGET_STATE and as budgetAsk()
 */
export function budgetApprove(ctx: ActContext, id: string, total: bigint, version: number): Promise<BudgetRow> {
  return change(ctx, 'approve', id, version, async (budget, act) => {
    if (budget.askedBy === act.viewer.userId) throw new DomainError('BUDGET_SAME_PERSON');
    const plan = await soundPlan(act, budget);
    if (plan.total !== total)
      throw new DomainError('BUDGET_TOTAL_CHANGED', { total: formatRupiah(plan.total, act.viewer.locale) }, 'total');
    await markApproved(act, id, plan.total);
    await allocateUnits(act, budget, plan);
  });
}

/** Nothing is reserved any more; what is reserved may still be paid. @throws DomainError BUDGET_REASON_LENGTH, BUDGET_STATE */
export function budgetClose(ctx: ActContext, id: string, reason: string, version: number): Promise<BudgetRow> {
  return change(ctx, 'close', id, version, async (_, act) => {
    await act.because(checkedReason(reason));
    await markState(act, id, 'CLOSED');
  });
}

/** @throws DomainError BUDGET_REASON_LENGTH */
export function checkedReason(reason: string): string {
  const why = reason.trim();
  if (why.length < REASON.min || why.length > REASON.max)
    throw new DomainError('BUDGET_REASON_LENGTH', REASON, 'reason');
  return why;
}

function change(
  ctx: Acting,
  name: BudgetAct,
  id: string,
  version: number,
  run: (budget: BudgetRow, act: Act) => Promise<void>,
): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await lockedBudget(act, id, version);
    if (!goesFrom(name, budget.state)) throw new DomainError('BUDGET_STATE');
    await run(budget, act);
    mustBeAllowed(mayDo(name, act.viewer, budget));
    return readBack(act, id);
  });
}

/** The plan as it may be asked for and approved. */
async function soundPlan(act: Act, budget: BudgetRow): Promise<BudgetPlan> {
  const plan = await planBudget(act.sql, budget, await linesOfBudgets(act.sql, [budget.id]));
  const empty = plan.lines.findIndex((line) => line.plan.units.length === 0);
  if (plan.unmatched > 0n) throw new DomainError('DIVISION_OUTDATED');
  if (empty >= 0) throw new DomainError('BUDGET_NO_UNITS', {}, `lines.${empty}`);
  if (plan.over > 0n && budget.choice === null) throw new DomainError('BUDGET_CHOICE_MISSING', {}, 'choice');
  return plan;
}

async function partnerOfMou(act: Act, { mouId, fundSource, topUpFund }: BudgetWrite): Promise<string> {
  const [mou] = await mousByIds(act.sql, [mouId]);
  if (!mou) throw new DomainError('BUDGET_MOU_UNKNOWN', {}, 'mouId');
  mustBeAllowed(mayKeepBudgetsOf(act.viewer, mou.partnerId, 'subsidyBudget:edit'));
  const known = await knownFunds(act.sql, [fundSource, ...(topUpFund ? [topUpFund] : [])]);
  if (!known.has(fundSource)) throw new DomainError('BUDGET_FUND_UNKNOWN', {}, 'fundSource');
  if (topUpFund && !known.has(topUpFund)) throw new DomainError('BUDGET_FUND_UNKNOWN', {}, 'topUpFund');
  return mou.partnerId;
}
