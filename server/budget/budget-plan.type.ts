import { Field, Int, ObjectType } from 'type-graphql';
import { RupiahScalar } from '../graphql/scalars.ts';
import { SubsidyLineType } from './budget-line.type.ts';

@ObjectType('SubsidyChoiceSum', { description: 'What one of the three ways comes to over the units of a line.' })
export class SubsidyChoiceSumType {
  @Field(() => Int, { description: 'People who are paid for in every month.' })
  people!: number;

  @Field(() => Int, { description: 'People who are paid for in the first months only.' })
  shorterPeople!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah of all of them.' })
  cost!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah of the earmarks that stay unspent.' })
  remainder!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah that another fund has to add.' })
  topUp!: bigint;
}

@ObjectType('SubsidyLinePlan', { description: 'What a funding line gives its units.' })
export class SubsidyLinePlanType {
  @Field(() => SubsidyLineType, { description: 'The line.' })
  line!: SubsidyLineType;

  @Field(() => Int, { description: 'Villages of its kind that the agreement aims at.' })
  units!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah that they are granted for contributions together.' })
  earmark!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah by which quotas cost more than earmarks.' })
  over!: bigint;

  @Field(() => Int, { description: 'Units where they do.' })
  unitsOver!: number;

  @Field(() => SubsidyChoiceSumType, { description: 'With fewer people.' })
  fewerPeople!: SubsidyChoiceSumType;

  @Field(() => SubsidyChoiceSumType, { description: 'With a last person for fewer months.' })
  lastPersonShorter!: SubsidyChoiceSumType;

  @Field(() => SubsidyChoiceSumType, { description: 'With the whole quota and a top-up.' })
  topUp!: SubsidyChoiceSumType;
}

@ObjectType('SubsidyPlan', {
  description: 'What a budget gives its units, worked out from targets and tariff of today.',
})
export class SubsidyPlanType {
  @Field(() => RupiahScalar, { description: 'Rupiah of one person for all months.' })
  perPerson!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah of all units, with the top-up where that is chosen.' })
  total!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah by which quotas cost more than earmarks.' })
  over!: bigint;

  @Field(() => Boolean, { description: 'Whether a file says what each unit gets.' })
  byFile!: boolean;

  @Field(() => RupiahScalar, {
    description:
      'Rupiah by which the parts of the file are not what the lines come to; then nobody can ask for approval.',
  })
  unmatched!: bigint;

  @Field(() => [SubsidyLinePlanType], { description: 'By funding line, at most two.' })
  lines!: SubsidyLinePlanType[];
}
