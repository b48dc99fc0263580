import { addDays, type CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';

const DUE_DAY_OFFSET = 14;

/**
 * The last day to pay a month: the 15th of the month itself for non-wage earners, of the next one for wage earners;
 * where that is a Saturday, a Sunday or a holiday, the next working day (PP 44/2015, as reported by the press).
 */
export function dueDate(segment: Segment, month: Month, holidays: ReadonlySet<CalendarDate>): CalendarDate {
  let day = addDays(monthStart(segment === 'PU' ? addMonths(month, 1) : month), DUE_DAY_OFFSET);
  while (isWeekend(day) || holidays.has(day)) day = addDays(day, 1);
  return day;
}

function isWeekend(day: CalendarDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
