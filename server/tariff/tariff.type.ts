import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { SegmentEnum } from '../member/member.enums.ts';
import type { Programme } from '../mou/mou.codes.ts';
import { BenefitProgramEnum } from '../mou/mou.enums.ts';
import type { Basis, Certainty, PayerSide, RiskClass } from './tariff.codes.ts';
import { CertaintyEnum, PayerSideEnum, RiskClassEnum, TariffBasisEnum } from './tariff.enums.ts';

@ObjectType('TariffRule', { description: 'What every rule of the tariff says of itself.' })
abstract class RuleType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => DateScalar, { description: 'First day of the first month it holds for.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer holds; null for no end.' })
  until!: string | null;

  @Field(() => String, { description: 'Regulation that gives it.' })
  regulation!: string;

  @Field(() => String, { nullable: true, description: 'Article or annex.' })
  article!: string | null;

  @Field(() => String, { description: 'Where the figure was found.' })
  source!: string;

  @Field(() => CertaintyEnum, { description: 'How sure it is.' })
  certainty!: Certainty;

  @Field(() => String, { nullable: true, description: 'Who compared it with the regulation; null for nobody yet.' })
  verifiedBy!: string | null;
}

@ObjectType('TariffRate', { description: 'A rate or an amount of one programme, owed by one side.' })
export class TariffRateType extends RuleType {
  @Field(() => SegmentEnum, { description: 'Whom it is for.' })
  segment!: string;

  @Field(() => BenefitProgramEnum, { description: 'Programme.' })
  programme!: Programme;

  @Field(() => PayerSideEnum, { description: 'Who owes it.' })
  payer!: PayerSide;

  @Field(() => RiskClassEnum, {
    nullable: true,
    description: 'Class of the employer, for work accidents of wage earners.',
  })
  riskClass!: RiskClass | null;

  @Field(() => TariffBasisEnum, { description: 'What it is taken of.' })
  basis!: Basis;

  @Field(() => RupiahScalar, { nullable: true, description: 'Rupiah a month, where it is an amount.' })
  flatAmount!: bigint | null;

  @Field(() => Int, { nullable: true, description: 'Hundredths of a percent, where it is a rate.' })
  rate!: number | null;
}

@ObjectType('TariffBand', { description: 'A band of income with the nominal that rates are taken of.' })
export class TariffBandType extends RuleType {
  @Field(() => Int, { description: 'Place in the table, from 1.' })
  number!: number;

  @Field(() => RupiahScalar, {
    description: 'Lowest income of the band, rupiah a month; it ends where the next begins.',
  })
  incomeFrom!: bigint;

  @Field(() => RupiahScalar, { description: 'Nominal, rupiah a month.' })
  nominal!: bigint;
}

@ObjectType('WageCap', { description: 'The wage above which a programme costs no more.' })
export class WageCapType extends RuleType {
  @Field(() => BenefitProgramEnum, { description: 'Programme.' })
  programme!: Programme;

  @Field(() => RupiahScalar, { description: 'Rupiah a month.' })
  amount!: bigint;
}

@ObjectType('TariffAdjustment', { description: 'A discount for some months.' })
export class TariffAdjustmentType extends RuleType {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => SegmentEnum, { description: 'Whom it is for.' })
  segment!: string;

  @Field(() => BenefitProgramEnum, { description: 'Programme.' })
  programme!: Programme;

  @Field(() => Boolean, { description: 'Holds for transport workers.' })
  transport!: boolean;

  @Field(() => Boolean, { description: 'Holds for all other sectors.' })
  otherSectors!: boolean;

  @Field(() => Int, { description: 'Hundredths of a percent of the ordinary amount that remain to be paid.' })
  factor!: number;

  @Field(() => Boolean, { description: 'Whether it holds where a budget of the state or a region pays.' })
  forStateFunds!: boolean;
}

@ObjectType('FundSource', { description: 'Whose money pays contributions.' })
export class FundSourceType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: "Its name in the viewer's language." })
  label!: string;

  @Field(() => Boolean, { description: 'Whether temporary discounts hold where it pays.' })
  discountEligible!: boolean;

  @Field(() => String, { description: 'Where that was found.' })
  source!: string;

  @Field(() => CertaintyEnum, { description: 'How sure it is.' })
  certainty!: Certainty;
}

