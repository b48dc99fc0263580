import type { Cell, CellRow, OnPause, OnRow } from '../document/cell.ts';
import { readCsv } from '../document/csv-reader.ts';
import { fileKind } from '../document/file-kind.ts';
import { openXlsx } from '../document/xlsx-reader.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { cellText } from './cell-text.ts';
import { HEADER_WITHIN, type Header, headerOf, isNoRow, knownHeaders } from './member-import.header.ts';
import { isDamagedNumber } from './member-import.row.ts';

/** Most rows of people in one file; what has more is several lists. */
export const ROWS_MAX = 250_000;
const GATE_FROM = 10;
const GATE_SHARE = 0.7;
const FOOTER_CELLS = 2;
const FOOTER_ROWS = 200;
const TOTALS = /^(sub ?total|total|jumlah|grand total)\b/i;

/** One source of rows: a sheet, or a text file. */
interface RowSource {
  readonly sheet: string | null;
  read(onRow: OnRow, onPause?: OnPause): Promise<void>;
}

export interface ListFile {
  readonly sheet: string | null;
  readonly header: Header;
  /** Hands over every row of a person, and tells at the end how many rows were none. */
  read(onPerson: (rowNumber: number, cells: CellRow) => void, onPause?: OnPause): Promise<{ ignored: number }>;
}

/**
 * Finds the list in a file: the sheet and row with our headers, letterhead skipped.
 * @throws DomainError for a file that is refused as a whole; see member-import.file-messages.ts
 */
export async function openList(bytes: Buffer): Promise<ListFile> {
  const sources = fileKind(bytes) === 'zip' ? await sheetSources(bytes) : [csvSource(bytes)];
  const found: { source: RowSource; header: Header; filled: boolean }[] = [];
  let nearest = 0;
  let anything = false;
  for (const source of sources) {
    const { header, filled, known, rows } = await peek(source);
    nearest = Math.max(nearest, known);
    anything ||= rows > 0;
    if (header) found.push({ source, header, filled });
  }
  const withPeople = found.filter(({ filled }) => filled);
  if (withPeople.length > 1) {
    throw new DomainError('FILE_SEVERAL_LISTS', {
      sheets: withPeople.map(({ source }) => source.sheet ?? '').join(', '),
    });
  }
  const list = withPeople[0] ?? found[0];
  if (!list) throw new DomainError(!anything ? 'FILE_EMPTY' : nearest > 0 ? 'FILE_HEADER_INCOMPLETE' : 'FILE_NOT_OURS');
  if (!list.filled) throw new DomainError('FILE_NO_ROWS');
  return {
    sheet: list.source.sheet,
    header: list.header,
    read: (onPerson, onPause) => readPeople(list.source, list.header, onPerson, onPause),
  };
}

async function sheetSources(bytes: Buffer): Promise<RowSource[]> {
  const file = await openXlsx(bytes);
  const shown = file.sheets.filter(({ hidden }) => !hidden);
  const sources = await Promise.all(
    shown.map(async (sheet) => ({
      sheet: sheet.name,
      announced: await file.announcedRows(sheet),
      read: (onRow: OnRow, onPause?: OnPause) => file.readSheet(sheet, onRow, onPause),
    })),
  );
  for (const source of sources) {
    // Counting alone is quick: a sheet that says it is too long is believed only after that.
    if (source.announced > ROWS_MAX + HEADER_WITHIN) await refuseTooLong(source);
  }
  return sources;
}

async function refuseTooLong(source: RowSource): Promise<void> {
  let filled = 0;
  await source.read((_, cells) => cells.length === 0 || ++filled <= ROWS_MAX + HEADER_WITHIN);
  if (filled > ROWS_MAX + HEADER_WITHIN) throw new DomainError('FILE_TOO_MANY_ROWS', { max: ROWS_MAX });
}

function csvSource(bytes: Buffer): RowSource {
  return { sheet: null, read: (onRow, onPause) => readCsv(bytes, onRow, onPause) };
}

