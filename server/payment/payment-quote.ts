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
import { unpayableMonths } from './unpayable.ts';

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
  /** Person-months that another fund has taken already. */
  readonly elsewhere: number;
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
  const owed = await owedMonths(sql, viewer, span, owing);
  const sums = new Map(monthsOf(span).map((month) => [month, { people: 0, amount: 0n, paidAlready: 0 }]));
  const book = await tariffBook(sql);
  let unpriced = 0;
  for (const [month, sum] of sums) {
    const ofMonth = owed.filter((row) => row.month === month);
    for (const { people, amount, paid } of ofMonth.filter(isWritten)) {
      sum.people += people;
      sum.amount += BigInt(amount);
      sum.paidAlready += paid;
    }
    const answer = priceQuestions(book, ofMonth.filter(isUnwritten), [month]);
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
    tooLate: owed.reduce((all, { lost }) => all + lost, 0),
    elsewhere: owed.reduce((all, row) => all + row.elsewhere, 0),
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
type WrittenMonths = OwedMonths & { readonly segment: null; readonly amount: string; readonly paid: number };
type UnwrittenMonths = OwedMonths & AskedQuestion;
const isWritten = (row: WrittenMonths | UnwrittenMonths): row is WrittenMonths => row.segment === null;
const isUnwritten = (row: WrittenMonths | UnwrittenMonths): row is UnwrittenMonths =>
  row.segment !== null && row.people > 0;

/** The months of the span: those that are written by month, the others by month and by what they ask of the tariff. */
function owedMonths(
  sql: Sql,
  viewer: Viewer,
  span: SpanOfUnit,
  owing: Owing,
): Promise<(WrittenMonths | UnwrittenMonths)[]> {
  const values: unknown[] = [monthStart(span.first), until(span), owing.receivedOn];
  const unwritten = unwrittenMonths(viewer, span, owing, values);
  const lost = unpayableMonths(span, '$3::date', values, 'select u.member_id, u.month, u.due_on from unwritten u');
  const where = [inUnit(span.unit, 'm', values)];
  if (span.memberIds) where.push(`c.member_id = any (${place(values, span.memberIds)}::uuid[])`);
  const canPay = 'filter (where l.member_id is null)';
  return sql.query({
    text: `with unwritten as materialized (${unwritten}), lost as materialized (${lost})
      select to_char(c.month, 'YYYY-MM') as month, null as segment, null as programmes, null as income, null as fund, null as sector_group,
             count(*) filter (where c.payment_id is null and l.member_id is null)::integer as people,
             coalesce(sum(c.amount) filter (where c.payment_id is null and l.member_id is null), 0)::bigint as amount,
             count(c.payment_id)::integer as paid, 
             count(l.member_id) filter (where c.payment_id is null and not l.elsewhere)::integer as lost,
             count(l.member_id) filter (where c.payment_id is null and l.elsewhere)::integer as elsewhere
        from contribution c join member m on m.id = c.member_id left join lost l on l.member_id = c.member_id and l.month = c.month
       where ${where.join(' and ')} and c.month between $1::date and $2::date group by 1
      union all
      select to_char(u.month, 'YYYY-MM'), u.segment, u.programmes, u.income, u.fund, u.sector_group,
             (count(*) ${canPay})::integer, null, null, (count(*) filter (where not l.elsewhere))::integer,
             (count(*) filter (where l.elsewhere))::integer
        from unwritten u left join lost l on l.member_id = u.member_id and l.month = u.month
       group by 1, 2, 3, 4, 5, 6`,
    values,
  });
}
