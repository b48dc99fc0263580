import { NON_ACTIVE_AFTER } from '../contribution/contribution.codes.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import type { CoverAnswer, CoverReason } from './cover.codes.ts';

/** One month that a member owes. */
export interface OwedMonth {
  readonly month: Month;
  readonly dueOn: CalendarDate;
  readonly isPaid: boolean;
  /** Day on which the money came; null while unpaid, or where it is not known. */
  readonly receivedOn: CalendarDate | null;
  /** When the month was written down, and when the money was confirmed; null while unpaid, or where it is not known. */
  readonly writtenAt?: Date | null;
  readonly confirmedAt?: Date | null;
}

export interface CoveredMember {
  readonly segment: Segment;
  readonly isRegistered: boolean;
  /** Day on which the membership ended; null while it goes on. */
  readonly endedOn: CalendarDate | null;
}

export interface Cover {
  readonly answer: CoverAnswer;
  readonly reason: CoverReason;
  /** Covered months without a break up to and with the month asked about; 0 where that one is not covered. */
  readonly consecutive: number;
  /** Last month of the covered run that holds the month asked about, else of the last one before it. */
  readonly coveredUntil: Month | null;
}

/**
 * Whether somebody was protected on a day (three unpaid months: process book of the agency, p. 85). Nobody is protected in a
 * month that nobody has paid: whether claims within the time of grace are honoured is told by no source. A wage earner's
 * month is paid after it is over, by rule, so that nothing can be said of it before it is due; for everybody else money
 * that came after the day leaves the answer to the branch.
 * @param today decides whether an unpaid month is due
 */
export function coverOn(
  member: CoveredMember,
  months: readonly OwedMonth[],
  day: CalendarDate,
  today: CalendarDate,
): Cover {
  const month = monthOf(day);
  const covered = coveredMonths(months);
  const owed = months.find((m) => m.month === month);
  const says = (answer: CoverAnswer, reason: CoverReason): Cover => ({
    ...{ answer, reason, consecutive: covered.has(month) ? runLength(covered, month) : 0 },
    coveredUntil: lastCovered(covered, month),
  });
  if (!owed) {
    if (!member.isRegistered) return says('NOT_KNOWN', 'NOT_REGISTERED');
    return says('NOT_KNOWN', member.endedOn !== null && member.endedOn < day ? 'ENDED' : 'NO_MONTH');
  }
  if (!owed.isPaid) {
    if (isNonActive(months, month, day)) return says('NOT_PROTECTED', 'NON_ACTIVE');
    if (isOverdueSince(months, month, today)) return says('NOT_PROTECTED', 'UNPAID');
    return says(member.segment === 'PU' ? 'NOT_KNOWN' : 'NOT_PROTECTED', 'NOT_DUE');
  }
  if (!covered.has(month)) return says('NOT_PROTECTED', 'PAID_TOO_LATE');
  const isAfter = owed.receivedOn !== null && owed.receivedOn > day;
  return isAfter && member.segment === 'BPU' ? says('NOT_KNOWN', 'PAID_AFTER_DAY') : says('PROTECTED', 'PAID');
}

/**
 * The paid months that protect. Three months in a row past their due day without payment end the membership; money that
 * comes afterwards begins it anew in the month in which it comes, and what it pays before that is not covered. What had
 * been written down when the money was confirmed decides: months that are written later take back no cover that it gave.
 */
export function coveredMonths(months: readonly OwedMonth[]): ReadonlySet<Month> {
  const byMonth = new Map(months.map((m) => [m.month, m]));
  const covered = months.filter(({ month, isPaid, receivedOn, confirmedAt }) => {
    if (!isPaid) return false;
    if (receivedOn === null || month >= monthOf(receivedOn)) return true;
    const wasLate = (m: Month) => {
      const owed = byMonth.get(m);
      if (owed === undefined || (confirmedAt && owed.writtenAt && owed.writtenAt > confirmedAt)) return false;
      return owed.dueOn < receivedOn && isUnpaidBefore(owed, receivedOn);
    };
    return stretchAround(month, wasLate) < NON_ACTIVE_AFTER;
  });
  return new Set(covered.map(({ month }) => month));
}

const isUnpaidBefore = (owed: OwedMonth, day: CalendarDate) =>
  !owed.isPaid || (owed.receivedOn !== null && owed.receivedOn >= day);

/**
 * Whether the unpaid months that lead up to a month had ended the membership by a day: three of them in a row were past
 * their due day. Months that were not due yet end nothing, and hide nothing that was overdue before them: a wage
 * earner's last two are not due for most of the time.
 */
function isNonActive(months: readonly OwedMonth[], month: Month, day: CalendarDate): boolean {
  const byMonth = new Map(months.map((m) => [m.month, m]));
  const isUnpaid = (m: Month) => {
    const owed = byMonth.get(m);
    return owed !== undefined && isUnpaidBefore(owed, day);
  };
  const isOverdue = (m: Month) => isUnpaid(m) && (byMonth.get(m) as OwedMonth).dueOn < day;
  const notDueYet = stretchBefore(month, (m) => isUnpaid(m) && !isOverdue(m));
  return stretchBefore(addMonths(month, -notDueYet), isOverdue) >= NON_ACTIVE_AFTER;
}

/** Whether one of the unpaid months that lead up to a month is past its due day. */
function isOverdueSince(months: readonly OwedMonth[], month: Month, today: CalendarDate): boolean {
  const unpaid = new Map(months.filter(({ isPaid }) => !isPaid).map((m) => [m.month, m]));
  const length = stretchBefore(month, (m) => unpaid.has(m));
  return Array.from({ length }, (_, back) => unpaid.get(addMonths(month, -back))).some(
    (owed) => owed !== undefined && owed.dueOn < today,
  );
}

/** Months in a row, backwards from this one, of which something is true. */
function stretchBefore(month: Month, holds: (month: Month) => boolean): number {
  let length = 0;
  while (holds(addMonths(month, -length))) length++;
  return length;
}

function stretchAround(month: Month, holds: (month: Month) => boolean): number {
  if (!holds(month)) return 0;
  let after = 0;
  while (holds(addMonths(month, after + 1))) after++;
  return stretchBefore(month, holds) + after;
}

const runLength = (covered: ReadonlySet<Month>, month: Month) => stretchBefore(month, (m) => covered.has(m));

function lastCovered(covered: ReadonlySet<Month>, month: Month): Month | null {
  if (covered.has(month)) {
    let last = month;
    while (covered.has(addMonths(last, 1))) last = addMonths(last, 1);
    return last;
  }
  return (
    [...covered]
      .filter((m) => m < month)
      .sort()
      .at(-1) ?? null
  );
}
