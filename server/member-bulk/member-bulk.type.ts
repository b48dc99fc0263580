import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { JobType } from '../jobs/job.type.ts';
import { MemberEndReasonEnum } from '../member/member.enums.ts';
import { MemberType } from '../member/member.type.ts';
import { RegionType } from '../region/region.type.ts';
import { bulkActs, bulkOutcomes, bulkStates } from './member-bulk.codes.ts';

export const BulkActEnum = publishEnum('MemberBulkAct', 'What is done to many members at once.', bulkActs, {
  END: 'Ends their memberships.',
  REACTIVATE: 'Brings ended ones back.',
  ASSIGN: 'Moves them to a group, an agreement or both, or takes them out.',
  MOVE: 'Moves them to another village.',
});

export const BulkStateEnum = publishEnum('MemberBulkState', 'Where an act on many members stands.', bulkStates, {
  SELECTING: 'The members are being chosen and judged.',
  READY: 'To be looked at and agreed to; nothing has changed.',
  COMMITTING: 'The members are being changed.',
  COMMITTED: 'Done.',
  UNDOING: 'What was done is being taken back.',
  UNDONE: 'Taken back, except for members that somebody touched since.',
  CANCELLED: 'Given up before anything changed.',
  FAILED: 'Broke off before anything changed.',
});

export const BulkOutcomeEnum = publishEnum('MemberBulkOutcome', 'What comes of one member.', bulkOutcomes, {
  CHANGES: 'Will change.',
  SKIPPED: 'Is left alone, for a reason.',
  CHANGED: 'Was changed; with a code when it could not be taken back.',
  UNDONE: 'Was changed and put back.',
});

@InputType('MemberBulkInput', { description: 'What is to be done to the chosen members.' })
export class MemberBulkInput {
  @Field(() => BulkActEnum, { description: 'The act.' })
  act!: string;

  @Field(() => String, { description: 'Why; the trail of every member keeps it. At least 5 letters.' })
  note!: string;

  @Field(() => MemberEndReasonEnum, { nullable: true, description: 'END: the reason.' })
  endReason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'END and MOVE: the day from which it holds.' })
  since?: string | null;

  @Field(() => ID, { nullable: true, description: 'ASSIGN: the group to move to; left out, it stays as it is.' })
  groupId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'ASSIGN: true takes them out of their group.' })
  leavesGroup?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'ASSIGN: the agreement to move to; left out, it stays as it is.' })
  mouId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'ASSIGN: true takes them out of their agreement.' })
  leavesMou?: boolean | null;

  @Field(() => String, { nullable: true, description: 'MOVE: code of the village.' })
  villageCode?: string | null;
}

@ObjectType('MemberBulkReason', { description: 'Why some members are left alone.' })
export class MemberBulkReasonType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: "What it means, in the viewer's language." })
  message!: string;

  @Field(() => Int, { description: 'How many members.' })
  rows!: number;
}

@ObjectType('MemberBulkRow', { description: 'One member of an act on many.' })
export class MemberBulkRowType {
  @Field(() => Int, { description: 'Its place in the order of names when the members were chosen.' })
  position!: number;

  @Field(() => BulkOutcomeEnum, { description: 'What comes of it.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'Why it is left alone, as a code.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "The same in the viewer's language." })
  message!: string | null;

  @Field(() => MemberType, { nullable: true, description: 'The member as it is now; null where it is out of reach.' })
  member!: MemberType | null;
}

export const MemberBulkRowConnection = connectionOf('MemberBulkRow', () => MemberBulkRowType);

@ObjectType('MemberBulkCounts', { description: 'How many members an act is about, and what came of them.' })
export class MemberBulkCountsType {
  @Field(() => Int, { description: 'Chosen.' })
  total!: number;

  @Field(() => Int, { description: 'Of these to be changed.' })
  changing!: number;

  @Field(() => Int, { description: 'Of these left alone.' })
  skipped!: number;

  @Field(() => Int, { description: 'Changed, once it was done.' })
  changed!: number;

  @Field(() => Int, { description: 'Put back, once it was taken back.' })
  undone!: number;
}

@ObjectType('MemberBulk', {
  description: 'One act on many members: chosen, looked at, agreed to, for some days taken back.',
})
export class MemberBulkType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => BulkActEnum, { description: 'The act.' })
  act!: string;

  @Field(() => BulkStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => String, { description: 'Who asked for it.' })
  requestedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Whom it is about, in words.' })
  selectionWords!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null;

  @Field(() => MemberEndReasonEnum, { nullable: true, description: 'END: the reason.' })
  endReason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'END and MOVE: the day from which it holds.' })
  since!: string | null;

  @Field(() => String, { nullable: true, description: 'ASSIGN: name of the group to move to.' })
  groupName!: string | null;

  @Field(() => Boolean, { description: 'ASSIGN: whether they leave their group.' })
  leavesGroup!: boolean;

  @Field(() => String, { nullable: true, description: 'ASSIGN: title of the agreement to move to.' })
  mouTitle!: string | null;

  @Field(() => Boolean, { description: 'ASSIGN: whether they leave their agreement.' })
  leavesMou!: boolean;

  @Field(() => RegionType, { nullable: true, description: 'MOVE: the village to move to.' })
  village!: RegionType | null;

  @Field(() => MemberBulkCountsType, { description: 'How many.' })
  counts!: MemberBulkCountsType;

  @Field(() => [MemberBulkReasonType], { description: 'Why members are left alone, most frequent first; a handful.' })
  reasons!: MemberBulkReasonType[];

  @Field(() => MemberBulkRowConnection, { description: 'The members, at most 100 a page.' })
  rows!: InstanceType<typeof MemberBulkRowConnection>;

  @Field(() => JobType, { nullable: true, description: 'The latest work on it.' })
  job!: JobType | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done.' })
  committedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be taken back.' })
  undoableUntil!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back.' })
  undoneAt!: Date | null;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may have it carried out now.' })
  viewerCanCommit!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may stop it or give it up now.' })
  viewerCanCancel!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may take it back now.' })
  viewerCanUndo!: boolean;
}

export const MemberBulkConnection = connectionOf('MemberBulk', () => MemberBulkType);

@ObjectType('MemberBulkPayload', { description: 'What an act on many answers.' })
export class MemberBulkPayload {
  @Field(() => MemberBulkType, { nullable: true, description: 'It as it stands afterwards; null when a rule said no.' })
  memberBulk?: MemberBulkType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
