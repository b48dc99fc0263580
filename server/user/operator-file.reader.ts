import type { CellRow, OnRow } from '../document/cell.ts';
import { readCsv } from '../document/csv-reader.ts';
import { fileKind } from '../document/file-kind.ts';
import { openXlsx } from '../document/xlsx-reader.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { cellText } from '../member-import/cell-text.ts';
import { type OperatorColumn, operatorColumnOf } from './operator-file.columns.ts';

/** One row as it was written. */
export type OperatorRow = { readonly row: number } & Readonly<Record<OperatorColumn, string>>;

export const OPERATOR_ROWS_MAX = 2_000;
const HEADER_WITHIN = 30;

/**
 * Reads a list of new operators: the first sheet, or the text, with our headers among its first lines.
 * @throws DomainError OPERATOR_FILE_HEADER, OPERATOR_FILE_LONG, OPERATOR_FILE_EMPTY and the FILE_* of the readers
 */
export async function readOperators(bytes: Buffer): Promise<OperatorRow[]> {
  const reader = new OperatorReader();
  if (fileKind(bytes) === 'zip') {
    const file = await openXlsx(bytes);
    for (const sheet of file.sheets.filter(({ hidden }) => !hidden)) {
      await file.readSheet(sheet, reader.onRow);
      if (reader.found) break;
    }
  } else {
    await readCsv(bytes, reader.onRow);
  }
  if (!reader.found) throw new DomainError('OPERATOR_FILE_HEADER');
  if (reader.rows.length > OPERATOR_ROWS_MAX) throw new DomainError('OPERATOR_FILE_LONG', { max: OPERATOR_ROWS_MAX });
  if (reader.rows.length === 0) throw new DomainError('OPERATOR_FILE_EMPTY');
  return reader.rows;
}

class OperatorReader {
  readonly rows: OperatorRow[] = [];
  #place: Partial<Record<OperatorColumn, number>> | null = null;

  get found(): boolean {
    return this.#place !== null;
  }

  readonly onRow: OnRow = (row, cells) => {
    if (this.#place === null) {
      this.#place = placesOf(cells);
      return this.#place !== null || row < HEADER_WITHIN;
    }
    const place = this.#place;
    const at = (column: OperatorColumn) => cellText(cells[place[column] ?? -1] ?? null);
    const found = {
      row,
      region: at('region'),
      name: at('name'),
      phone: at('phone'),
      email: at('email'),
      login: at('login'),
    };
    // a spreadsheet takes the zero in front of a number away
    if (typeof cells[place.phone ?? -1] === 'number') found.phone = found.phone.replace(/^8/, '08');
    if (found.region || found.name || found.phone) this.rows.push(found);
    return this.rows.length <= OPERATOR_ROWS_MAX;
  };
}

function placesOf(cells: CellRow): Partial<Record<OperatorColumn, number>> | null {
  const place: Partial<Record<OperatorColumn, number>> = {};
  for (let index = 0; index < cells.length; index++) {
    const column = operatorColumnOf(cellText(cells[index] ?? null));
    if (column !== null) place[column] ??= index;
  }
  const complete = place.region !== undefined && place.name !== undefined && place.phone !== undefined;
  return complete ? place : null;
}
