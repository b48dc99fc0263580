import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { EnrolmentType } from '../budget/enrol.type.ts';
import { EcosystemEnum } from '../ecosystem/ecosystem.enums.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { GroupType } from '../group/group.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import {
  CheckLevelEnum,
  MemberCategoryEnum,
  MemberEndReasonEnum,
  MemberStatusEnum,
  PayerEnum,
  SegmentEnum,
  SexEnum,
} from './member.enums.ts';
import { OccupationType, SectorType } from './occupation.type.ts';

@ObjectType('MemberCheck', { description: 'Something a registration still lacks or that looks odd.' })
export class MemberCheckType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => CheckLevelEnum, { description: 'How much it matters.' })
  level!: string;

  @Field(() => String, { description: "What it means, in the viewer's language." })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The field it is about.' })
  field!: string | null;
}

@ObjectType('Member', { description: "A person's registration under one partner. The NIK leaves the server masked." })
export class MemberType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The NIK with all but its last two digits hidden.' })
  maskedNik!: string;

  @Field(() => String, { description: 'Name as on the identity card.' })
  name!: string;

  @Field(() => DateScalar, { description: 'Birth date.' })
  birthDate!: string;

  @Field(() => Int, {
    description: 'Year of birth: what lists show, because the full date and the mask rebuild the NIK.',
  })
  birthYear!: number;

  @Field(() => SexEnum, { description: 'Sex as registered.' })
  sex!: string;

  @Field(() => String, { nullable: true, description: "Mother's maiden name; the agency asks for it." })
  motherName!: string | null;

  @Field(() => String, { nullable: true, description: 'Street address.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Neighbourhood (RT).' })
  rt!: string | null;

  @Field(() => String, { nullable: true, description: 'Hamlet (RW).' })
  rw!: string | null;

  @Field(() => RegionType, { description: 'Village or urban village the person lives in.' })
  village!: RegionType;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone!: string | null;

  @Field(() => OccupationType, { description: 'Trade.' })
  occupation!: OccupationType;

  @Field(() => SectorType, { nullable: true, description: 'Economic sector.' })
  sector!: SectorType | null;

  @Field(() => SegmentEnum, { description: 'Wage earner or non-wage earner.' })
  segment!: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'Monthly income or wage in rupiah.' })
  income!: string | null;

  @Field(() => MemberCategoryEnum, { nullable: true, description: 'Category within a subsidised list.' })
  category!: string | null;

  @Field(() => PayerEnum, { description: 'Who pays the contribution.' })
  payer!: string;

  @Field(() => String, { nullable: true, description: 'Participant number (KPJ), once registered.' })
  kpj!: string | null;

  @Field(() => MemberStatusEnum, { description: 'Candidate without KPJ, registered with one, or ended.' })
  status!: string;

  @Field(() => MemberEndReasonEnum, { nullable: true, description: 'Why the membership ended.' })
  endReason!: string | null;

  @Field(() => DateScalar, { description: 'Day from which the status holds.' })
  statusSince!: string;

  @Field(() => String, { nullable: true, description: 'Note on the status.' })
  statusNote!: string | null;

  @Field(() => [MemberCheckType], { description: 'What blocks sending to the agency and what warns; short.' })
  checks!: MemberCheckType[];

  @Field(() => Boolean, { description: 'True when nothing blocks sending to the agency.' })
  sendable!: boolean;

  @Field(() => PartnerType, { description: 'The partner that owns this registration.' })
  partner!: PartnerType;

  @Field(() => GroupType, { nullable: true, description: 'Group it came in with; null also for one out of sight.' })
  group!: GroupType | null;

  @Field(() => EcosystemEnum, {
    nullable: true,
    description:
      'Ecosystem: that of the group; without a group, vulnerable workers where the agreement is paid by a public budget, else that of the partner.',
  })
  ecosystem!: string | null;

  @Field(() => MouType, { nullable: true, description: 'Agreement it came in under; null also for one out of sight.' })
  mou!: MouType | null;

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => AuditEntryConnection, { description: 'Who changed what, newest first.' })
  history!: InstanceType<typeof AuditEntryConnection>;

  @Field(() => Boolean, { description: 'Whether the viewer may edit it now.' })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may end it now.' })
  viewerCanEnd!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may bring it back.' })
  viewerCanReactivate!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may move it to another village.' })
  viewerCanMove!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may put it into another group or agreement.' })
  viewerCanAssign!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may ask for the NIK in clear, with a reason.' })
  viewerCanRevealNik!: boolean;
}

export const MemberConnection = connectionOf('Member', () => MemberType);

@ObjectType('MemberPayload', { description: 'What an act on a member answers.' })
export class MemberPayload {
  @Field(() => MemberType, { nullable: true, description: 'The member afterwards; null when a rule said no.' })
  member?: MemberType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@ObjectType('MembersPayload', { description: 'What an act on several members answers.' })
export class MembersPayload {
  @Field(() => [MemberType], {
    nullable: true,
    description: 'The members afterwards, at most 100; null when a rule said no.',
  })
  members?: MemberType[] | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@ObjectType('MemberRegisterPayload', { description: 'What registering somebody answers.' })
export class MemberRegisterPayload extends MemberPayload {
  @Field(() => EnrolmentType, { nullable: true, description: 'What the months came to; null where none were given.' })
  enrolment?: EnrolmentType | null;
}

@ObjectType('MemberRevealNikPayload', { description: 'A NIK in clear, after its line in the audit trail.' })
export class MemberRevealNikPayload {
  @Field(() => String, { nullable: true, description: 'Sixteen digits; show briefly, never store.' })
  nik?: string | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
