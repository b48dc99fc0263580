import { addDays, type CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthStart } from '../kernel/month.ts';
import type { CoverageOrder } from './coverage.codes.ts';

/** How long before its end a cover is worth a word. */
const ENDING_WITHIN_DAYS = 60;

export const endingUntil = (today: CalendarDate): CalendarDate => addDays(today, ENDING_WITHIN_DAYS);

/** The month whose reports may be asked for today: the last one that is over. */
export const lastClosedMonth = (today: CalendarDate): Month => addMonths(monthOf(today), -1);

/** Whether an agreement that runs from one day to another owes anything for a month. */
export function owesReport(month: Month, startsOn: CalendarDate | null, endsOn: CalendarDate | null): boolean {
  const next = monthStart(addMonths(month, 1));
  return startsOn !== null && startsOn < next && (endsOn === null || endsOn >= monthStart(month));
}

/** What is known of a place under an agreement. Candidates and registered people are never added up. */
export interface CoverageFigures {
  /** null where the agreement names no target: unknown, not nought. */
  readonly target: number | null;
  /** Villages with a target, and what is known of them. */
  readonly units: number;
  readonly unitsWithList: number;
  readonly unitsCoverEnding: number;
  readonly unitsCoverEnded: number;
  readonly candidate: number;
  readonly registered: number;
  readonly ended: number;
  /** Reports of regencies for the last closed month; null below a regency, where nobody owes one. */
  readonly reportsOwed: number | null;
  readonly reportsMissing: number | null;
}

const plus = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b);

/** Adds places up to the place they lie in. */
export function totalOf(rows: readonly CoverageFigures[]): CoverageFigures {
  return rows.reduce<CoverageFigures>(
    (sum, row) => ({
      target: plus(sum.target, row.target),
      units: sum.units + row.units,
      unitsWithList: sum.unitsWithList + row.unitsWithList,
      unitsCoverEnding: sum.unitsCoverEnding + row.unitsCoverEnding,
      unitsCoverEnded: sum.unitsCoverEnded + row.unitsCoverEnded,
      candidate: sum.candidate + row.candidate,
      registered: sum.registered + row.registered,
      ended: sum.ended + row.ended,
      reportsOwed: plus(sum.reportsOwed, row.reportsOwed),
      reportsMissing: plus(sum.reportsMissing, row.reportsMissing),
    }),
    {
      ...{ target: null, units: 0, unitsWithList: 0, unitsCoverEnding: 0, unitsCoverEnded: 0 },
      ...{ candidate: 0, registered: 0, ended: 0, reportsOwed: null, reportsMissing: null },
    },
  );
}

// what nothing is expected of is nobody's worry and comes last
const share = (part: number, whole: number | null) => (whole ? part / whole : Number.POSITIVE_INFINITY);
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** How two regions stand to each other in a list; equals come by name. */
export function inOrder(order: CoverageOrder) {
  return (a: CoverageFigures & { nameKey: string }, b: CoverageFigures & { nameKey: string }): number => {
    const byFigures =
      order === 'WORST'
        ? compare(share(a.unitsWithList, a.units), share(b.unitsWithList, b.units)) ||
          compare(share(a.registered, a.target), share(b.registered, b.target))
        : order === 'TARGET'
          ? compare(b.target ?? 0, a.target ?? 0)
          : order === 'REGISTERED'
            ? compare(b.registered, a.registered)
            : 0;
    return byFigures || (a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : 0);
  };
}
