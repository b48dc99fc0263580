import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, RupiahScalar } from '../graphql/scalars.ts';
import { SegmentEnum } from '../member/member.enums.ts';
import { MouType } from '../mou/mou.type.ts';
import { RegionType } from '../region/region.type.ts';
import { PublishedBoundEnum, PublishedMeasureEnum } from './target.enums.ts';
import { CountedYearType, TargetLineType, TargetOfficeType, TargetType } from './target.type.ts';

@ObjectType('PublishedFigure', { description: 'A figure as it was published, with whoever published it and its day.' })
export class PublishedFigureType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => PublishedMeasureEnum, { description: 'What it counts.' })
  measure!: string;

  @Field(() => SegmentEnum, { nullable: true, description: 'The segment; null for both.' })
  segment!: string | null;

  @Field(() => Int, { description: 'The year it is about.' })
  year!: number;

  @Field(() => Boolean, { description: 'Whether it was aimed at; else it was reached.' })
  isTarget!: boolean;

  @Field(() => PublishedBoundEnum, { description: 'How exactly it was given.' })
  bound!: string;

  @Field(() => RupiahScalar, { description: 'People, or rupiah of contributions; as text of digits.' })
  amount!: string;

  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  asOf!: string;

  @Field(() => String, { description: 'Who published it and when.' })
  source!: string;

  @Field(() => String, { description: 'A read in an official text, B one reputable source, C common knowledge.' })
  certainty!: string;
}

@ObjectType('WorkforceCover', {
  description:
    'How many of the people who work in a place are protected: what is counted, out of what, by whom and when.',
})
export class WorkforceCoverType {
  @Field(() => RegionType, { nullable: true, description: 'The place; null for the whole country.' })
  region!: RegionType | null;

  @Field(() => Int, {
    description: 'People living there whose contribution of the month is paid, as the portal knows.',
  })
  covered!: number;

  @Field(() => String, { description: 'The month that is counted, YYYY-MM.' })
  month!: string;

  @Field(() => PublishedFigureType, { description: 'The workforce.' })
  workforce!: PublishedFigureType;

  @Field(() => [PublishedFigureType], { description: 'What others have published of the same place; a short list.' })
  published!: PublishedFigureType[];
}

@ObjectType('TargetAgreement', { description: 'An agreement of an office with its figures.' })
export class TargetAgreementType {
  @Field(() => MouType, {
    nullable: true,
    description: 'The agreement; null where it is not the viewer’s to see, and for people under none.',
  })
  mou!: MouType | null;

  @Field(() => Boolean, { description: 'Whether the people stand under an agreement at all.' })
  isUnderAgreement!: boolean;

  @Field(() => TargetLineType, { description: 'Its figures, of one segment.' })
  line!: TargetLineType;
}

@ObjectType('TargetMonth', { description: 'A month of a year, both segments together.' })
export class TargetMonthType {
  @Field(() => String, { description: 'The month, YYYY-MM.' })
  month!: string;

  @Field(() => Int, { description: 'People whose contribution of the month is paid.' })
  people!: number;

  @Field(() => Int, { description: 'People since January, as the rules count them.' })
  peopleReached!: number;

  @Field(() => RupiahScalar, { description: 'Contributions paid for the month.' })
  rupiah!: bigint;

  @Field(() => RupiahScalar, { description: 'Contributions paid for the months since January.' })
  rupiahReached!: bigint;
}

@ObjectType('TargetReport', {
  description: 'What an office aims at in a year and what came of it until the end of a month.',
})
export class TargetReportType extends CountedYearType {
  @Field(() => TargetOfficeType, { description: 'The office with everything below it.' })
  own!: TargetOfficeType;

  @Field(() => [TargetOfficeType], { description: 'The offices right below it, furthest behind first; a short list.' })
  below!: TargetOfficeType[];

  @Field(() => [TargetAgreementType], {
    description: 'Agreements that count for the office itself, most people first; a short list.',
  })
  agreements!: TargetAgreementType[];

  @Field(() => [TargetMonthType], { description: 'January until the month; twelve at most.' })
  months!: TargetMonthType[];

  @Field(() => [TargetType], {
    description: 'The targets themselves, of the office and of its agreements; a short list.',
  })
  targets!: TargetType[];

  @Field(() => [PublishedFigureType], {
    description: 'For the head office: what was published for the country; a short list.',
  })
  published!: PublishedFigureType[];

  @Field(() => [WorkforceCoverType], {
    description: 'Protected people against the workforce, where a workforce was published; a handful.',
  })
  workforces!: WorkforceCoverType[];

  @Field(() => Boolean, { description: 'Whether the viewer proposes targets of this office.' })
  viewerCanAsk!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer proposes targets of this office’s agreements.' })
  viewerCanAskForAgreements!: boolean;
}
