import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { type EarmarkChoice, type EarmarkQuestion, earmarkChoices, forAllUnits } from './earmark-choices.ts';
import { personPrice } from './person-price.ts';

export interface EarmarkQuoteQuestion extends Omit<EarmarkQuestion, 'prices'> {
  readonly from: Month;
  readonly months: number;
  /** Code of the fund that pays. */
  readonly fundSource: string;
}

/**
 * What an earmark buys by the tariff of each month.
 * @throws DomainError as earmarkChoices() and personPrice()
 */
export async function earmarkQuote(sql: Sql, { from, months, fundSource, ...question }: EarmarkQuoteQuestion) {
  const prices = personPrice(await tariffBook(sql), { firstMonth: from, months, fundSource });
  const choices = earmarkChoices({ ...question, prices });
  const both = (choice: EarmarkChoice) => ({ ...choice, ...forAllUnits(choice, question.units) });
  return {
    ...choices,
    fewerPeople: both(choices.fewerPeople),
    lastPersonShorter: both(choices.lastPersonShorter),
    topUp: both(choices.topUp),
  };
}
