import type { CalendarDate } from './calendar-date.ts';
import type { Month } from './month.ts';

/** Where rules take the time from, so that a test can stand on any day. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at an ISO instant, e.g. `2026-03-01T00:00:00+07:00`. */
export function fixedClock(iso: string): Clock {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new RangeError('fixedClock needs an ISO instant');
  return { now: () => new Date(instant) };
}

// Western Indonesian time has been UTC+7 without daylight saving since 1964 (Keppres 243/1963).
const JAKARTA_OFFSET_MS = 7 * 3_600_000;

/** Today's business date: the date in Asia/Jakarta, whatever zone the server or the user is in. */
export function businessDate(clock: Clock): CalendarDate {
  return new Date(clock.now().getTime() + JAKARTA_OFFSET_MS).toISOString().slice(0, 10);
}

/** The month of the business date. */
export function currentMonth(clock: Clock): Month {
  return businessDate(clock).slice(0, 7) as Month;
}
