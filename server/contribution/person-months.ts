import type { Sql } from '../database/sql.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { writePrices } from './contribution-prices.ts';
import { holidays } from './holiday.queries.ts';
import { agreementsOf, askedQuestions, monthsOf, type Reach, type SpanOfUnit } from './owing-members.ts';
import { SLICE, sliceEnds, writeSlice } from './person-months.store.ts';
import { priceQuestions } from './price-questions.ts';

export interface WrittenMonths {
  readonly written: number;
  /** People whose month could not be priced, by what the tariff says. */
  readonly unpriced: readonly { code: string; people: number }[];
}

/**
 * Writes the months that the members of a unit do not have yet, from the month in which each was registered: each
 * distinct question priced once, then one statement for some thousand people with all their months.
 * @param progress called before each of these with people done and all
 */
export async function writePersonMonths(
  sql: Sql,
  reach: Reach,
  span: SpanOfUnit,
  at: Date,
  progress: (done: number, total: number) => void = () => {},
): Promise<WrittenMonths> {
  const agreements = await agreementsOf(sql, span.unit);
  const asked = await askedQuestions(sql, reach, span, agreements);
  const { priced, unpriced } = priceQuestions(await tariffBook(sql), asked, monthsOf(span));
  const answers = await writePrices(sql, priced);
  const total = asked.reduce((sum, { people }) => sum + people, 0);
  let written = 0;
  if (answers.length > 0) {
    const free = await holidays(sql);
    const ends = total > SLICE ? await sliceEnds(sql, reach, span, agreements) : [];
    for (const [index, end] of [...ends, null].entries()) {
      progress(Math.min(index * SLICE, total), total);
      const slice = { after: ends[index - 1] ?? null, end };
      written += await writeSlice(sql, reach, span, { at, free, agreements, slice }, answers);
    }
  }
  const people = new Map<string, number>();
  for (const { code, asked } of unpriced) people.set(code, Math.max(people.get(code) ?? 0, asked.people));
  return { written, unpriced: [...people].map(([code, of]) => ({ code, people: of })) };
}
