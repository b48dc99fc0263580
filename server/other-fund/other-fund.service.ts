import type { ActContext } from '../access/act-context.ts';
import { budgetsByIds } from '../budget/budget.queries.ts';
import type { Act } from '../database/act.ts';
import { mapPage, type Page } from '../database/page.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Month } from '../kernel/month.ts';
import { memberById } from '../member/member.queries.ts';
import { withinLimit } from './count-question.ts';
import {
  type AskedMonths,
  type ElsewherePerson,
  type ElsewhereQuestion,
  elsewherePage,
  monthsElsewhere,
} from './other-fund.queries.ts';

const REASON = { min: 5, max: 300 };
const SPAN = { max: 24 };

/** Which months of a member another fund has taken, whoever that is. */
export interface OtherFundMonths {
  readonly memberId: string;
  /** Oldest first; empty where it has taken none. */
  readonly months: readonly Month[];
}

/**
 * A look at one person: months and nothing about by whom. It counts against the day and stands in the member's trail.
 * @throws DomainError NOT_FOUND, OTHER_FUND_REASON, OTHER_FUND_SPAN, OTHER_FUND_LIMIT
 */
export function memberOtherFund(
  ctx: ActContext,
  memberId: string,
  span: AskedMonths,
  reason: string,
): Promise<OtherFundMonths> {
  return ctx.act('otherFund:look', async (act) => {
    const why = checked(span, reason);
    if (!(await memberById(act.sql, act.viewer, memberId))) throw new DomainError('NOT_FOUND');
    const found = await lookAt(act, [memberId], span, why);
    return { memberId, months: found.get(memberId) ?? [] };
  });
}

/**
 * The people of a budget whom another fund pays for, a page at a time: a look at each of the page.
 * @throws DomainError NOT_FOUND (the budget), OTHER_FUND_REASON, OTHER_FUND_SPAN, OTHER_FUND_LIMIT
 */
export function budgetOtherFund(
  ctx: ActContext,
  question: Omit<ElsewhereQuestion, 'mouId'>,
  reason: string,
): Promise<Page<OtherFundMonths & ElsewherePerson>> {
  return ctx.act('otherFund:look', async (act) => {
    const why = checked(question, reason);
    const [budget] = await budgetsByIds(act.sql, [question.budgetId]);
    if (!budget) throw new DomainError('NOT_FOUND');
    const page = await elsewherePage(act.sql, act.viewer, { ...question, mouId: budget.mouId });
    const ids = page.edges.map(({ node }) => node.memberId);
    const found = await lookAt(act, ids, question, why);
    return mapPage(page, (person) => ({ ...person, months: found.get(person.memberId) ?? [] }));
  });
}

async function lookAt(
  act: Act,
  memberIds: readonly string[],
  span: AskedMonths,
  why: string,
): Promise<ReadonlyMap<string, readonly Month[]>> {
  const rows = await withinLimit(() => monthsElsewhere(act.sql, memberIds, span, why));
  return new Map(rows.map(({ memberId, months }) => [memberId, [...new Set(months)]]));
}

function checked({ months }: AskedMonths, reason: string): string {
  if (!Number.isInteger(months) || months < 1 || months > SPAN.max)
    throw new DomainError('OTHER_FUND_SPAN', SPAN, 'months');
  const why = reason.trim();
  if (why.length < REASON.min || why.length > REASON.max) throw new DomainError('OTHER_FUND_REASON', REASON, 'reason');
  return why;
}
