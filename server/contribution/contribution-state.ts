import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf } from '../kernel/month.ts';
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

/** The same as SQL, over a contribution `c` and the cover `v` of its member. */
export function contributionStateSql(today: string): string {
  return `case
    when c.payment_id is not null then case when c.month > ${today}::date then 'PREPAID' else 'PAID' end
    when c.month > ${today}::date then 'NOT_DUE'
    when ${today}::date <= c.due_on then 'DUE'
    when c.month >= v.unpaid_since + interval '${NON_ACTIVE_AFTER - 1} months' then 'NON_ACTIVE'
    else 'OVERDUE' end`;
}