@ObjectType('Tariffs', { description: 'Every rule of all times; some eighty rows.' })
export class TariffsType {
  @Field(() => [TariffRateType], { description: 'Rates and amounts; a short list.' })
  rates!: readonly TariffRateType[];

  @Field(() => [TariffBandType], { description: 'Bands of income of non-wage earners; a short list, 33 at a time.' })
  bands!: readonly TariffBandType[];

  @Field(() => [WageCapType], { description: 'Caps on the wage; a short list, one a year.' })
  caps!: readonly WageCapType[];

  @Field(() => [TariffAdjustmentType], { description: 'Discounts for some months; a short list.' })
  adjustments!: readonly TariffAdjustmentType[];

  @Field(() => [FundSourceType], { description: 'Funds that pay; a short list.' })
  funds!: readonly FundSourceType[];
}

@ObjectType('QuoteLine', { description: 'One amount of one person’s month, with the rules that gave it.' })
export class QuoteLineType {
  @Field(() => BenefitProgramEnum, { description: 'Programme.' })
  programme!: Programme;

  @Field(() => PayerSideEnum, { description: 'Who owes it.' })
  payer!: PayerSide;

  @Field(() => RupiahScalar, { description: 'Rupiah before a discount.' })
  ordinary!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah due.' })
  amount!: bigint;

  @Field(() => TariffRateType, { description: 'The rate or amount.' })
  rate!: TariffRateType;

  @Field(() => TariffBandType, { nullable: true, description: 'The band of income, where there is one.' })
  band!: TariffBandType | null;

  @Field(() => WageCapType, { nullable: true, description: 'The cap that was looked at, where there is one.' })
  cap!: WageCapType | null;

  @Field(() => TariffAdjustmentType, { nullable: true, description: 'The discount, where one holds.' })
  adjustment!: TariffAdjustmentType | null;
}

@ObjectType('QuoteMonth', { description: 'What one month costs.' })
export class QuoteMonthType {
  @Field(() => MonthScalar, { description: 'Contribution month.' })
  month!: string;

  @Field(() => RupiahScalar, { description: 'Rupiah for one person.' })
  perPerson!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah for all people.' })
  total!: bigint;

  @Field(() => [QuoteLineType], { description: 'By programme and side; a short list.' })
  lines!: readonly QuoteLineType[];
}

@ObjectType('ContributionQuote', { description: 'What a number of people cost for a span of months.' })
export class ContributionQuoteType {
  @Field(() => RupiahScalar, { description: 'Rupiah for one person, all months.' })
  perPerson!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah for all people, all months.' })
  total!: bigint;

  @Field(() => [QuoteMonthType], { description: 'Month by month; a short list, 60 at most.' })
  months!: readonly QuoteMonthType[];

  @Field(() => QuoteMonthType, {
    nullable: true,
    description:
      'The first month after the discount that still holds in the last month asked; null where none holds then or the tariff is not known yet.',
  })
  afterDiscount!: QuoteMonthType | null;
}

@ObjectType('ContributionQuotePayload', { description: 'A quote, or what has to be put right first.' })
export class ContributionQuotePayload {
  @Field(() => ContributionQuoteType, { nullable: true, description: 'The quote; null with errors.' })
  quote?: ContributionQuoteType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@InputType('ContributionQuoteInput', { description: 'Whom to price, for which months, and who pays.' })
export class ContributionQuoteInput {
  @Field(() => SegmentEnum, { description: 'Wage earner or not.' })
  segment!: string;

  @Field(() => [BenefitProgramEnum], { description: 'Programmes.' })
  programmes!: Programme[];

  @Field(() => MonthScalar, { description: 'First month.' })
  from!: string;

  @Field(() => Int, { description: 'Number of months, at most 60.' })
  months!: number;

  @Field(() => Int, { defaultValue: 1, description: 'Number of people alike.' })
  people!: number;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Income or wage, rupiah a month. Left out for a non-wage earner: the lowest band.',
  })
  income?: bigint | null;

  @Field(() => String, { description: 'Code of the fund that pays.' })
  fundSource!: string;

  @Field(() => String, { defaultValue: 'LAINNYA', description: 'Code of the economic sector.' })
  sector!: string;

  @Field(() => RiskClassEnum, {
    nullable: true,
    description: 'Class of the employer, for wage earners; very low when left out.',
  })
  riskClass?: RiskClass | null;
}
