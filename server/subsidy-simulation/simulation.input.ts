import { Field, ID, InputType, Int } from 'type-graphql';
import { BudgetChoiceEnum } from '../budget/budget.enums.ts';
import { SubsidyLineInput } from '../budget/budget.input.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { type AssumedKind, assumedKinds } from './simulation.codes.ts';

export const AssumedKindEnum = publishEnum('AssumedTariffKind', 'What is supposed of a tariff.', assumedKinds, {
  AMOUNT: 'New amounts of JKK and JKM.',
  DISCOUNT: 'A temporary discount, also where a budget of the state pays.',
  ORDINARY: 'Every discount ends.',
});

@InputType('AssumedTariffInput', {
  description: 'A tariff that is supposed from a month on; nothing of it is written.',
})
export class AssumedTariffInput {
  @Field(() => AssumedKindEnum, { description: 'What is supposed.' })
  kind!: AssumedKind;

  @Field(() => MonthScalar, { description: 'The first month it holds for.' })
  from!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'Of a discount: the first month without it.' })
  until?: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Of amounts: JKK of a month.' })
  jkk?: bigint | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Of amounts: JKM of a month.' })
  jkm?: bigint | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a discount: hundredths of a percent that remain to be paid.',
  })
  factor?: number | null;
}

@InputType('SubsidySimulationInput', { description: 'The figures of a budget as they might be.' })
export class SubsidySimulationInput {
  @Field(() => ID, { description: 'The agreement whose target villages are the units.' })
  mouId!: string;

  @Field(() => String, { description: 'Code of the fund.' })
  fundSource!: string;

  @Field(() => MonthScalar, { description: 'First month of cover.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Months of cover, 1 to 24.' })
  months!: number;

  @Field(() => Int, { description: 'Of the quotas, hundredths of a percent; each quota is rounded down.' })
  peopleShare!: number;

  @Field(() => BudgetChoiceEnum, { nullable: true, description: 'What is done where quotas cost more than earmarks.' })
  choice?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the fund that tops up; for that choice only.' })
  topUpFund?: string | null;

  @Field(() => [SubsidyLineInput], { description: 'Funding lines, at most two.' })
  lines!: SubsidyLineInput[];

  @Field(() => [AssumedTariffInput], { description: 'What is supposed of the tariff, at most six.' })
  assumed!: AssumedTariffInput[];
}

@InputType('SubsidySimulationKeepInput', { description: 'A simulation under its name.' })
export class SubsidySimulationKeepInput {
  @Field(() => String, { description: 'Name, 3 to 120 letters.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether who reads all budgets of the partner sees it too.' })
  shared!: boolean;

  @Field(() => SubsidySimulationInput, { description: 'The figures.' })
  input!: SubsidySimulationInput;
}
