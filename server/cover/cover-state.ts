import { type CoverState, NON_ACTIVE_AFTER } from '../contribution/contribution.codes.ts';
import { addMonths, type Month } from '../kernel/month.ts';

export interface CoverFacts {
  readonly paidFrom: Month | null;
  readonly paidUntil: Month | null;
  readonly unpaidSince: Month | null;
}

/** How the cover of a member stands in a month. Without paid months of the past it is never called a lapse. */
export function coverState({ paidFrom, paidUntil, unpaidSince }: CoverFacts, month: Month): CoverState {
  if (paidUntil === null || paidFrom === null) return 'NEVER_PAID';
  if (paidFrom > month) return 'STARTS_LATER';
  if (paidUntil >= month) return 'PROTECTED';
  const since = unpaidSince ?? addMonths(paidUntil, 1);
  return month >= addMonths(since, NON_ACTIVE_AFTER) ? 'NON_ACTIVE' : 'LAPSED';
}
