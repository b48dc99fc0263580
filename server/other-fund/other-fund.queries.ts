import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';

export interface AskedMonths {
  readonly first: Month;
  readonly months: number;
}

/** First and last day of month that the database compares with. */
export const boundsOf = ({ first, months }: AskedMonths): [CalendarDate, CalendarDate] => [
  monthStart(first),
  monthStart(addMonths(first, months - 1)),
];

/** Somebody whom another fund pays for in some month of a span. */
export interface ElsewherePerson {
  readonly memberId: string;
  readonly nameKey: string;
}

const byName: Keyset<ElsewherePerson> = {
  by: [
    ['m.name_key', 'text'],
    ['m.id', 'uuid'],
  ],
  direction: 'asc',
  key: ({ nameKey, memberId }) => [nameKey, memberId],
};

export interface ElsewhereQuestion extends AskedMonths {
  readonly budgetId: string;
  readonly mouId: string;
  /** One unit of the budget; null for all. */
  readonly villageId: number | null;
  /** Only these people; null for all of the unit. */
  readonly memberIds: readonly string[] | null;
  readonly page: { readonly first: number; readonly after: string | null };
}

/**
 * People of a budget with a month that another fund has taken, by name. Tells who they are and no more: which months
 * is a look at each of them, see lookAt().
 */
export function elsewherePage(
  sql: Sql,
  viewer: Viewer,
  { budgetId, mouId, villageId, memberIds, page, ...span }: ElsewhereQuestion,
): Promise<Page<ElsewherePerson>> {
  const values: unknown[] = [];
  const scope = scopePredicate(viewer, 'm', values);
  const who = [scope, `m.mou_id = ${place(values, mouId)}::uuid`, `m.status = 'REGISTERED'`, `m.payer = 'SUBSIDY'`];
  if (villageId !== null) who.push(`m.village_id = ${place(values, villageId)}::integer`);
  if (memberIds) who.push(`m.id = any (${place(values, memberIds)}::uuid[])`);
  const [first, last] = boundsOf(span);
  const taken = `select t.member_id from subsidised_elsewhere(array(
      select m.id from member m join allocation a on a.village_id = m.village_id and a.removed_on is null and a.budget_id = ${place(values, budgetId)}::uuid
       where ${who.join(' and ')}), ${place(values, first)}::date, ${place(values, last)}::date) t`;
  return listPage<ElsewherePerson>(sql, {
    columns: 'm.id as "memberId", m.name_key as "nameKey"',
    from: 'member m',
    where: [scope, `m.id in (${taken})`],
    ...{ values, keyset: byName, first: page.first, after: page.after },
  });
}

/** Months of these people that another fund has taken, each once; the look counts, and stands in their trails with its reason. */
export function monthsElsewhere(
  sql: Sql,
  memberIds: readonly string[],
  span: AskedMonths,
  why: string,
): Promise<{ memberId: string; months: Month[] }[]> {
  return sql.query<{ memberId: string; months: Month[] }>({
    name: 'elsewhere_look',
    text: `select e.member_id as "memberId", array_agg(to_char(e.month, 'YYYY-MM') order by e.month) as months
             from elsewhere_look($1::uuid[], $2::date, $3::date, $4) e group by 1`,
    values: [memberIds, ...boundsOf(span), why],
  });
}
