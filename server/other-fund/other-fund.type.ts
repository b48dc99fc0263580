import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MonthScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { MemberType } from '../member/member.type.ts';

@ObjectType('OtherFundMonths', {
  description: 'In which months another fund pays for somebody, or has reserved it; never which fund.',
})
export class OtherFundMonthsType {
  @Field(() => MemberType, { description: 'The viewer’s member.' })
  member!: MemberType;

  @Field(() => [MonthScalar], { description: 'These months of those asked about, oldest first, at most 24.' })
  months!: string[];
}

@InputType('OtherFundSpanInput', { description: 'Which months are asked about.' })
export class OtherFundSpanInput {
  @Field(() => MonthScalar, { description: 'First month.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Number of months, at most 24.' })
  months!: number;
}

@InputType('OtherFundPeopleInput', { description: 'Whose months of a budget are asked about.' })
export class OtherFundPeopleInput extends OtherFundSpanInput {
  @Field(() => String, { nullable: true, description: 'Code of one village; left out for all units.' })
  villageCode?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only these members, at most 5,000; left out for all.' })
  memberIds?: string[] | null;
}

@ObjectType('MemberOtherFundPayload', { description: 'The answer, or what has to be put right first.' })
export class MemberOtherFundPayload {
  @Field(() => OtherFundMonthsType, { nullable: true, description: 'The answer; null with errors.' })
  found?: OtherFundMonthsType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SubsidyOtherFundPayload', { description: 'A page of people, or what has to be put right first.' })
export class SubsidyOtherFundPayload {
  @Field(() => [OtherFundMonthsType], {
    nullable: true,
    description:
      'People whom another fund pays for in some of the months, by name, at most 100 a page; null with errors.',
  })
  people?: OtherFundMonthsType[] | null;

  @Field(() => String, { nullable: true, description: 'For `after`, where there are more; null on the last page.' })
  endCursor?: string | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
