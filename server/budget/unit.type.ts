import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { RegionType } from '../region/region.type.ts';
import { unitFilters, unitOrders } from './unit-figures.codes.ts';

export const UnitFilterEnum = publishEnum('SubsidyUnitFilter', 'Which units of a budget.', unitFilters, {
  NO_LIST: 'Without anybody proposed or registered.',
  NO_MONEY: 'To which nothing came.',
  REPORT_MISSING: 'That have not accounted for a tranche that came.',
  COVER_ENDING: 'Where somebody’s paid cover ends within 60 days.',
  QUOTA_OPEN: 'Where fewer people are reserved than the quota allows.',
});

export const UnitOrderEnum = publishEnum('SubsidyUnitOrder', 'Which units of a budget stand first.', unitOrders, {
  QUOTA: 'The smallest part of the quota that is reserved.',
  MONEY: 'The smallest part of the earmark that came.',
  LEFT: 'The least money that nobody is reserved against.',
  PLACE: 'By region.',
});

@ObjectType('SubsidyPlace', {
  description: 'What is known of a unit of a budget, or of the units of a region together. Rupiah.',
})
export class SubsidyPlaceType {
  @Field(() => ID, { nullable: true, description: 'The unit; null for a region.' })
  allocationId!: string | null;

  @Field(() => RegionType, { nullable: true, description: 'Where; null for all units that were asked about.' })
  region!: RegionType | null;

  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => Int, { description: 'People they may carry in a month.' })
  quota!: number;

  @Field(() => Int, { nullable: true, description: 'Proposed and not registered; null where people are out of sight.' })
  candidate!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the proposed, those whose data is complete.' })
  valid!: number | null;

  @Field(() => Int, { nullable: true, description: 'Registered.' })
  registered!: number | null;

  @Field(() => Int, { description: 'People with reserved months, in the fullest month of each unit.' })
  reservedPeople!: number;

  @Field(() => Int, { nullable: true, description: 'People whose present month is paid, by whomever.' })
  paidPeople!: number | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'Month in which the first of the paid people is paid for last.',
  })
  coveredUntil!: string | null;

  @Field(() => RupiahScalar, { description: 'Granted for contributions.' })
  earmark!: bigint;

  @Field(() => RupiahScalar, { description: 'Allocated.' })
  allocated!: bigint;

  @Field(() => RupiahScalar, { description: 'Reserved, paid or not.' })
  reserved!: bigint;

  @Field(() => RupiahScalar, { description: 'Allocated and not reserved.' })
  left!: bigint;

  @Field(() => RupiahScalar, { description: 'Received.' })
  received!: bigint;

  @Field(() => RupiahScalar, { description: 'Paid.' })
  spent!: bigint;

  @Field(() => RupiahScalar, { description: 'Paid before the money came, over the units where that is so.' })
  spentAhead!: bigint;

  @Field(() => Int, { description: 'Tranches that came to a unit and are not accounted for.' })
  reportsMissing!: number;
}

export const SubsidyPlaceConnection = connectionOf('SubsidyPlace', () => SubsidyPlaceType);

@ObjectType('SubsidyUnitMonth', { description: 'People of a category that a unit carries in a month.' })
export class UnitMonthType {
  @Field(() => String, { description: 'MME, PR or OTHER.' })
  category!: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => Int, { description: 'How many it may carry.' })
  quota!: number;

  @Field(() => Int, { description: 'How many it does.' })
  people!: number;
}

@ObjectType('SubsidyHolder', { description: 'Somebody with reserved months in a unit. Rupiah.' })
export class HolderType {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'MME, PR or OTHER, as it was when the months were reserved.' })
  category!: string;

  @Field(() => MonthScalar, { description: 'First reserved month.' })
  firstMonth!: string;

  @Field(() => MonthScalar, { description: 'Last reserved month.' })
  lastMonth!: string;

  @Field(() => Int, { description: 'Reserved months.' })
  months!: number;

  @Field(() => Int, { description: 'Of them paid.' })
  paidMonths!: number;

  @Field(() => MonthScalar, { nullable: true, description: 'The first of them that is not paid; null where all are.' })
  firstUnpaid!: string | null;

  @Field(() => RupiahScalar, { description: 'What they cost.' })
  amount!: bigint;
}

export const HolderConnection = connectionOf('SubsidyHolder', () => HolderType);
