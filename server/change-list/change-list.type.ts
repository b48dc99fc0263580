import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { MemberEndReasonEnum } from '../member/member.enums.ts';
import { MouType } from '../mou/mou.type.ts';
import { RegionType } from '../region/region.type.ts';
import { ChangeKindEnum, ChangeListStateEnum, ChangeListTurnEnum } from './change-list.enums.ts';

@ObjectType('ChangeList', { description: 'Who joined and left an agreement until the end of a month, frozen.' })
export class ChangeListType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => MouType, { nullable: true, description: 'The agreement.' })
  mou!: MouType | null;

  @Field(() => String, { description: 'The month, YYYY-MM.' })
  month!: string;

  @Field(() => ChangeListStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => Int, { description: 'People who joined.' })
  joined!: number;

  @Field(() => Int, { description: 'People who left.' })
  departed!: number;

  @Field(() => String, { description: 'Who froze it.' })
  frozenByName!: string;

  @Field(() => DateTimeScalar, { description: 'Since when nothing of it changes.' })
  frozenAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who approved it.' })
  approvedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who gave it back.' })
  returnedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given back.' })
  returnReason!: string | null;

  @Field(() => Int, { description: 'Version for acts: send back the one you saw.' })
  version!: number;

  @Field(() => ChangeListTurnEnum, { nullable: true, description: 'Whose turn it is; null where it does not wait.' })
  turn!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may approve it.' })
  viewerCanApprove!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may give it back, or take it back.' })
  viewerCanReturn!: boolean;
}

@ObjectType('Change', { description: 'Somebody who joined or left. A frozen one is as it was then.' })
export class ChangeType {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => ChangeKindEnum, { description: 'What happened.' })
  kind!: string;

  @Field(() => DateScalar, { description: 'The day it holds from.' })
  happenedOn!: string;

  @Field(() => MemberEndReasonEnum, { nullable: true, description: 'Why somebody left; null for another agreement.' })
  reason!: string | null;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'The last two digits of the NIK.' })
  maskedNik!: string;

  @Field(() => String, { nullable: true, description: 'Participant number.' })
  kpj!: string | null;

  @Field(() => RegionType, { nullable: true, description: 'The village.' })
  village!: RegionType | null;
}

export const ChangeConnection = connectionOf('Change', () => ChangeType);

@ObjectType('ChangeMonth', {
  description:
    'The changes of an agreement until the end of a month: frozen where they are, else as they would be now.',
})
export class ChangeMonthType {
  @Field(() => MouType, { nullable: true, description: 'The agreement.' })
  mou!: MouType | null;

  @Field(() => String, { description: 'The month, YYYY-MM.' })
  month!: string;

  @Field(() => ChangeListType, { nullable: true, description: 'The list that was frozen; null as long as none is.' })
  list!: ChangeListType | null;

  @Field(() => Int, { nullable: true, description: 'People who joined; null where the viewer does not see them all.' })
  joined!: number | null;

  @Field(() => Int, { nullable: true, description: 'People who left; null where the viewer does not see them all.' })
  departed!: number | null;

  @Field(() => ChangeConnection, {
    nullable: true,
    description: 'The people by name, at most 100 a page; null for viewers who see totals only.',
  })
  changes!: InstanceType<typeof ChangeConnection> | null;

  @Field(() => [ChangeListType], { description: 'All lists of the agreement, the latest month first; at most 36.' })
  lists!: ChangeListType[];

  @Field(() => Boolean, { description: 'Whether the viewer may freeze this month.' })
  viewerCanFreeze!: boolean;
}

@ObjectType('ChangeListPayload', { description: 'What an act on a list of changes answers.' })
export class ChangeListPayload {
  @Field(() => ChangeListType, { nullable: true, description: 'The list afterwards; null when a rule said no.' })
  changeList?: ChangeListType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
