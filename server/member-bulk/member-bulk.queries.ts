import { ownOrInScope, place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage, newestFirst } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { MemberEndReason } from '../member/member.codes.ts';
import type { BulkAct, BulkOutcome, BulkState } from './member-bulk.codes.ts';

/** An act on many members under the API's own names. */
export interface BulkRow {
  id: string;
  act: BulkAct;
  state: BulkState;
  requestedById: string;
  requestedBy: string;
  selectionWords: string;
  endReason: MemberEndReason | null;
  since: CalendarDate | null;
  note: string | null;
  groupName: string | null;
  leavesGroup: boolean;
  mouTitle: string | null;
  leavesMou: boolean;
  villageId: number | null;
  jobId: string | null;
  total: number;
  changing: number;
  changed: number;
  undone: number;
  reasons: { code: string; rows: number }[];
  createdAt: Date;
  committedAt: Date | null;
  undoneAt: Date | null;
  version: number;
}

const COLUMNS = `b.id, b.act, b.state, b.requested_by as "requestedById", b.requested_by_name as "requestedBy",
  b.selection_words as "selectionWords", b.end_reason as "endReason", b.since, b.note,
  (select g.name from partner_group g where g.id = b.to_group_id) as "groupName", b.leaves_group as "leavesGroup",
  (select a.title from mou a where a.id = b.to_mou_id) as "mouTitle", b.leaves_mou as "leavesMou",
  b.to_village_id as "villageId", b.job_id as "jobId", b.total_rows as total, b.changing_rows as changing,
  b.changed_rows as changed, b.undone_rows as undone, b.reasons, b.created_at as "createdAt",
  b.committed_at as "committedAt", b.undone_at as "undoneAt", b.version`;

export async function bulkById(sql: Sql, viewer: Viewer, id: string): Promise<BulkRow | null> {
  const values: unknown[] = [id];
  const scope = ownOrInScope(viewer, 'b', 'requested_by', values);
  const [row] = await sql.query<BulkRow>({
    text: `select ${COLUMNS} from member_bulk b where b.id = $1 and ${scope}`,
    values,
  });
  return row ?? null;
}

/** The viewer's own, newest first. */
export function bulksPage(
  sql: Sql,
  viewer: Viewer,
  page: { first: number; after: string | null },
): Promise<Page<BulkRow>> {
  return listPage(sql, {
    ...{ columns: COLUMNS, from: 'member_bulk b', where: ['b.requested_by = $1'], values: [viewer.userId] },
    ...{ keyset: newestFirst<BulkRow>('b'), ...page },
  });
}

export interface BulkMemberRow {
  position: number;
  memberId: string;
  outcome: BulkOutcome;
  code: string | null;
}

export interface BulkRowQuestion {
  readonly first: number;
  readonly after: string | null;
  readonly outcome: BulkOutcome | null;
  readonly code: string | null;
}

const BY_POSITION: Keyset<BulkMemberRow> = {
  by: [['r.position', 'integer']],
  direction: 'asc',
  key: (row) => [row.position],
};

/** Members of an act on many, in the order of their names when they were chosen. */
export function bulkRowsPage(
  sql: Sql,
  bulkId: string,
  { first, after, outcome, code }: BulkRowQuestion,
): Promise<Page<BulkMemberRow>> {
  const values: unknown[] = [bulkId];
  const where = ['r.bulk_id = $1'];
  if (outcome !== null) where.push(`r.outcome = ${place(values, outcome)}`);
  if (code !== null) where.push(`r.code = ${place(values, code)}`);
  return listPage(sql, {
    columns: 'r.position, r.member_id as "memberId", r.outcome, r.code',
    ...{ from: 'member_bulk_row r', where, values, keyset: BY_POSITION, first, after },
  });
}

/** A group that members are to move to, as far as the viewer sees it. */
export async function goalGroup(sql: Sql, id: string): Promise<{ partnerId: string; closed: boolean } | undefined> {
  const [row] = await sql.query<{ partnerId: string; closed: boolean }>({
    text: 'select partner_id as "partnerId", closed_at is not null as closed from partner_group where id = $1',
    values: [id],
  });
  return row;
}

/** An agreement that members are to come under, as far as the viewer sees it. */
export async function goalMou(sql: Sql, id: string): Promise<{ partnerId: string; ended: boolean } | undefined> {
  const [row] = await sql.query<{ partnerId: string; ended: boolean }>({
    text: `select partner_id as "partnerId", state = 'ENDED' as ended from mou where id = $1`,
    values: [id],
  });
  return row;
}
