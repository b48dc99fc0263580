import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { JobType } from '../jobs/job.type.ts';
import { QuoteLineType } from '../tariff/tariff.type.ts';
import type { ContributionPayer, ContributionState, CoverState } from './contribution.codes.ts';
import { ContributionPayerEnum, ContributionStateEnum, CoverStateEnum } from './contribution.enums.ts';

@ObjectType('Contribution', {
  description: 'One member, one month: what is due, by which rules, who pays, whether it is paid.',
})
export class ContributionType {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, { description: 'The member’s name.' })
  memberName!: string;

  @Field(() => MonthScalar, { description: 'Contribution month.' })
  month!: string;

  @Field(() => RupiahScalar, { description: 'Rupiah due.' })
  amount!: bigint;

  @Field(() => ContributionPayerEnum, { description: 'Who pays.' })
  payer!: ContributionPayer;

  @Field(() => DateScalar, { description: 'Last day to pay.' })
  dueOn!: string;

  @Field(() => ContributionStateEnum, { description: 'How it stands today.' })
  state!: ContributionState;

  @Field(() => ID, { nullable: true, description: 'The payment that pays it.' })
  paymentId!: string | null;

  @Field(() => [QuoteLineType], { description: 'By programme and side, with the rule of each amount; a short list.' })
  lines!: readonly QuoteLineType[];
}

@ObjectType('ContributionFigures', {
  description: 'One month of a unit: for how many people it is written, and how much of it is paid or overdue.',
})
export class ContributionFiguresType {
  @Field(() => Int, { description: 'People whose month is written.' })
  people!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah of all of them, paid or not.' })
  amount!: bigint;

  @Field(() => Int, { description: 'People whose month is paid.' })
  paidPeople!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah that are paid.' })
  paidAmount!: bigint;

  @Field(() => Int, { description: 'People whose month is not paid and whose last day to pay has passed.' })
  overduePeople!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah of these.' })
  overdueAmount!: bigint;
}

export const ContributionConnection = connectionOf('Contribution', () => ContributionType);

@ObjectType('MemberCover', { description: 'Until when a member is protected.' })
export class MemberCoverType {
  @Field(() => CoverStateEnum, { description: 'Whether the member is protected in the present month.' })
  state!: CoverState;

  @Field(() => MonthScalar, { nullable: true, description: 'First month of the run of paid months that counts.' })
  paidFrom!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month of that run.' })
  paidUntil!: string | null;

  @Field(() => Int, { description: 'Months in a row that are paid.' })
  consecutive!: number;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'First month after it that is written and that nobody paid.',
  })
  unpaidSince!: string | null;
}

@ObjectType('CoverUntil', { description: 'How many people are protected until which month.' })
export class CoverUntilType {
  @Field(() => MonthScalar, { description: 'Last paid month.' })
  month!: string;

  @Field(() => Int, { description: 'People.' })
  people!: number;
}

@ObjectType('CoverFigures', {
  description:
    'Registered people of a unit by how they are protected. The figures stand side by side and are never added up with those of candidates.',
})
export class CoverFiguresType {
  @Field(() => MonthScalar, { description: 'The present month, which the figures are about.' })
  month!: string;

  @Field(() => Int, { description: 'Whose present month is paid.' })
  protected!: number;

  @Field(() => Int, {
    description: 'Who was protected before, and of whom the month that is missing is not past its due day.',
  })
  notDue!: number;

  @Field(() => Int, { description: 'Who was protected before, and of whom a missing month is past its due day.' })
  lapsed!: number;

  @Field(() => Int, { description: 'For whom months are written and none was ever paid.' })
  neverPaid!: number;

  @Field(() => [CoverUntilType], {
    description: 'Until when the protected are protected, the earliest first; a short list.',
  })
  until!: readonly CoverUntilType[];
}

@ObjectType('ContributionRules', { description: 'By which rules the amounts of one month of a unit come about.' })
export class ContributionRulesType {
  @Field(() => MonthScalar, { description: 'Contribution month.' })
  month!: string;

  @Field(() => [QuoteLineType], { description: 'Each different amount once, with its rule; 40 at most.' })
  lines!: readonly QuoteLineType[];
}

@ObjectType('ContributionRulesPayload', { description: 'The rules, or what has to be put right first.' })
export class ContributionRulesPayload {
  @Field(() => [ContributionRulesType], {
    nullable: true,
    description: 'Month by month, 12 at most; null with errors.',
  })
  months?: readonly ContributionRulesType[] | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@ObjectType('ContributionsPreparePayload', {
  description: 'The work that writes months, or what has to be put right first.',
})
export class ContributionsPreparePayload {
  @Field(() => JobType, { nullable: true, description: 'The work; null with errors.' })
  job?: JobType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
