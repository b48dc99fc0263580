import { DomainError } from '../kernel/domain-error.ts';
import { addMonths, type Month, monthOf } from '../kernel/month.ts';
import { type PriceLine, type PriceQuestion, priceMonth, sumOf } from './tariff.pricing.ts';
import type { TariffBook } from './tariff-book.ts';

export const MONTHS_MAX = 60;
export const PEOPLE_MAX = 10_000_000;

export interface QuoteQuestion extends Omit<PriceQuestion, 'month'> {
  readonly from: Month;
  readonly months: number;
  readonly people: number;
}

export interface QuoteMonth {
  readonly month: Month;
  readonly lines: readonly PriceLine[];
  /** Rupiah for one person. */
  readonly perPerson: bigint;
  /** Rupiah for all people. */
  readonly total: bigint;
}

export interface Quote {
  readonly months: readonly QuoteMonth[];
  /** The first month without the discount that still holds at the end of the span; null where none does. */
  readonly afterDiscount: QuoteMonth | null;
  readonly perPerson: bigint;
  readonly total: bigint;
}

/**
 * Prices a number of people alike for a span of months: the sum of its months, each by the rules of that month.
 * @throws DomainError SPAN_LENGTH, PEOPLE_RANGE, PROGRAMMES_MISSING and what priceMonth() throws
 */
export function quote(book: TariffBook, question: QuoteQuestion): Quote {
  const { from, months, people, programmes } = question;
  if (!(months >= 1 && months <= MONTHS_MAX)) throw new DomainError('SPAN_LENGTH', { max: MONTHS_MAX }, 'months');
  if (!(people >= 1 && people <= PEOPLE_MAX)) throw new DomainError('PEOPLE_RANGE', { max: PEOPLE_MAX }, 'people');
  if (programmes.length === 0) throw new DomainError('PROGRAMMES_MISSING', {}, 'programmes');
  const once = [...new Set(programmes)];
  const price = (month: Month): QuoteMonth => {
    const lines = priceMonth(book, { ...question, programmes: once, month });
    const perPerson = sumOf(lines);
    return { month, lines, perPerson, total: perPerson * BigInt(people) };
  };
  const priced = Array.from({ length: months }, (_, index) => price(addMonths(from, index)));
  const sum = (of: (month: QuoteMonth) => bigint) => priced.reduce((total, month) => total + of(month), 0n);
  return {
    ...{ months: priced, perPerson: sum((m) => m.perPerson), total: sum((m) => m.total) },
    afterDiscount: afterDiscount(priced.at(-1), price),
  };
}

function afterDiscount(last: QuoteMonth | undefined, price: (month: Month) => QuoteMonth): QuoteMonth | null {
  const [until] = (last?.lines ?? []).flatMap(({ adjustment }) => adjustment?.until ?? []).sort();
  if (!until) return null;
  try {
    return price(monthOf(until));
  } catch (refusal) {
    // who asks about this year still gets an answer where next year has no tariff yet
    if (refusal instanceof DomainError && refusal.code === 'TARIFF_UNKNOWN') return null;
    throw refusal;
  }
}
