import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BudgetChoiceEnum, BudgetStateEnum } from '../budget/budget.enums.ts';
import { SubsidyBudgetType } from '../budget/budget.type.ts';
import { FundingLineType, PlannedTrancheType, SubsidyQuotaType } from '../budget/budget-line.type.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateTimeScalar, MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { AssumedTariffType } from './assumed-tariff.type.ts';
import { SimulatedColumnType } from './simulated-column.type.ts';

@ObjectType('SimulatedLine', { description: 'A funding line as it might be.' })
export class SimulatedLineType extends FundingLineType {
  @Field(() => SubsidyQuotaType, { description: 'Quota of each unit, before the share of people.' })
  quotas!: SubsidyQuotaType;

  @Field(() => [PlannedTrancheType], { description: 'Tranches in order, at most twelve.' })
  tranches!: PlannedTrancheType[];
}

@ObjectType('SubsidySimulation', { description: 'What a budget might be, kept under a name.' })
export class SubsidySimulationType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether who reads all budgets of the partner sees it too.' })
  shared!: boolean;

  @Field(() => String, { description: 'Who made it.' })
  madeByName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The budget that it stands beside; null where it began from nothing.',
  })
  budgetId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  budgetName!: string | null;

  @Field(() => BudgetStateEnum, { nullable: true, description: 'Where that budget stands.' })
  budgetState!: string | null;

  @Field(() => ID, { description: 'The agreement whose target villages are the units.' })
  mouId!: string;

  @Field(() => String, { description: 'Its title.' })
  mouTitle!: string;

  @Field(() => String, { description: 'Code of the fund.' })
  fundSource!: string;

  @Field(() => MonthScalar, { description: 'First month of cover.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Months of cover.' })
  months!: number;

  @Field(() => Int, { description: 'Of the quotas, hundredths of a percent.' })
  peopleShare!: number;

  @Field(() => BudgetChoiceEnum, { nullable: true, description: 'What is done where quotas cost more than earmarks.' })
  choice!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the fund that tops up.' })
  topUpFund!: string | null;

  @Field(() => [SimulatedLineType], { description: 'Funding lines, at most two.' })
  lines!: SimulatedLineType[];

  @Field(() => [AssumedTariffType], { description: 'What is supposed of the tariff, at most six.' })
  assumed!: AssumedTariffType[];

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether it is the viewer’s own, to be changed and deleted.' })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may make a draft of it.' })
  viewerCanDraft!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may put its figures into the draft that it stands beside.' })
  viewerCanApply!: boolean;
}

export const SubsidySimulationConnection = connectionOf('SubsidySimulation', () => SubsidySimulationType);

@ObjectType('SubsidySimulatePayload', { description: 'Figures side by side, or what has to be put right first.' })
export class SubsidySimulatePayload {
  @Field(() => SimulatedColumnType, { nullable: true, description: 'With these figures; null with errors.' })
  simulated?: SimulatedColumnType | null;

  @Field(() => SimulatedColumnType, {
    nullable: true,
    description:
      'The budget as it stands and by the tariff as it is written; without a budget the same figures by that tariff. Null where that cannot be told or says the same.',
  })
  today?: SimulatedColumnType | null;

  @Field(() => SimulatedColumnType, { nullable: true, description: 'A kept simulation beside it.' })
  beside?: SimulatedColumnType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SubsidySimulationPayload', { description: 'What an act on a kept simulation answers.' })
export class SubsidySimulationPayload {
  @Field(() => SubsidySimulationType, { nullable: true, description: 'The simulation; null with errors.' })
  simulation?: SubsidySimulationType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SubsidySimulationDeletePayload', { description: 'What deleting a kept simulation answers.' })
export class SubsidySimulationDeletePayload {
  @Field(() => ID, { nullable: true, description: 'The one that is gone; null with errors.' })
  deletedId?: string | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SubsidySimulatedBudgetPayload', { description: 'The draft made of a simulation.' })
export class SubsidySimulatedBudgetPayload {
  @Field(() => SubsidyBudgetType, { nullable: true, description: 'The draft; null with errors.' })
  budget?: SubsidyBudgetType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SimulatedBudget', { description: 'What a budget came to in the simulation that it was made of. Rupiah.' })
export class SimulatedBudgetType {
  @Field(() => String, { description: 'Name of the simulation.' })
  name!: string;

  @Field(() => RupiahScalar, { description: 'Of all units.' })
  total!: bigint;

  @Field(() => RupiahScalar, { description: 'Of one person for all months.' })
  perPerson!: bigint;

  @Field(() => DateTimeScalar, { description: 'When the draft was made of it.' })
  madeAt!: Date;
}
