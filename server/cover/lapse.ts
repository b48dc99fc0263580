import { NON_ACTIVE_AFTER } from '../contribution/contribution.codes.ts';
import { addDays, type CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthStart, monthsBetween } from '../kernel/month.ts';

export const lapseKinds = ['ENDING_30', 'ENDING_60', 'LAPSED', 'NON_ACTIVE'] as const;
export type LapseKind = (typeof lapseKinds)[number];

/** Last paid months, both included; null for no bound. */
export interface LapseRange {
  readonly from: Month | null;
  readonly to: Month;
}

/** Which last paid months make somebody one of this kind today. Where the range ends before it begins it holds nobody. */
export function lapseRange(kind: LapseKind, today: CalendarDate): LapseRange {
  const present = monthOf(today);
  switch (kind) {
    case 'ENDING_30':
      return { from: present, to: lastOver(addDays(today, 30)) };
    case 'ENDING_60':
      return { from: present, to: lastOver(addDays(today, 60)) };
    case 'LAPSED':
      return { from: addMonths(present, -NON_ACTIVE_AFTER), to: addMonths(present, -1) };
    case 'NON_ACTIVE':
      return { from: null, to: addMonths(present, -NON_ACTIVE_AFTER - 1) };
  }
}

/** The last month that is over, or on its last day, on a day. */
function lastOver(day: CalendarDate): Month {
  const month = monthOf(day);
  return addDays(day, 1) === monthStart(addMonths(month, 1)) ? month : addMonths(month, -1);
}

/**
 * The fewest months that give cover again, or keep it: the one after the last paid month; after a lapse all that are
 * missing and the present one, so that the run of months goes on; once the membership is not active the present one, for
 * what is paid for months before that protects nobody.
 */
export function extensionMonths(paidUntil: Month, present: Month): Month[] {
  const missing = monthsBetween(paidUntil, present);
  if (missing <= 0) return [addMonths(paidUntil, 1)];
  if (missing > NON_ACTIVE_AFTER) return [present];
  return Array.from({ length: missing }, (_, index) => addMonths(paidUntil, index + 1));
}
