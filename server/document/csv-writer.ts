import type { XlsxCell } from './xlsx-writer.ts';

const PART = 65_536;
const SEPARATOR = ';';
/** What a spreadsheet would take for a formula, wherever the text came from. */
const FORMULA = /^[=+\-@\t\r]/;
/** Identifiers: as numbers they lose their leading zeros, or all digits behind the fifteenth. */
const IDENTIFIER = /^(0\d+|\d{12,})$/;

/**
 * Separated text as Indonesian Excel opens it with a double click: semicolons, and a mark that says UTF-8. An apostrophe
 * before what must stay text keeps formulas from running and identifiers whole; reading such a list takes it away again.
 */
export async function* csvText(rows: AsyncIterable<readonly XlsxCell[]>): AsyncGenerator<Buffer> {
  let part = '\ufeff';
  for await (const row of rows) {
    for (let i = 0; i < row.length; i++) {
      const cell = row[i];
      const value = typeof cell === 'object' && cell !== null ? cell.value : (cell ?? '');
      part += (i === 0 ? '' : SEPARATOR) + (typeof value === 'number' ? String(value) : csvCell(value));
    }
    part += '\r\n';
    if (part.length > PART) {
      yield Buffer.from(part, 'utf8');
      part = '';
    }
  }
  yield Buffer.from(part, 'utf8');
}

export function csvCell(text: string): string {
  const safe = FORMULA.test(text) || IDENTIFIER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
