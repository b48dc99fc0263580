import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { addMonths, type Month, monthStart } from '../kernel/month.ts';
import type { PriceLine } from '../tariff/tariff.pricing.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { agreementsOf, askedQuestions, monthsOf, type SpanOfUnit } from './owing-members.ts';
import { inUnit } from './payer-unit.ts';
import { linesOf, rulesOfPrices } from './price.queries.ts';
import { priceQuestions } from './price-questions.ts';

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

function writtenPrices(
  sql: Sql,
  viewer: Viewer,
  { unit, memberIds, ...span }: SpanOfUnit,
): Promise<{ month: Month; priceId: string; people: number }[]> {
  const values: unknown[] = [monthStart(span.first), monthStart(addMonths(span.first, span.months - 1))];
  const where = [inUnit(unit, 'm', values), scopePredicate(viewer, 'm', values)];
  if (memberIds) where.push(`m.id = any (${place(values, memberIds)}::uuid[])`);
  return sql.query({
    text: `select to_char(c.month, 'YYYY-MM') as month, c.price_id as "priceId", count(*)::integer as people
             from contribution c join member m on m.id = c.member_id
            where ${where.join(' and ')} and c.month between $1::date and $2::date
            group by c.month, c.price_id order by c.month, people desc`,
    values,
  });
}
