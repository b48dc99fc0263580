import { intlTag } from './locale.ts';

/** Business dates and clock times are those of western Indonesia, whatever the zone of the browser. */
const zone = 'Asia/Jakarta';

/** `'2026-11-05'` -> `'5 Nov 2026'`. The text is a calendar date, so no zone is applied. */
export function formatDate(date: string, locale: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day) {
    return date;
  }
  return new Intl.DateTimeFormat(intlTag(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, month - 1, day)));
}

/** `'2026-11'` -> `'Nov 2026'`. */
export function formatMonth(month: string, locale: string): string {
  const [year, number] = month.split('-').map(Number);
  if (!year || !number) {
    return month;
  }
  return new Intl.DateTimeFormat(intlTag(locale), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, number - 1, 1)),
  );
}

/** An instant in UTC -> `'5 Nov 2026 08.05 WIB'` (Indonesian) or `'5 Nov 2026 08:05 WIB'` (English). */
export function formatDateTime(instant: string, locale: string): string {
  const at = new Date(instant);
  return `${formatDate(jakartaDate(at), locale)} ${jakartaTime(at, locale)} WIB`;
}

/** The calendar date in Jakarta at an instant, as `'YYYY-MM-DD'`. */
export function jakartaDate(at: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
  return parts.slice(0, 10);
}

/** The hour of the day in Jakarta, 0 to 23. */
export function jakartaHour(at: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at));
}

function jakartaTime(at: Date, locale: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return locale === 'en' ? time : time.replace(':', '.');
}
