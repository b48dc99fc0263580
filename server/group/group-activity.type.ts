import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { ActivityKindEnum } from './group.enums.ts';

@ObjectType('GroupActivity', { description: 'A call, a visit or a meeting with a group, as somebody wrote it down.' })
export class GroupActivityType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => ActivityKindEnum, { description: 'What it was.' })
  kind!: string;

  @Field(() => DateScalar, { description: 'On which day it was.' })
  happenedOn!: string;

  @Field(() => String, { description: 'What came of it, in a few words.' })
  note!: string;

  @Field(() => String, { description: 'Who wrote it down.' })
  recordedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  createdAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The entry that this one puts right, where it does.' })
  correctsId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry that puts this one right, where there is one.' })
  correctedById!: string | null;
}

export const GroupActivityConnection = connectionOf('GroupActivity', () => GroupActivityType);

@InputType('GroupActivityInput', { description: 'What is written down of dealing with a group.' })
export class GroupActivityInput {
  @Field(() => ActivityKindEnum, { description: 'What it was.' })
  kind!: string;

  @Field(() => DateScalar, { description: 'On which day it was; not in the future.' })
  happenedOn!: string;

  @Field(() => String, { description: 'What came of it, 3 to 500 letters; no identity numbers.' })
  note!: string;

  @Field(() => ID, { nullable: true, description: 'The entry of the same group that this one puts right.' })
  correctsId?: string | null;
}

@ObjectType('GroupActivityPayload', { description: 'What writing down an activity answers.' })
export class GroupActivityPayload {
  @Field(() => GroupActivityType, { nullable: true, description: 'The entry; null when a rule said no.' })
  activity?: GroupActivityType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
