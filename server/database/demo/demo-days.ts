import { addDays, addYears, type CalendarDate } from '../../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthStart } from '../../kernel/month.ts';

/** The days of the story, so that this month is always the present of it, whenever it is loaded. */
export interface DemoDays {
  readonly today: CalendarDate;
  /** Budget year of the programme that runs now. */
  readonly year: number;
  readonly starts: CalendarDate;
  /** Later than the budget year: each village is covered for months of its own, counted from its first payment. */
  readonly ends: CalendarDate;
  readonly nextStarts: CalendarDate;
  readonly nextEnds: CalendarDate;
  /** Months of the budget year that are over, oldest first. */
  readonly closedMonths: readonly Month[];
  readonly cover: { readonly [when in 'lapsed' | 'thisMonth' | 'nextMonth' | 'later']: CalendarDate };
  ago(days: number): CalendarDate;
}

export function demoDays(today: CalendarDate): DemoDays {
  const month = monthOf(today);
  // Until April the programme of last year is the running one: a budget year begins on paper long before its lists do.
  const year = Number(addMonths(month, -3).slice(0, 4));
  const starts = `${year}-01-01`;
  const closedMonths: Month[] = [];
  for (let closed = monthOf(starts); closed < month; closed = addMonths(closed, 1)) closedMonths.push(closed);
  const tomorrows = monthStart(addMonths(month, 1));
  const nextStarts = tomorrows > `${year + 1}-01-01` ? tomorrows : `${year + 1}-01-01`;
  return {
    today,
    year,
    starts,
    ends: monthEnd(addMonths(month, 6)),
    nextStarts,
    nextEnds: addDays(addYears(nextStarts, 1), -1),
    closedMonths,
    cover: {
      lapsed: monthEnd(addMonths(month, -1)),
      thisMonth: monthEnd(month),
      nextMonth: monthEnd(addMonths(month, 1)),
      later: monthEnd(addMonths(month, 4)),
    },
    ago: (days) => addDays(today, -days),
  };
}

function monthEnd(month: Month): CalendarDate {
  return addDays(monthStart(addMonths(month, 1)), -1);
}
