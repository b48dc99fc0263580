import { Field, ObjectType } from 'type-graphql';
import { MonthScalar } from '../graphql/scalars.ts';
import { MemberType } from '../member/member.type.ts';

@ObjectType('SubsidyNextInLine', { description: 'Somebody who waits for a place in a budget.' })
export class NextInLineType {
  @Field(() => MemberType, { description: 'The person.' })
  member!: MemberType;

  @Field(() => MonthScalar, { description: 'First month asked about that the person could have.' })
  firstMonth!: string;

  @Field(() => MonthScalar, { description: 'Last one.' })
  lastMonth!: string;
}
