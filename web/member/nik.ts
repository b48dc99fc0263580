import { isCalendarDate } from '../format/date-parts.ts';

/**
 * What a form can tell from a NIK while it is being typed. `PP KK CC DDMMYY SSSS`: region of first registration, birth date
 * (a woman's day is written plus 40), serial. The server has the last word; this only spares people typing.
 */
export interface NikFacts {
  sex: 'MALE' | 'FEMALE';
  /** One date, or two where the two digits of the year leave the century open. `'YYYY-MM-DD'`, likeliest first. */
  birthDates: string[];
}

export type NikProblem = 'NIK_EMPTY' | 'NIK_NOT_DIGITS' | 'NIK_LENGTH' | 'NIK_BIRTH_DATE' | 'NIK_SERIAL_ZERO';

export type NikReading =
  | { ok: true; nik: string; facts: NikFacts }
  | { ok: false; problem: NikProblem; digits: number };

const nikLength = 16;
const youngest = 17;
const oldest = 100;

/** Blanks, dots, dashes and apostrophes are how people and spreadsheets write long numbers; they are no part of it. */
export function bareNik(typed: string): string {
  return typed.replace(/[\s\u200b\u2060.\-\u2010-\u2015\u2212'’‘`]/g, '');
}

/** In groups of four, as on a bank card: `1571 0743 0590 0000`. */
export function groupNik(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

/** @param today the business date, `'YYYY-MM-DD'` */
export function readNik(typed: string, today: string): NikReading {
  const nik = bareNik(typed);
  const refuse = (problem: NikProblem): NikReading => ({ ok: false, problem, digits: nik.length });
  if (nik === '') {
    return refuse('NIK_EMPTY');
  }
  if (!/^\d+$/.test(nik)) {
    return refuse('NIK_NOT_DIGITS');
  }
  if (nik.length !== nikLength) {
    return refuse('NIK_LENGTH');
  }
  const writtenDay = Number(nik.slice(6, 8));
  const day = String(writtenDay > 40 ? writtenDay - 40 : writtenDay).padStart(2, '0');
  const tail = `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}`;
  const possible = [`20${tail}`, `19${tail}`].filter(isCalendarDate);
  if (possible.length === 0) {
    return refuse('NIK_BIRTH_DATE');
  }
  if (nik.endsWith('0000')) {
    return refuse('NIK_SERIAL_ZERO');
  }
  const plausible = possible.filter((date) => {
    const age = ageOn(date, today);
    return age >= youngest && age <= oldest;
  });
  const past = possible.filter((date) => date <= today);
  return {
    ok: true,
    nik,
    facts: {
      sex: writtenDay > 40 ? 'FEMALE' : 'MALE',
      birthDates: plausible.length > 0 ? plausible : past.slice(0, 1),
    },
  };
}

function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
