import { type Month, monthStart } from '../kernel/month.ts';
import type { Programme } from '../mou/mou.codes.ts';
import type { AdjustmentRule, RateRule, RuleOrigin, TariffBook } from '../tariff/tariff-book.ts';

/** A tariff of non-wage earners that is supposed from a month on; nothing of it is written. */
export type AssumedTariff =
  | {
      /** New amounts of a month, in place of rates and amounts. */
      readonly kind: 'AMOUNT';
      readonly from: Month;
      readonly jkk: bigint;
      readonly jkm: bigint;
    }
  | {
      /** A temporary discount, also where a budget of the state pays. */
      readonly kind: 'DISCOUNT';
      readonly from: Month;
      /** The first month without it; null for no end. */
      readonly until: Month | null;
      /** Hundredths of a percent that remain to be paid. */
      readonly factor: number;
    }
  | {
      /** Every discount ends. */
      readonly kind: 'ORDINARY';
      readonly from: Month;
    };

const programmes: readonly Programme[] = ['JKK', 'JKM'];

/**
 * The book as it would be: a copy in memory. Of two assumptions about the same the later month holds from that month on.
 * @param assumed in any order
 */
export function assumedBook(book: TariffBook, assumed: readonly AssumedTariff[]): TariffBook {
  const inOrder = [...assumed].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return inOrder.reduce(withAssumption, book);
}

function withAssumption(book: TariffBook, assumption: AssumedTariff): TariffBook {
  const day = monthStart(assumption.from);
  if (assumption.kind === 'AMOUNT') {
    const others = book.rates.flatMap((rate) => (isMeant(rate) ? endedBy(rate, day) : [rate]));
    return { ...book, rates: [...others, amount(day, 'JKK', assumption.jkk), amount(day, 'JKM', assumption.jkm)] };
  }
  const ended = book.adjustments.flatMap((rule) => (isMeant(rule) ? endedBy(rule, day) : [rule]));
  if (assumption.kind === 'ORDINARY') return { ...book, adjustments: ended };
  const until = assumption.until && monthStart(assumption.until);
  // what holds today comes back when the supposed discount ends before it
  const after = until ? book.adjustments.flatMap((rule) => (isMeant(rule) ? begunBy(rule, until) : [])) : [];
  const supposed = programmes.map((programme) => discount(day, until, programme, assumption.factor));
  return { ...book, adjustments: [...supposed, ...ended, ...after] };
}

const isMeant = ({ segment, programme }: { segment: string; programme: Programme }) =>
  segment === 'BPU' && programmes.includes(programme);

/** The rule as far as it holds before a day. */
function endedBy<Rule extends RuleOrigin>(rule: Rule, day: string): Rule[] {
  if (rule.from >= day) return [];
  return [{ ...rule, until: rule.until === null || rule.until > day ? day : rule.until }];
}

/** The rule as far as it holds from a day on. */
function begunBy<Rule extends RuleOrigin>(rule: Rule, day: string): Rule[] {
  if (rule.until !== null && rule.until <= day) return [];
  return [{ ...rule, from: rule.from > day ? rule.from : day }];
}

const origin = (from: string, until: string | null): RuleOrigin => ({
  ...{ id: 'assumed', from, until, regulation: 'assumed', article: null, source: 'assumed', certainty: 'C' },
  verifiedBy: null,
});

const amount = (from: string, programme: Programme, flatAmount: bigint): RateRule => ({
  ...origin(from, null),
  ...{ segment: 'BPU', programme, payer: 'WORKER', riskClass: null, basis: 'FLAT', flatAmount, rate: null },
});

const discount = (from: string, until: string | null, programme: Programme, factor: number): AdjustmentRule => ({
  ...origin(from, until),
  ...{ name: 'assumed', segment: 'BPU', programme, transport: true, otherSectors: true, factor, forStateFunds: true },
});
