import { place, scopeBeyondGroups } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import { type AskedMonths, boundsOf } from '../other-fund/other-fund.queries.ts';
import type { ClarificationAnswer, ClarificationState } from './clarification.codes.ts';

/** A question to the branch under the API's own names. */
export interface ClarificationRow {
  readonly id: string;
  readonly budgetId: string;
  readonly memberId: string;
  readonly partnerId: string;
  readonly officeId: string | null;
  readonly firstMonth: Month;
  readonly months: number;
  readonly note: string;
  readonly state: ClarificationState;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly answer: ClarificationAnswer | null;
  readonly fromMonth: Month | null;
  readonly answerNote: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
  readonly released: number;
  readonly withdrawnAt: Date | null;
  readonly version: number;
}

const COLUMNS = `c.id, c.budget_id as "budgetId", c.member_id as "memberId", c.partner_id as "partnerId", c.office_id as "officeId",
  to_char(c.first_month, 'YYYY-MM') as "firstMonth", c.months, c.note, c.state, c.asked_by as "askedBy", c.asked_by_name as "askedByName",
  c.asked_at as "askedAt", c.answer, to_char(c.from_month, 'YYYY-MM') as "fromMonth", c.answer_note as "answerNote",
  c.answered_by_name as "answeredByName", c.answered_at as "answeredAt", c.released, c.withdrawn_at as "withdrawnAt", c.version`;

/** Absent and out of scope are the same answer. */
export async function clarificationById(sql: Sql, viewer: Viewer, id: string): Promise<ClarificationRow | null> {
  const values: unknown[] = [id];
  const text = `select ${COLUMNS} from clarification c where c.id = $1 and ${scopeBeyondGroups(viewer, 'c', values)}`;
  return (await sql.query<ClarificationRow>({ text, values }))[0] ?? null;
}

/** Whether another fund pays for somebody in some month of a span; who asks counts the question first. */
export async function isTaken(sql: Sql, memberId: string, span: AskedMonths): Promise<boolean> {
  const taken = await sql.query({
    text: 'select 1 from subsidised_elsewhere($1::uuid[], $2::date, $3::date) limit 1',
    values: [[memberId], ...boundsOf(span)],
  });
  return taken.length > 0;
}

export interface ClarificationFilter {
  readonly state?: ClarificationState | null;
  readonly budgetId?: string | null;
  readonly memberId?: string | null;
  /** Only what was answered at this instant or later. */
  readonly answeredSince?: Date | null;
}

const byAsking = (direction: 'asc' | 'desc'): Keyset<ClarificationRow> => ({
  by: [
    ['c.asked_at', 'timestamptz'],
    ['c.id', 'uuid'],
  ],
  direction,
  key: ({ askedAt, id }) => [askedAt.toISOString(), id],
});

/** What waits is told the longest waiting first, everything else the latest first. */
export function clarificationsPage(
  sql: Sql,
  viewer: Viewer,
  { filter, first, after }: { filter: ClarificationFilter; first: number; after: string | null },
): Promise<Page<ClarificationRow>> {
  const values: unknown[] = [];
  const where = [scopeBeyondGroups(viewer, 'c', values)];
  const { state, budgetId, memberId, answeredSince } = filter;
  if (state) where.push(`c.state = ${place(values, state)}`);
  if (budgetId) where.push(`c.budget_id = ${place(values, budgetId)}::uuid`);
  if (memberId) where.push(`c.member_id = ${place(values, memberId)}::uuid`);
  if (answeredSince) where.push(`c.answered_at >= ${place(values, answeredSince)}::timestamptz`);
  const keyset = byAsking(state === 'ASKED' ? 'asc' : 'desc');
  return listPage<ClarificationRow>(sql, {
    ...{ columns: COLUMNS, from: 'clarification c', where, values, keyset, first, after },
  });
}

/** A month that the other side has taken. Whose it is stands there where the viewer may know. */
export interface OtherSideMonth {
  readonly id: string;
  readonly month: Month;
  readonly paid: boolean;
  readonly memberId: string | null;
  readonly partnerId: string | null;
}

/** The other side of questions that the viewer answers for; nothing of others. */
export function otherSides(sql: Sql, ids: readonly string[]): Promise<OtherSideMonth[]> {
  return sql.query<OtherSideMonth>({
    name: 'clarification_other_side',
    text: `select o.id, to_char(o.month, 'YYYY-MM') as month, o.paid, o.member_id as "memberId", o.partner_id as "partnerId"
             from clarification_other_side($1::uuid[]) o`,
    values: [ids],
  });
}
