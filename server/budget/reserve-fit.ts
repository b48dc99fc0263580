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

/** SQL arrays that the number of a price leads into; a price has the number of its place among those that are given. */
interface PriceColumns {
  readonly month: string;
  readonly amount: string;
}

/** Each price once with the number of its question, and the questions. */
function priceColumns(
  prices: readonly FitPrice[],
  put: (value: unknown, type: string) => string,
): { columns: PriceColumns; prices: string; questions: string } {
  const numbers = new Map<string, number>();
  const asked: FitPrice['asked'][] = [];
  const questionOf = prices.map((price) => {
    const { segment, programmes, income, fund, sector_group } = price.asked;
    const key = JSON.stringify([segment, programmes, income, fund, sector_group]);
    const known = numbers.get(key) ?? asked.push(price.asked);
    numbers.set(key, known);
    return known;
  });
  const of = (key: keyof FitPrice['asked']) =>
    put(
      asked.map((one) => one[key]),
      key === 'income' ? 'bigint[]' : 'text[]',
    );
  const column = (type: string, value: (price: FitPrice) => unknown) => put(prices.map(value), type);
  const columns = {
    month: column('date[]', ({ month }) => monthStart(month)),
    amount: column('bigint[]', ({ amount }) => String(amount)),
  };
  return {
    columns,
    prices: `unnest(${put(questionOf, 'integer[]')}, ${columns.month}, ${columns.amount}) with ordinality q (question, month, amount, price)`,
    questions: `unnest(${of('segment')}, ${of('programmes')}, ${of('income')}, ${of('fund')}, ${of('sector_group')})
                  with ordinality o (segment, programmes, income, fund, sector_group, question)`,
  };
}

const FREE = (of: string) => `
  select x.quota - x.people as free from allocation_month x
   where x.allocation_id = ${of}.allocation_id and x.category = ${of}.category and x.month = ${of}.month offset 0`;

/**
 * The common table expressions that end in `verdict`: each wished month of each person with the reason why its unit has no
 * room for it, or none. The longest registered come first, a person's months in a row; a category keeps its places free of
 * the others; where money runs out nobody further back is let in before. A month is wished for that is not written yet, or
 * is written and stands against nothing.
 *
 * Nearly a million months come at once, and the planner knows nothing of rows that came a moment ago. So what is looked up is
 * looked up for each person and not for each month, by a key, which offset 0 insists on; whether something is among such rows
 * is asked of a hash; and only units that cannot have all their people put them in order.
 */
export function fitting(
  { budget, span, people, units, prices, taken }: FitQuestion,
  values: unknown[],
): { with_: string; price: PriceColumns } {
  const put = (value: unknown, type: string) => `${place(values, value)}::${type}`;
  const first = put(monthStart(span.first), 'date');
  const last = put(monthStart(addMonths(span.first, span.months - 1)), 'date');
  // not by equality: only the index of the region may lead to a unit. Of a budget that was divided a moment ago the planner
  // believes that it has one unit, and would read all of them for each person.
  const where = [
    `a.budget_id is not distinct from ${put(budget.id, 'uuid')}`,
    'a.removed_on is null',
    ...(units ? [units(values)] : []),
  ];
  const priced = priceColumns(prices, put);
  const born = (years: string) => `(p.birth_date + make_interval(years => ${years}))::date`;
  const with_ = `asking as materialized (
      select p.*, a.id as allocation_id, a.money, row_number() over (partition by p.person_id order by p.id) = 1 as is_once,
             row_number() over (order by p.status_since, p.name_key, p.id) as turn
        from (${people(values)}) p cross join lateral (
               select a.id, a.allocated - a.reserved as money from allocation a where a.region_id = p.village_id and ${where.join(' and ')} offset 0) a
       where p.payer = 'FUND' and p.category is not null),
    taken as materialized (${taken(first, last, values)}),
    wishing as materialized (
      select p.id, p.allocation_id, p.money, p.category, p.turn, p.is_once, date_trunc('month', p.status_since)::date as since, o.question,
             ${born(put(budget.ageFrom, 'integer'))} as of_age, ${born(`${put(budget.ageTo, 'integer')} + 1`)} as too_old, c.gone, c.open, c.amounts
        from asking p
        join ${priced.questions}
          on (o.segment, o.programmes, coalesce(o.income, -1), o.fund, o.sector_group)
           = (p.segment, p.programmes, coalesce(p.income, -1), p.fund, p.sector_group)
       cross join lateral (
               select array_agg(x.month) filter (where not x.is_free) as gone, array_agg(x.month) filter (where x.is_free) as open,
                      array_agg(x.amount) filter (where x.is_free) as amounts
                 from (select c.month, c.amount, c.payer = 'FUND' and c.allocation_id is null and c.payment_id is null as is_free from contribution c
                        where c.member_id = p.id and c.month between ${first} and ${last} offset 0) x) c),
    wanted as materialized (
      select w.id as member_id, w.allocation_id, w.money, w.category, w.turn, q.month, q.price, coalesce(w.amounts[array_position(w.open, q.month)], q.amount) as amount,
             coalesce(q.month = any (w.open), false) as is_written,
             case when not w.is_once or (w.id, q.month) in (select t.member_id, t.month from taken t) then 'OTHER_FUND'
                  when q.month < w.of_age or q.month >= w.too_old then 'AGE' end as reason
        from wishing w join ${priced.prices} on q.question = w.question
       where q.month >= w.since and (w.gone is null or q.month <> all (w.gone))),
    full_units as materialized (
      select d.allocation_id
        from (select w.allocation_id, w.category, w.month, count(*) as people from wanted w where w.reason is null group by 1, 2, 3) d
        left join lateral (${FREE('d')}) q on true
       where d.people > coalesce(q.free, 0)
      union
      select w.allocation_id from wanted w where w.reason is null group by w.allocation_id having sum(w.amount) > min(w.money)),
    seen as (select w.*, w.allocation_id in (select f.allocation_id from full_units f) as is_full from wanted w),
    placed as (
      select s.*, row_number() over (partition by s.allocation_id, s.category, s.month, s.reason is null order by s.turn) as place from seen s where s.is_full),
    counted as (
      select p.*, p.reason is null and p.place <= coalesce(q.free, 0) as has_place from placed p left join lateral (${FREE('p')}) q on true),
    summed as (
      select c.*, sum(case when c.has_place then c.amount else 0 end) over (partition by c.allocation_id order by c.turn, c.month rows unbounded preceding) as upto
        from counted c),
    verdict as materialized (
      select s.allocation_id, s.member_id, s.month, s.category, s.amount, s.price, s.is_written, s.reason from seen s where not s.is_full
      union all
      select s.allocation_id, s.member_id, s.month, s.category, s.amount, s.price, s.is_written,
             coalesce(s.reason, case when not s.has_place then 'QUOTA' when s.upto > s.money then 'MONEY' end)
        from summed s)`;
  return { with_, price: priced.columns };
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
