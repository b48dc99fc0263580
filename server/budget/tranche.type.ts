import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { RegionType } from '../region/region.type.ts';

@ObjectType('SubsidyTrancheSum', { description: 'How a tranche stands over some units of a budget. Rupiah.' })
export class TrancheSumType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  tranche!: number;

  @Field(() => RegionType, { nullable: true, description: 'The region; null for all units that were asked about.' })
  region!: RegionType | null;

  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => Int, { description: 'Units to which something of it came.' })
  unitsReceived!: number;

  @Field(() => Int, { description: 'Units that still wait for some of it.' })
  unitsWaiting!: number;

  @Field(() => RupiahScalar, { description: 'What it brings, by the share of the line.' })
  due!: bigint;

  @Field(() => RupiahScalar, { description: 'The least that one unit is due.' })
  dueLeast!: bigint;

  @Field(() => RupiahScalar, { description: 'The most that one unit is due.' })
  dueMost!: bigint;

  @Field(() => RupiahScalar, { description: 'What came of it.' })
  received!: bigint;

  @Field(() => RupiahScalar, { description: 'What the units that wait are still due.' })
  outstanding!: bigint;

  @Field(() => Int, { description: 'Units that accounted for it.' })
  reports!: number;

  @Field(() => Int, { description: 'Units that got it and have not accounted for it.' })
  reportsMissing!: number;

  @Field(() => Int, { description: 'Units blocked: they have not accounted for the tranche before.' })
  unitsBlocked!: number;
}

@ObjectType('SubsidyUnitTranche', { description: 'A tranche at one unit. Rupiah.' })
export class UnitTrancheType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  number!: number;

  @Field(() => Int, { description: 'Of the grant, hundredths of a percent.' })
  share!: number;

  @Field(() => DateScalar, { description: 'Day on which it is expected.' })
  expectedOn!: string;

  @Field(() => RupiahScalar, { description: 'What it brings.' })
  due!: bigint;

  @Field(() => RupiahScalar, { description: 'What came of it.' })
  received!: bigint;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which some of it came.' })
  receivedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the unit accounted for it.' })
  reportedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What was noted with the report.' })
  reportNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Who noted the report.' })
  notedByName!: string | null;

  @Field(() => Boolean, { description: 'Whether the tranche before came and is not accounted for.' })
  blocked!: boolean;
}

@ObjectType('SubsidyCoverBought', {
  description:
    'How long the money that came lasts. It takes the share of each tranche to be that of the whole grant, and everybody to be paid for from the first month on.',
})
export class CoverBoughtType {
  @Field(() => Int, { description: 'Hundredths of a month, rounded down: 357 for 3.57 months.' })
  hundredths!: number;

  @Field(() => Int, { description: 'Months that it pays in full.' })
  months!: number;

  @Field(() => Int, { description: 'People who are paid for.' })
  people!: number;

  @Field(() => Boolean, { description: 'True where the quota stands for people who are not reserved yet.' })
  byQuota!: boolean;
}

@ObjectType('SubsidyTranchePayload', { description: 'What was written down, or what has to be put right first.' })
export class TranchePayload {
  @Field(() => Int, { nullable: true, description: 'Units; null with errors.' })
  units?: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Rupiah over all of them; null where no money moved.' })
  amount?: bigint | null;

  @Field(() => Int, { nullable: true, description: 'Units of them without the report of the tranche before.' })
  unitsBlocked?: number | null;

  @Field(() => ID, { nullable: true, description: 'The budget; null with errors.' })
  budgetId?: string | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
