import type { Viewer } from '../access/viewer.ts';
import { MONTHS_KEPT } from '../contribution/contribution.codes.ts';
import { monthsOf } from '../contribution/owing-members.ts';
import type { Sql } from '../database/sql.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type Month, parseMonth } from '../kernel/month.ts';
import { countQuestion } from '../other-fund/count-question.ts';
import { COVER_MONTHS_MAX } from './budget.codes.ts';
import { mayKeepBudgetsOf } from './budget.policy.ts';
import type { LeftOutReason } from './enrol.codes.ts';
import { openBudgets, type Reserved, reserveMonths, sumOfUnits } from './reserve.ts';
import type { FitSpan } from './reserve-fit.ts';

/** Months that people may be enrolled for under an agreement: those that its open budgets pay, the earliest first. */
export async function enrolmentMonths(sql: Sql, mouId: string): Promise<Month[]> {
  const [from, until] = MONTHS_KEPT;
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const budgets = await openBudgets(sql, mouId, { first: parseMonth(from), months: years * 12 });
  return [...new Set(budgets.flatMap(({ covered }) => monthsOf(covered)))].sort();
}

/** Who may enrol people of a partner for months: money is set apart by it. */
export const mayEnrol = (viewer: Viewer, partnerId: string): boolean =>
  mayKeepBudgetsOf(viewer, partnerId, 'subsidyBudget:reserve');

/** @throws DomainError ENROL_SPAN, ENROL_NO_BUDGET */
export async function mustBeEnrollable(sql: Sql, mouId: string | null, span: FitSpan): Promise<void> {
  const covered = mouId === null ? [] : await enrolmentMonths(sql, mouId);
  const [from, until] = [covered[0], covered.at(-1)];
  if (from === undefined || until === undefined) throw new DomainError('ENROL_NO_BUDGET', {}, 'months.firstMonth');
  const isWhole = Number.isInteger(span.months) && span.months >= 1 && span.months <= COVER_MONTHS_MAX;
  if (!isWhole || !monthsOf(span).every((month) => covered.includes(month)))
    throw new DomainError('ENROL_SPAN', { from, until }, 'months.firstMonth');
}

export interface Enrolment {
  readonly personMonths: number;
  /** Rupiah. */
  readonly amount: bigint;
  /** Why months are missing; empty where all were reserved. */
  readonly reasons: readonly LeftOutReason[];
}

/**
 * Reserves months of one member against the open budgets of the agreement, in the act that registers it.
 * @throws DomainError OTHER_FUND_LIMIT: the answer tells whether another fund pays for the person
 */
export async function enrolMember(
  sql: Sql,
  viewer: Viewer,
  { memberId, mouId, ...span }: FitSpan & { readonly memberId: string; readonly mouId: string },
  at: Date,
): Promise<Enrolment> {
  await countQuestion(sql, 1);
  const parts: Reserved[] = [];
  for (const { covered, ...budget } of await openBudgets(sql, mouId, span))
    parts.push(await reserveMonths(sql, viewer, budget, { villageId: null, memberIds: [memberId], ...covered }, at));
  const { personMonths, amount, elsewhere, outOfAge, noQuota, noMoney } = sumOfUnits(parts);
  const reasons: LeftOutReason[] = [];
  if (personMonths < span.months) {
    if (elsewhere > 0) reasons.push('OTHER_FUND');
    if (outOfAge > 0) reasons.push('AGE');
    if (noQuota > 0) reasons.push('QUOTA');
    if (noMoney > 0) reasons.push('MONEY');
    if (reasons.length === 0 && personMonths === 0)
      reasons.push((await isEligible(sql, memberId)) ? 'NO_UNIT' : 'NOT_ELIGIBLE');
  }
  return { personMonths, amount, reasons };
}

/** SQL about a member `m`: registered, subsidised, with a category that quotas know. */
export const ELIGIBLE = `m.status = 'REGISTERED' and m.payer not in ('SELF', 'EMPLOYER') and m.category is not null`;

async function isEligible(sql: Sql, memberId: string): Promise<boolean> {
  const rows = await sql.query({ text: `select 1 from member m where m.id = $1 and ${ELIGIBLE}`, values: [memberId] });
  return rows.length > 0;
}
