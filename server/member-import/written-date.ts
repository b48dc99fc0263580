import type { Cell } from '../document/cell.ts';
import { dayOfSerial } from '../document/xlsx-reader.ts';
import { ageOn, type CalendarDate, daysInMonth, isDate } from '../kernel/calendar-date.ts';
import { cellText } from './cell-text.ts';

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  januari: 1,
  january: 1,
  feb: 2,
  peb: 2,
  februari: 2,
  pebruari: 2,
  february: 2,
  mar: 3,
  mrt: 3,
  maret: 3,
  march: 3,
  apr: 4,
  april: 4,
  mei: 5,
  may: 5,
  jun: 6,
  juni: 6,
  june: 6,
  jul: 7,
  juli: 7,
  july: 7,
  agu: 8,
  agt: 8,
  agust: 8,
  ags: 8,
  aug: 8,
  agustus: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  okt: 10,
  oct: 10,
  oktober: 10,
  october: 10,
  nov: 11,
  nop: 11,
  november: 11,
  nopember: 11,
  des: 12,
  dec: 12,
  desember: 12,
  december: 12,
};
const NUMBERS = /^(\d{1,4})\s*[-/.,\s]\s*(\d{1,2})\s*[-/.,\s]\s*(\d{2,4})(?:[T\s].*)?$/;
const WORDS = /^(\d{1,2})\s*[-/.,\s]?\s*([a-z]{3,9})\.?\s*[-/.,\s]?\s*(\d{2,4})$/;
const COMPACT = /^(\d{2})(\d{2})(\d{4})$/;
const SERIALS = { from: 5_000, to: 60_000 } as const;

/**
 * A day of birth as people write it: 31-12-1980, 31/12/80, 31 Des 1980, "Jambi, 31 Desember 1980", 1980-12-31, a day
 * cell or its bare serial number. Of two readings (03/04/80, or two digits of the year) the one that the NIK confirms
 * is taken; without that, the day comes before the month, as everywhere in Indonesia, and the person is an adult
 * under 100. null: this cannot be read as a day that exists.
 */
export function writtenDate(cell: Cell, confirmed: readonly CalendarDate[], today: CalendarDate): CalendarDate | null {
  if (cell !== null && typeof cell === 'object') return isDate(cell.date) ? cell.date : null;
  if (typeof cell === 'number' && cell >= SERIALS.from && cell <= SERIALS.to) return dayOfSerial(cell)?.date ?? null;
  const readings = readingsOf(cellText(cell).toLowerCase(), today);
  return readings.find((date) => confirmed.includes(date)) ?? readings[0] ?? null;
}

function readingsOf(written: string, today: CalendarDate): CalendarDate[] {
  // A place of birth before the day is a habit of identity cards.
  const text = written.replace(/^[a-z][a-z .']*,\s*/, '');
  const words = WORDS.exec(text);
  if (words) {
    const month = MONTHS[words[2] as string];
    return month === undefined
      ? []
      : years(words[3] as string, today).flatMap((year) => day(year, month, Number(words[1])));
  }
  const numbers = NUMBERS.exec(text) ?? COMPACT.exec(text);
  if (!numbers) return [];
  const [, first = '', second = '', third = ''] = numbers;
  if (first.length === 4) return third.length > 2 ? [] : day(Number(first), Number(second), Number(third));
  if (first.length === 3 || third.length === 3) return [];
  const possible = years(third, today);
  return [
    ...possible.flatMap((year) => day(year, Number(second), Number(first))),
    ...possible.flatMap((year) => day(year, Number(first), Number(second))),
  ];
}

function day(year: number, month: number, dayOfMonth: number): CalendarDate[] {
  if (!(month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month))) return [];
  const date = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return isDate(date) ? [date] : [];
}

function years(written: string, today: CalendarDate): number[] {
  if (written.length === 4) return [Number(written)];
  const candidates = [1900 + Number(written), 2000 + Number(written)];
  const adult = candidates.filter((year) => {
    const age = ageOn(`${year}-01-01`, today);
    return age >= 17 && age < 100;
  });
  return [...new Set([...adult, ...candidates.filter((year) => `${year}-01-01` <= today)])];
}
