import type { Viewer } from '../access/viewer.ts';
import { agreementsOf, owingMembers } from '../contribution/owing-members.ts';
import type { AskedQuestion } from '../contribution/price-questions.ts';
import type { Sql } from '../database/sql.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import { SHEET_MAX } from './collection.codes.ts';

export interface SheetMember extends AskedQuestion {
  id: string;
  name: string;
  /** The month in which the member was registered. */
  since: Month;
  written: { month: Month; amount: string; paid: boolean }[];
}

/** Registered members of a group by name with the months that they have, one more than a sheet holds. */
export async function sheetMembers(
  sql: Sql,
  viewer: Viewer,
  groupId: string,
  first: Month,
  last: Month,
): Promise<SheetMember[]> {
  const unit = { groupId };
  const agreements = await agreementsOf(sql, unit);
  const values: unknown[] = [monthStart(first), monthStart(last)];
  return sql.query<SheetMember>({
    text: `select o.id, o.name, to_char(o.status_since, 'YYYY-MM') as since, o.segment, o.programmes, o.income, o.fund, o.sector_group, 1 as people,
        coalesce((select jsonb_agg(jsonb_build_object('month', to_char(c.month, 'YYYY-MM'), 'amount', c.amount::text, 'paid', c.payment_id is not null))
                    from contribution c where c.member_id = o.id and c.month between $1::date and $2::date), '[]') as written
      from (${owingMembers(viewer, { unit, memberIds: null, only: null }, agreements, values)}) o
     order by o.name_key, o.id limit ${SHEET_MAX + 1}`,
    values,
  });
}

/** What the group has reported and the branch has not decided: for everybody, or for some. */
export function openReports(
  sql: Sql,
  groupId: string,
): Promise<{ first: Month; months: number; memberIds: string[] | null }[]> {
  return sql.query({
    name: 'collection_open_reports',
    text: `select to_char(p.first_month, 'YYYY-MM') as first, p.months, p.member_ids as "memberIds" from payment p
            where p.group_id = $1 and p.state = 'REPORTED' and p.kind = 'RECEIVED' and p.first_month is not null`,
    values: [groupId],
  });
}
