import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Month } from '../kernel/month.ts';
import type { ContributionPayer, ContributionState } from './contribution.codes.ts';
import { contributionStateSql } from './contribution-state.ts';

/** A month of a member under the API's own names. */
export interface ContributionRow {
  memberId: string;
  memberName: string;
  nameKey: string;
  month: Month;
  amount: bigint;
  payer: ContributionPayer;
  dueOn: CalendarDate;
  state: ContributionState;
  priceId: string;
  paymentId: string | null;
}

/** Columns of a row, over a contribution `c`, its member `m` and that member's cover `v`. */
export const contributionColumns = (
  today: string,
) => `c.member_id as "memberId", m.name as "memberName", m.name_key as "nameKey",
  to_char(c.month, 'YYYY-MM') as month, c.amount, c.payer, c.due_on as "dueOn", ${contributionStateSql(today)} as state,
  c.price_id as "priceId", c.payment_id as "paymentId"`;
const CONTRIBUTIONS =
  'contribution c join member m on m.id = c.member_id left join member_cover v on v.member_id = c.member_id';

export const withMoney = (rows: readonly ContributionRow[]): ContributionRow[] =>
  rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));

/** The months of one member in a year, oldest first; the member's scope is looked at with the member. */
export async function monthsOfMember(
  sql: Sql,
  memberId: string,
  year: number,
  today: CalendarDate,
): Promise<ContributionRow[]> {
  return withMoney(
    await sql.query<ContributionRow>({
      name: 'contributions_of_member',
      text: `select ${contributionColumns('$4')} from ${CONTRIBUTIONS} where c.member_id = $1 and c.month between $2::date and $3::date order by c.month`,
      values: [memberId, `${year}-01-01`, `${year}-12-01`, today],
    }),
  );
}
