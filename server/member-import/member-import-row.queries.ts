import { place, scopeBeyondGroups } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { ImportOutcome, RowOutcome } from './member-import.codes.ts';
import type { ImportIssue } from './member-import.row.ts';

/** One row of a list with what will come of it; the place as the register names it. */
export interface ListRow {
  rowNumber: number;
  outcome: RowOutcome;
  maskedNik: string | null;
  name: string | null;
  village: string | null;
  issues: ImportIssue[];
  changes: string[];
  before: Record<string, unknown> | null;
  /** The same fields as the row would leave them. */
  after: Record<string, unknown> | null;
  memberId: string | null;
}

export interface RowQuestion {
  readonly first: number;
  readonly after: string | null;
  readonly outcome: ImportOutcome | null;
  readonly code: string | null;
}

const AFTER = [
  'name',
  'birth_date',
  'sex',
  'mother_name',
  'address',
  'rt',
  'rw',
  'phone',
  'occupation',
  'sector',
  'income',
  'category',
  'payer',
  'kpj',
]
  .map((field) => `'${field}', r.${field}`)
  .join(', ');

const BY_ROW: Keyset<ListRow> = {
  by: [['r.row_number', 'integer']],
  direction: 'asc',
  key: (row) => [row.rowNumber],
};

/** Rows in the order of the file. */
export function rowsPage(
  sql: Sql,
  viewer: Viewer,
  importId: string,
  { first, after, outcome, code }: RowQuestion,
): Promise<Page<ListRow>> {
  const values: unknown[] = [importId];
  const where = ['r.import_id = $1', scopeBeyondGroups(viewer, 'r', values)];
  if (outcome === 'WARNED') where.push('r.warned');
  else if (outcome !== null) where.push(`r.outcome = ${place(values, outcome)}`);
  if (code !== null) where.push(`${place(values, code)} = any (r.codes)`);
  return listPage(sql, {
    columns: `r.row_number as "rowNumber", r.outcome, r.nik_mask as "maskedNik", r.name, r.issues, r.changes, r.before,
      (select v.name from region v where v.id = r.target_village_id) as village, r.member_id as "memberId",
      case when r.outcome = 'CHANGED' then jsonb_build_object('village_id', r.target_village_id, ${AFTER}) end as after`,
    ...{ from: 'member_import_row r', where, values, keyset: BY_ROW, first, after },
  });
}

export interface RefusedRow {
  rowNumber: number;
  issues: ImportIssue[];
  cells: Buffer;
}

/** The refused rows with their encrypted cells, in batches: the workbook of them is written while they are read. */
export async function* refusedRows(sql: Sql, viewer: Viewer, importId: string): AsyncGenerator<RefusedRow> {
  const batch = 500;
  for (let last = 0; ; ) {
    const values: unknown[] = [importId, last, batch];
    const rows = await sql.query<RefusedRow>({
      text: `select r.row_number as "rowNumber", r.issues, r.cells from member_import_row r
              where r.import_id = $1 and r.row_number > $2 and r.outcome = 'REFUSED' and ${scopeBeyondGroups(viewer, 'r', values)}
              order by r.row_number limit $3`,
      values,
    });
    yield* rows;
    if (rows.length < batch) return;
    last = rows.at(-1)?.rowNumber ?? last;
  }
}
