import { DomainError } from '../kernel/domain-error.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import { shareOf } from '../kernel/rate.ts';
import type { Segment } from '../member/member.check.ts';
import type { SectorCode } from '../member/occupation.ts';
import type { Programme } from '../mou/mou.codes.ts';
import type { RiskClass } from './tariff.codes.ts';
import type { AdjustmentRule, BandRule, CapRule, RateRule, RuleOrigin, TariffBook } from './tariff-book.ts';

/** What decides the price of one person's month. */
export interface PriceQuestion {
  readonly segment: Segment;
  readonly programmes: readonly Programme[];
  readonly month: Month;
  /** Rupiah a month: the income a non-wage earner declares (null: the lowest band), the wage of a wage earner. */
  readonly income: bigint | null;
  /** Code of the fund that pays; decides whether a temporary discount holds. */
  readonly fund: string;
  readonly sector: SectorCode;
  /** Of the employer; for wage earners only. */
  readonly riskClass: RiskClass;
}

/** One amount of one person's month, with the rules that gave it. */
export interface PriceLine {
  readonly programme: Programme;
  readonly payer: RateRule['payer'];
  /** Rupiah before an adjustment. */
  readonly ordinary: bigint;
  /** Rupiah due. */
  readonly amount: bigint;
  readonly rate: RateRule;
  readonly band: BandRule | null;
  readonly cap: CapRule | null;
  readonly adjustment: AdjustmentRule | null;
}

const holds = ({ from, until }: RuleOrigin, day: string) => from <= day && (until === null || day < until);

/**
 * Prices one person for one month; a span is the sum of its months.
 * @throws DomainError FUND_UNKNOWN, PROGRAMME_NOT_OFFERED (no such programme for the segment), WAGE_MISSING,
 *   TARIFF_UNKNOWN (no rule is known for that month)
 */
export function priceMonth(book: TariffBook, question: PriceQuestion): PriceLine[] {
  const day = monthStart(question.month);
  const fund = book.funds.find((f) => f.code === question.fund);
  if (!fund) throw new DomainError('FUND_UNKNOWN', {}, 'fundSource');
  return question.programmes.flatMap((programme) => {
    const offered = book.rates.filter((rate) => rate.segment === question.segment && rate.programme === programme);
    if (offered.length === 0) throw new DomainError('PROGRAMME_NOT_OFFERED', { programme }, 'programmes');
    const rates = offered.filter((r) => holds(r, day) && (r.riskClass === null || r.riskClass === question.riskClass));
    if (rates.length === 0) throw unknown(question.month, programme);
    const adjustment = adjustmentFor(book, question, programme, day, fund.discountEligible);
    return rates.map((rate) => {
      const { base, band, cap } = baseOf(book, rate, question, day);
      const ordinary = rate.flatAmount ?? shareOf(base, rate.rate as number);
      const amount = adjustment ? shareOf(ordinary, adjustment.factor) : ordinary;
      return { programme, payer: rate.payer, ordinary, amount, rate, band, cap, adjustment };
    });
  });
}

function adjustmentFor(
  book: TariffBook,
  { segment, sector }: PriceQuestion,
  programme: Programme,
  day: string,
  discountEligible: boolean,
): AdjustmentRule | null {
  const transport = sector === 'TRANSPORTASI';
  return (
    book.adjustments.find(
      (a) =>
        a.segment === segment &&
        a.programme === programme &&
        holds(a, day) &&
        (transport ? a.transport : a.otherSectors) &&
        (discountEligible || a.forStateFunds),
    ) ?? null
  );
}

function baseOf(book: TariffBook, rate: RateRule, { income, month }: PriceQuestion, day: string) {
  if (rate.basis === 'FLAT') return { base: 0n, band: null, cap: null };
  if (rate.basis === 'BAND') {
    // half-open on the lower bound: the printed upper bounds leave holes between them
    const band = book.bands
      .filter((b) => holds(b, day) && b.incomeFrom <= (income ?? 0n))
      .reduce<BandRule | null>((best, b) => (best && best.incomeFrom >= b.incomeFrom ? best : b), null);
    if (!band) throw unknown(month, rate.programme);
    return { base: band.nominal, band, cap: null };
  }
  if (income === null) throw new DomainError('WAGE_MISSING', {}, 'income');
  if (rate.basis === 'WAGE') return { base: income, band: null, cap: null };
  const cap = book.caps.find((c) => c.programme === rate.programme && holds(c, day));
  if (!cap) throw unknown(month, rate.programme);
  return { base: income < cap.amount ? income : cap.amount, band: null, cap };
}

const unknown = (month: Month, programme: Programme) => new DomainError('TARIFF_UNKNOWN', { month, programme }, 'from');

/** Rupiah of all lines. */
export const sumOf = (lines: readonly PriceLine[]): bigint => lines.reduce((sum, line) => sum + line.amount, 0n);
