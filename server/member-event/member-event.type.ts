import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CoverCheckType } from '../cover/cover.type.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { MemberType } from '../member/member.type.ts';
import type { EventDocumentState, MemberEventKind, MemberEventState } from './member-event.codes.ts';
import { EventDocumentStateEnum, MemberEventKindEnum, MemberEventStateEnum } from './member-event.enums.ts';

@ObjectType('MemberEventDocument', { description: 'One paper of a claim.' })
export class MemberEventDocumentType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Stable code of the kind of paper.' })
  kind!: string;

  @Field(() => String, { description: "What it is called in the viewer's language." })
  label!: string;

  @Field(() => String, { description: 'Who gives it, or when it is not needed.' })
  hint!: string;

  @Field(() => EventDocumentStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was handed in.' })
  handedInOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not needed.' })
  reason!: string | null;

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;
}

@ObjectType('MemberEvent', { description: 'A death or an accident at work of a member, with the papers of its claim.' })
export class MemberEventType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => MemberType, { description: 'The member.' })
  member!: MemberType;

  @Field(() => MemberEventKindEnum, { description: 'What happened.' })
  kind!: string;

  @Field(() => DateScalar, { description: 'The day on which it happened.' })
  occurredOn!: string;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the record was withdrawn; null while it stands.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who withdrew it.' })
  withdrawnByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnReason!: string | null;

  @Field(() => MemberEventStateEnum, { description: 'Where the claim stands, by its papers.' })
  state!: MemberEventState;

  @Field(() => CoverCheckType, { description: 'Whether the member was protected on the day, as known now.' })
  cover!: CoverCheckType;

  @Field(() => [MemberEventDocumentType], { description: 'The papers of the claim; a short list.' })
  documents!: MemberEventDocumentType[];

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may mark its papers and withdraw it now.' })
  viewerCanChange!: boolean;
}

export const MemberEventConnection = connectionOf('MemberEvent', () => MemberEventType);

@InputType('MemberEventFilter', { description: 'Which events a list shows; all conditions hold together.' })
export class MemberEventFilterInput {
  @Field(() => MemberEventStateEnum, { nullable: true, description: 'Where the claim stands.' })
  state?: MemberEventState | null;

  @Field(() => MemberEventKindEnum, { nullable: true, description: 'What happened.' })
  kind?: MemberEventKind | null;

  @Field(() => ID, { nullable: true, description: 'Of members of this partner.' })
  partnerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of members living in this region or below it; its code.' })
  regionCode?: string | null;
}

@InputType('MemberEventInput', { description: 'What happened, and when.' })
export class MemberEventInput {
  @Field(() => MemberEventKindEnum, { description: 'What happened.' })
  kind!: MemberEventKind;

  @Field(() => DateScalar, { description: 'The day; not after today.' })
  occurredOn!: string;
}

@InputType('EventDocumentMarkInput', { description: 'Where a paper stands.' })
export class EventDocumentMarkInput {
  @Field(() => EventDocumentStateEnum, { description: 'Missing, handed in, or not needed.' })
  state!: EventDocumentState;

  @Field(() => DateScalar, { nullable: true, description: 'The day; with HANDED_IN.' })
  handedInOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; with NOT_APPLICABLE.' })
  reason?: string | null;
}

@ObjectType('MemberEventPayload', { description: 'What an act on an event answers.' })
export class MemberEventPayload {
  @Field(() => MemberEventType, { nullable: true, description: 'The event afterwards; null when a rule said no.' })
  memberEvent?: MemberEventType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
