import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { GroupType } from '../group/group.type.ts';
import { SegmentEnum } from '../member/member.enums.ts';
import { OfficeType } from '../office/office.type.ts';
import { MemberCountsType, PartnerType } from '../partner/partner.type.ts';
import {
  BenefitProgramEnum,
  MouKindEnum,
  MouPartyKindEnum,
  MouPayerEnum,
  MouPhaseEnum,
  MouStateEnum,
  MouTurnEnum,
} from './mou.enums.ts';
import { MouLateActConnection } from './mou-late.type.ts';

@ObjectType('MouParty', { description: 'Who signs an agreement: one of n parties, each with a number of its own.' })
export class MouPartyType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => MouPartyKindEnum, { description: 'Kind of party.' })
  kind!: string;

  @Field(() => String, { description: 'The name it bore when the paper was written.' })
  name!: string;

  @Field(() => ID, { description: 'Identifier of the office, partner or group: what an edit sends back.' })
  ofId!: string;

  @Field(() => OfficeType, { nullable: true, description: 'The office that signs, else null.' })
  office!: OfficeType | null;

  @Field(() => PartnerType, {
    nullable: true,
    description: 'The partner that signs, where the viewer sees it; else null.',
  })
  partner!: PartnerType | null;

  @Field(() => GroupType, { nullable: true, description: 'The group that signs, where the viewer sees it; else null.' })
  group!: GroupType | null;

  @Field(() => String, { nullable: true, description: 'Number of the paper in the books of this party.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'Who signs for it, with the position.' })
  signatory!: string | null;
}

@ObjectType('MouReview', { description: 'Who asked for the legal review of an agreement, and who approved it.' })
export class MouReviewType {
  @Field(() => String, { description: 'Who asked.' })
  askedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who approved; never who asked. Null while nobody has.' })
  approvedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt!: Date | null;
}

@ObjectType('MouReturn', { description: 'That an agreement went back to the draft, and why.' })
export class MouReturnType {
  @Field(() => String, { description: 'Who returned it.' })
  byName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'What has to be mended.' })
  reason!: string;
}

@ObjectType('MouWaits', { description: 'Whose turn it is where an agreement waits, and since when.' })
export class MouWaitsType {
  @Field(() => MouTurnEnum, { description: 'The role whose turn it is.' })
  who!: string;

  @Field(() => String, { nullable: true, description: 'The office that answers for the partner, where there is one.' })
  officeName!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  since!: Date;
}

@ObjectType('Mou', {
  description: 'An agreement about the members of a partner, between offices, partners and groups.',
})
export class MouType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => MouKindEnum, { description: 'Kind of paper.' })
  kind!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => PartnerType, {
    nullable: true,
    description: 'The partner whose members it is about; null for another party that does not see that partner.',
  })
  partner!: PartnerType | null;

  @Field(() => MouType, { nullable: true, description: 'The agreement it rests on or changes, where there is one.' })
  parent!: MouType | null;

  @Field(() => [MouType], { description: 'Agreements that rest on it or change it, by title; a handful.' })
  addenda!: MouType[];

  @Field(() => MouType, { nullable: true, description: 'The agreement that it follows, where it renews one.' })
  renews!: MouType | null;

  @Field(() => MouType, {
    nullable: true,
    description: 'The agreement that follows it, drafted, signed or in force; null where there is none.',
  })
  renewal!: MouType | null;

  @Field(() => MouStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => MouPhaseEnum, { description: 'Where it stands today: the state, told apart by period and ending.' })
  phase!: string;

  @Field(() => DateScalar, { description: 'Day the paper was drawn up.' })
  draftedOn!: string;

  @Field(() => MouReviewType, { nullable: true, description: 'The review; null before it was asked for.' })
  review!: MouReviewType | null;

  @Field(() => MouReturnType, {
    nullable: true,
    description: 'For a draft that came back: by whom, when and why; until the review is asked for again.',
  })
  returned!: MouReturnType | null;

  @Field(() => MouWaitsType, { nullable: true, description: 'Whose turn it is, in review and ready to sign.' })
  waits!: MouWaitsType | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of signing; null while it is drafted.' })
  signedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null where none is agreed.' })
  endsOn!: string | null;

  @Field(() => [BenefitProgramEnum], { description: 'Insurance branches it brings; at most four.' })
  programmes!: string[];

  @Field(() => SegmentEnum, { description: 'How its people work.' })
  segment!: string;

  @Field(() => MouPayerEnum, { description: 'Who pays the contributions.' })
  payer!: string;

  @Field(() => Int, { nullable: true, description: 'How many people it aims at; null where nothing is agreed.' })
  targetHeadcount!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it ended, else null.' })
  endReason!: string | null;

  @Field(() => [MouPartyType], { description: 'Who signs, the first one first; a handful.' })
  parties!: MouPartyType[];

  @Field(() => MemberCountsType, {
    description:
      'Members under it by status; an operator of a region is told of the region. No people stand behind it.',
  })
  memberCounts!: MemberCountsType;

  @Field(() => MouLateActConnection, { description: 'What was done under it after its last day, newest first.' })
  lateActs!: InstanceType<typeof MouLateActConnection>;

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => AuditEntryConnection, { description: 'Who changed what, newest first.' })
  history!: InstanceType<typeof AuditEntryConnection>;

  @Field(() => Boolean, { description: 'Whether the viewer may edit it: while it is drafted.' })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may set another target: once signed, until it ends.' })
  viewerCanRetarget!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may record the signing: once it is ready.' })
  viewerCanSign!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may put it in force: once signed.' })
  viewerCanActivate!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may end it: once signed.' })
  viewerCanEnd!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may ask for the legal review: while it is drafted.' })
  viewerCanAsk!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may approve it: in review, asked for by somebody else.' })
  viewerCanApprove!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may return it to the draft: in review and ready to sign.' })
  viewerCanReturn!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer may draft the agreement that follows it: in force or ended, and not renewed yet.',
  })
  viewerCanRenew!: boolean;
}

export const MouConnection = connectionOf('Mou', () => MouType);

@ObjectType('MouPayload', { description: 'What an act on an agreement answers.' })
export class MouPayload {
  @Field(() => MouType, { nullable: true, description: 'The agreement afterwards; null when a rule said no.' })
  mou?: MouType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
