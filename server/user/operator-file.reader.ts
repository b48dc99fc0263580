import { readColumnList } from '../document/column-list.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { cellText } from '../member-import/cell-text.ts';
import { type OperatorColumn, operatorColumnOf } from './operator-file.columns.ts';

/** One row as it was written. */
export type OperatorRow = { readonly row: number } & Readonly<Record<OperatorColumn, string>>;

export const OPERATOR_ROWS_MAX = 2_000;

/**
 * Reads a list of new operators: the first sheet, or the text, with our headers among its first lines.
 * @throws DomainError OPERATOR_FILE_HEADER, OPERATOR_FILE_LONG, OPERATOR_FILE_EMPTY and the FILE_* of the readers
 */
export async function readOperators(bytes: Buffer): Promise<OperatorRow[]> {
  const list = await readColumnList<OperatorColumn>(bytes, {
    columnOf: operatorColumnOf,
    needed: ['region', 'name', 'phone'],
    // rows that are left out below do not count
    rowsMax: OPERATOR_ROWS_MAX * 2,
    headerCode: 'OPERATOR_FILE_HEADER',
  });
  const rows = list.flatMap(({ row, at }) => {
    const text = (column: OperatorColumn) => cellText(at(column));
    // a spreadsheet takes the zero in front of a number away
    const phone = typeof at('phone') === 'number' ? text('phone').replace(/^8/, '08') : text('phone');
    const found = {
      row,
      region: text('region'),
      name: text('name'),
      phone,
      email: text('email'),
      login: text('login'),
    };
    return found.region || found.name || found.phone ? [found] : [];
  });
  if (rows.length > OPERATOR_ROWS_MAX) throw new DomainError('OPERATOR_FILE_LONG', { max: OPERATOR_ROWS_MAX });
  if (rows.length === 0) throw new DomainError('OPERATOR_FILE_EMPTY');
  return rows;
}
