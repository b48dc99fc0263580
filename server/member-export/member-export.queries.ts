import type { Viewer } from '../access/viewer.ts';
import { listPage, newestFirst } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { MemberOrder } from '../member/member.codes.ts';
import type { ExportColumn, ExportFormat, ExportState } from './member-export.codes.ts';

/** A list taken away, under the API's own names. Its requester's alone, whatever anybody else may see. */
export interface ExportRecord {
  id: string;
  requestedById: string;
  requestedBy: string;
  reach: string;
  format: ExportFormat;
  columns: ExportColumn[];
  clearNik: boolean;
  purpose: string | null;
  selection: object;
  orderBy: MemberOrder;
  state: ExportState;
  described: { filter: string; columns: string };
  rowCount: number | null;
  fileName: string;
  jobId: string | null;
  documentId: string | null;
  downloads: number;
  expiresAt: Date | null;
  createdAt: Date;
  version: number;
}

const COLUMNS = `e.id, e.requested_by as "requestedById", e.requested_by_name as "requestedBy", e.reach, e.format, e.columns,
  e.clear_nik as "clearNik", e.purpose, e.selection, e.order_by as "orderBy", e.state, e.described, e.row_count as "rowCount",
  e.file_name as "fileName", e.job_id as "jobId", e.document_id as "documentId", e.downloads, e.expires_at as "expiresAt",
  e.created_at as "createdAt", e.version`;

export async function exportById(sql: Sql, viewer: Viewer, id: string): Promise<ExportRecord | null> {
  const [row] = await sql.query<ExportRecord>({
    name: 'member_export_by_id',
    text: `select ${COLUMNS} from member_export e where e.id = $1 and e.requested_by = $2`,
    values: [id, viewer.userId],
  });
  return row ?? null;
}

/** The viewer's own, newest first. */
export function exportsPage(
  sql: Sql,
  viewer: Viewer,
  page: { first: number; after: string | null },
): Promise<Page<ExportRecord>> {
  return listPage(sql, {
    ...{ columns: COLUMNS, from: 'member_export e', where: ['e.requested_by = $1'], values: [viewer.userId] },
    ...{ keyset: newestFirst<ExportRecord>('e'), ...page },
  });
}
