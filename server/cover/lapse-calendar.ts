import { NON_ACTIVE_AFTER } from '../contribution/contribution.codes.ts';
import { dueDate } from '../contribution/due-date.ts';
import { holidays } from '../contribution/holiday.queries.ts';
import { perRequest } from '../graphql/per-request.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { addMonths, type Month, monthOf } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';

/** What a day makes of a last paid month. */
export interface LapseCalendar {
  readonly today: CalendarDate;
  readonly present: Month;
  /** The latest month that is past its due day. */
  readonly overdueUntil: Readonly<Record<Segment, Month>>;
  /**
   * The latest last paid month of memberships that are not active: the third month after it is past its due day. The
   * months between are unpaid, whether they are written down or not.
   */
  readonly nonActiveUntil: Readonly<Record<Segment, Month>>;
}

export function lapseCalendar(today: CalendarDate, free: ReadonlySet<CalendarDate>): LapseCalendar {
  const present = monthOf(today);
  const until = (segment: Segment) => {
    let overdue = present;
    while (dueDate(segment, overdue, free) >= today) overdue = addMonths(overdue, -1);
    return overdue;
  };
  const overdueUntil = { PU: until('PU'), BPU: until('BPU') };
  const ended = (segment: Segment) => addMonths(overdueUntil[segment], -NON_ACTIVE_AFTER);
  return { today, present, overdueUntil, nonActiveUntil: { PU: ended('PU'), BPU: ended('BPU') } };
}

/** That of today, made once a request. */
export const calendarOfToday = perRequest(async (ctx) =>
  lapseCalendar(businessDate(ctx.clock), await holidays(ctx.read)),
);
