import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { DateTimeScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { SegmentEnum } from '../member/member.enums.ts';
import { MouType } from '../mou/mou.type.ts';
import { OfficeType } from '../office/office.type.ts';

@ObjectType('CountingRule', {
  description: 'How the people of a year are counted, from which years on, and who says so.',
})
export class CountingRuleType {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: "In the viewer's language." })
  name!: string;

  @Field(() => Int, { description: 'Paid months of a year that make a whole person.' })
  months!: number;

  @Field(() => Boolean, { description: 'Whether fewer months make a part of a person; else they make none.' })
  shared!: boolean;

  @Field(() => Int, { description: 'First year that it may be chosen for.' })
  fromYear!: number;

  @Field(() => Int, { nullable: true, description: 'Last year that it may be chosen for; null as long as it goes on.' })
  untilYear!: number | null;

  @Field(() => String, { description: 'Where the rule is written.' })
  source!: string;

  @Field(() => String, { description: 'A read in an official text, B one reputable source, C common knowledge.' })
  certainty!: string;
}

@ObjectType('Target', { description: 'What an office or an agreement is to reach in a year, for one segment.' })
export class TargetType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => OfficeType, { nullable: true, description: 'The office that answers for it.' })
  office!: OfficeType | null;

  @Field(() => MouType, {
    nullable: true,
    description: 'The agreement it is about; null where it is about the office.',
  })
  mou!: MouType | null;

  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => SegmentEnum, { description: 'The segment.' })
  segment!: string;

  @Field(() => Int, { nullable: true, description: 'People in force; null as long as nothing was approved.' })
  people!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Contributions in force; null: no sum is aimed at.' })
  rupiah!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the counting rule in force.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'What the target in force rests on.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Who had proposed what is in force.' })
  setByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who approved what is in force.' })
  approvedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'People that are proposed; null where no proposal waits.' })
  askedPeople!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Contributions that are proposed.' })
  askedRupiah!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the counting rule that is proposed.' })
  askedRule!: string | null;

  @Field(() => String, { nullable: true, description: 'What the proposal rests on.' })
  askedSource!: string | null;

  @Field(() => String, { nullable: true, description: 'Who proposed it.' })
  askedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the proposal waits.' })
  askedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who returned the last proposal.' })
  returnedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the last proposal was returned.' })
  returnReason!: string | null;

  @Field(() => Int, { description: 'Version for acts: send back the one you saw.' })
  version!: number;

  @Field(() => AuditEntryConnection, { description: 'Who changed what, newest first.' })
  history!: InstanceType<typeof AuditEntryConnection>;

  @Field(() => Boolean, { description: 'Whether the viewer may propose a change.' })
  viewerCanAsk!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may approve the proposal.' })
  viewerCanApprove!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may return the proposal, or take it back.' })
  viewerCanReturn!: boolean;
}

@ObjectType('TargetLine', {
  description:
    'What is aimed at and what has come of it, counted from months that are paid. Never typed in, and the same on screen, paper and in files.',
})
export class TargetLineType {
  @Field(() => SegmentEnum, { nullable: true, description: 'The segment; null for both together.' })
  segment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the rule by which people are counted; null for both segments.',
  })
  rule!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People aimed at; null where nothing is, and of both segments where one is reached without a target.',
  })
  people!: number | null;

  @Field(() => Int, { description: 'People since January, as the rule counts them.' })
  peopleReached!: number;

  @Field(() => Int, { description: 'People whose contribution of the month itself is paid.' })
  peopleThisMonth!: number;

  @Field(() => Float, { nullable: true, description: 'Reached in percent with one decimal, rounded down.' })
  peopleShare!: number | null;

  @Field(() => Int, { nullable: true, description: 'People that are missing.' })
  peopleGap!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Contributions aimed at.' })
  rupiah!: bigint | null;

  @Field(() => RupiahScalar, { description: 'Contributions paid for the months since January.' })
  rupiahReached!: bigint;

  @Field(() => RupiahScalar, { description: 'Contributions paid for the month itself.' })
  rupiahThisMonth!: bigint;

  @Field(() => Float, { nullable: true, description: 'Reached in percent with one decimal, rounded down.' })
  rupiahShare!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Contributions that are missing.' })
  rupiahGap!: bigint | null;

  @Field(() => Int, { nullable: true, description: 'What the offices right below aim at together.' })
  peopleBelow!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'What the offices right below aim at together.' })
  rupiahBelow!: bigint | null;
}

@ObjectType('TargetOffice', { description: 'An office with its figures and those of the offices below it.' })
export class TargetOfficeType {
  @Field(() => OfficeType, { nullable: true, description: 'The office.' })
  office!: OfficeType | null;

  @Field(() => TargetLineType, { description: 'Both segments together.' })
  total!: TargetLineType;

  @Field(() => [TargetLineType], { description: 'PU and BPU; a short list.' })
  segments!: TargetLineType[];
}

/** Whatever tells of the targets of a year says until when it was counted, and by which rules. */
@ObjectType()
export abstract class CountedYearType {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => String, { description: 'Counted until the end of this month, YYYY-MM.' })
  month!: string;

  @Field(() => DateTimeScalar, { description: 'When it was counted.' })
  asOf!: Date;

  @Field(() => [Int], { description: 'Years that have targets, the latest first; a short list.' })
  years!: number[];

  @Field(() => [CountingRuleType], { description: 'How people may be counted; a short list.' })
  rules!: CountingRuleType[];
}

@ObjectType('TargetList', { description: 'Targets of a year and what came of them until the end of a month.' })
export class TargetListType extends CountedYearType {
  @Field(() => [TargetOfficeType], {
    description: 'The offices in sight, furthest behind first; at most some three hundred.',
  })
  offices!: TargetOfficeType[];

  @Field(() => [TargetType], { description: 'Proposals of the year that wait for somebody else; a short list.' })
  waiting!: TargetType[];

  @Field(() => Boolean, { description: 'Whether the viewer proposes targets of offices.' })
  viewerCanAsk!: boolean;

  @Field(() => Int, { description: 'How many of the waiting proposals for offices the viewer may approve.' })
  viewerCanApprove!: number;
}

@ObjectType('TargetPayload', { description: 'What an act on a target answers.' })
export class TargetPayload {
  @Field(() => TargetType, { nullable: true, description: 'The target afterwards; null when a rule said no.' })
  target?: TargetType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@ObjectType('TargetsPayload', { description: 'What an act on many targets answers.' })
export class TargetsPayload {
  @Field(() => Int, { nullable: true, description: 'How many it was done to; null when a rule said no.' })
  count?: number | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@InputType('TargetInput', { description: 'What is proposed.' })
export class TargetInput {
  @Field(() => ID, { description: 'The office.' })
  officeId!: string;

  @Field(() => ID, { nullable: true, description: 'The agreement; none for the office as a whole.' })
  mouId?: string | null;

  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => SegmentEnum, { description: 'The segment.' })
  segment!: string;

  @Field(() => Int, { description: 'People.' })
  people!: number;

  @Field(() => RupiahScalar, { nullable: true, description: 'Contributions; none where no sum is aimed at.' })
  rupiah?: bigint | null;

  @Field(() => String, { description: 'Code of a counting rule.' })
  rule!: string;

  @Field(() => String, { description: 'What it rests on: a letter, a meeting.' })
  source!: string;
}
