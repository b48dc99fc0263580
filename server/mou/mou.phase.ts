import { addDays, type CalendarDate } from '../kernel/calendar-date.ts';
import type { MouEnding, MouPhase, MouState } from './mou.codes.ts';

/** A new agreement takes about two months; from here on it is time to begin. */
const EXPIRING_WITHIN_DAYS = 90;

interface MouTerm {
  readonly state: MouState;
  readonly endsOn: CalendarDate | null;
  readonly howEnded: MouEnding | null;
}

/** Where an agreement stands on a day. Its last day is still one of its days. */
export function phaseOf({ state, endsOn, howEnded }: MouTerm, today: CalendarDate): MouPhase {
  if (state === 'ENDED') return howEnded ?? 'TERMINATED';
  if (state !== 'ACTIVE' || endsOn === null) return state;
  if (endsOn < today) return 'EXPIRED';
  return endsOn <= addDays(today, EXPIRING_WITHIN_DAYS) ? 'EXPIRING' : 'ACTIVE';
}

/** The same as a predicate over mou m. @param add puts a value into the statement and gives its place */
export function phasePredicate(phase: MouPhase, today: CalendarDate, add: (value: unknown) => string): string {
  const soon = () => `${add(addDays(today, EXPIRING_WITHIN_DAYS))}::date`;
  switch (phase) {
    case 'ACTIVE':
      return `m.state = 'ACTIVE' and (m.ends_on is null or m.ends_on > ${soon()})`;
    case 'EXPIRING':
      return `m.state = 'ACTIVE' and m.ends_on between ${add(today)}::date and ${soon()}`;
    case 'EXPIRED':
      return `m.state = 'ACTIVE' and m.ends_on < ${add(today)}::date`;
    case 'TERMINATED':
    case 'COMPLETED':
    case 'RENEWED':
      return `m.how_ended = ${add(phase)}`;
    default:
      return `m.state = ${add(phase)}`;
  }
}
