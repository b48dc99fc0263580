import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import type { PriceLine } from '../tariff/tariff.pricing.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { agreementsOf, askedQuestions, monthsOf, type SpanOfUnit } from './owing-members.ts';
import { linesOf, rulesOfPrices } from './price.queries.ts';
import { priceQuestions } from './price-questions.ts';
import { writtenPrices } from './unit-rules.queries.ts';

export interface MonthRules {
  readonly month: Month;
  readonly lines: readonly PriceLine[];
}

/** Nobody reads through more; with thousands of wages there are as many amounts. */
const LINES_MOST = 40;

/**
 * By which rules the amounts of a unit come about, month by month, each different line once: those that were written
 * down with their price, and what the tariff says of those that were not.
 */
export async function rulesOfUnit(sql: Sql, viewer: Viewer, span: SpanOfUnit): Promise<MonthRules[]> {
  const book = await tariffBook(sql);
  const written = await writtenPrices(sql, viewer, span);
  const rules = new Map(
    (await rulesOfPrices(sql, [...new Set(written.map(({ priceId }) => priceId))])).map((one) => [one.id, one.rules]),
  );
  const asked = await askedQuestions(sql, viewer, span, await agreementsOf(sql, span.unit));
  const registered = asked.reduce((sum, { people }) => sum + people, 0);
  return monthsOf(span).map((month) => {
    const ofMonth = written.filter((one) => one.month === month);
    const all = ofMonth.flatMap(({ priceId }) => linesOf(book, rules.get(priceId) ?? []));
    if (ofMonth.reduce((sum, { people }) => sum + people, 0) < registered)
      all.push(...priceQuestions(book, asked, [month]).priced.flatMap(({ price }) => linesOf(book, price.rules)));
    return { month, lines: [...new Map(all.map((line) => [keyOf(line), line])).values()].slice(0, LINES_MOST) };
  });
}

const keyOf = ({ programme, payer, ordinary, amount, rate }: PriceLine) =>
  [programme, payer, ordinary, amount, rate.id].join(' ');
