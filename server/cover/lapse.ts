import { addDays, type CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthStart, monthsBetween } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import type { LapseCalendar } from './lapse-calendar.ts';

export const lapseKinds = ['ENDING_30', 'ENDING_60', 'NOT_DUE', 'LAPSED', 'NON_ACTIVE'] as const;
export type LapseKind = (typeof lapseKinds)[number];

/** Last paid months, both included; null for no bound. */
interface MonthRange {
  readonly from: Month | null;
  readonly to: Month;
}

interface SegmentRange extends MonthRange {
  readonly segment: Segment;
}

/**
 * The range that serves both segments, and the parts of it that hold for each where these differ. A stored selection
 * keeps it as it was asked; earlier ones have one part and no list.
 */
export interface LapseRange extends MonthRange {
  readonly narrower?: SegmentRange | readonly SegmentRange[];
}

/** Which last paid months make somebody one of this kind today. Where the range ends before it begins it holds nobody. */
export function lapseRange(
  kind: LapseKind,
  { today, present, overdueUntil, nonActiveUntil: { PU, BPU } }: LapseCalendar,
): LapseRange {
  const last = addMonths(present, -1);
  switch (kind) {
    case 'ENDING_30':
      return { from: present, to: lastOver(addDays(today, 30)) };
    case 'ENDING_60':
      return { from: present, to: lastOver(addDays(today, 60)) };
    // a wage earner's months are due a month later: they are overdue and end the membership a month later too
    case 'NOT_DUE': {
      const narrower = { segment: 'BPU' as const, from: overdueUntil.BPU, to: last };
      return { from: overdueUntil.PU, to: last, narrower: [narrower] };
    }
    case 'LAPSED': {
      const [from, to] = [addMonths(PU, 1), addMonths(overdueUntil.BPU, -1)];
      const narrower = [
        { segment: 'PU' as const, from, to: addMonths(overdueUntil.PU, -1) },
        { segment: 'BPU' as const, from: addMonths(BPU, 1), to },
      ];
      return { from, to, narrower };
    }
    case 'NON_ACTIVE':
      return { from: null, to: BPU, narrower: [{ segment: 'PU', from: null, to: PU }] };
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
