import type { XlsxCell } from '../../document/xlsx-writer.ts';
import { addDays, addYears, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { ColumnKey } from '../../member-import/member-import.columns.ts';
import { type DemoPerson, demoNik, demoNumber } from './demo-people.ts';

/** A row of the list by our columns. */
export type ListCells = Record<ColumnKey, XlsxCell>;

const TRADE_NOBODY_KNOWS = 'Penambal ban';

/** One kind of mistake and what the import has to say to it. */
interface Mistake {
  /** Of 10,000 rows. */
  readonly share: number;
  readonly outcome: 'NEW' | 'REFUSED';
  readonly codes: readonly string[];
  spoil(cells: ListCells, person: DemoPerson, coverFrom: CalendarDate, seed: number): void;
}

const good = { outcome: 'NEW' as const };
const bad = { outcome: 'REFUSED' as const };

/** Every kind of mistake that lists of villages are known for. */
export const mistakes: readonly Mistake[] = [
  {
    share: 60,
    ...bad,
    codes: ['NIK_NUMERIC_CELL'],
    spoil: (c, p) => {
      c.nik = Math.floor(Number(p.nik) / 10) * 10;
    },
  },
  {
    share: 60,
    ...bad,
    codes: ['NIK_LENGTH'],
    spoil: (c, p) => {
      c.nik = p.nik.slice(0, 15);
    },
  },
  {
    share: 30,
    ...bad,
    codes: ['NIK_BIRTH_DATE'],
    spoil: (c, p) => {
      c.nik = `${p.nik.slice(0, 6)}32${p.nik.slice(8)}`;
    },
  },
  {
    share: 20,
    ...bad,
    codes: ['NIK_NOT_DIGITS'],
    spoil: (c, p) => {
      c.nik = `${p.nik.slice(0, 15)}O`;
    },
  },
  {
    share: 40,
    ...bad,
    codes: ['NIK_EMPTY'],
    spoil: (c) => {
      c.nik = '';
    },
  },
  {
    share: 30,
    ...bad,
    codes: ['NAME_EMPTY'],
    spoil: (c) => {
      c.name = '-';
    },
  },
  {
    share: 20,
    ...bad,
    codes: ['BIRTH_DATE_UNREADABLE'],
    spoil: (c) => {
      c.birthDate = '32/13/1980';
    },
  },
  {
    share: 40,
    ...bad,
    codes: ['AGE_OVER_LIMIT'],
    spoil: (c, p, coverFrom, seed) => born(c, p, addDays(addYears(coverFrom, -66), -demoNumber(seed, 30, 1500)), seed),
  },
  {
    share: 40,
    ...good,
    codes: ['AGE_LIMIT_WITHIN_PERIOD'],
    spoil: (c, p, coverFrom, seed) =>
      born(c, p, addDays(addYears(coverFrom, -65), 1 + demoNumber(seed, 31, 360)), seed),
  },
  {
    share: 50,
    ...good,
    codes: ['NIK_DOB_MISMATCH'],
    spoil: (c, p) => {
      c.birthDate = writtenDay(addDays(p.birthDate, 1));
    },
  },
  {
    share: 40,
    ...good,
    codes: ['NIK_SEX_MISMATCH'],
    spoil: (c, p) => {
      c.sex = p.sex === 'L' ? 'P' : 'L';
    },
  },
  {
    share: 200,
    ...good,
    codes: ['MISSING_MOTHER_NAME'],
    spoil: (c) => {
      c.motherName = '';
    },
  },
  {
    share: 60,
    ...good,
    codes: ['OCCUPATION_UNKNOWN'],
    spoil: (c) => {
      c.occupation = TRADE_NOBODY_KNOWS;
    },
  },
  {
    share: 40,
    ...good,
    codes: ['PHONE_FORMAT'],
    spoil: (c) => {
      c.phone = '12-34';
    },
  },
  {
    share: 30,
    ...bad,
    codes: ['VILLAGE_UNKNOWN'],
    spoil: (c) => Object.assign(c, { villageCode: '', village: 'Desa Tak Bernama', district: 'Kecamatan Tak Bernama' }),
  },
];
function born(cells: ListCells, person: DemoPerson, birthDate: CalendarDate, seed: number): void {
  cells.birthDate = writtenDay(birthDate);
  cells.nik = demoNik(person.nik, birthDate, person.sex, seed);
}

export function writtenDay(date: CalendarDate): string {
  return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}
