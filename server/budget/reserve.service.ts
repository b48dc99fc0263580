import type { ActContext } from '../access/act-context.ts';
import { onceAnswered } from '../access/idempotency.ts';
import { againWhenLost } from '../contribution/lost-months.ts';
import { onePayerAtATime } from '../contribution/one-payer-at-a-time.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { addMonths, type Month } from '../kernel/month.ts';
import { countQuestion } from '../other-fund/count-question.ts';
import { mustDo } from './budget.policy.ts';
import type { BudgetRow } from './budget.queries.ts';
import { checkedReason } from './budget.service.ts';
import { readBack } from './budget.store.ts';
import { type Reserved, type ReserveSpan, releaseMonths, reserveMonths } from './reserve.ts';
import type { FitSpan } from './reserve-fit.ts';

const MEMBERS_MAX = 5_000;

/**
 * Writes the months that subsidised people of a unit do not have yet and reserves them, as reserveMonths() says.
 * @throws DomainError NOT_FOUND, BUDGET_NOT_OPEN, BUDGET_SPAN, RESERVE_MEMBERS, OTHER_FUND_LIMIT, CONFLICT
 */
export function subsidyReserve(ctx: ActContext, budgetId: string, span: ReserveSpan, key: string): Promise<Reserved> {
  return againWhenLost(() =>
    ctx.act('subsidyBudget:reserve', async (act) => {
      const budget = await readBack(act, budgetId);
      mustDo('reserve', act.viewer, budget);
      mustBeWithin(budget, span);
      const memberIds = span.memberIds && checkedMembers(span.memberIds);
      const use = { operation: 'subsidyReserve', key, request: { budgetId, span } };
      const reserved = await onceAnswered(act, use, async () => {
        await onePayerAtATime(act.sql, budget.partnerId);
        const came = await reserveMonths(act.sql, act.viewer, budget, { ...span, memberIds }, act.at);
        await countQuestion(act.sql, memberIds?.length ?? null);
        return came;
      });
      return { ...reserved, amount: BigInt(reserved.amount) };
    }),
  );
}

/** @throws DomainError NOT_FOUND, BUDGET_NOT_OPEN, BUDGET_REASON_LENGTH, RESERVE_MEMBERS */
export function subsidyRelease(
  ctx: ActContext,
  budgetId: string,
  { memberIds, first, reason }: { memberIds: readonly string[]; first: Month; reason: string },
): Promise<number> {
  return ctx.act('subsidyBudget:reserve', async (act) => {
    const budget = await readBack(act, budgetId);
    mustDo('release', act.viewer, budget);
    await act.because(checkedReason(reason));
    await onePayerAtATime(act.sql, budget.partnerId);
    return releaseMonths(act.sql, act.viewer, budget, { memberIds: checkedMembers(memberIds), first });
  });
}

function checkedMembers(memberIds: readonly string[]): string[] {
  const ids = [...new Set(memberIds)];
  if (ids.length === 0 || ids.length > MEMBERS_MAX || !ids.every(isId))
    throw new DomainError('RESERVE_MEMBERS', { max: MEMBERS_MAX }, 'memberIds');
  return ids;
}

/** @throws DomainError BUDGET_SPAN */
export function mustBeWithin({ firstMonth, months }: BudgetRow, span: FitSpan): void {
  const last = addMonths(firstMonth, months - 1);
  const isWhole = Number.isInteger(span.months) && span.months >= 1;
  if (!isWhole || span.first < firstMonth || addMonths(span.first, span.months - 1) > last)
    throw new DomainError('BUDGET_SPAN', { from: firstMonth, until: last }, 'firstMonth');
}
