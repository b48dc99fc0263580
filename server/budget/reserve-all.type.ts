import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateTimeScalar, MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { JobType } from '../jobs/job.type.ts';
import { RegionType } from '../region/region.type.ts';
import { SubsidyBudgetType } from './budget.type.ts';

/** What a reservation comes to, in one unit or in all. */
@ObjectType('ReservedPeople')
abstract class ReservedPeopleType {
  @Field(() => Int, { description: 'People with a month to reserve.' })
  asking!: number;

  @Field(() => Int, { description: 'People of whom some month is reserved.' })
  people!: number;

  @Field(() => Int, { description: 'Months of people that are reserved.' })
  personMonths!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah reserved.' })
  amount!: bigint;

  @Field(() => Int, { description: 'People with a month that another fund has taken already.' })
  elsewhere!: number;

  @Field(() => Int, { description: 'People with a month in which they are too young or too old.' })
  outOfAge!: number;

  @Field(() => Int, { description: 'People with a month that the quota has no place for.' })
  noQuota!: number;

  @Field(() => Int, { description: 'People with a month that there is no money for.' })
  noMoney!: number;
}

@ObjectType('SubsidyReservationUnit', {
  description: 'What a reservation comes to in one unit. People are told once, whatever the number of their months.',
})
export class SubsidyReservationUnitType extends ReservedPeopleType {
  @Field(() => RegionType, { nullable: true, description: 'The village.' })
  village!: RegionType | null;
}

export const SubsidyReservationUnitConnection = connectionOf(
  'SubsidyReservationUnit',
  () => SubsidyReservationUnitType,
);

@ObjectType('SubsidyReservationSums', { description: 'Sums over the units that the viewer sees.' })
export class SubsidyReservationSumsType extends ReservedPeopleType {
  @Field(() => Int, { description: 'Units with people to reserve.' })
  units!: number;

  @Field(() => Int, { description: 'Units where somebody was left out of some month.' })
  shortUnits!: number;
}

@ObjectType('SubsidyReservation', { description: 'A reservation of many units of a budget, done by a job.' })
export class SubsidyReservationType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => SubsidyBudgetType, { nullable: true, description: 'The budget.' })
  budget!: SubsidyBudgetType | null;

  @Field(() => RegionType, { nullable: true, description: 'The units below it; null for all of the budget.' })
  region!: RegionType | null;

  @Field(() => MonthScalar, { description: 'First month.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Number of months.' })
  months!: number;

  @Field(() => String, { description: 'Who asked for it.' })
  requestedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was done; null before, and where the job ended without a result.',
  })
  doneAt!: Date | null;

  @Field(() => JobType, { nullable: true, description: 'The job; null where it is not the viewer’s to see.' })
  job!: JobType | null;

  @Field(() => SubsidyReservationSumsType, { description: 'What it came to.' })
  sums!: SubsidyReservationSumsType;

  @Field(() => SubsidyReservationUnitConnection, { description: 'The units by region.' })
  units!: InstanceType<typeof SubsidyReservationUnitConnection>;
}

@ObjectType('SubsidyReserveCheck', { description: 'What a reservation of many units would come to.' })
export class SubsidyReserveCheckType {
  @Field(() => SubsidyReservationSumsType, { description: 'All units together.' })
  sums!: SubsidyReservationSumsType;

  @Field(() => [SubsidyReservationUnitType], {
    description: 'The units where most people would be left out, at most 50; a short list.',
  })
  shortUnits!: SubsidyReservationUnitType[];
}

@ObjectType('SubsidyReserveCheckPayload', { description: 'The check, or what has to be put right first.' })
export class SubsidyReserveCheckPayload {
  @Field(() => SubsidyReserveCheckType, { nullable: true, description: 'The check; null with errors.' })
  check?: SubsidyReserveCheckType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SubsidyReserveAllPayload', { description: 'The reservation, or what has to be put right first.' })
export class SubsidyReserveAllPayload {
  @Field(() => SubsidyReservationType, { nullable: true, description: 'The reservation; null with errors.' })
  reservation?: SubsidyReservationType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
