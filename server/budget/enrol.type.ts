import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { LeftOutReasonEnum } from './enrol.enums.ts';

@InputType('EnrolmentMonthsInput', {
  description: 'Months that people are reserved for in the act that registers them.',
})
export class EnrolmentMonthsInput {
  @Field(() => MonthScalar, { description: 'First month.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Number of months; open budgets of the agreement have to cover all of them.' })
  months!: number;
}

@ObjectType('Enrolment', { description: 'What the months of one person came to.' })
export class EnrolmentType {
  @Field(() => Int, { description: 'Months that are reserved.' })
  personMonths!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah reserved.' })
  amount!: bigint;

  @Field(() => [LeftOutReasonEnum], { description: 'Why months are missing, a handful; empty where all are reserved.' })
  reasons!: string[];
}
