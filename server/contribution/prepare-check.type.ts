import { Field, Int, ObjectType } from 'type-graphql';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import type { UnpricedReason } from './contribution.codes.ts';
import { UnpricedReasonEnum } from './contribution.enums.ts';

@ObjectType('ContributionsCheckedMonth', { description: 'What preparing would do to one month of a unit.' })
export class ContributionsCheckedMonthType {
  @Field(() => MonthScalar, { description: 'Contribution month.' })
  month!: string;

  @Field(() => Int, { description: 'People whose month is written already.' })
  written!: number;

  @Field(() => Int, { description: 'People whose month would be written.' })
  missing!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah of these.' })
  amount!: bigint;

  @Field(() => Int, { description: 'People whose month cannot be priced and would stay missing.' })
  unpriced!: number;
}

@ObjectType('ContributionsUnpriced', { description: 'People whose months cannot be priced, by reason.' })
export class ContributionsUnpricedType {
  @Field(() => UnpricedReasonEnum, { description: 'Why.' })
  reason!: UnpricedReason;

  @Field(() => Int, { description: 'People.' })
  people!: number;

  @Field(() => Int, { description: 'Their months that would stay missing.' })
  personMonths!: number;

  @Field(() => [MonthScalar], { description: 'Which months it is about, the oldest first; twelve at most.' })
  months!: readonly string[];
}

@ObjectType('ContributionsPrepareCheck', {
  description:
    'What preparing months would write: registered people times months are those written, missing, not priced and before registration.',
})
export class ContributionsPrepareCheckType {
  @Field(() => Int, { description: 'Registered people of the unit.' })
  registered!: number;

  @Field(() => Int, { description: 'Person-months that are there.' })
  written!: number;

  @Field(() => Int, { description: 'Person-months that would be written.' })
  missing!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah of these.' })
  amount!: bigint;

  @Field(() => Int, { description: 'Person-months before somebody was registered; nobody owes them.' })
  before!: number;

  @Field(() => [ContributionsCheckedMonthType], { description: 'Month by month, the oldest first; twelve at most.' })
  months!: readonly ContributionsCheckedMonthType[];

  @Field(() => [ContributionsUnpricedType], { description: 'Who cannot be priced and why; a short list.' })
  unpriced!: readonly ContributionsUnpricedType[];
}

@ObjectType('ContributionsPrepareCheckPayload', {
  description: 'What preparing months would write, or what has to be put right first.',
})
export class ContributionsPrepareCheckPayload {
  @Field(() => ContributionsPrepareCheckType, { nullable: true, description: 'The figures; null with errors.' })
  check?: ContributionsPrepareCheckType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
