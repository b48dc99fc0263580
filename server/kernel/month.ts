import type { CalendarDate } from './calendar-date.ts';
import { DomainError } from './domain-error.ts';

declare const monthBrand: unique symbol;

/** A contribution month (BLTH), `YYYY-MM`. Compares correctly as text; the database stores its first day. */
export type Month = string & { readonly [monthBrand]: true };

const SHAPE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;

/** Accepts exactly `YYYY-MM` of the years 1900 to 2199; anything else throws `MONTH_FORMAT`. */
export function parseMonth(text: string): Month {
  if (!SHAPE.test(text)) throw new DomainError('MONTH_FORMAT');
  return text as Month;
}

export function monthOf(date: CalendarDate): Month {
  return parseMonth(date.slice(0, 7));
}

export function monthStart(month: Month): CalendarDate {
  return `${month}-01`;
}

/** Moves by whole months, backwards when negative. */
export function addMonths(month: Month, count: number): Month {
  const index = monthIndex(month) + count;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return parseMonth(`${year}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`);
}

/** How many months lie from the first to the second: 0 for the same month, negative backwards. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from);
}

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}
