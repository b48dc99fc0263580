import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, RupiahScalar } from '../graphql/scalars.ts';
import { GrantSplitEnum, UnitKindEnum } from './budget.enums.ts';

// what is said of a line is read and written with the same words

@ObjectType('SubsidyQuota', { description: 'How many people of each category a unit may carry in a month.' })
@InputType('SubsidyQuotaInput', { description: 'How many people of each category a unit may carry in a month.' })
export class SubsidyQuotaType {
  @Field(() => Int, { description: 'Very poor (miskin ekstrem).' })
  mme!: number;

  @Field(() => Int, { description: 'Vulnerable workers (pekerja rentan).' })
  pr!: number;

  @Field(() => Int, { description: 'Others.' })
  other!: number;
}

/** As it is written, and as it might be: its place follows from its day. */
@ObjectType('SimulatedTranche', { description: 'A part of the grant that comes on its own.' })
@InputType('SubsidyTrancheInput', { description: 'A part of the grant that comes on its own.' })
export class PlannedTrancheType {
  @Field(() => Int, { description: 'Of the grant, hundredths of a percent.' })
  share!: number;

  @Field(() => DateScalar, { description: 'Day on which it is expected.' })
  expectedOn!: string;
}

@ObjectType('SubsidyTranche', { description: 'A part of the grant that comes on its own.' })
export class SubsidyTrancheType extends PlannedTrancheType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  number!: number;
}

/** What every line says of itself, in whichever way its quotas and tranches are told. */
@ObjectType('FundingLine')
@InputType('FundingLineInput')
export abstract class FundingLineType {
  @Field(() => UnitKindEnum, { description: 'For which units.' })
  unitKind!: string;

  @Field(() => GrantSplitEnum, { description: 'What the grant stands for.' })
  split!: string;

  @Field(() => RupiahScalar, { description: 'Rupiah granted, of each unit or of all.' })
  grant!: bigint;

  @Field(() => Int, { description: 'Of the grant for contributions, hundredths of a percent.' })
  share!: number;

  @Field(() => String, { nullable: true, description: 'Through which account it goes.' })
  channel?: string | null;
}

@ObjectType('SubsidyLine', { description: 'The way of the money to one kind of unit.' })
export class SubsidyLineType extends FundingLineType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => SubsidyQuotaType, { description: 'Quota of each unit.' })
  quotas!: SubsidyQuotaType;

  @Field(() => [SubsidyTrancheType], { description: 'Tranches in order, at most twelve.' })
  tranches!: SubsidyTrancheType[];
}
