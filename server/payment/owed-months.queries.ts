import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { dueDate } from '../contribution/due-date.ts';
import { holidays } from '../contribution/holiday.queries.ts';
import { agreementsOf, monthsOf, owingMembers, type SpanOfUnit } from '../contribution/owing-members.ts';
import { inUnit, isWholeAgreement } from '../contribution/payer-unit.ts';
import type { AskedQuestion } from '../contribution/price-questions.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import { unpayableMonths } from './unpayable.ts';

interface OwedMonths {
  readonly month: Month;
  /** Who can still pay for it. */
  readonly people: number;
  /** For whom it is too late. */
  readonly lost: number;
  /** For whom another fund pays. */
  readonly elsewhere: number;
}
/** A month that has its price; rupiah of those who can still pay for it. */
export type WrittenMonths = OwedMonths & { readonly segment: null; readonly amount: string; readonly paid: number };
/** A month that has none yet, by what it asks of the tariff. */
export type UnwrittenMonths = OwedMonths & AskedQuestion;

/**
 * What a unit owes for the months of a span: those that are written by month, those that would be written by month and by
 * what they ask of the tariff. These are not listed but counted, as the people who owe a month without those who have
 * it: only months that are past their due day are looked for one by one.
 */
export async function owedMonths(
  sql: Sql,
  viewer: Viewer,
  span: SpanOfUnit,
  receivedOn: CalendarDate,
): Promise<(WrittenMonths | UnwrittenMonths)[]> {
  const agreements = await agreementsOf(sql, span.unit);
  const free = await holidays(sql);
  const last = monthStart(addMonths(span.first, span.months - 1));
  const due = (['PU', 'BPU'] as const).flatMap((segment) =>
    monthsOf(span).map((month) => ({ segment, month: monthStart(month), dueOn: dueDate(segment, month, free) })),
  );
  const values: unknown[] = [
    ...[monthStart(span.first), last, receivedOn],
    ...[due.map(({ segment }) => segment), due.map(({ month }) => month), due.map(({ dueOn }) => dueOn)],
  ];
  const inSpan = 'c.month between $1::date and $2::date';
  const overdue = `select p.id as member_id, d.month, d.due_on from people p join due d on d.segment = p.segment and d.due_on < $3::date
     where p.since < d.month + interval '1 month' and not exists (select from contribution c where c.member_id = p.id and c.month = d.month and ${inSpan})`;
  const written = isWholeAgreement(span.unit)
    ? `contribution c where ${inUnit(span.unit, 'c', values)}`
    : `contribution c join member m on m.id = c.member_id where ${inUnit(span.unit, 'm', values)}`;
  const chosen = span.memberIds ? ` and c.member_id = any (${place(values, span.memberIds)}::uuid[])` : '';
  return sql.query({
    text: `with due as (select * from unnest($4::text[], $5::date[], $6::date[]) d (segment, month, due_on)),
      people as materialized (
        select o.id, o.status_since as since, o.segment, o.programmes, o.income, o.fund, o.sector_group,
               dense_rank() over (order by o.segment, o.programmes, o.income, o.fund, o.sector_group)::integer as question
          from (${owingMembers(viewer, span, agreements, values)}) o),
      questions as (select distinct on (p.question) p.* from people p),
      lost as materialized (${unpayableMonths(span, '$3::date', values, overdue)}),
      have as materialized (
        select p.question, w.month, count(*) filter (where w.payment_id is null and l.member_id is null)::integer as people,
               coalesce(sum(w.amount) filter (where w.payment_id is null and l.member_id is null), 0) as amount,
               count(w.payment_id)::integer as paid,
               count(l.member_id) filter (where w.payment_id is null and not l.elsewhere)::integer as lost,
               count(l.member_id) filter (where w.payment_id is null and l.elsewhere)::integer as elsewhere,
               count(*) filter (where p.since < w.month + interval '1 month')::integer as owing,
               count(l.member_id) filter (where p.since < w.month + interval '1 month' and not l.elsewhere)::integer as owing_lost,
               count(l.member_id) filter (where p.since < w.month + interval '1 month' and l.elsewhere)::integer as owing_elsewhere
          from (select c.member_id, c.month, c.payment_id, c.amount from ${written} and ${inSpan}${chosen}) w
          left join people p on p.id = w.member_id
          left join lost l on l.member_id = w.member_id and l.month = w.month
         group by 1, 2),
      -- whom no money helps any more, whether they have the month or not
      gone as materialized (
        select p.question, l.month, (count(*) filter (where not l.elsewhere))::integer as lost, (count(*) filter (where l.elsewhere))::integer as elsewhere
          from lost l join people p on p.id = l.member_id and p.since < l.month + interval '1 month'
         group by 1, 2),
      owe as (
        select s.question, d.month, sum(s.people)::integer as people
          from (select p.question, p.segment, date_trunc('month', p.since)::date as since, count(*) as people from people p group by 1, 2, 3) s
          join due d on d.segment = s.segment and d.month >= s.since
         group by 1, 2)
      select to_char(x.month, 'YYYY-MM') as month, null as segment, null as programmes, null as income, null as fund, null as sector_group,
             sum(x.people)::integer as people, sum(x.amount)::bigint as amount, sum(x.paid)::integer as paid,
             sum(x.lost)::integer as lost, sum(x.elsewhere)::integer as elsewhere
        from have x group by x.month
      union all
      select to_char(u.month, 'YYYY-MM'), u.segment, u.programmes, u.income, u.fund, u.sector_group,
             u.people - u.lost - u.elsewhere, null, null, u.lost, u.elsewhere
        from (select w.month, q.segment, q.programmes, q.income, q.fund, q.sector_group, w.people - coalesce(h.owing, 0) as people,
                     coalesce(g.lost, 0) - coalesce(h.owing_lost, 0) as lost, coalesce(g.elsewhere, 0) - coalesce(h.owing_elsewhere, 0) as elsewhere
                from owe w join questions q on q.question = w.question
                left join have h on h.question = w.question and h.month = w.month
                left join gone g on g.question = w.question and g.month = w.month) u
       where u.people > 0`,
    values,
  });
}
