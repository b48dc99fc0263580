import type { Cell } from '../document/cell.ts';

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n]+/g;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
/** What people write to say "nothing". */
const NOTHING = /^(-+|–|—|\.+|#N\/A|#REF!|#VALUE!|N\/A|NULL)$/i;

/** A cell as text the way a reader sees it; numbers without exponent, days as dd-mm-yyyy, '' for nothing. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'object') return `${cell.date.slice(8, 10)}-${cell.date.slice(5, 7)}-${cell.date.slice(0, 4)}`;
  return cleanText(cell);
}

/** The same for typed text: plain blanks, no leading apostrophe, and '' for the usual ways of saying "nothing". */
export function cleanText(text: string): string {
  let clean = text;
  if (ODD_SPACE.test(clean)) clean = clean.replace(ODD_SPACE, ' ');
  if (INVISIBLE.test(clean)) clean = clean.replace(INVISIBLE, '');
  clean = clean.trim();
  if (clean.startsWith("'")) clean = clean.slice(1).trimStart();
  return clean.length <= 7 && NOTHING.test(clean) ? '' : clean;
}

/** 1501014107800001 and not 1.501014107800001e+15. */
function numberText(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
}

const LONG_NUMBER = /\d(?:[ .-]?\d){13,}/g;

/** Free text may hold an identity number that slipped into the wrong column: it is not kept in clear. */
export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_NUMBER, (digits) => '*'.repeat(digits.length));
}
