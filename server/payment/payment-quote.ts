import type { Viewer } from '../access/viewer.ts';
import { monthsOf, type SpanOfUnit } from '../contribution/owing-members.ts';
import { priceQuestions } from '../contribution/price-questions.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { Month } from '../kernel/month.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { owedMonths, type UnwrittenMonths, type WrittenMonths } from './owed-months.queries.ts';

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

const isWritten = (row: WrittenMonths | UnwrittenMonths): row is WrittenMonths => row.segment === null;
const isUnwritten = (row: WrittenMonths | UnwrittenMonths): row is UnwrittenMonths =>
  row.segment !== null && row.people > 0;

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
  const owed = await owedMonths(sql, viewer, span, receivedOn);
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
