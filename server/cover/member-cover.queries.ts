import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';

/** Until when a member is protected, months as the API writes them. */
export interface MemberCoverRow {
  id: string;
  segment: Segment;
  firstPaid: Month | null;
  paidFrom: Month | null;
  paidUntil: Month | null;
  consecutive: number;
  unpaidSince: Month | null;
}

const MONTH = (column: string, name: string) => `to_char(v.${column}, 'YYYY-MM') as "${name}"`;

export function coverOfMembers(sql: Sql, ids: readonly string[]): Promise<MemberCoverRow[]> {
  return sql.query<MemberCoverRow>({
    name: 'member_cover_by_ids',
    text: `select v.member_id as id, v.segment, ${MONTH('first_paid', 'firstPaid')}, ${MONTH('paid_from', 'paidFrom')}, ${MONTH('paid_until', 'paidUntil')},
                  v.consecutive, ${MONTH('unpaid_since', 'unpaidSince')}
             from member_cover v where v.member_id = any ($1::uuid[])`,
    values: [ids],
  });
}
