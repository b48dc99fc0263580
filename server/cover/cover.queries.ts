import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Month } from '../kernel/month.ts';
import type { OwedMonth } from './cover.rule.ts';

/** A month of a member with the day on which its money came and who confirmed it. */
export interface MemberMonthRow extends OwedMonth {
  readonly memberId: string;
  readonly dueOn: CalendarDate;
  readonly month: Month;
  readonly confirmedByName: string | null;
  readonly confirmedAt: Date | null;
  readonly writtenAt: Date;
}

/** The statement of the months of a few members, oldest first; its own function so that its plan can be looked at. */
export const memberMonthsStatement = (memberIds: readonly string[]) => ({
  name: 'cover_member_months',
  text: `with months as materialized (
      select c.member_id, c.month, c.due_on, c.payment_id, c.created_at from contribution c where c.member_id = any ($1::uuid[]))
    select m.member_id as "memberId", to_char(m.month, 'YYYY-MM') as month, m.due_on as "dueOn", m.payment_id is not null as "isPaid", m.created_at as "writtenAt",
           r.received_on as "receivedOn", r.decided_by_name as "confirmedByName", r.decided_at as "confirmedAt"
      from months m
      left join payment_receipts(array(select distinct x.payment_id from months x where x.payment_id is not null)) r on r.id = m.payment_id
     order by m.member_id, m.month`,
  values: [memberIds],
});

/** @param memberIds of members that the viewer has just read: who may see the member may see its months */
export async function memberMonths(sql: Sql, memberIds: readonly string[]): Promise<Map<string, MemberMonthRow[]>> {
  const found = new Map<string, MemberMonthRow[]>(memberIds.map((id) => [id, []]));
  for (const row of await sql.query<MemberMonthRow>(memberMonthsStatement(memberIds)))
    found.get(row.memberId)?.push(row);
  return found;
}
