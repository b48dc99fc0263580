import type { Month } from '../kernel/month.ts';
import { quote } from '../tariff/contribution-quote.ts';
import type { TariffBook } from '../tariff/tariff-book.ts';

interface PaidSpan {
  readonly firstMonth: Month;
  readonly months: number;
  /** Code of the fund that pays. */
  readonly fundSource: string;
}

/**
 * What one person costs whom a fund pays for and who is not chosen yet: a non-wage earner of the lowest band with JKK and
 * JKM, without a sector, since only transport workers are priced otherwise.
 * @returns rupiah of each month, the first month first
 * @throws DomainError as quote()
 */
export function personPrice(book: TariffBook, { firstMonth, months, fundSource }: PaidSpan): bigint[] {
  const priced = quote(book, {
    ...{ segment: 'BPU', programmes: ['JKK', 'JKM'], income: null, riskClass: 'VERY_LOW', sector: 'LAINNYA' },
    ...{ from: firstMonth, months, people: 1, fund: fundSource },
  });
  return priced.months.map(({ perPerson }) => perPerson);
}
