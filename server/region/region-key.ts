import { nameKey } from '../kernel/person-name.ts';

// Loaded by import workers too: no decorators here.

const VILLAGE_TITLES = new Set(['DESA', 'DS', 'KELURAHAN', 'KEL']);
const DISTRICT_TITLES = new Set(['KECAMATAN', 'KEC', 'DISTRIK', 'DIST']);
const REGENCY_TITLES = new Map([
  ['KAB', 'KABUPATEN'],
  ['KOTAMADYA', 'KOTA'],
  ['KODYA', 'KOTA'],
]);
const REGENCY_FILLERS = new Set(['ADMINISTRASI', 'ADM']);

// Only what stands for one word and no other: "PD" may be Padang or Pondok and is left alone.
const ABBREVIATIONS = new Map([
  ['SEI', 'SUNGAI'],
  ['TJ', 'TANJUNG'],
  ['KP', 'KAMPUNG'],
  ['PS', 'PASAR'],
  ['SP', 'SIMPANG'],
  ['GN', 'GUNUNG'],
]);

/**
 * How two spellings of one village compare equal: capitals without blanks and punctuation, the usual abbreviations
 * written out, "Desa" or "Kel." in front left out. `Tanjungpauh Mudik` and `Ds. Tj. Pauh Mudik` share a key.
 */
export function villageKey(written: string): string {
  return squeezed(withoutTitle(written, VILLAGE_TITLES));
}

/** The same for a district, `Kec. Air Hangat Timur`. */
export function districtKey(written: string): string {
  return squeezed(withoutTitle(written, DISTRICT_TITLES));
}

/** The same for a regency or city. Its title stays where it is written, because Kota Bogor is not Kabupaten Bogor. */
export function regencyKey(written: string): string {
  const words = wordsOf(written).filter((word) => !REGENCY_FILLERS.has(word));
  return squeezed(words.map((word, i) => (i === 0 ? (REGENCY_TITLES.get(word) ?? word) : word)));
}

/** Every key under which a regency of that official name (`Kabupaten Kerinci`) may be looked for. */
export function regencyKeys(officialName: string): string[] {
  const untitled = officialName.replace(/^(Kabupaten|Kota)( Administrasi)? /, '');
  return [...new Set([regencyKey(officialName), regencyKey(untitled)])];
}

/** The digits of a code, however it is dotted. */
export function codeKey(written: string): string {
  return written.replace(/\D/g, '');
}

/** `1501021001` and `15.01.02.1001` as the register writes it; anything that cannot be a code as it came. */
export function dottedCode(written: string): string {
  const isCode = /^[\d.\-\s]+$/.test(written) && [2, 4, 6, 10].includes(codeKey(written).length);
  return isCode ? dottedPrefix(written) : written;
}

/** The same for a code that is not yet complete: `15010` begins `15.01.0`. */
export function dottedPrefix(written: string): string {
  const digits = codeKey(written);
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter(Boolean).join('.');
}

function withoutTitle(written: string, titles: ReadonlySet<string>): string[] {
  const words = wordsOf(written);
  return words.length > 1 && titles.has(words[0] as string) ? words.slice(1) : words;
}

function wordsOf(written: string): string[] {
  return nameKey(written).split(' ');
}

function squeezed(words: readonly string[]): string {
  return words.map((word) => ABBREVIATIONS.get(word) ?? word).join('');
}
