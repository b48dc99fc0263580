import { place, scopeBeyondGroups } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../database/page.ts';
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

/** Rows in the order of the file. */
export async function rowsPage(
  sql: Sql,
  viewer: Viewer,
  importId: string,
  question: RowQuestion,
): Promise<Page<ListRow>> {
  const { first, after, outcome, code } = question;
  const values: unknown[] = [importId];
  const wanted = ['r.import_id = $1', scopeBeyondGroups(viewer, 'r', values)];
  if (outcome === 'WARNED') wanted.push('r.warned');
  else if (outcome !== null) wanted.push(`r.outcome = ${place(values, outcome)}`);
  if (code !== null) wanted.push(`${place(values, code)} = any (r.codes)`);
  const where = wanted.join(' and ');
  const counted = [...values];
  const paged =
    after === null ? where : `${where} and r.row_number > ${place(values, decodeCursor(after, 1)[0])}::integer`;
  const rows = await sql.query<ListRow>({
    text: `select r.row_number as "rowNumber", r.outcome, r.nik_mask as "maskedNik", r.name, v.name as village, r.issues,
                  r.changes, r.before, r.member_id as "memberId",
                  case when r.outcome = 'CHANGED' then jsonb_build_object('village_id', r.target_village_id, ${AFTER}) end as after
             from member_import_row r left join region v on v.id = r.target_village_id
            where ${paged} order by r.row_number limit ${place(values, pageSize(first) + 1)}`,
    values,
  });
  return toPage(
    rows,
    first,
    (row) => [row.rowNumber],
    async () => {
      const [answer] = await sql.query<{ total: number }>({
        text: `select count(*)::integer as total from member_import_row r where ${where}`,
        values: counted,
      });
      return answer?.total ?? 0;
    },
  );
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
