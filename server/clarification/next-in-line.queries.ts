import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { BudgetRow } from '../budget/budget.queries.ts';
import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import { type AskedMonths, boundsOf } from '../other-fund/other-fund.queries.ts';

const SHOWN = 5;

/** Somebody who could stand in, and for which months. */
export interface NextInLineRow {
  readonly memberId: string;
  /** First and last month of the span in which the person is of age and the unit has a free place. */
  readonly firstMonth: Month;
  readonly lastMonth: Month;
}

/**
 * Who waits in the same village and category for a place in a budget, the longest listed first: candidates, and
 * registered people without a reserved or paid month in the span, who are of age in some month of it in which the quota
 * has room. Whether another fund pays for them is not looked up: that is found out when they are put in.
 */
export function nextInLine(
  sql: Sql,
  viewer: Viewer,
  budget: BudgetRow,
  { memberId, ...span }: AskedMonths & { memberId: string },
): Promise<NextInLineRow[]> {
  const [first, last] = boundsOf(span);
  const values: unknown[] = [budget.id, memberId, first, last, budget.ageFrom, budget.ageTo, budget.mouId];
  const own = scopePredicate(viewer, 'p', values);
  const others = scopePredicate(viewer, 'm', values);
  return sql.query<NextInLineRow>({
    text: `with place as materialized (
        select p.village_id, p.category, q.month
          from member p
          join allocation a on a.budget_id = $1 and a.village_id = p.village_id
          join allocation_month q on q.allocation_id = a.id and q.category = p.category and q.people < q.quota
         where p.id = $2 and ${own} and q.month between $3::date and $4::date)
      select m.id as "memberId", to_char(min(q.month), 'YYYY-MM') as "firstMonth", to_char(max(q.month), 'YYYY-MM') as "lastMonth"
        from member m join place q on q.village_id = m.village_id and q.category = m.category
       where m.mou_id = $7 and m.id <> $2 and m.payer = 'SUBSIDY' and m.status in ('CANDIDATE', 'REGISTERED') and ${others}
         and q.month >= m.birth_date + make_interval(years => $5::integer) and q.month < m.birth_date + make_interval(years => $6::integer + 1)
         and not exists (select from contribution c where c.member_id = m.id and c.month between $3::date and $4::date
                          and (c.allocation_id is not null or c.payment_id is not null))
       group by m.id, m.created_at, m.name_key
       order by m.created_at, m.name_key, m.id limit ${place(values, SHOWN)}::integer`,
    values,
  });
}
