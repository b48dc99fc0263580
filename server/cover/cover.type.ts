import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, MonthScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { MemberType } from '../member/member.type.ts';
import { OfficeType } from '../office/office.type.ts';
import { CoverAnswerEnum, CoverMonthStateEnum, CoverReasonEnum } from './cover.enums.ts';

@ObjectType('CoverMonth', { description: 'One month around the day asked about. It tells of no sums.' })
export class CoverMonthType {
  @Field(() => MonthScalar, { description: 'Contribution month.' })
  month!: string;

  @Field(() => CoverMonthStateEnum, { description: 'What is known of it.' })
  state!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to pay it; null where nothing is written down.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the money came; null while it is not paid.' })
  receivedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed the payment.' })
  confirmedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the payment was confirmed.' })
  confirmedAt!: Date | null;
}

@ObjectType('CoverCheck', { description: 'Whether one member was protected on one day, and what tells it.' })
export class CoverCheckType {
  @Field(() => MemberType, { description: 'The member.' })
  member!: MemberType;

  @Field(() => DateScalar, { description: 'The day asked about.' })
  on!: string;

  @Field(() => CoverAnswerEnum, { description: 'The answer.' })
  answer!: string;

  @Field(() => CoverReasonEnum, { description: 'Why.' })
  reason!: string;

  @Field(() => Int, { description: 'Covered months in a row up to and with the month of the day; 0 without cover.' })
  consecutive!: number;

  @Field(() => Boolean, {
    description:
      'Whether a death on the day pays for the funeral only: protected by JKM, with fewer than three months in a row.',
  })
  funeralOnly!: boolean;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'Last month of the cover that holds the day, else of the last cover before it.',
  })
  coveredUntil!: string | null;

  @Field(() => CoverMonthType, { description: 'The month of the day.' })
  month!: CoverMonthType;

  @Field(() => [CoverMonthType], { description: 'Twelve months around the day, oldest first; a short list.' })
  months!: CoverMonthType[];

  @Field(() => OfficeType, { nullable: true, description: 'The branch that answers for the member.' })
  office!: OfficeType | null;
}

@InputType('CoverCheckInput', { description: 'Whom to look for, and the day.' })
export class CoverCheckInput {
  @Field(() => String, {
    nullable: true,
    description: 'A NIK, a participant number (KPJ), or a name or its beginnings; left out with memberId.',
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'One member that is known already.' })
  memberId?: string | null;

  @Field(() => DateScalar, { description: 'The day to answer for.' })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a village, or of a unit above it; narrows a search by name.',
  })
  regionCode?: string | null;
}

@ObjectType('CoverCheckPayload', { description: 'Answers for the members found, or what has to be put right first.' })
export class CoverCheckPayload {
  @Field(() => [CoverCheckType], {
    nullable: true,
    description: 'One for each member found within the scope, by name, 20 at most; empty where there is none.',
  })
  checks?: CoverCheckType[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there are more than 20 of that name.' })
  hasMore?: boolean | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