async function peek(
  source: RowSource,
): Promise<{ header: Header | null; filled: boolean; known: number; rows: number }> {
  let header: Header | null = null;
  let filled = false;
  let known = 0;
  let rows = 0;
  await source.read((rowNumber, cells) => {
    if (isBlank(cells)) return true;
    rows += 1;
    if (header === null) {
      header = headerOf(rowNumber, cells);
      known = Math.max(known, knownHeaders(cells));
      return header !== null || rows < HEADER_WITHIN;
    }
    if (isNoRow(cells, header)) return true;
    filled = hasPerson(cells, header);
    return !filled && rows < HEADER_WITHIN * 2;
  });
  return { header, filled, known, rows };
}

async function readPeople(
  source: RowSource,
  header: Header,
  onPerson: (rowNumber: number, cells: CellRow) => void,
  onPause?: OnPause,
): Promise<{ ignored: number }> {
  let people = 0;
  let shaped = 0;
  let withNik = 0;
  let ignored = 0;
  // Rows without a NIK wait: at the end of the list they are the date and signatures, before further people they are
  // people whose NIK is missing.
  let waiting: { rowNumber: number; cells: CellRow }[] = [];
  const hand = (rowNumber: number, cells: CellRow) => {
    people += 1;
    if (people > ROWS_MAX) throw new DomainError('FILE_TOO_MANY_ROWS', { max: ROWS_MAX });
    onPerson(rowNumber, cells);
  };
  await source.read((rowNumber, cells) => {
    if (rowNumber <= header.row || isBlank(cells)) return true;
    const nik = cells[header.place.nik] ?? null;
    if (cellText(nik) !== '' && !(isTotal(cells, header) && !isNikShaped(nik))) {
      if (isNoRow(cells, header)) return true;
      for (const row of waiting) hand(row.rowNumber, row.cells);
      waiting = [];
      withNik += 1;
      if (isNikShaped(nik)) shaped += 1;
      hand(rowNumber, cells);
    } else if (isNoRow(cells, header) || isTotal(cells, header) || isAside(cells, header)) {
      ignored += 1;
    } else {
      waiting.push({ rowNumber, cells });
      if (waiting.length > FOOTER_ROWS) {
        for (const row of waiting) hand(row.rowNumber, row.cells);
        waiting = [];
      }
    }
    return true;
  }, onPause);
  for (const row of waiting) {
    if (filledCells(row.cells, header) > FOOTER_CELLS) hand(row.rowNumber, row.cells);
    else ignored += 1;
  }
  if (people >= GATE_FROM && shaped < withNik * GATE_SHARE) {
    throw new DomainError('FILE_COLUMNS_MIXED', { share: Math.floor((100 * shaped) / Math.max(1, withNik)) });
  }
  if (people === 0) throw new DomainError('FILE_NO_ROWS');
  return { ignored };
}

function hasPerson(cells: CellRow, header: Header): boolean {
  return cellText(cells[header.place.nik] ?? null) !== '' || filledCells(cells, header) > FOOTER_CELLS;
}

/** Numbers that a spreadsheet damaged count too: they get a sentence of their own, row by row. */
function isNikShaped(cell: Cell): boolean {
  return isDamagedNumber(cell) || /^\d{15,17}$/.test(cellText(cell).replace(/[\s.'-]/g, ''));
}

function isTotal(cells: CellRow, header: Header): boolean {
  const beside = header.columns.find(({ index }) => cellText(cells[index] ?? null) !== '');
  return (
    TOTALS.test(cellText(cells[header.place.name] ?? null)) ||
    (beside !== undefined && TOTALS.test(cellText(cells[beside.index] ?? null)))
  );
}

/** Neither NIK nor name, and hardly anything else: the name of a village as a heading, a date, a stamp. */
function isAside(cells: CellRow, header: Header): boolean {
  return cellText(cells[header.place.name] ?? null) === '' && filledCells(cells, header) <= FOOTER_CELLS;
}

function filledCells(cells: CellRow, header: Header): number {
  let filled = 0;
  for (const { index, key } of header.columns) if (key !== null && cellText(cells[index] ?? null) !== '') filled += 1;
  return filled;
}

function isBlank(cells: CellRow): boolean {
  return !cells.some((cell) => cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== ''));
}
