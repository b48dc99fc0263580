import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import { quote } from '../tariff/contribution-quote.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { type EarmarkChoice, type EarmarkQuestion, earmarkChoices, forAllUnits } from './earmark-choices.ts';

export interface EarmarkQuoteQuestion extends Omit<EarmarkQuestion, 'prices'> {
  readonly from: Month;
  readonly months: number;
  /** Code of the fund that pays. */
  readonly fundSource: string;
}

/**
 * What an earmark buys by the tariff of each month, for people who are not chosen yet: non-wage earners of the lowest
 * band without a sector, since only transport workers are priced otherwise.
 * @throws DomainError as earmarkChoices() and quote()
 */
export async function earmarkQuote(sql: Sql, { from, months, fundSource, ...question }: EarmarkQuoteQuestion) {
  const priced = quote(await tariffBook(sql), {
    ...{ segment: 'BPU', programmes: ['JKK', 'JKM'], income: null, riskClass: 'VERY_LOW', sector: 'LAINNYA' },
    ...{ from, months, people: 1, fund: fundSource },
  });
  const choices = earmarkChoices({ ...question, prices: priced.months.map(({ perPerson }) => perPerson) });
  const both = (choice: EarmarkChoice) => ({ ...choice, ...forAllUnits(choice, question.units) });
  return {
    ...choices,
    fewerPeople: both(choices.fewerPeople),
    lastPersonShorter: both(choices.lastPersonShorter),
    topUp: both(choices.topUp),
  };
}
