import { Field, Int, ObjectType } from 'type-graphql';
import { LeftOutReasonEnum } from '../budget/enrol.enums.ts';
import { SubsidyReservationSumsType, SubsidyReservationUnitType } from '../budget/reserve-all.type.ts';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { RegionType } from '../region/region.type.ts';

@ObjectType('MemberImportEnrolment', { description: 'The months that a list is saved with, and what they came to.' })
export class MemberImportEnrolmentType {
  @Field(() => MonthScalar, { description: 'First month.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Number of months.' })
  months!: number;

  @Field(() => Boolean, { description: 'Whether only people who were no members before.' })
  newOnly!: boolean;

  @Field(() => Int, { description: 'People of whom some month was reserved; 0 before it is saved.' })
  people!: number;

  @Field(() => Int, { description: 'Months of people that were reserved.' })
  personMonths!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah reserved.' })
  amount!: bigint;
}

@ObjectType('MemberImportLeftOut', { description: 'A row whose person would be without some month.' })
export class MemberImportLeftOutType {
  @Field(() => Int, { description: 'Number of the row in the file.' })
  rowNumber!: number;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => RegionType, { nullable: true, description: 'The village.' })
  village!: RegionType | null;

  @Field(() => [LeftOutReasonEnum], { description: 'Why; a handful.' })
  reasons!: string[];
}

@ObjectType('MemberImportEnrolmentCheck', { description: 'What saving a list with months would reserve.' })
export class MemberImportEnrolmentCheckType {
  @Field(() => SubsidyReservationSumsType, { description: 'All units together.' })
  sums!: SubsidyReservationSumsType;

  @Field(() => [SubsidyReservationUnitType], {
    description: 'The units where most people would be left out, at most 50; a short list.',
  })
  shortUnits!: SubsidyReservationUnitType[];

  @Field(() => [MemberImportLeftOutType], {
    description: 'Who of those with a unit would be without some month, in the order of the file; at most 100.',
  })
  leftOut!: MemberImportLeftOutType[];

  @Field(() => Int, { description: 'People in a village that has no part in an open budget.' })
  noUnit!: number;

  @Field(() => Int, {
    description: 'People who are not registered, not subsidised, without a category, or under another agreement.',
  })
  notEligible!: number;
}

@ObjectType('MemberImportEnrolmentCheckPayload', { description: 'The check, or what has to be put right first.' })
export class MemberImportEnrolmentCheckPayload {
  @Field(() => MemberImportEnrolmentCheckType, { nullable: true, description: 'The check; null with errors.' })
  check?: MemberImportEnrolmentCheckType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
