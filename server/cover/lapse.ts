import { addDays, type CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthStart, monthsBetween } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import type { LapseCalendar } from './lapse-calendar.ts';

export const lapseKinds = ['ENDING_30', 'ENDING_60', 'LAPSED', 'NON_ACTIVE'] as const;
export type LapseKind = (typeof lapseKinds)[number];

/** Last paid months, both included; null for no bound. */
interface MonthRange {
  readonly from: Month | null;
  readonly to: Month;
}

/** The range that serves both segments, and the part of it that holds for one. A stored selection keeps it as it was asked. */
export interface LapseRange extends MonthRange {
  readonly narrower?: MonthRange & { readonly segment: Segment };
}

/** Which last paid months make somebody one of this kind today. Where the range ends before it begins it holds nobody. */
export function lapseRange(
  kind: LapseKind,
  { today, present, nonActiveUntil: { PU, BPU } }: LapseCalendar,
): LapseRange {
  switch (kind) {
    case 'ENDING_30':
      return { from: present, to: lastOver(addDays(today, 30)) };
    case 'ENDING_60':
      return { from: present, to: lastOver(addDays(today, 60)) };
    // a wage earner's months are due a month later, so that the membership ends a month later too
    case 'LAPSED': {
      const to = addMonths(present, -1);
      return { from: addMonths(PU, 1), to, narrower: { segment: 'BPU', from: addMonths(BPU, 1), to } };
    }
    case 'NON_ACTIVE':
      return { from: null, to: BPU, narrower: { segment: 'PU', from: null, to: PU } };
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
export function extensionMonths(
  { segment, paidUntil }: { segment: Segment; paidUntil: Month },
  { present, nonActiveUntil }: LapseCalendar,
): Month[] {
  const missing = monthsBetween(paidUntil, present);
  if (missing <= 0) return [addMonths(paidUntil, 1)];
  if (paidUntil <= nonActiveUntil[segment]) return [present];
  return Array.from({ length: missing }, (_, index) => addMonths(paidUntil, index + 1));
}
