import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';

@ObjectType('CoverageFigures', {
  description:
    'What is known of a place under an agreement. Candidates and registered people are never added up; who is protected follows from contributions, which are not kept here.',
})
export class CoverageFiguresType {
  @Field(() => Int, {
    nullable: true,
    description: 'People the agreement aims at; null where it names no target here.',
  })
  target!: number | null;

  @Field(() => Int, { description: 'Villages with a target.' })
  units!: number;

  @Field(() => Int, { description: 'Of these, villages with at least one member who has not ended.' })
  unitsWithList!: number;

  @Field(() => Int, { description: 'Villages whose cover ends within the next 60 days.' })
  unitsCoverEnding!: number;

  @Field(() => Int, { description: 'Villages whose cover has ended.' })
  unitsCoverEnded!: number;

  @Field(() => Int, { description: 'Members without a KPJ yet.' })
  candidate!: number;

  @Field(() => Int, { description: 'Members with a KPJ.' })
  registered!: number;

  @Field(() => Int, { description: 'Members whose membership has ended.' })
  ended!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Regencies that owe a report for the last closed month; null below a regency.',
  })
  reportsOwed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these, regencies whose report has not been received.' })
  reportsMissing!: number | null;
}

@ObjectType('CoverageRow', { description: 'A region of a coverage with its figures.' })
export class CoverageRowType extends CoverageFiguresType {
  @Field(() => RegionType, { description: 'The region.' })
  region!: RegionType;
}

@ObjectType('ClosedTotal', { description: 'What was published for a programme of a former year.' })
export class ClosedTotalType {
  @Field(() => Int, { description: 'People it was meant for.' })
  quota!: number;

  @Field(() => Int, { description: 'People it reached.' })
  realised!: number;
}

@ObjectType('MouReport', { description: 'The report of a regency for a month, received.' })
export class MouReportType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The month it is about, YYYY-MM.' })
  month!: string;

  @Field(() => DateScalar, { description: 'Day it came in.' })
  receivedOn!: string;

  @Field(() => String, { nullable: true, description: 'Note.' })
  note!: string | null;
}

@ObjectType('Coverage', {
  description: 'How far an agreement has come in a part of the country, region by region.',
})
export class CoverageType {
  @Field(() => ID, { description: 'The agreement.' })
  mouId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the agreement was signed: its targets are known since then; null before.',
  })
  signedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the agreement.' })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the agreement.' })
  endsOn!: string | null;

  @Field(() => PartnerType, {
    nullable: true,
    description: 'The partner whose members it is about; null for viewers who do not see that partner.',
  })
  partner!: PartnerType | null;

  @Field(() => RegionType, { nullable: true, description: 'The part that is looked at; null for the whole country.' })
  region!: RegionType | null;

  @Field(() => DateTimeScalar, { description: 'When the figures were read.' })
  asOf!: Date;

  @Field(() => String, { nullable: true, description: 'Month whose reports are owed, YYYY-MM; null when none is.' })
  reportMonth!: string | null;

  @Field(() => CoverageFiguresType, { description: 'The part as a whole.' })
  total!: CoverageFiguresType;

  @Field(() => [CoverageRowType], {
    description:
      'Regions right below with a target or members, in the order asked for: some dozens at most; empty for a village.',
  })
  rows!: CoverageRowType[];

  @Field(() => ClosedTotalType, {
    nullable: true,
    description: 'For a closed programme: the totals that were published; no people stand behind them.',
  })
  closed!: ClosedTotalType | null;

  @Field(() => [MouReportType], {
    description: 'Where the part is a regency: its reports, newest month first, at most 24.',
  })
  reports!: MouReportType[];

  @Field(() => Boolean, { description: 'Whether the viewer may note a received report here.' })
  viewerCanReceiveReport!: boolean;
}

@ObjectType('CoverageUnit', { description: 'A village with a target of an agreement.' })
export class CoverageUnitType {
  @Field(() => RegionType, { description: 'The village.' })
  region!: RegionType;

  @Field(() => Int, { description: 'People the agreement aims at.' })
  target!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Last day the village says is paid for; null when unknown.' })
  coveredUntil!: string | null;

  @Field(() => Int, { description: 'Members without a KPJ yet.' })
  candidate!: number;

  @Field(() => Int, { description: 'Members with a KPJ.' })
  registered!: number;
}

export const CoverageUnitConnection = connectionOf('CoverageUnit', () => CoverageUnitType);

@ObjectType('MouReportPayload', { description: 'What an act on a received report answers.' })
export class MouReportPayload {
  @Field(() => MouReportType, {
    nullable: true,
    description: 'The report; null when a rule said no and after its removal.',
  })
  mouReport?: MouReportType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
