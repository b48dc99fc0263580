import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { dueDate } from '../contribution/due-date.ts';
import { holidays } from '../contribution/holiday.queries.ts';
import {
  type AgreementFacts,
  agreementsOf,
  monthsOf,
  owingMembers,
  type SpanOfUnit,
} from '../contribution/owing-members.ts';
import { inUnit } from '../contribution/payer-unit.ts';
import { type AskedQuestion, priceQuestions } from '../contribution/price-questions.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { tooLateMonths } from './too-late.ts';

export interface QuotedMonth {
  readonly month: Month;
  /** People whose month is not paid yet, and what they owe together. */
  readonly people: number;
  readonly amount: bigint;
  readonly paidAlready: number;
}

export interface PaymentQuote {
  readonly months: readonly QuotedMonth[];
  readonly amount: bigint;
  readonly personMonths: number;
  /** Person-months that the tariff cannot price, by its own word. */
  readonly unpriced: number;
  /** Person-months that money of that day does not pay any more. */
  readonly tooLate: number;
}

/**
 * What a unit or some of its people still owe for a span: months that are written, and those that would be written now.
 * @param receivedOn day on which the money comes
 */
export async function paymentQuote(
  sql: Sql,
  viewer: Viewer,
  span: SpanOfUnit,
  receivedOn: CalendarDate,
): Promise<PaymentQuote> {
  const owing = { agreements: await agreementsOf(sql, span.unit), free: await holidays(sql), receivedOn };
  const written = await writtenMonths(sql, viewer, span, owing);
  const missing = await missingMonths(sql, viewer, span, owing);
  const sums = new Map(monthsOf(span).map((month) => [month, { people: 0, amount: 0n, paidAlready: 0 }]));
  let tooLate = 0;
  for (const { month, unpaid, amount, paid, lost } of written) {
    tooLate += lost;
    const sum = sums.get(month);
    if (!sum) continue;
    sum.people += unpaid;
    sum.amount += BigInt(amount);
    sum.paidAlready += paid;
  }
  const book = await tariffBook(sql);
  let unpriced = 0;
  for (const [month, sum] of sums) {
    const asked = missing.filter((m) => m.month === month && !m.lost);
    const answer = priceQuestions(book, asked, [month]);
    for (const one of answer.priced) {
      sum.people += one.asked.people;
      sum.amount += one.amount * BigInt(one.asked.people);
    }
    unpriced += answer.unpriced.reduce((all, one) => all + one.asked.people, 0);
  }
  for (const { lost, people } of missing) if (lost) tooLate += people;
  const months = [...sums].map(([month, sum]) => ({ month, ...sum }));
  return {
    months,
    amount: months.reduce((all, { amount }) => all + amount, 0n),
    personMonths: months.reduce((all, { people }) => all + people, 0),
    unpriced,
    tooLate,
  };
}

const until = ({ first, months }: SpanOfUnit) => monthStart(addMonths(first, months - 1));

interface Owing {
  readonly agreements: readonly AgreementFacts[];
  readonly free: ReadonlySet<CalendarDate>;
  readonly receivedOn: CalendarDate;
}

/** Months of the span that the unit's registered members do not have yet, with what decides their price and due day. */
function unwrittenMonths(viewer: Viewer, span: SpanOfUnit, { agreements, free }: Owing, values: unknown[]): string {
  const months = monthsOf(span);
  const due = (['PU', 'BPU'] as const).flatMap((segment) =>
    months.map((month) => ({ segment, month: monthStart(month), dueOn: dueDate(segment, month, free) })),
  );
  const asked = place(
    values,
    due.map(({ segment }) => segment),
  );
  const month = place(
    values,
    due.map((d) => d.month),
  );
  const dueOn = place(
    values,
    due.map((d) => d.dueOn),
  );
  const first = place(values, monthStart(span.first));
  const last = place(values, until(span));
  return `select o.*, o.id as member_id, q.month, q.due_on
            from (${owingMembers(viewer, span, agreements, values)}) o
            join unnest(${asked}::text[], ${month}::date[], ${dueOn}::date[]) q (segment, month, due_on) on q.segment = o.segment
           where o.status_since < q.month + interval '1 month'
             and not exists (select from contribution c where c.member_id = o.id and c.month = q.month
                              and c.month between ${first}::date and ${last}::date)`;
}

function writtenMonths(sql: Sql, viewer: Viewer, span: SpanOfUnit, owing: Owing) {
  const values: unknown[] = [monthStart(span.first), until(span), owing.receivedOn];
  const unwritten = unwrittenMonths(viewer, span, owing, values);
  const where = [inUnit(span.unit, 'm', values)];
  if (span.memberIds) where.push(`c.member_id = any (${place(values, span.memberIds)}::uuid[])`);
  return sql.query<{ month: Month; unpaid: number; amount: string; paid: number; lost: number }>({
    text: `with lost as materialized (${tooLateMonths(span, '$3::date', values, unwritten)})
      select to_char(c.month, 'YYYY-MM') as month,
             count(*) filter (where c.payment_id is null and l.member_id is null)::integer as unpaid,
             coalesce(sum(c.amount) filter (where c.payment_id is null and l.member_id is null), 0)::bigint as amount,
             count(c.payment_id)::integer as paid, count(l.member_id) filter (where c.payment_id is null)::integer as lost
        from contribution c join member m on m.id = c.member_id left join lost l on l.member_id = c.member_id and l.month = c.month
       where ${where.join(' and ')} and c.month between $1::date and $2::date group by 1`,
    values,
  });
}

function missingMonths(
  sql: Sql,
  viewer: Viewer,
  span: SpanOfUnit,
  owing: Owing,
): Promise<(AskedQuestion & { month: Month; lost: boolean })[]> {
  const values: unknown[] = [owing.receivedOn];
  const unwritten = unwrittenMonths(viewer, span, owing, values);
  const lost = tooLateMonths(span, '$1::date', values, 'select u.member_id, u.month, u.due_on from unwritten u');
  return sql.query({
    text: `with unwritten as materialized (${unwritten}), lost as materialized (${lost})
      select to_char(u.month, 'YYYY-MM') as month, u.segment, u.programmes, u.income, u.fund, u.sector_group,
             l.member_id is not null as lost, count(*)::integer as people
        from unwritten u left join lost l on l.member_id = u.member_id and l.month = u.month
       group by 1, 2, 3, 4, 5, 6, 7`,
    values,
  });
}
