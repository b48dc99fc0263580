import { place } from '../access/scope.ts';
import type { AskedQuestion } from '../contribution/price-questions.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';

/** What a reservation asks of its budget. */
export interface PayingBudget {
  readonly id: string;
  readonly mouId: string;
  readonly ageFrom: number;
  readonly ageTo: number;
}

export interface FitSpan {
  readonly first: Month;
  readonly months: number;
}

/** A month's price for those who ask the same of the tariff. */
export interface FitPrice {
  readonly asked: Pick<AskedQuestion, 'segment' | 'programmes' | 'income' | 'fund' | 'sector_group'>;
  readonly month: Month;
  readonly amount: bigint;
  /** Null where nothing is written. */
  readonly priceId: string | null;
  readonly dueOn: string | null;
}

export interface FitQuestion {
  readonly budget: PayingBudget;
  readonly span: FitSpan;
  /**
   * SQL with a row for each person: id, person_id, segment, programmes, income, fund, sector_group, payer, category, birth_date,
   * village_id, status_since, name_key.
   */
  readonly people: (values: unknown[]) => string;
  /** SQL about an allocation `a`: which units; null for all of the budget. */
  readonly units: ((values: unknown[]) => string) | null;
  readonly prices: readonly FitPrice[];
  /** SQL with rows (member_id, month): months that another fund has taken of the people in `asking`. */
  readonly taken: (first: string, last: string, values: unknown[]) => string;
}

/** What others have taken of members that stand in the table. */
export const takenOfMembers = (first: string, last: string): string =>
  `select t.member_id, t.month from subsidised_elsewhere(array(select p.id from asking p), ${first}, ${last}) t`;

/**
 * The common table expressions that end in `verdict`: each wished month of each person with the reason why its unit has no
 * room for it, or none. The longest registered come first, a person's months in a row; a category keeps its places free of
 * the others; where money runs out nobody further back is let in before. A month is wished for that is not written yet, or
 * is written and stands against nothing.
 *
 * A unit is looked up by its key for each person, which offset 0 insists on: of rows that came a moment ago the planner
 * knows nothing, and would compare each with all units.
 */
export function fitting({ budget, span, people, units, prices, taken }: FitQuestion, values: unknown[]): string {
  const put = (value: unknown, type: string) => `${place(values, value)}::${type}`;
  const of = (key: keyof FitPrice['asked']) =>
    put(
      prices.map(({ asked }) => asked[key]),
      key === 'income' ? 'bigint[]' : 'text[]',
    );
  const first = put(monthStart(span.first), 'date');
  const last = put(monthStart(addMonths(span.first, span.months - 1)), 'date');
  const where = [`a.budget_id = ${put(budget.id, 'uuid')}`, 'a.removed_on is null', ...(units ? [units(values)] : [])];
  const order = 'w.status_since, w.name_key, w.member_id';
  return `asking as materialized (
      select p.*, a.id as allocation_id, a.allocated - a.reserved as money, row_number() over (partition by p.person_id order by p.id) = 1 as is_once
        from (${people(values)}) p cross join lateral (
               select a.* from allocation a where a.region_id = p.village_id and ${where.join(' and ')} offset 0) a
       where p.payer = 'FUND' and p.category is not null),
    taken as materialized (${taken(first, last, values)}),
    wanted as materialized (
      select p.id as member_id, p.allocation_id, p.money, p.category, p.status_since, p.name_key, q.month, coalesce(c.amount, q.amount) as amount,
             q.price_id, q.due_on, c.member_id is not null as is_written,
             case when not p.is_once or t.member_id is not null then 'OTHER_FUND'
                  when q.month < p.birth_date + make_interval(years => ${put(budget.ageFrom, 'integer')})
                    or q.month >= p.birth_date + make_interval(years => ${put(budget.ageTo, 'integer')} + 1) then 'AGE' end as reason
        from asking p
        join unnest(${of('segment')}, ${of('programmes')}, ${of('income')}, ${of('fund')}, ${of('sector_group')}, ${put(
          prices.map(({ month }) => monthStart(month)),
          'date[]',
        )}, ${put(
          prices.map(({ amount }) => String(amount)),
          'bigint[]',
        )}, ${put(
          prices.map(({ priceId }) => priceId),
          'uuid[]',
        )}, ${put(
          prices.map(({ dueOn }) => dueOn),
          'date[]',
        )}) q (segment, programmes, income, fund, sector_group, month, amount, price_id, due_on)
          on (q.segment, q.programmes, coalesce(q.income, -1), q.fund, q.sector_group)
           = (p.segment, p.programmes, coalesce(p.income, -1), p.fund, p.sector_group)
        left join contribution c on c.member_id = p.id and c.month = q.month and c.month between ${first} and ${last}
        left join taken t on t.member_id = p.id and t.month = q.month
       where p.status_since < q.month + interval '1 month'
         and (c.member_id is null or c.payer = 'FUND' and c.allocation_id is null and c.payment_id is null)),
    placed as (
      select w.*, row_number() over (partition by w.allocation_id, w.category, w.month, w.reason is null order by ${order}) as place from wanted w),
    counted as (
      select w.*, w.reason is null and w.place <= coalesce(q.quota - q.people, 0) as has_place
        from placed w left join allocation_month q on q.allocation_id = w.allocation_id and q.category = w.category and q.month = w.month),
    summed as (
      select w.*, sum(case when w.has_place then w.amount else 0 end) over (partition by w.allocation_id order by ${order}, w.month
                                                                           rows unbounded preceding) as upto from counted w),
    verdict as materialized (
      select w.allocation_id, w.member_id, w.month, w.category, w.amount, w.price_id, w.due_on, w.is_written,
             coalesce(w.reason, case when not w.has_place then 'QUOTA' when w.upto > w.money then 'MONEY' end) as reason
        from summed w)`;
}

/** The common table expression behind `verdict`: each person once, whatever the number of months. */
export const persons = `persons as materialized (
      select v.allocation_id, v.member_id, count(*) filter (where v.reason is null) as months, sum(v.amount) filter (where v.reason is null) as amount,
             bool_or(v.reason = 'OTHER_FUND') as elsewhere, bool_or(v.reason = 'AGE') as out_of_age, bool_or(v.reason = 'QUOTA') as no_quota,
             bool_or(v.reason = 'MONEY') as no_money
        from verdict v group by 1, 2)`;

/** What each unit comes to, from `persons`. */
export const unitSums = `
    select p.allocation_id as "allocationId", count(*) filter (where p.months > 0)::integer as people, sum(p.months)::integer as "personMonths",
           coalesce(sum(p.amount), 0)::bigint as amount, count(*) filter (where p.elsewhere)::integer as elsewhere,
           count(*) filter (where p.out_of_age)::integer as "outOfAge", count(*) filter (where p.no_quota)::integer as "noQuota",
           count(*) filter (where p.no_money)::integer as "noMoney", count(*) filter (where p.no_quota or p.no_money)::integer as "noRoom",
           count(*)::integer as asking
      from persons p group by 1`;
