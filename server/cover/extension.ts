import { DomainError } from '../kernel/domain-error.ts';
import type { Month } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import type { Programme } from '../mou/mou.codes.ts';
import { priceMonth, sumOf } from '../tariff/tariff.pricing.ts';
import type { TariffBook } from '../tariff/tariff-book.ts';
import { extensionMonths } from './lapse.ts';
import type { LapseCalendar } from './lapse-calendar.ts';

/** What decides somebody's price beside the month. */
export interface ExtensionFacts {
  readonly segment: Segment;
  readonly programmes: readonly Programme[];
  /** Rupiah a month. */
  readonly income: string | null;
  readonly fund: string;
  readonly isTransport: boolean;
  readonly paidUntil: Month;
}

export interface Extension {
  readonly from: Month;
  readonly months: number;
  /** Rupiah; null where the tariff has no answer, for a wage that is missing or a year without a tariff. */
  readonly amount: bigint | null;
}

/** Prices extensions by one book; each question is asked once. */
export function extensionPricer(book: TariffBook, calendar: LapseCalendar): (facts: ExtensionFacts) => Extension {
  const known = new Map<string, bigint | null>();
  const priceOf = (facts: ExtensionFacts, month: Month): bigint | null => {
    const { segment, programmes, income, fund, isTransport } = facts;
    const key = [segment, programmes.join(), income, fund, isTransport, month].join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const question = {
      ...{ segment, programmes, month, fund, income: income === null ? null : BigInt(income) },
      ...{ sector: isTransport ? ('TRANSPORTASI' as const) : ('LAINNYA' as const), riskClass: 'VERY_LOW' as const },
    };
    const price = priced(book, question);
    known.set(key, price);
    return price;
  };
  return (facts) => {
    const months = extensionMonths(facts, calendar);
    const prices = months.map((month) => priceOf(facts, month));
    const amount = prices.reduce<bigint | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0n);
    return { from: months[0] as Month, months: months.length, amount };
  };
}

function priced(book: TariffBook, question: Parameters<typeof priceMonth>[1]): bigint | null {
  try {
    return sumOf(priceMonth(book, question));
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
