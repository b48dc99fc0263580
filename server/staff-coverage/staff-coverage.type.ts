import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { OccupationType } from '../member/occupation.type.ts';
import { BenefitProgramEnum } from '../mou/mou.enums.ts';
import { RegionType } from '../region/region.type.ts';
import { CoverBlockEnum, ObligationEnum } from './staff-coverage.enums.ts';

@ObjectType('StaffAgreement', {
  description: 'An agreement about a workforce of wage earners, with those below it that carry it out.',
})
export class StaffAgreementType {
  @Field(() => ID, { description: 'The agreement.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => [BenefitProgramEnum], { description: 'What it insures; four at most.' })
  programmes!: string[];

  @Field(() => Boolean, { description: 'Whether it, or one of those below it, runs today.' })
  isInForce!: boolean;
}

@ObjectType('CoverBlockCount', { description: 'Something in the way, and how many it keeps out.' })
export class CoverBlockCountType {
  @Field(() => CoverBlockEnum, { description: 'What is in the way.' })
  block!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'People; with PAPERS_MISSING papers; null where it is about the agreement as a whole.',
  })
  count!: number | null;
}

@ObjectType('StaffCell', {
  description: 'The people of an agreement in a place. Candidates and registered people are never added up.',
})
export class StaffCellType {
  @Field(() => ID, { description: 'The agreement.' })
  mouId!: string;

  @Field(() => Int, { nullable: true, description: 'The workforce; null where the agreement names none here.' })
  target!: number | null;

  @Field(() => Int, { description: 'Without a KPJ yet.' })
  candidate!: number;

  @Field(() => Int, { description: 'With a KPJ.' })
  registered!: number;

  @Field(() => Int, { description: 'Registered, and the contribution of the month is paid.' })
  protected!: number;

  @Field(() => Int, { description: 'Registered and paid for before, but not for the month.' })
  lapsed!: number;

  @Field(() => [CoverBlockCountType], {
    description:
      'What keeps the rest from being protected: the agreement first, then by how many people it keeps out. A handful; empty for nothing.',
  })
  blocks!: CoverBlockCountType[];
}

@ObjectType('ProgrammeShare', {
  description: 'How many are protected in a branch of insurance, out of the whole workforce.',
})
export class ProgrammeShareType {
  @Field(() => BenefitProgramEnum, { description: 'The branch.' })
  programme!: string;

  @Field(() => Int, { description: 'People protected in it.' })
  protected!: number;

  @Field(() => Int, { description: 'The workforce of all agreements together; without a target those on a list.' })
  workforce!: number;
}

@ObjectType('StaffPlace', { description: 'A province, or a regency of one, with its people by agreement.' })
export class StaffPlaceType {
  @Field(() => RegionType, { nullable: true, description: 'The place.' })
  region!: RegionType | null;

  @Field(() => [StaffCellType], { description: 'One for each agreement, in their order; a handful.' })
  cells!: StaffCellType[];

  @Field(() => [ProgrammeShareType], { description: 'JKK, JKM, JHT and JP; at most four.' })
  programmes!: ProgrammeShareType[];
}

export const StaffPlaceConnection = connectionOf('StaffPlace', () => StaffPlaceType);

@ObjectType('StaffPosition', { description: 'The people of a position under an agreement.' })
export class StaffPositionType {
  @Field(() => ID, { description: 'The agreement.' })
  mouId!: string;

  @Field(() => OccupationType, { description: 'The position.' })
  occupation!: OccupationType;

  @Field(() => ObligationEnum, {
    nullable: true,
    description: 'Whether they have to be members; null where nobody has said.',
  })
  obligation!: string | null;

  @Field(() => [BenefitProgramEnum], { description: 'What they are insured for; four at most.' })
  programmes!: string[];

  @Field(() => Int, { description: 'With a KPJ.' })
  registered!: number;

  @Field(() => Int, { description: 'Of these, whose contribution of the month is paid.' })
  protected!: number;
}

@ObjectType('StaffCoverage', { description: 'How far the workforce of a ministry is protected.' })
export class StaffCoverageType {
  @Field(() => String, { description: 'The month that is counted, YYYY-MM: the last one that is over.' })
  month!: string;

  @Field(() => DateTimeScalar, { description: 'When it was counted.' })
  asOf!: Date;

  @Field(() => RegionType, {
    nullable: true,
    description: 'The province that is looked at; null for the whole country.',
  })
  province!: RegionType | null;

  @Field(() => [StaffAgreementType], { description: 'The agreements by title; at most 8.' })
  mous!: StaffAgreementType[];

  @Field(() => [StaffCellType], { description: 'All places together, one for each agreement; a handful.' })
  total!: StaffCellType[];

  @Field(() => [ProgrammeShareType], { description: 'All places together; at most four.' })
  programmes!: ProgrammeShareType[];

  @Field(() => [StaffPlaceType], {
    description: 'Provinces, or regencies of one, furthest behind first; at most some forty.',
  })
  places!: StaffPlaceType[];

  @Field(() => [StaffPositionType], {
    nullable: true,
    description: 'The same by position, most people first, a short list; null for viewers who see totals only.',
  })
  positions!: StaffPositionType[] | null;
}
