import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, MonthScalar } from '../graphql/scalars.ts';
import { BudgetChoiceEnum, BudgetStateEnum } from './budget.enums.ts';
import { FundingLineType, PlannedTrancheType, SubsidyQuotaType } from './budget-line.type.ts';

@InputType('SubsidyLineInput', { description: 'The way of the money to one kind of unit.' })
export class SubsidyLineInput extends FundingLineType {
  @Field(() => SubsidyQuotaType, { description: 'Quota of each unit.' })
  quotas!: SubsidyQuotaType;

  @Field(() => [PlannedTrancheType], {
    description: 'Tranches in the order of their dates; they add up to the grant.',
  })
  tranches!: PlannedTrancheType[];
}

@InputType('SubsidyBudgetInput', { description: 'Everything that is written about a budget.' })
export class SubsidyBudgetInput {
  @Field(() => ID, { description: 'The agreement whose members it pays for.' })
  mouId!: string;

  @Field(() => String, { description: 'Name, 5 to 200 letters.' })
  name!: string;

  @Field(() => String, { description: 'Code of the fund.' })
  fundSource!: string;

  @Field(() => Int, { description: 'Budget year.' })
  year!: number;

  @Field(() => MonthScalar, { description: 'First month of cover.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Months of cover, 1 to 24.' })
  months!: number;

  @Field(() => Int, { description: 'Least age in a month of cover.' })
  ageFrom!: number;

  @Field(() => Int, { description: 'Greatest age in a month of cover.' })
  ageTo!: number;

  @Field(() => String, { nullable: true, description: 'Responsible agency of the government.' })
  agency?: string | null;

  @Field(() => String, { nullable: true, description: 'Budget account code.' })
  accountCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the regulation.' })
  regulation?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its date.' })
  regulationOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the decree.' })
  decree?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its date, not before the regulation’s.' })
  decreeOn?: string | null;

  @Field(() => BudgetChoiceEnum, { nullable: true, description: 'What is done where quotas cost more than earmarks.' })
  choice?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the fund that tops up; for that choice only.' })
  topUpFund?: string | null;

  @Field(() => [SubsidyLineInput], { description: 'Funding lines, at most two: one a kind of unit.' })
  lines!: SubsidyLineInput[];
}

@InputType('SubsidyBudgetFilterInput', { description: 'Which budgets; what is left out does not narrow.' })
export class SubsidyBudgetFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this partner.' })
  partnerId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of this budget year.' })
  year?: number | null;

  @Field(() => BudgetStateEnum, { nullable: true, description: 'In this state.' })
  state?: string | null;
}

@InputType('SubsidySpanInput', { description: 'Whose months are reserved.' })
export class SubsidySpanInput {
  @Field(() => String, { nullable: true, description: 'Code of one village; left out for all units.' })
  villageCode?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only these members, at most 5,000; left out for all.' })
  memberIds?: string[] | null;

  @Field(() => MonthScalar, { description: 'First month.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Number of months, within the cover of the budget.' })
  months!: number;
}
