import { DomainError } from '../kernel/domain-error.ts';
import type { Month } from '../kernel/month.ts';
import { monthStart } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import type { Programme } from '../mou/mou.codes.ts';
import { type PriceLine, priceMonth, sumOf } from '../tariff/tariff.pricing.ts';
import type { RuleOrigin, TariffBook } from '../tariff/tariff-book.ts';

/** What decides a member's price beside the month, as SQL gives it; many members ask the same. */
export interface AskedQuestion {
  readonly segment: Segment;
  /** Joined by commas, in the order of the alphabet. */
  readonly programmes: string;
  readonly income: string | null;
  readonly fund: string;
  readonly sector_group: 'TRANSPORT' | 'OTHER';
  readonly people: number;
}

/** A row of contribution_price without its id. */
export interface PriceRow {
  readonly segment: Segment;
  readonly programmes: readonly string[];
  readonly basis: bigint;
  readonly month: string;
  readonly fund: string;
  readonly sector_group: AskedQuestion['sector_group'];
  readonly risk_class: 'VERY_LOW';
  readonly jkk: bigint;
  readonly jkm: bigint;
  readonly jht_worker: bigint;
  readonly jht_payer: bigint;
  readonly jp_worker: bigint;
  readonly jp_payer: bigint;
  readonly rules: readonly RuleLine[];
}

/** One amount with the ids of the rules that gave it, as contribution_price keeps it. */
export interface RuleLine {
  readonly programme: Programme;
  readonly payer: PriceLine['payer'];
  readonly ordinary: string;
  readonly amount: string;
  readonly rate: string;
  readonly band: string | null;
  readonly cap: string | null;
  readonly adjustment: string | null;
}

export interface PricedQuestion {
  readonly asked: AskedQuestion;
  readonly month: Month;
  readonly price: PriceRow;
  readonly amount: bigint;
}

export interface UnpricedQuestion {
  readonly asked: AskedQuestion;
  readonly month: Month;
  /** What the tariff answers instead: WAGE_MISSING, TARIFF_UNKNOWN, PROGRAMME_NOT_OFFERED. */
  readonly code: string;
}

/**
 * Prices each question for each month once. Partners are offices of the state and organisations of the lowest risk; a
 * class of their own for others comes with their registration as employers.
 */
export function priceQuestions(
  book: TariffBook,
  questions: readonly AskedQuestion[],
  months: readonly Month[],
): { priced: PricedQuestion[]; unpriced: UnpricedQuestion[] } {
  const priced: PricedQuestion[] = [];
  const unpriced: UnpricedQuestion[] = [];
  for (const month of months) {
    const rules = rulesOf(book, month);
    for (const asked of questions) {
      try {
        priced.push(priceOne(rules, asked, month));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        unpriced.push({ asked, month, code: error.code });
      }
    }
  }
  return { priced, unpriced };
}

function priceOne(book: TariffBook, asked: AskedQuestion, month: Month): PricedQuestion {
  const programmes = asked.programmes.split(',') as Programme[];
  const income = asked.income === null ? null : BigInt(asked.income);
  const lines = priceMonth(book, {
    ...{ segment: asked.segment, programmes, month, income, fund: asked.fund, riskClass: 'VERY_LOW' },
    sector: asked.sector_group === 'TRANSPORT' ? 'TRANSPORTASI' : 'LAINNYA',
  });
  const band = lines.find((line) => line.band)?.band;
  const of = (programme: Programme, worker?: boolean) =>
    lines.reduce((sum, line) => {
      const counts = line.programme === programme && (worker === undefined || (line.payer === 'WORKER') === worker);
      return counts ? sum + line.amount : sum;
    }, 0n);
  const price: PriceRow = {
    ...{ segment: asked.segment, programmes, month: monthStart(month), fund: asked.fund },
    basis: band?.incomeFrom ?? (asked.segment === 'PU' ? (income ?? 0n) : 0n),
    ...{ sector_group: asked.sector_group, risk_class: 'VERY_LOW', jkk: of('JKK'), jkm: of('JKM') },
    ...{ jht_worker: of('JHT', true), jht_payer: of('JHT', false) },
    ...{ jp_worker: of('JP', true), jp_payer: of('JP', false) },
    rules: lines.map(ruleLine),
  };
  return { asked, month, price, amount: sumOf(lines) };
}

const ruleLine = ({ programme, payer, ordinary, amount, rate, band, cap, adjustment }: PriceLine): RuleLine => ({
  ...{ programme, payer, ordinary: String(ordinary), amount: String(amount), rate: rate.id },
  ...{ band: band?.id ?? null, cap: cap?.id ?? null, adjustment: adjustment?.id ?? null },
});

/** The part of the book that holds in a month: with thousands of wages, looking through all of it is what costs. */
function rulesOf(book: TariffBook, month: Month): TariffBook {
  const day = monthStart(month);
  const holds = ({ from, until }: RuleOrigin) => from <= day && (until === null || day < until);
  return {
    // every rate stays: what is never offered and what is not known yet are different answers
    ...{ rates: book.rates, funds: book.funds },
    ...{ bands: book.bands.filter(holds), caps: book.caps.filter(holds), adjustments: book.adjustments.filter(holds) },
  };
}
