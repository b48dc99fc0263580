import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SubsidyBudgetType } from '../budget/budget.type.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateTimeScalar, MonthScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { MemberType } from '../member/member.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { ClarificationAnswerEnum, ClarificationStateEnum } from './clarification.enums.ts';

@ObjectType('ClarificationOtherMonth', {
  description: 'A month that another fund has taken, as the branch that answers sees it.',
})
export class OtherSideMonthType {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => Boolean, { description: 'Whether it is paid; reserved otherwise.' })
  paid!: boolean;

  @Field(() => PartnerType, {
    nullable: true,
    description: 'Whose it is; null where that partner is not the viewer’s.',
  })
  partner!: PartnerType | null;

  @Field(() => ID, { nullable: true, description: 'The person’s member there; null where it is not the viewer’s.' })
  memberId!: string | null;
}

@ObjectType('Clarification', {
  description: 'A question to the branch whether another fund really pays for a person in some months of a budget.',
})
export class ClarificationType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => MemberType, { description: 'The person, as the asker’s member.' })
  member!: MemberType;

  @Field(() => SubsidyBudgetType, { nullable: true, description: 'The asker’s budget; null where it is out of sight.' })
  budget!: SubsidyBudgetType | null;

  @Field(() => MonthScalar, { description: 'First month asked about.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Number of months.' })
  months!: number;

  @Field(() => String, { description: 'What the asker says.' })
  note!: string;

  @Field(() => ClarificationStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => String, { description: 'Who asked.' })
  askedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  askedAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Days that it has waited; null once it waits no more.' })
  waitingDays!: number | null;

  @Field(() => ClarificationAnswerEnum, { nullable: true, description: 'The answer.' })
  answer!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'With FROM: the first month that the budget may pay.' })
  fromMonth!: string | null;

  @Field(() => String, { nullable: true, description: 'What the branch adds, or what is done.' })
  answerNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Who answered.' })
  answeredByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;

  @Field(() => Int, {
    description: 'Months that the other fund had reserved and not paid, given back with the answer.',
  })
  released!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt!: Date | null;

  @Field(() => [OtherSideMonthType], {
    nullable: true,
    description: 'What the other fund has taken, at most 24 months a fund; for who answers, null for everybody else.',
  })
  otherSide!: OtherSideMonthType[] | null;

  @Field(() => Int, { description: 'Version, for acts.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may answer.' })
  viewerCanAnswer!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer may give back with the answer what the other fund has reserved.',
  })
  viewerCanRelease!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may withdraw it.' })
  viewerCanWithdraw!: boolean;
}

export const ClarificationConnection = connectionOf('Clarification', () => ClarificationType);

@InputType('ClarificationFilterInput', { description: 'Which questions; what is left out does not narrow.' })
export class ClarificationFilterInput {
  @Field(() => ClarificationStateEnum, { nullable: true, description: 'In this state.' })
  state?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this budget.' })
  budgetId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this member.' })
  memberId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those answered within the last 14 days.' })
  news?: boolean | null;
}

@InputType('ClarificationInput', { description: 'What is asked.' })
export class ClarificationInput {
  @Field(() => ID, { description: 'The budget that would pay.' })
  budgetId!: string;

  @Field(() => ID, { description: 'The person, as a member under the budget’s agreement.' })
  memberId!: string;

  @Field(() => MonthScalar, { description: 'First month.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Number of months, within the cover of the budget.' })
  months!: number;

  @Field(() => String, { description: 'What the branch should know, 5 to 300 letters.' })
  note!: string;
}

@InputType('ClarificationAnswerInput', { description: 'What the branch answers.' })
export class ClarificationAnswerInput {
  @Field(() => ClarificationAnswerEnum, { description: 'The answer.' })
  answer!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'With FROM: the first month that the budget may pay.' })
  fromMonth?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is done, 5 to 300 letters; optional with YES. The asker reads it: no name of the other partner.',
  })
  note?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Give back what the other fund has reserved and not paid in the months taken from it; by the agency.',
  })
  release?: boolean | null;
}

@ObjectType('ClarificationPayload', { description: 'The question as it is now, or what has to be put right first.' })
export class ClarificationPayload {
  @Field(() => ClarificationType, { nullable: true, description: 'The question; null with errors.' })
  clarification?: ClarificationType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
