import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { GroupType } from '../group/group.type.ts';
import { MouType, MouWaitsType } from '../mou/mou.type.ts';
import { OfficeType } from '../office/office.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { CeremonyStateEnum } from './ceremony.enums.ts';

@ObjectType('NumberSeries', { description: 'Numbers of papers that run on.' })
export class NumberSeriesType {
  @Field(() => String, { description: 'How a number is written, with {n} where it counts.' })
  pattern!: string;

  @Field(() => Int, { description: 'The number of the first paper.' })
  first!: number;
}

@ObjectType('CeremonyLine', { description: 'A group that signs at a ceremony, and what stands on its paper.' })
export class CeremonyLineType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => GroupType, { nullable: true, description: 'The group, where the viewer sees it.' })
  group!: GroupType | null;

  @Field(() => String, { description: 'Name of the group.' })
  groupName!: string;

  @Field(() => MouType, { nullable: true, description: 'The agreement that it signs, where the viewer sees it.' })
  mou!: MouType | null;

  @Field(() => String, { nullable: true, description: 'Number in the books of the office.' })
  officeNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number in the books of the group, or the number of the office.',
  })
  groupNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Who signs for the group.' })
  signatory!: string | null;

  @Field(() => UserErrorType, { nullable: true, description: 'Why it cannot be signed now; null where it can.' })
  problem!: UserErrorType | null;
}

@ObjectType('Ceremony', { description: 'Groups that sign together, one agreement each.' })
export class CeremonyType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => PartnerType, { nullable: true, description: 'The partner of the groups, where the viewer sees it.' })
  partner!: PartnerType | null;

  @Field(() => OfficeType, { nullable: true, description: 'The office that signs; members count for it.' })
  office!: OfficeType | null;

  @Field(() => CeremonyStateEnum, { description: 'Where it stands, by its agreements.' })
  state!: string;

  @Field(() => DateScalar, { description: 'On which day; the day of the signatures once they are recorded.' })
  heldOn!: string;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => String, { description: 'Who signs for the office.' })
  officeSignatory!: string;

  @Field(() => NumberSeriesType, { description: 'The numbers in the books of the office.' })
  officeNumbers!: NumberSeriesType;

  @Field(() => NumberSeriesType, {
    nullable: true,
    description: 'The numbers in the books of the groups; null where their papers bear the office’s.',
  })
  groupNumbers!: NumberSeriesType | null;

  @Field(() => Int, { description: 'How many groups.' })
  groups!: number;

  @Field(() => [CeremonyLineType], { description: 'Its groups in the order of the numbers; at most 50.' })
  lines!: CeremonyLineType[];

  @Field(() => MouWaitsType, { nullable: true, description: 'Whose turn it is, in review and ready to sign.' })
  waits!: MouWaitsType | null;

  @Field(() => String, { description: 'Who planned it.' })
  plannedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was planned.' })
  createdAt!: Date;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the signatures; null before.' })
  signedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who recorded the signatures; null before.' })
  signedByName!: string | null;

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may change date, place, numbers and groups.' })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may ask for the review again.' })
  viewerCanAsk!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may approve what waits: asked for by somebody else.' })
  viewerCanApprove!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may return what waits to the draft.' })
  viewerCanReturn!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may record the signatures: once all are ready.' })
  viewerCanSign!: boolean;
}

export const CeremonyConnection = connectionOf('Ceremony', () => CeremonyType);

@ObjectType('CeremonyCheckLine', { description: 'A group of a plan: what would stand on its paper.' })
export class CeremonyCheckLineType {
  @Field(() => ID, { description: 'Identifier of the group.' })
  groupId!: string;

  @Field(() => String, { nullable: true, description: 'Its name; null where it is not one of the partner.' })
  groupName!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the agreement that is ready; null: one is drafted.' })
  readyTitle!: string | null;

  @Field(() => String, { description: 'Number in the books of the office.' })
  officeNumber!: string;

  @Field(() => String, { description: 'Number in the books of the group, or the number of the office.' })
  groupNumber!: string;

  @Field(() => String, { nullable: true, description: 'Who signs for the group: as given, else its contact.' })
  signatory!: string | null;

  @Field(() => UserErrorType, { nullable: true, description: 'Why it cannot take part; null where it can.' })
  problem!: UserErrorType | null;
}

@ObjectType('CeremonyCheckPayload', { description: 'What planning a ceremony would come to.' })
export class CeremonyCheckPayload {
  @Field(() => [CeremonyCheckLineType], {
    nullable: true,
    description: 'Each group in its order, at most 50; null where the plan itself is wrong.',
  })
  lines?: CeremonyCheckLineType[] | null;

  @Field(() => [UserErrorType], { description: 'What is wrong with the plan itself.' })
  userErrors!: UserErrorType[];
}

@ObjectType('CeremonyPayload', { description: 'What an act on a ceremony answers.' })
export class CeremonyPayload {
  @Field(() => CeremonyType, { nullable: true, description: 'The ceremony afterwards; null when a rule said no.' })
  ceremony?: CeremonyType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
