import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { agreementsOf, monthsOf, owingMembers, type SpanOfUnit } from '../contribution/owing-members.ts';
import { inUnit } from '../contribution/payer-unit.ts';
import { type AskedQuestion, priceQuestions } from '../contribution/price-questions.ts';
import type { Sql } from '../database/sql.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';

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
}

/** What a unit or some of its people still owe for a span: months that are written, and those that would be written now. */
export async function paymentQuote(sql: Sql, viewer: Viewer, span: SpanOfUnit): Promise<PaymentQuote> {
  const written = await writtenMonths(sql, span);
  const missing = await missingMonths(sql, viewer, span);
  const sums = new Map(monthsOf(span).map((month) => [month, { people: 0, amount: 0n, paidAlready: 0 }]));
  for (const { month, unpaid, amount, paid } of written) {
    const sum = sums.get(month);
    if (!sum) continue;
    sum.people += unpaid;
    sum.amount += BigInt(amount);
    sum.paidAlready += paid;
  }
  const book = await tariffBook(sql);
  let unpriced = 0;
  for (const [month, sum] of sums) {
    const asked = missing.filter((m) => m.month === month);
    const answer = priceQuestions(book, asked, [month]);
    for (const one of answer.priced) {
      sum.people += one.asked.people;
      sum.amount += one.amount * BigInt(one.asked.people);
    }
    unpriced += answer.unpriced.reduce((all, one) => all + one.asked.people, 0);
  }
  const months = [...sums].map(([month, sum]) => ({ month, ...sum }));
  return {
    months,
    amount: months.reduce((all, { amount }) => all + amount, 0n),
    personMonths: months.reduce((all, { people }) => all + people, 0),
    unpriced,
  };
}

const until = ({ first, months }: SpanOfUnit) => monthStart(addMonths(first, months - 1));

function writtenMonths(sql: Sql, span: SpanOfUnit) {
  const values: unknown[] = [monthStart(span.first), until(span)];
  const where = [inUnit(span.unit, 'm', values)];
  if (span.memberIds) where.push(`c.member_id = any (${place(values, span.memberIds)}::uuid[])`);
  return sql.query<{ month: Month; unpaid: number; amount: string; paid: number }>({
    text: `select to_char(c.month, 'YYYY-MM') as month, count(*) filter (where c.payment_id is null)::integer as unpaid,
                  coalesce(sum(c.amount) filter (where c.payment_id is null), 0)::bigint as amount,
                  count(c.payment_id)::integer as paid
             from contribution c join member m on m.id = c.member_id
            where ${where.join(' and ')} and c.month between $1::date and $2::date group by 1`,
    values,
  });
}

async function missingMonths(
  sql: Sql,
  viewer: Viewer,
  span: SpanOfUnit,
): Promise<(AskedQuestion & { month: Month })[]> {
  const agreements = await agreementsOf(sql, span.unit);
  const values: unknown[] = [monthStart(span.first), until(span)];
  const months = place(values, monthsOf(span).map(monthStart));
  return sql.query<AskedQuestion & { month: Month }>({
    text: `select to_char(q.month, 'YYYY-MM') as month, o.segment, o.programmes, o.income, o.fund, o.sector_group, count(*)::integer as people
             from (${owingMembers(viewer, span, agreements, values)}) o cross join unnest(${months}::date[]) q (month)
            where o.status_since < q.month + interval '1 month'
              and not exists (select from contribution c where c.member_id = o.id and c.month = q.month and c.month between $1::date and $2::date)
            group by 1, 2, 3, 4, 5, 6`,
    values,
  });
}
