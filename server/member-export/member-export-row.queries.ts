import type pg from 'pg';
import type { Viewer } from '../access/viewer.ts';
import { behind, orderOf } from '../database/keyset.ts';
import type { Sql, Statement } from '../database/sql.ts';
import { sqlOf } from '../database/viewer-transaction.ts';
import type { MemberOrder } from '../member/member.codes.ts';
import { type MemberRow, memberOrderings } from '../member/member.queries.ts';
import { type MemberSelection, selectedMembers } from '../member/member.selection.ts';
import { AT_ONCE_MAX, type ExportColumn } from './member-export.codes.ts';
import { type ExportRow, exportSelect } from './member-export.columns.ts';

export interface ExportQuestion {
  readonly selection: MemberSelection;
  readonly orderBy: MemberOrder;
  readonly columns: readonly ExportColumn[];
  readonly clearNik: boolean;
}

const BATCH = 1_000;

interface Stretch {
  readonly after: readonly unknown[] | null;
  readonly limit: number;
}

/** The statement of an export, or of a stretch of it; its own function so that its plan can be looked at. */
export function exportStatement(
  viewer: Viewer,
  { selection, orderBy, columns, clearNik }: ExportQuestion,
  stretch: Stretch | null = null,
): Required<Pick<Statement, 'text' | 'values'>> {
  const values: unknown[] = [];
  const order = memberOrderings[orderBy];
  const { list, joined } = exportSelect(columns, clearNik);
  const { from, where } = selectedMembers(viewer, selection, values);
  const further = stretch?.after ? ` and ${behind(order, stretch.after, values)}` : '';
  const limit = stretch ? ` limit ${stretch.limit}` : '';
  return {
    text: `select ${list} from ${from} ${joined} where ${where}${further} order by ${orderOf(order)}${limit}`,
    values,
  };
}

/** How many there are, counted no further than what is written at once. */
export async function countForExport(sql: Sql, viewer: Viewer, selection: MemberSelection): Promise<number> {
  const values: unknown[] = [];
  const { from, where } = selectedMembers(viewer, selection, values);
  const [row] = await sql.query<{ rows: number }>({
    text: `select count(*)::integer as rows from (select 1 from ${from} where ${where} limit ${AT_ONCE_MAX + 1}) x`,
    values,
  });
  return row?.rows ?? 0;
}

/** Stretch by stretch, each a question of its own: whoever downloads slowly holds no transaction open. */
export async function* rowsInStretches(
  sql: Sql,
  viewer: Viewer,
  question: ExportQuestion,
): AsyncGenerator<readonly ExportRow[]> {
  let after: readonly unknown[] | null = null;
  for (;;) {
    const rows: ExportRow[] = await sql.query<ExportRow & object>(
      exportStatement(viewer, question, { after, limit: BATCH }),
    );
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = memberOrderings[question.orderBy].key(rows.at(-1) as unknown as MemberRow);
  }
}

/** One reading of the whole list by a server cursor, within the transaction of a job. */
export async function* rowsByCursor(
  client: pg.ClientBase,
  viewer: Viewer,
  question: ExportQuestion,
): AsyncGenerator<readonly ExportRow[]> {
  const sql = sqlOf(client);
  const { text, values } = exportStatement(viewer, question);
  // all rows will be read: the plan that is quickest to the last one is the right one
  await sql.query({ text: 'set local cursor_tuple_fraction = 1' });
  await sql.query({ text: `declare member_export no scroll cursor for ${text}`, values });
  for (;;) {
    const rows = await sql.query<ExportRow & object>({ text: `fetch ${BATCH} from member_export` });
    if (rows.length === 0) break;
    yield rows;
  }
  await sql.query({ text: 'close member_export' });
}

export async function countSelected(sql: Sql, viewer: Viewer, selection: MemberSelection): Promise<number> {
  const values: unknown[] = [];
  const { from, where } = selectedMembers(viewer, selection, values);
  const [counted] = await sql.query<{ rows: number }>({
    text: `select count(*)::integer as rows from ${from} where ${where}`,
    values,
  });
  return counted?.rows ?? 0;
}
