import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import type { Cell, CellRow, OnRow } from './cell.ts';
import { readCsv } from './csv-reader.ts';
import { fileKind } from './file-kind.ts';
import { openXlsx } from './xlsx-reader.ts';

/** What a short list has to look like. */
export interface ColumnListShape<Column extends string> {
  /** Which of our columns a header names. */
  columnOf(header: Cell): Column | null;
  /** Without these a row is no header. */
  readonly needed: readonly Column[];
  /** Most rows; whoever asks finds out by one more being read. */
  readonly rowsMax: number;
  /** Code of a file in which no row is a header. */
  readonly headerCode: string;
}

export interface ColumnListRow<Column extends string> {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** null also where the file has no such column. */
  at(column: Column): Cell;
}

/** Which of our columns a header names, however it is written. */
export function namedColumn<Column extends string>(
  columns: Readonly<Record<Column, { readonly known: RegExp }>>,
  header: string,
): Column | null {
  const key = header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return (Object.keys(columns) as Column[]).find((column) => columns[column].known.test(key)) ?? null;
}

/** Why a row cannot be taken, by the column in which that shows. */
export interface ColumnProblem<Column extends string> {
  readonly row: number;
  readonly column: Column;
  readonly code: string;
  readonly params: ErrorParams;
}

const HEADER_WITHIN = 30;

/**
 * Reads the rows below our headers: of the first sheet that has them among its first lines, or of the text. The rows are
 * held in memory and read in the server's own thread, so this is for lists of some thousand rows.
 * @throws DomainError with the code for a file without headers, and the FILE_* of the readers
 */
export async function readColumnList<Column extends string>(
  bytes: Buffer,
  shape: ColumnListShape<Column>,
): Promise<ColumnListRow<Column>[]> {
  const rows: ColumnListRow<Column>[] = [];
  let place: Partial<Record<Column, number>> | null = null;
  const onRow: OnRow = (row, cells) => {
    if (place === null) {
      place = placesOf(cells, shape);
      return place !== null || row < HEADER_WITHIN;
    }
    const places = place;
    rows.push({ row, at: (column) => cells[places[column] ?? -1] ?? null });
    return rows.length <= shape.rowsMax;
  };
  if (fileKind(bytes) === 'zip') {
    const file = await openXlsx(bytes);
    for (const sheet of file.sheets.filter(({ hidden }) => !hidden)) {
      await file.readSheet(sheet, onRow);
      if (place !== null) break;
    }
  } else {
    await readCsv(bytes, onRow);
  }
  if (place === null) throw new DomainError(shape.headerCode);
  return rows;
}

/**
 * The rows of such a list in which anything is written.
 * @throws DomainError with the codes for a list that is too long or empty, and as readColumnList()
 */
export async function readFilledRows<Column extends string>(
  bytes: Buffer,
  shape: ColumnListShape<Column> & {
    readonly columns: readonly Column[];
    readonly longCode: string;
    readonly emptyCode: string;
  },
): Promise<ColumnListRow<Column>[]> {
  const list = await readColumnList(bytes, shape);
  if (list.length > shape.rowsMax) throw new DomainError(shape.longCode, { max: shape.rowsMax });
  const rows = list.filter(({ at }) => shape.columns.some((column) => at(column) !== null));
  if (rows.length === 0) throw new DomainError(shape.emptyCode);
  return rows;
}

function placesOf<Column extends string>(
  cells: CellRow,
  { columnOf, needed }: ColumnListShape<Column>,
): Partial<Record<Column, number>> | null {
  const place: Partial<Record<Column, number>> = {};
  for (let index = 0; index < cells.length; index++) {
    const column = columnOf(cells[index] ?? null);
    if (column !== null) place[column] ??= index;
  }
  return needed.every((column) => place[column] !== undefined) ? place : null;
}
