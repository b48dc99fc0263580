import { DomainError } from './domain-error.ts';

/** A day without a time or zone, `YYYY-MM-DD`, years 1900 to 2199. Compares correctly as text. */
export type CalendarDate = string;

const SHAPE = /^(19|20|21)\d\d-\d\d-\d\d$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function isDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** Accepts exactly `YYYY-MM-DD` and a day that exists; anything else throws `DATE_FORMAT`. */
export function parseDate(text: string): CalendarDate {
  if (!isDate(text)) throw new DomainError('DATE_FORMAT');
  return text;
}

/** Puts a date together from numbers; throws `DATE_FORMAT` when there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parseDate(text);
}

/**
 * Completed years of life on a day; negative before birth. Someone born on 29 February completes a year on 1 March
 * in a common year.
 */
export function ageOn(birth: CalendarDate, on: CalendarDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The day on which so many years are complete: the counterpart of `ageOn`, so 29 February may become 1 March. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const year = Number(date.slice(0, 4)) + years;
  if (date.endsWith('-02-29') && daysInMonth(year, 2) === 28) return dateOf(year, 3, 1);
  return dateOf(year, Number(date.slice(5, 7)), Number(date.slice(8)));
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
  return parseDate(moved.toISOString().slice(0, 10));
}
