import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import type { Category } from './budget.check.ts';

export interface QuotaQuestion {
  readonly unitIds: readonly string[];
  readonly quotas: Readonly<Record<Category, number>>;
  /** The months with the new quotas, and rupiah of a person in each. */
  readonly months: readonly { readonly month: Month; readonly amount: bigint }[];
}

/** What new quotas come to over some units. Rupiah. */
export interface QuotaEffect {
  units: number;
  /** Units whose quota is another by it. */
  changed: number;
  /** What all places together cost more than those of now; less than none where they cost less. */
  cost: bigint;
  /** What the places cost that nobody has yet, and what the units have left for them. */
  need: bigint;
  left: bigint;
  /** Units whose quota rises beyond what they have left, and by how much. */
  unitsShort: number;
  short: bigint;
  /** Units where more people are reserved in a month than the new quota lets in. */
  unitsBelow: number;
}

export async function quotaEffect(sql: Sql, { unitIds, quotas, months }: QuotaQuestion): Promise<QuotaEffect> {
  const [row] = await sql.query<QuotaEffect>({
    text: `with wish as (
        select a.id, a.allocated - a.reserved as money, p.amount, c.quota, coalesce(q.quota, 0) as was, coalesce(q.people, 0) as people
          from allocation a cross join (values ('MME', $2::integer), ('PR', $3::integer), ('OTHER', $4::integer)) c (category, quota)
          cross join unnest($5::date[], $6::bigint[]) p (month, amount)
          left join allocation_month q on (q.allocation_id, q.category, q.month) = (a.id, c.category, p.month)
         where a.id = any ($1::uuid[]) and a.removed_on is null),
      unit as (
        select w.id, w.money, bool_or(w.quota <> w.was) as changed, bool_or(w.quota > w.was) as raised, bool_or(w.people > w.quota) as below,
               sum((w.quota - w.was) * w.amount) as cost, sum(greatest(w.quota - w.people, 0) * w.amount) as need
          from wish w group by 1, 2)
      select count(*)::integer as units, count(*) filter (where u.changed)::integer as changed, coalesce(sum(u.cost), 0)::bigint as cost,
             coalesce(sum(u.need), 0)::bigint as need, coalesce(sum(u.money), 0)::bigint as "left",
             count(*) filter (where u.raised and u.need > u.money)::integer as "unitsShort",
             coalesce(sum(u.need - u.money) filter (where u.raised and u.need > u.money), 0)::bigint as short,
             count(*) filter (where u.below)::integer as "unitsBelow"
        from unit u`,
    values: [
      ...[unitIds, quotas.MME, quotas.PR, quotas.OTHER, months.map(({ month }) => monthStart(month))],
      months.map(({ amount }) => String(amount)),
    ],
  });
  const { cost, need, left, short, ...counts } = row as QuotaEffect;
  return { ...counts, cost: BigInt(cost), need: BigInt(need), left: BigInt(left), short: BigInt(short) };
}

/** People with reserved months from a day on in which they are not of these ages. */
export async function peopleBeyondAges(
  sql: Sql,
  budgetId: string,
  { ageFrom, ageTo, from }: { ageFrom: number; ageTo: number; from: CalendarDate },
): Promise<number> {
  const [row] = await sql.query<{ people: number }>({
    name: 'people_beyond_ages',
    text: `select count(distinct c.member_id)::integer as people
             from allocation a join contribution c on c.allocation_id = a.id join member m on m.id = c.member_id
            where a.budget_id = $1 and c.month >= $4::date
              and (c.month < m.birth_date + make_interval(years => $2::integer) or c.month >= m.birth_date + make_interval(years => $3::integer + 1))`,
    values: [budgetId, ageFrom, ageTo, from],
  });
  return row?.people ?? 0;
}
