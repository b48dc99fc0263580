import { endingUntil } from '../coverage/coverage.rules.ts';
import { businessDate, type Clock } from '../kernel/clock.ts';
import { type Month, monthOf } from '../kernel/month.ts';

/** The months that a look at units is about: the present one, and the last of those in which cover ends soon. */
export function monthsAround(clock: Clock): { thisMonth: Month; soon: Month } {
  const today = businessDate(clock);
  return { thisMonth: monthOf(today), soon: monthOf(endingUntil(today)) };
}
