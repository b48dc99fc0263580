import type { Segment } from '../member/member.check.ts';
import type { Programme } from '../mou/mou.codes.ts';
import type { Basis, Certainty, PayerSide, RiskClass } from './tariff.codes.ts';

/** Where a rule comes from and which months it holds for; `until` is the first day after, null for no end. */
export interface RuleOrigin {
  readonly id: string;
  /** First day of the first month, YYYY-MM-DD. */
  readonly from: string;
  readonly until: string | null;
  readonly regulation: string;
  readonly article: string | null;
  readonly source: string;
  readonly certainty: Certainty;
  readonly verifiedBy: string | null;
}

export interface RateRule extends RuleOrigin {
  readonly segment: Segment;
  readonly programme: Programme;
  readonly payer: PayerSide;
  readonly riskClass: RiskClass | null;
  readonly basis: Basis;
  /** Rupiah a month; with basis FLAT only. */
  readonly flatAmount: bigint | null;
  /** Hundredths of a percent; with the other bases. */
  readonly rate: number | null;
}

export interface BandRule extends RuleOrigin {
  readonly number: number;
  /** Lowest income of the band, rupiah a month; it ends where the next begins. */
  readonly incomeFrom: bigint;
  readonly nominal: bigint;
}

export interface CapRule extends RuleOrigin {
  readonly programme: Programme;
  /** Wage above which nothing more is due, rupiah a month. */
  readonly amount: bigint;
}

export interface AdjustmentRule extends RuleOrigin {
  readonly name: string;
  readonly segment: Segment;
  readonly programme: Programme;
  readonly transport: boolean;
  readonly otherSectors: boolean;
  /** Hundredths of a percent of the ordinary amount that remain. */
  readonly factor: number;
  readonly forStateFunds: boolean;
}

export interface FundSource {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly discountEligible: boolean;
  readonly source: string;
  readonly certainty: Certainty;
}

/** Every rule there is, of all times: some eighty, read as a whole. */
export interface TariffBook {
  readonly rates: readonly RateRule[];
  readonly bands: readonly BandRule[];
  readonly caps: readonly CapRule[];
  readonly adjustments: readonly AdjustmentRule[];
  readonly funds: readonly FundSource[];
}
