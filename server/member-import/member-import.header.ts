import type { Cell, CellRow } from '../document/cell.ts';
import { columnLetters } from '../document/xlsx-writer.ts';
import { cellText } from './cell-text.ts';
import { type ColumnKey, columnOfHeader, importColumns, isSilentHeader } from './member-import.columns.ts';

/** One column of the file as it stood there. */
export interface FileColumn {
  readonly index: number;
  readonly letter: string;
  readonly header: string;
  /** null: an extra column, or one that says nothing about the person. */
  readonly key: ColumnKey | null;
}

export interface Header {
  readonly row: number;
  readonly columns: readonly FileColumn[];
  readonly extra: readonly string[];
  /** Where each of our columns stands; -1 where the file has none. */
  readonly place: Readonly<Record<ColumnKey, number>>;
}

/** Rows of letterhead after which a file is taken for something else. */
export const HEADER_WITHIN = 60;
const HEADER_MAX = 80;

/**
 * The header, if this row is one: a NIK and a name and at least one more of our columns, in any order. A header twice
 * counts the first time, so that a repeated column cannot overwrite it.
 */
export function headerOf(row: number, cells: CellRow): Header | null {
  const place = Object.fromEntries(Object.keys(importColumns).map((key) => [key, -1])) as Record<ColumnKey, number>;
  const columns: FileColumn[] = [];
  let known = 0;
  for (let index = 0; index < cells.length; index++) {
    const header = cellText(cells[index] ?? null).slice(0, HEADER_MAX);
    if (header === '') continue;
    let key = columnOfHeader(header);
    if (key !== null && place[key] !== -1) key = null;
    if (key !== null) {
      place[key] = index;
      known += 1;
    }
    columns.push({ index, letter: columnLetters(index), header, key });
  }
  if (place.nik === -1 || place.name === -1 || known < 3) return null;
  const extra = columns
    .filter(({ key, header }) => key === null && !isSilentHeader(header))
    .map(({ header }) => header);
  return { row, columns, extra, place };
}

/** A row that looks like a header of somebody's list, though not of ours: for saying which columns were missed. */
export function knownHeaders(cells: CellRow): number {
  return cells.filter(
    (cell: Cell | undefined) => cell !== null && cell !== undefined && columnOfHeader(cellText(cell)) !== null,
  ).length;
}

/**
 * What people leave right below a header: column numbers `1 2 3`, our own line of instructions or example, the header
 * once more on every printed page.
 */
export function isNoRow(cells: CellRow, header: Header): boolean {
  const texts = header.columns.map(({ index }) => cellText(cells[index] ?? null));
  const nik = cellText(cells[header.place.nik] ?? null);
  if (columnOfHeader(nik) === 'nik') return true;
  const filled = texts.filter((text) => text !== '');
  if (
    filled.length > 2 &&
    filled.every((text, i) => /^\(?\d{1,2}\)?$/.test(text) && Number.parseInt(text.replace(/\D/g, ''), 10) >= i)
  )
    return true;
  const { format } = importColumns.nik;
  return nik === format.id || nik === format.en;
}
