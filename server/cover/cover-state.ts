import type { CoverState } from '../contribution/contribution.codes.ts';
import type { Month } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import type { LapseCalendar } from './lapse-calendar.ts';

interface CoverFacts {
  readonly segment: Segment;
  readonly paidFrom: Month | null;
  readonly paidUntil: Month | null;
}

/** How the cover of a member stands on a day, as the lists of ending cover have it. */
export function coverState(
  { segment, paidFrom, paidUntil }: CoverFacts,
  { present, overdueUntil, nonActiveUntil }: LapseCalendar,
): CoverState {
  if (paidUntil === null || paidFrom === null) return 'NEVER_PAID';
  if (paidFrom > present) return 'STARTS_LATER';
  if (paidUntil >= present) return 'PROTECTED';
  if (paidUntil >= overdueUntil[segment]) return 'NOT_DUE';
  return paidUntil <= nonActiveUntil[segment] ? 'NON_ACTIVE' : 'LAPSED';
}
