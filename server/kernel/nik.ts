import { ageOn, type CalendarDate, daysInMonth } from './calendar-date.ts';
import type { ErrorParams } from './domain-error.ts';

/** `L` laki-laki (man), `P` perempuan (woman), as the identity card and every list print it. */
export type NikSex = 'L' | 'P';

export type NikErrorCode = 'NIK_EMPTY' | 'NIK_NOT_DIGITS' | 'NIK_LENGTH' | 'NIK_BIRTH_DATE' | 'NIK_SERIAL_ZERO';

export type NikCheck =
  | {
      readonly ok: true;
      /** Sixteen digits, nothing else. */
      readonly nik: string;
      readonly sex: NikSex;
      /** One or two real dates, oldest first: the number carries two digits of the year. */
      readonly birthDateCandidates: readonly CalendarDate[];
      /** District of first registration, `PP.KK.CC`; often an old code or another province. Never a reason to refuse. */
      readonly regionCode: string;
      /** False where the region part has a shape no register ever had: worth a warning, no more. */
      readonly regionPlausible: boolean;
    }
  | { readonly ok: false; readonly code: NikErrorCode; readonly params: ErrorParams };

const NIK_LENGTH = 16;
const ADULT_AGE = 17;
const OLDEST_AGE = 100;

// What people and spreadsheets put around and between the digits: blanks of every kind, dots, dashes, apostrophes.
const DECORATION = /[\s\u200b\u2060.\-\u2010-\u2015\u2212'’‘`]/g;

/**
 * Checks a NIK (`PP KK CC DDMMYY SSSS`; a woman's day is written plus 40; the serial starts at 0001). There is no
 * check digit, so a well-formed number can still be nobody's. The errors' parameters never hold any of its digits.
 */
export function checkNik(raw: string): NikCheck {
  const nik = raw.length === NIK_LENGTH && onlyDigitsUntil(raw) === -1 ? raw : raw.replace(DECORATION, '');
  if (nik === '') return refuse('NIK_EMPTY');
  const stray = onlyDigitsUntil(nik);
  if (stray !== -1) return refuse('NIK_NOT_DIGITS', { position: stray + 1 });
  if (nik.length !== NIK_LENGTH) return refuse('NIK_LENGTH', { digits: nik.length });

  const writtenDay = pair(nik, 6);
  const month = pair(nik, 8);
  const year = pair(nik, 10);
  const day = writtenDay > 40 ? writtenDay - 40 : writtenDay;
  const candidates: CalendarDate[] = [];
  if (day >= 1 && month >= 1 && month <= 12) {
    if (day <= daysInMonth(1900 + year, month)) candidates.push(`19${isoTail(nik, day)}`);
    if (day <= daysInMonth(2000 + year, month)) candidates.push(`20${isoTail(nik, day)}`);
  }
  if (candidates.length === 0) return refuse('NIK_BIRTH_DATE');
  if (nik.endsWith('0000')) return refuse('NIK_SERIAL_ZERO');
  return {
    ok: true,
    nik,
    sex: writtenDay > 40 ? 'P' : 'L',
    birthDateCandidates: candidates,
    regionCode: `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`,
    regionPlausible: isRegionPlausible(pair(nik, 0), pair(nik, 2), pair(nik, 4)),
  };
}

/**
 * The birth date a NIK stands for, or null when the NIK is not well-formed. A typed date that agrees with its digits
 * settles the century; otherwise the date that makes the person 17 to 100 years old on `today`; otherwise the later
 * one that is not in the future. The caller compares the answer with the typed date: a difference is a warning only,
 * people with such cards exist.
 */
export function birthDateFromNik(nik: string, today: CalendarDate, typed?: CalendarDate): CalendarDate | null {
  const check = checkNik(nik);
  if (!check.ok) return null;
  const candidates = check.birthDateCandidates;
  if (typed !== undefined && candidates.includes(typed)) return typed;
  const plausible = candidates.findLast((date) => {
    const age = ageOn(date, today);
    return age >= ADULT_AGE && age <= OLDEST_AGE;
  });
  return plausible ?? candidates.findLast((date) => date <= today) ?? null;
}

/** `**************01`: what anybody but an explicit, recorded look at the number gets to see. */
export function maskNik(nik: string): string {
  return nik.length === NIK_LENGTH ? `**************${nik.slice(-2)}` : '****************';
}

function refuse(code: NikErrorCode, params: ErrorParams = {}): NikCheck {
  return { ok: false, code, params };
}

function isoTail(nik: string, day: number): string {
  return `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day < 10 ? '0' : ''}${day}`;
}

/** Index of the first character that is no digit, -1 when there is none. */
function onlyDigitsUntil(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return i;
  }
  return -1;
}

function pair(digits: string, at: number): number {
  return (digits.charCodeAt(at) - 48) * 10 + digits.charCodeAt(at + 1) - 48;
}

// Provinces are numbered 11 to 97; kabupaten 01 to 69 and kota 71 to 99 within one.
function isRegionPlausible(province: number, regency: number, district: number): boolean {
  return province >= 11 && province <= 97 && regency >= 1 && regency !== 70 && district >= 1;
}
