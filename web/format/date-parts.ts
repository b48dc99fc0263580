/** A date as it is typed: three texts. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export const noDate: DateParts = { day: '', month: '', year: '' };

export type DateReading =
  | { kind: 'empty' }
  | { kind: 'incomplete' }
  | { kind: 'impossible' }
  | { kind: 'date'; date: string };

/** Three typed texts -> a calendar date `'YYYY-MM-DD'`, or why they are none. Spaces are forgiven. */
export function readDateParts(parts: DateParts): DateReading {
  const [day, month, year] = [parts.day.trim(), parts.month.trim(), parts.year.trim()];
  if (day === '' && month === '' && year === '') {
    return { kind: 'empty' };
  }
  if (day === '' || month === '' || year === '') {
    return { kind: 'incomplete' };
  }
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) {
    return { kind: 'impossible' };
  }
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? { kind: 'date', date } : { kind: 'impossible' };
}

/** The date that three texts are; null for none. */
export function dateOf(parts: DateParts): string | null {
  const reading = readDateParts(parts);
  return reading.kind === 'date' ? reading.date : null;
}

/** `'1990-05-03'` -> `{ day: '3', month: '5', year: '1990' }`; nothing -> three empty texts. */
export function toDateParts(date: string | null | undefined): DateParts {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** Whether `'YYYY-MM-DD'` names a day that exists. */
export function isCalendarDate(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date;
}
