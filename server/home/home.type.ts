import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CoverageType } from '../coverage/coverage.type.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { GroupPipelineType, GroupType } from '../group/group.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { TargetOfficeType } from '../target/target.type.ts';

@ObjectType('HomePeople', { description: 'People by status. Candidates and registered people are never added up.' })
export class HomePeopleType {
  @Field(() => Int, { description: 'Without a KPJ yet.' })
  candidate!: number;

  @Field(() => Int, { description: 'With a KPJ.' })
  registered!: number;

  @Field(() => Int, { description: 'Membership has ended.' })
  ended!: number;
}

@ObjectType('HomePlace', { description: 'A region with the people living there.' })
export class HomePlaceType extends HomePeopleType {
  @Field(() => RegionType, { description: 'The region.' })
  region!: RegionType;
}

@ObjectType('HomePartner', { description: 'A partner with its people.' })
export class HomePartnerType extends HomePeopleType {
  @Field(() => PartnerType, { description: 'The partner.' })
  partner!: PartnerType;
}

@ObjectType('HomeGroups', { description: 'How far the groups of the viewer’s partners have come.' })
export class HomeGroupsType {
  @Field(() => GroupPipelineType, { description: 'Where the open groups stand.' })
  pipeline!: GroupPipelineType;

  @Field(() => [GroupType], { description: 'Groups that have not signed, the earliest next step first; at most 20.' })
  unsigned!: GroupType[];
}

@ObjectType('HomeMou', { description: 'An agreement that ends soon.' })
export class HomeMouType {
  @Field(() => ID, { description: 'The agreement.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endsOn!: string;

  @Field(() => PartnerType, { nullable: true, description: 'The partner; null for viewers who do not see it.' })
  partner!: PartnerType | null;
}

@ObjectType('HomeOffice', { description: 'What waits for an office.' })
export class HomeOfficeType {
  @Field(() => Int, { description: 'Imports of its area that are checked and not saved yet.' })
  importsReady!: number;

  @Field(() => Int, { description: 'Agreements ending within the next 60 days.' })
  endingCount!: number;

  @Field(() => [HomeMouType], { description: 'These agreements, the earliest first; at most 10.' })
  ending!: HomeMouType[];

  @Field(() => Int, { description: 'Groups whose next step is overdue.' })
  overdueCount!: number;

  @Field(() => [GroupType], { description: 'These groups, the most overdue first; at most 10.' })
  overdue!: GroupType[];

  @Field(() => Int, { description: 'Partners of the office without an agreement that is signed or runs.' })
  withoutMouCount!: number;

  @Field(() => [PartnerType], { description: 'These partners by name; at most 10.' })
  withoutMou!: PartnerType[];

  @Field(() => TargetOfficeType, {
    nullable: true,
    description: 'What the office aims at this year and what came of it; null as long as nothing is aimed at.',
  })
  target!: TargetOfficeType | null;

  @Field(() => HomePeopleType, { description: 'All who live in the office’s regencies, whatever their partner.' })
  people!: HomePeopleType;

  @Field(() => [HomePlaceType], { description: 'The same by regency, most registered first; a handful.' })
  regencies!: HomePlaceType[];
}

@ObjectType('HomeNation', { description: 'All partners together.' })
export class HomeNationType {
  @Field(() => HomePeopleType, { description: 'All members.' })
  people!: HomePeopleType;

  @Field(() => [HomePlaceType], { description: 'By province, fewest registered first; at most 38.' })
  provinces!: HomePlaceType[];

  @Field(() => [HomePartnerType], { description: 'Partners with the most registered people; at most 10.' })
  partners!: HomePartnerType[];
}

@ObjectType('HomeHouse', { description: 'Numbers for who keeps the portal running; never who or what.' })
export class HomeHouseType {
  @Field(() => Int, { description: 'Users who may sign in.' })
  users!: number;

  @Field(() => Int, { description: 'Users who are closed.' })
  disabled!: number;

  @Field(() => Int, { description: 'Sessions that are open right now.' })
  sessions!: number;

  @Field(() => Int, { description: 'Jobs of the last seven days that failed.' })
  failedJobs!: number;
}

@ObjectType('Home', {
  description: 'What a viewer asks every morning; what does not concern the viewer is null or empty.',
})
export class HomeType {
  @Field(() => DateTimeScalar, { description: 'When the figures were read.' })
  asOf!: Date;

  @Field(() => [CoverageType], {
    description:
      'Running agreements of the viewer’s partners, those about villages first, each in the viewer’s region; at most 8.',
  })
  agreements!: CoverageType[];

  @Field(() => [MouType], {
    description:
      'Agreements in review or ready to sign whose turn is the viewer’s role, the longest waiting first; at most 10.',
  })
  mousWaiting!: MouType[];

  @Field(() => HomeGroupsType, { nullable: true, description: 'For partners with groups.' })
  groups!: HomeGroupsType | null;

  @Field(() => HomeOfficeType, { nullable: true, description: 'For offices.' })
  office!: HomeOfficeType | null;

  @Field(() => HomeNationType, { nullable: true, description: 'For who sees the whole country.' })
  nation!: HomeNationType | null;

  @Field(() => HomeHouseType, { nullable: true, description: 'For administrators.' })
  house!: HomeHouseType | null;
}
