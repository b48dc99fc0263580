import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { BudgetRow } from '../budget/budget.queries.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import { inRegion, type RegionFilter } from '../region/region-filter.ts';

export const ageLimitKinds = ['TOO_OLD', 'OLD_ENOUGH'] as const;
export type AgeLimitKind = (typeof ageLimitKinds)[number];

/** So many months after the present one are looked ahead. */
const MONTHS_AHEAD = 3;

/** Somebody whom a budget may not pay for any more soon, or may from then on. */
export interface AgeLimitRow {
  readonly memberId: string;
  readonly villageId: number;
  readonly kind: AgeLimitKind;
  /** The birthday that ends it, or begins it. */
  readonly on: CalendarDate;
  /** TOO_OLD: the last month that may be paid; OLD_ENOUGH: the first. */
  readonly edge: Month;
  /** The last month reserved for the person; null where none is. */
  readonly reservedUntil: Month | null;
}

export interface AgeQuestion {
  readonly budget: Pick<BudgetRow, 'id' | 'mouId' | 'firstMonth' | 'months' | 'ageFrom' | 'ageTo'>;
  readonly region: RegionFilter;
  readonly present: Month;
}

/**
 * People under the agreement who come to an age limit of the budget from the present month to three months on, as SQL
 * with rows (id, village_id, kind, day, edge). A month is paid for who is of age on its first day (a person enters who
 * has not reached the 65th birthday by then), so the last one begins before the birthday and the first one not before it.
 */
function atTheLimit(viewer: Viewer, { budget, region, present }: AgeQuestion, values: unknown[]): string {
  // a birthday after the cover has ended changes nothing
  const ends = [addMonths(budget.firstMonth, budget.months), addMonths(present, MONTHS_AHEAD + 1)].sort();
  const of = {
    mou: `${place(values, budget.mouId)}::uuid`,
    budget: `${place(values, budget.id)}::uuid`,
    from: `${place(values, monthStart(present))}::date`,
    until: `${place(values, monthStart(ends[0] as Month))}::date`,
  };
  const kindOf = (kind: AgeLimitKind, years: number, edge: string) => {
    const age = `make_interval(years => ${place(values, years)}::integer)`;
    const where = [
      scopePredicate(viewer, 'm', values),
      ...inRegion('m', region, values),
      `m.birth_date >= (${of.from} - ${age})::date and m.birth_date < (${of.until} - ${age})::date`,
      `exists (select from allocation a where a.budget_id = ${of.budget} and a.removed_on is null and a.village_id = m.village_id)`,
    ];
    return `select m.id, m.village_id, '${kind}' as kind, (m.birth_date + ${age})::date as day, date_trunc('month', m.birth_date + ${age} ${edge})::date as edge
              from member m where m.mou_id = ${of.mou} and m.payer = 'SUBSIDY' and m.status <> 'ENDED' and ${where.join(' and ')}`;
  };
  return `${kindOf('TOO_OLD', budget.ageTo + 1, `- interval '1 day'`)}
    union all ${kindOf('OLD_ENOUGH', budget.ageFrom, `+ interval '1 month' - interval '1 day'`)}`;
}

const byDay: Keyset<AgeLimitRow> = {
  by: [
    ['x.day', 'date'],
    ['x.id', 'uuid'],
  ],
  direction: 'asc',
  key: ({ on, memberId }) => [on, memberId],
};

/** These people, the earliest birthday first. */
export function ageLimitPage(
  sql: Sql,
  viewer: Viewer,
  { first, after, ...question }: AgeQuestion & { first: number; after: string | null },
): Promise<Page<AgeLimitRow>> {
  const values: unknown[] = [];
  const people = atTheLimit(viewer, question, values);
  return listPage<AgeLimitRow>(sql, {
    columns: (
      all,
    ) => `x.id as "memberId", x.village_id as "villageId", x.kind, x.day as "on", to_char(x.edge, 'YYYY-MM') as edge,
      (select to_char(max(c.month), 'YYYY-MM') from contribution c join allocation a on a.id = c.allocation_id
        where c.member_id = x.id and a.budget_id = ${place(all, question.budget.id)}::uuid) as "reservedUntil"`,
    ...{ from: `(${people}) x`, where: ['true'], values, keyset: byDay, first, after },
  });
}

export interface AgeLimitCounts {
  readonly tooOld: number;
  readonly oldEnough: number;
}

export async function ageLimitCounts(sql: Sql, viewer: Viewer, question: AgeQuestion): Promise<AgeLimitCounts> {
  const values: unknown[] = [];
  const [row] = await sql.query<AgeLimitCounts>({
    text: `select (count(*) filter (where x.kind = 'TOO_OLD'))::integer as "tooOld", (count(*) filter (where x.kind = 'OLD_ENOUGH'))::integer as "oldEnough"
             from (${atTheLimit(viewer, question, values)}) x`,
    values,
  });
  return row ?? { tooOld: 0, oldEnough: 0 };
}

/** The people of one unit who grow too old. */
export interface AgeLimitUnitRow {
  readonly villageId: number;
  readonly people: number;
  /** Earliest and latest of their last months. */
  readonly lastMonth: Month;
  readonly lastMonthLatest: Month;
}

const byVillage: Keyset<AgeLimitUnitRow> = {
  by: [['u.village_id', 'integer']],
  direction: 'asc',
  key: ({ villageId }) => [villageId],
};

/** Units with people who grow too old, by their place. */
export function ageLimitUnitsPage(
  sql: Sql,
  viewer: Viewer,
  { first, after, ...question }: AgeQuestion & { first: number; after: string | null },
): Promise<Page<AgeLimitUnitRow>> {
  const values: unknown[] = [];
  const from = `(select x.village_id, count(*)::integer as people, min(x.edge) as earliest, max(x.edge) as latest
                   from (${atTheLimit(viewer, question, values)}) x where x.kind = 'TOO_OLD' group by 1) u`;
  return listPage<AgeLimitUnitRow>(sql, {
    columns: `u.village_id as "villageId", u.people, to_char(u.earliest, 'YYYY-MM') as "lastMonth", to_char(u.latest, 'YYYY-MM') as "lastMonthLatest"`,
    ...{ from, where: ['true'], values, keyset: byVillage, first, after },
  });
}
