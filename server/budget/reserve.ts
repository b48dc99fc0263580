import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { monthsOf, type SpanOfUnit } from '../contribution/owing-members.ts';
import type { Sql } from '../database/sql.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import type { BudgetRow } from './budget.queries.ts';

/** What a reservation asks of its budget. */
type PayingBudget = Pick<BudgetRow, 'id' | 'mouId' | 'ageFrom' | 'ageTo'>;

export interface ReserveSpan {
  /** One unit of the budget; null for all. */
  readonly villageId: number | null;
  /** Only these people; null for all of the unit. */
  readonly memberIds: readonly string[] | null;
  readonly first: Month;
  readonly months: number;
}

/** What a reservation came to. People are told once, whatever the number of their months. */
export interface Reserved {
  readonly people: number;
  readonly personMonths: number;
  /** Rupiah. */
  readonly amount: bigint;
  /** People with a month that another fund has taken already. */
  readonly elsewhere: number;
  /** People with a month in which they are too young or too old. */
  readonly outOfAge: number;
  /** People with a month that neither the quota nor the money of their unit had room for. */
  readonly noRoom: number;
}

/**
 * Sets months of registered, subsidised people against the allocations of their villages: the longest registered first,
 * a person's months in a row, as far as the quota of the category and the money of the unit go. The months have to be
 * written; a month that another fund has taken, in whatever partner, stays as it is.
 *
 * One at a time for a partner (see onePayerAtATime): what is counted here stays true until the act ends. The database
 * refuses what would go beyond quota or money all the same.
 */
export async function reserveMonths(
  sql: Sql,
  viewer: Viewer,
  budget: PayingBudget,
  span: ReserveSpan,
): Promise<Reserved> {
  const last = addMonths(span.first, span.months - 1);
  const values: unknown[] = [
    ...[budget.id, budget.mouId, monthStart(span.first), monthStart(last)],
    ...[budget.ageFrom, budget.ageTo],
  ];
  const people = [scopePredicate(viewer, 'm', values), 'm.mou_id = $2::uuid', `m.status = 'REGISTERED'`];
  if (span.memberIds) people.push(`m.id = any (${place(values, span.memberIds)}::uuid[])`);
  const unit = span.villageId ? ` and a.village_id = ${place(values, span.villageId)}::integer` : '';
  const [row] = await sql.query<Record<keyof Reserved, string>>({
    text: `with rooms as materialized (
        select a.id, a.village_id, a.allocated - a.reserved as money from allocation a where a.budget_id = $1${unit}),
      wanted as materialized (
        select r.id as allocation_id, r.money, c.member_id, c.month, c.amount, m.category, m.status_since, m.name_key,
               c.month >= m.birth_date + make_interval(years => $5::integer)
                 and c.month < m.birth_date + make_interval(years => $6::integer + 1) as of_age
          from rooms r
          join member m on m.village_id = r.village_id and ${people.join(' and ')}
          join contribution c on c.member_id = m.id and c.month between $3::date and $4::date
         where c.payer = 'FUND' and c.allocation_id is null and c.payment_id is null and m.category is not null),
      taken as materialized (
        select t.member_id, t.month from subsidised_elsewhere(array(select distinct w.member_id from wanted w), $3::date, $4::date) t),
      ranked as (
        select w.*, row_number() over (partition by w.allocation_id, w.category, w.month order by w.status_since, w.name_key, w.member_id) as place
          from wanted w
         where w.of_age and not exists (select from taken t where t.member_id = w.member_id and t.month = w.month)),
      fitting as (
        select k.*, sum(k.amount) over (partition by k.allocation_id order by k.status_since, k.name_key, k.member_id, k.month
                                        rows unbounded preceding) as upto
          from ranked k
          join allocation_month q on q.allocation_id = k.allocation_id and q.category = k.category and q.month = k.month
         where k.place <= q.quota - q.people),
      claimed as (
        update contribution c set allocation_id = f.allocation_id, claim_category = f.category
          from fitting f
         where c.member_id = f.member_id and c.month = f.month and c.month between $3::date and $4::date and f.upto <= f.money
        returning c.member_id, c.month, c.amount)
      select (select count(distinct x.member_id) from claimed x)::integer as people,
             (select count(*) from claimed)::integer as "personMonths",
             (select coalesce(sum(x.amount), 0) from claimed x)::bigint as amount,
             (select count(distinct t.member_id) from taken t)::integer as elsewhere,
             (select count(distinct w.member_id) from wanted w where not w.of_age)::integer as "outOfAge",
             (select count(distinct k.member_id) from ranked k
               where not exists (select from claimed x where x.member_id = k.member_id and x.month = k.month))::integer as "noRoom"`,
    values,
  });
  const count = (key: keyof Reserved) => Number(row?.[key] ?? 0);
  return {
    ...{ people: count('people'), personMonths: count('personMonths'), amount: BigInt(row?.amount ?? 0) },
    ...{ elsewhere: count('elsewhere'), outOfAge: count('outOfAge'), noRoom: count('noRoom') },
  };
}

/**
 * Reserves what of a unit's months the open budgets of its agreement have room for: who is enrolled for months, or paid
 * for, stands against the budget from then on. A group is of no budget.
 */
export async function reserveOfUnit(sql: Sql, viewer: Viewer, { unit, memberIds, ...span }: SpanOfUnit): Promise<void> {
  if (unit.mouId === undefined) return;
  const last = addMonths(span.first, span.months - 1);
  const budgets = await sql.query<PayingBudget & { firstMonth: Month; months: number }>({
    name: 'open_budgets',
    text: `select b.id, $1::uuid as "mouId", to_char(b.first_month, 'YYYY-MM') as "firstMonth", b.months, b.age_from as "ageFrom", b.age_to as "ageTo"
             from open_budgets($1::uuid, $2::date, $3::date) b`,
    values: [unit.mouId, monthStart(span.first), monthStart(last)],
  });
  for (const budget of budgets) {
    const end = addMonths(budget.firstMonth, budget.months - 1);
    const covered = monthsOf(span).filter((month) => month >= budget.firstMonth && month <= end);
    const [first] = covered;
    if (!first) continue;
    await reserveMonths(sql, viewer, budget, { villageId: unit.villageId, memberIds, first, months: covered.length });
  }
}

/** Gives unpaid months of these people back to their units. @returns person-months */
export async function releaseMonths(
  sql: Sql,
  viewer: Viewer,
  budget: BudgetRow,
  { memberIds, first }: { memberIds: readonly string[]; first: Month },
): Promise<number> {
  const values: unknown[] = [memberIds, monthStart(first), budget.id];
  const scope = scopePredicate(viewer, 'm', values);
  const [row] = await sql.query<{ n: number }>({
    text: `with released as (
        update contribution c set allocation_id = null, claim_category = null
          from member m, allocation a
         where c.member_id = any ($1::uuid[]) and m.id = c.member_id and ${scope} and a.id = c.allocation_id and a.budget_id = $3
           and c.month >= $2::date and c.payment_id is null
        returning 1)
      select count(*)::integer as n from released`,
    values,
  });
  return row?.n ?? 0;
}
