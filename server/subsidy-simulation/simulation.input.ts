import { Field, ID, InputType, Int } from 'type-graphql';
import { BudgetChoiceEnum } from '../budget/budget.enums.ts';
import { SubsidyLineInput } from '../budget/budget.input.ts';
import { MonthScalar } from '../graphql/scalars.ts';
import { AssumedTariffType } from './assumed-tariff.type.ts';

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

  @Field(() => [AssumedTariffType], { description: 'What is supposed of the tariff, at most six.' })
  assumed!: AssumedTariffType[];
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
