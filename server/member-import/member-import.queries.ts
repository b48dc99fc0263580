import { place, scopeBeyondGroups } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { listPage, newestFirst } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { ErrorParams } from '../kernel/domain-error.ts';
import type { Month } from '../kernel/month.ts';
import type { CheckLevel } from '../member/member.check.ts';
import type { ImportState } from './member-import.codes.ts';
import type { FileColumn } from './member-import.header.ts';

/** A kind of problem as the check summed it up. */
export interface ProblemRow {
  code: string;
  column: string;
  level: CheckLevel;
  params: ErrorParams;
  rows: number;
  /** Numbers of its first rows. */
  examples: number[];
}

/** An import under the API's own names, so that plain fields need no resolver. */
export interface ImportRow {
  id: string;
  partnerId: string;
  documentId: string;
  fileName: string;
  fileSize: number;
  uploadedBy: string;
  createdAt: Date;
  state: ImportState;
  jobId: string | null;
  groupId: string | null;
  mouId: string | null;
  refusalCode: string | null;
  refusalParams: ErrorParams | null;
  sameAsId: string | null;
  sheet: string | null;
  headerRow: number | null;
  columns: FileColumn[];
  extraColumns: string[];
  total: number;
  new: number;
  changed: number;
  unchanged: number;
  warned: number;
  refused: number;
  problems: ProblemRow[];
  committedAt: Date | null;
  committedBy: string | null;
  undone: number;
  undoneAt: Date | null;
  enrolFrom: Month | null;
  enrolMonths: number | null;
  enrolNewOnly: boolean | null;
  enrolledPeople: number;
  enrolledMonths: number;
  /** Rupiah, as digits. */
  enrolledAmount: string;
}

const COLUMNS = `i.id, i.partner_id as "partnerId", i.document_id as "documentId", i.file_name as "fileName",
  i.file_size::integer as "fileSize", i.uploaded_by_name as "uploadedBy", i.created_at as "createdAt", i.state, i.job_id as "jobId", i.group_id as "groupId", i.mou_id as "mouId",
  i.refusal_code as "refusalCode", i.refusal_params as "refusalParams", i.same_as as "sameAsId", i.sheet, i.header_row as "headerRow",
  i.columns, i.extra_columns as "extraColumns", i.total_rows as total, i.new_rows as new, i.changed_rows as changed,
  i.unchanged_rows as unchanged, i.warned_rows as warned, i.refused_rows as refused, i.problems, i.committed_at as "committedAt",
  i.committed_by_name as "committedBy", i.undone_rows as undone, i.undone_at as "undoneAt",
  to_char(i.enrol_from, 'YYYY-MM') as "enrolFrom", i.enrol_months as "enrolMonths", i.enrol_new_only as "enrolNewOnly",
  i.enrolled_people as "enrolledPeople", i.enrolled_months as "enrolledMonths", i.enrolled_amount as "enrolledAmount"`;

/** Rows that saving would write: a list for a group or an agreement also puts people there who are members already. */
export const committable = (row: ImportRow) =>
  row.new + row.changed + (row.groupId === null && row.mouId === null ? 0 : row.unchanged);

/** Imports by their ids, in no order; those out of scope are missing. */
export async function importsByIds(sql: Sql, viewer: Viewer, ids: readonly string[]): Promise<ImportRow[]> {
  const values: unknown[] = [ids];
  const scope = scopeBeyondGroups(viewer, 'i', values);
  return sql.query<ImportRow>({
    text: `select ${COLUMNS} from member_import i where i.id = any ($1::uuid[]) and ${scope}`,
    values,
  });
}

export async function importById(sql: Sql, viewer: Viewer, id: string): Promise<ImportRow | null> {
  return (await importsByIds(sql, viewer, [id]))[0] ?? null;
}

export interface ImportQuestion {
  readonly first: number;
  readonly after: string | null;
  readonly partnerId: string | null;
  readonly state: ImportState | null;
}

/** Imports, newest first. */
export function importsPage(
  sql: Sql,
  viewer: Viewer,
  { first, after, partnerId, state }: ImportQuestion,
): Promise<Page<ImportRow>> {
  const values: unknown[] = [];
  const where = [scopeBeyondGroups(viewer, 'i', values)];
  if (partnerId !== null) where.push(`i.partner_id = ${place(values, partnerId)}::uuid`);
  if (state !== null) where.push(`i.state = ${place(values, state)}`);
  return listPage(sql, {
    ...{ columns: COLUMNS, from: 'member_import i', where, values },
    ...{ keyset: newestFirst<ImportRow>('i'), first, after },
  });
}
