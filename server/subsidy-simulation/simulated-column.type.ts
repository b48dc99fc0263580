import { Field, Int, ObjectType } from 'type-graphql';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { RegionType } from '../region/region.type.ts';

@ObjectType('SimulatedMonth', { description: 'One month of a simulation, over all units. Rupiah.' })
export class SimulatedMonthType {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => RupiahScalar, { description: 'Of one person.' })
  perPerson!: bigint;

  @Field(() => Int, { description: 'People who are paid for.' })
  people!: number;

  @Field(() => RupiahScalar, { description: 'Of all of them in this month.' })
  cost!: bigint;

  @Field(() => RupiahScalar, { description: 'Needed for all months up to it.' })
  needed!: bigint;

  @Field(() => RupiahScalar, { description: 'Come by its last day to pay.' })
  come!: bigint;

  @Field(() => RupiahScalar, { description: 'Missing in units whose money has not come.' })
  missing!: bigint;

  @Field(() => Int, { description: 'Units whose money has not come.' })
  unitsMissing!: number;
}

@ObjectType('SimulatedReach', { description: 'How many units pay a number of months in time.' })
export class SimulatedReachType {
  @Field(() => Int, { description: 'Months from the first one on, without a gap.' })
  months!: number;

  @Field(() => Int, { description: 'Units.' })
  units!: number;
}

@ObjectType('SimulatedPlace', { description: 'Sums of a simulation over the units of one region. Rupiah.' })
export class SimulatedPlaceType {
  @Field(() => RegionType, { nullable: true, description: 'The region.' })
  region!: RegionType | null;

  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => Int, { description: 'People who are paid for in every month.' })
  people!: number;

  @Field(() => Int, { description: 'People of the quotas who are left out.' })
  leftOut!: number;

  @Field(() => RupiahScalar, { description: 'Cost of all months.' })
  cost!: bigint;

  @Field(() => RupiahScalar, { description: 'What the money of units lacks in the end.' })
  short!: bigint;

  @Field(() => Int, { description: 'Months that its worst unit pays in time.' })
  leastReach!: number;

  @Field(() => Int, { description: 'Units that do not pay every month in time.' })
  unitsMissing!: number;
}

@ObjectType('SimulatedVillage', { description: 'One unit of a simulation. Rupiah.' })
export class SimulatedVillageType {
  @Field(() => RegionType, { nullable: true, description: 'The village.' })
  village!: RegionType | null;

  @Field(() => RupiahScalar, { description: 'Granted for contributions, with what was moved to it.' })
  earmark!: bigint;

  @Field(() => RupiahScalar, { description: 'Added by another fund.' })
  topUp!: bigint;

  @Field(() => RupiahScalar, { description: 'Cost of all months.' })
  cost!: bigint;

  @Field(() => RupiahScalar, { description: 'What is left in the end.' })
  left!: bigint;

  @Field(() => RupiahScalar, { description: 'What lacks in the end.' })
  short!: bigint;

  @Field(() => Int, { description: 'People who are paid for in every month.' })
  people!: number;

  @Field(() => Int, { description: 'People of the quota who are left out.' })
  leftOut!: number;

  @Field(() => Int, { description: 'Months that are paid in time from the first one on.' })
  reach!: number;

  @Field(() => MonthScalar, { nullable: true, description: 'The last of them; null for none.' })
  coveredUntil!: string | null;
}

@ObjectType('SimulatedColumn', { description: 'What a budget comes to with some figures and a tariff. Rupiah.' })
export class SimulatedColumnType {
  @Field(() => RupiahScalar, { description: 'What approving it would share out: earmarks and what is added to them.' })
  total!: bigint;

  @Field(() => RupiahScalar, { description: 'Of one person for all months.' })
  perPerson!: bigint;

  @Field(() => RupiahScalar, { description: 'Of all people for all months.' })
  cost!: bigint;

  @Field(() => RupiahScalar, { description: 'Granted for contributions.' })
  earmark!: bigint;

  @Field(() => RupiahScalar, { description: 'Added by another fund.' })
  topUp!: bigint;

  @Field(() => RupiahScalar, { description: 'What units have left in the end.' })
  left!: bigint;

  @Field(() => RupiahScalar, { description: 'What units lack in the end; what others have left does not help them.' })
  short!: bigint;

  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => Int, { description: 'People who are paid for in every month.' })
  people!: number;

  @Field(() => Int, { description: 'People who are paid for in the first months only.' })
  shorterPeople!: number;

  @Field(() => Int, { description: 'People of the quotas who are left out.' })
  leftOut!: number;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'The last month that every unit pays in time from the first one on; null for none.',
  })
  coveredUntil!: string | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'The first month in which the money of a unit has not come by the last day to pay; null for none.',
  })
  firstShort!: string | null;

  @Field(() => [SimulatedMonthType], { description: 'Month by month, at most 24.' })
  months!: readonly SimulatedMonthType[];

  @Field(() => [SimulatedReachType], { description: 'How far units get, the least first; at most 25.' })
  reach!: readonly SimulatedReachType[];

  @Field(() => [SimulatedPlaceType], {
    description: 'Sums by region one level down, where units reach least first; a short list.',
  })
  places!: SimulatedPlaceType[];

  @Field(() => [SimulatedVillageType], { description: 'The units that reach least, at most 100.' })
  worst!: SimulatedVillageType[];
}
