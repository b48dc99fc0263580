import { place } from '../access/scope.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthStart } from '../kernel/month.ts';
import { type ContributionState, NON_ACTIVE_AFTER } from './contribution.codes.ts';

export interface StateFacts {
  readonly month: Month;
  readonly dueOn: CalendarDate;
  readonly paid: boolean;
  /** First month after the run of paid months that nobody paid; null for none. */
  readonly unpaidSince: Month | null;
}

/**
 * How a month of a member stands on a day. Three unpaid months in a row end the membership's activity: the third of
 * them, once its day is over, and every later one says so.
 */
export function contributionState(
  { month, dueOn, paid, unpaidSince }: StateFacts,
  today: CalendarDate,
): ContributionState {
  const present = monthOf(today);
  if (paid) return month > present ? 'PREPAID' : 'PAID';
  if (month > present) return 'NOT_DUE';
  if (today <= dueOn) return 'DUE';
  return unpaidSince !== null && month >= addMonths(unpaidSince, NON_ACTIVE_AFTER - 1) ? 'NON_ACTIVE' : 'OVERDUE';
}

const IS_NON_ACTIVE = `c.month >= v.unpaid_since + interval '${NON_ACTIVE_AFTER - 1} months'`;

export interface StateQuestion {
  readonly state: ContributionState;
  /** The one month in question; null where it may be any. */
  readonly month: Month | null;
  readonly today: CalendarDate;
}

/** The same as SQL, over a contribution `c` and the cover `v` of its member. */
export function contributionStateSql(today: string): string {
  return `case
    when c.payment_id is not null then case when c.month > ${today}::date then 'PREPAID' else 'PAID' end
    when c.month > ${today}::date then 'NOT_DUE'
    when ${today}::date <= c.due_on then 'DUE'
    when ${IS_NON_ACTIVE} then 'NON_ACTIVE'
    else 'OVERDUE' end`;
}

/**
 * Contributions `c` in one state, each condition plain: an index serves what is paid and unpaid by month. Only what is
 * overdue asks the cover `v` of the member too.
 */
export function inState({ state, month, today }: StateQuestion, values: unknown[]): string[] {
  const later = (isLater: boolean) =>
    `c.month ${isLater ? '>' : '<='} ${place(values, monthStart(monthOf(today)))}::date`;
  const due = (comparison: '<' | '>=') => `c.due_on ${comparison} ${place(values, today)}::date`;
  const unpaid = 'c.payment_id is null';
  // of one month it is a bound for the cover, which has an index for it
  const nonActive = () =>
    month
      ? `v.unpaid_since <= ${place(values, monthStart(addMonths(month, 1 - NON_ACTIVE_AFTER)))}::date`
      : IS_NON_ACTIVE;
  switch (state) {
    case 'PAID':
      return ['c.payment_id is not null', later(false)];
    case 'PREPAID':
      return ['c.payment_id is not null', later(true)];
    case 'NOT_DUE':
      return [unpaid, later(true)];
    case 'DUE':
      return [unpaid, later(false), due('>=')];
    case 'NON_ACTIVE':
      return [unpaid, later(false), due('<'), nonActive()];
    case 'OVERDUE':
      return [unpaid, later(false), due('<'), `(v.unpaid_since is null or not ${nonActive()})`];
  }
}

/** Whether a state asks the cover of the member. */
export const asksCover = (state: ContributionState | null): boolean => state === 'NON_ACTIVE' || state === 'OVERDUE';
