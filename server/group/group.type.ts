import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { EcosystemEnum } from '../ecosystem/ecosystem.enums.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { SectorType } from '../member/occupation.type.ts';
import { MemberCountsType, PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { GroupPhaseEnum, GroupStageEnum, WadahTypeEnum } from './group.enums.ts';

@ObjectType('GroupResponsible', { description: 'A user who answers for groups.' })
export class GroupResponsibleType {
  @Field(() => ID, { description: 'Identifier of the user.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType('Group', { description: 'People of a partner who are brought in together (kelompok).' })
export class GroupType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => PartnerType, { description: 'The partner it belongs to.' })
  partner!: PartnerType;

  @Field(() => String, { description: 'Name; one a partner.' })
  name!: string;

  @Field(() => RegionType, { description: 'Where it is: a regency, a district or a village.' })
  region!: RegionType;

  @Field(() => SectorType, { nullable: true, description: 'Economic sector of its people.' })
  sector!: SectorType | null;

  @Field(() => EcosystemEnum, { nullable: true, description: 'Ecosystem it belongs to.' })
  ecosystem!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many workers it is thought to have.' })
  estimatedWorkers!: number | null;

  @Field(() => GroupStageEnum, { description: 'How far it has come; set by hand.' })
  stage!: string;

  @Field(() => GroupPhaseEnum, {
    description: 'Where it stands today: its stage, and once it has signed what its members and payments say.',
  })
  phase!: string;

  @Field(() => String, { nullable: true, description: 'What has to be done next.' })
  nextStep!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the next step.' })
  nextStepOn!: string | null;

  @Field(() => Boolean, { description: 'True when the day of the next step has passed and the group has not signed.' })
  nextStepOverdue!: boolean;

  @Field(() => String, { nullable: true, description: 'Whom to call.' })
  contactName!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone of the person to call, digits with an optional plus.' })
  contactPhone!: string | null;

  @Field(() => GroupResponsibleType, { nullable: true, description: 'The user who answers for it.' })
  responsible!: GroupResponsibleType | null;

  @Field(() => String, { nullable: true, description: 'Number of the collective registration (NPP), once known.' })
  npp!: string | null;

  @Field(() => WadahTypeEnum, { nullable: true, description: 'Class of the collective registration, once known.' })
  wadahType!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: Date | null;

  @Field(() => MemberCountsType, { description: 'Its members by status, within the scope.' })
  memberCounts!: MemberCountsType;

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

  @Field(() => Boolean, { description: 'Whether the viewer may note its next step and contact now.' })
  viewerCanAdvance!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may say how far it has come.' })
  viewerCanSetStage!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may close it now.' })
  viewerCanClose!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may register members in it now.' })
  viewerCanCreateMember!: boolean;
}

export const GroupConnection = connectionOf('Group', () => GroupType);

@ObjectType('GroupStageCount', { description: 'Groups at one stage.' })
export class GroupStageCountType {
  @Field(() => GroupStageEnum, { description: 'The stage.' })
  stage!: string;

  @Field(() => Int, { description: 'Open groups at this stage.' })
  groups!: number;
}

@ObjectType('GroupPhaseCount', { description: 'Groups in one phase.' })
export class GroupPhaseCountType {
  @Field(() => GroupPhaseEnum, { description: 'The phase.' })
  phase!: string;

  @Field(() => Int, { description: 'Open groups in this phase.' })
  groups!: number;
}

@ObjectType('GroupPipeline', { description: 'Where the open groups stand, and how many of their people are in.' })
export class GroupPipelineType {
  @Field(() => Int, { description: 'Open groups.' })
  total!: number;

  @Field(() => Int, { description: 'Those that have signed.' })
  signed!: number;

  @Field(() => Int, { description: 'Those not signed whose next step’s day has passed.' })
  overdue!: number;

  @Field(() => Int, { description: 'Workers that the groups are thought to have; groups without an estimate count 0.' })
  estimatedWorkers!: number;

  @Field(() => Int, { description: 'Members of these groups with a participant number.' })
  registered!: number;

  @Field(() => Int, { description: 'Members of these groups without one.' })
  candidate!: number;

  @Field(() => Int, { description: 'Members of these groups whose present month is paid.' })
  protected!: number;

  @Field(() => [GroupPhaseCountType], { description: 'Each phase in its order, also those without groups; a handful.' })
  phases!: GroupPhaseCountType[];

  @Field(() => [GroupStageCountType], { description: 'Each stage in its order, also those without groups; a handful.' })
  stages!: GroupStageCountType[];
}

@ObjectType('GroupPayload', { description: 'What an act on a group answers.' })
export class GroupPayload {
  @Field(() => GroupType, { nullable: true, description: 'The group afterwards; null when a rule said no.' })
  group?: GroupType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@InputType('GroupFilter', { description: 'Which groups a list shows; all conditions hold together.' })
export class GroupFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this partner.' })
  partnerId?: string | null;

  @Field(() => GroupStageEnum, { nullable: true, description: 'At this stage.' })
  stage?: string | null;

  @Field(() => EcosystemEnum, { nullable: true, description: 'Of this ecosystem.' })
  ecosystem?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this sector; its code.' })
  sector?: string | null;

  @Field(() => GroupPhaseEnum, { nullable: true, description: 'In this phase today.' })
  phase?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: not signed yet; false: signed.' })
  unsigned?: boolean | null;

  @Field(() => String, { nullable: true, description: 'In this region or below it; its code.' })
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Beginnings of words of the name.' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: closed ones; else open ones.' })
  closed?: boolean | null;
}

@InputType('GroupInput', { description: 'What a form says of a group.' })
export class GroupInput {
  @Field(() => String, { description: 'Name; one a partner.' })
  name!: string;

  @Field(() => String, { description: 'Code of its regency, district or village.' })
  regionCode!: string;

  @Field(() => String, { nullable: true, description: 'Code of the sector.' })
  sector?: string | null;

  @Field(() => EcosystemEnum, { nullable: true, description: 'Ecosystem.' })
  ecosystem?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many workers it is thought to have.' })
  estimatedWorkers?: number | null;

  @Field(() => ID, { nullable: true, description: 'User who answers for it, one of the partner’s groupResponsibles.' })
  responsibleId?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the collective registration (NPP).' })
  npp?: string | null;

  @Field(() => WadahTypeEnum, { nullable: true, description: 'Class of the collective registration.' })
  wadahType?: string | null;
}

@InputType('GroupStepInput', { description: 'Where a group stands, what comes next and whom to call about it.' })
export class GroupStepInput {
  @Field(() => GroupStageEnum, { description: 'How far it has come.' })
  stage!: string;

  @Field(() => String, { nullable: true, description: 'What has to be done next.' })
  nextStep?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On which day.' })
  nextStepOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to call.' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone of that person.' })
  contactPhone?: string | null;
}
