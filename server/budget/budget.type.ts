import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar, DateTimeScalar, MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { MouType } from '../mou/mou.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { AllocationConnection, AllocationRegionType, LedgerEntryConnection } from './allocation.type.ts';
import { BudgetChoiceEnum, BudgetStateEnum } from './budget.enums.ts';
import { SubsidyLineType } from './budget-line.type.ts';
import { SubsidyPlanType } from './budget-plan.type.ts';

@ObjectType('SubsidyFigures', { description: 'Sums over the units of a budget that the viewer sees. Rupiah.' })
export class SubsidyFiguresType {
  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => RupiahScalar, { description: 'Granted for contributions.' })
  earmark!: bigint;

  @Field(() => RupiahScalar, { description: 'Allocated, as approved and transferred.' })
  allocated!: bigint;

  @Field(() => RupiahScalar, { description: 'Of it from the fund that tops up.' })
  toppedUp!: bigint;

  @Field(() => RupiahScalar, { description: 'Reserved for months of people, paid or not.' })
  reserved!: bigint;

  @Field(() => RupiahScalar, { description: 'Of it paid.' })
  spent!: bigint;

  @Field(() => RupiahScalar, { description: 'Received by the units.' })
  received!: bigint;
}

@ObjectType('SubsidyRecount', { description: 'The last counting again of a budget.' })
export class SubsidyRecountType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  countedAt!: Date;

  @Field(() => Int, { description: 'Units counted.' })
  units!: number;

  @Field(() => Int, { description: 'Units whose totals are not what their entries and people’s months come to.' })
  wrong!: number;
}

@ObjectType('SubsidyBudget', { description: 'A year’s programme that pays contributions of others.' })
export class SubsidyBudgetType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => PartnerType, { nullable: true, description: 'Whose members it pays for.' })
  partner!: PartnerType | null;

  @Field(() => MouType, { nullable: true, description: 'The agreement they stand under.' })
  mou!: MouType | null;

  @Field(() => String, { description: 'Code of the fund.' })
  fundSource!: string;

  @Field(() => Int, { description: 'Budget year.' })
  year!: number;

  @Field(() => MonthScalar, { description: 'First month of cover.' })
  firstMonth!: string;

  @Field(() => Int, { description: 'Months of cover.' })
  months!: number;

  @Field(() => Int, { description: 'Least age in a month of cover.' })
  ageFrom!: number;

  @Field(() => Int, { description: 'Greatest age in a month of cover.' })
  ageTo!: number;

  @Field(() => String, { nullable: true, description: 'Responsible agency of the government.' })
  agency!: string | null;

  @Field(() => String, { nullable: true, description: 'Budget account code.' })
  accountCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the regulation.' })
  regulation!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its date.' })
  regulationOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the decree.' })
  decree!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its date.' })
  decreeOn!: string | null;

  @Field(() => BudgetChoiceEnum, { nullable: true, description: 'What is done where quotas cost more than earmarks.' })
  choice!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the fund that tops up.' })
  topUpFund!: string | null;

  @Field(() => BudgetStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Who asked for approval.' })
  askedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  askedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who approved it.' })
  approvedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  approvedAt!: Date | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Rupiah of all units, as approved.' })
  approvedTotal!: bigint | null;

  @Field(() => [SubsidyLineType], { description: 'Funding lines, at most two.' })
  lines!: SubsidyLineType[];

  @Field(() => SubsidyPlanType, {
    nullable: true,
    description: 'What it would give its units; null once it is approved, and where nothing can be worked out.',
  })
  plan!: SubsidyPlanType | null;

  @Field(() => SubsidyFiguresType, { description: 'Sums over its units.' })
  figures!: SubsidyFiguresType;

  @Field(() => [AllocationRegionType], {
    description: 'Sums by region one level down, the least used first; a short list.',
  })
  regions!: AllocationRegionType[];

  @Field(() => AllocationConnection, { description: 'Its units.' })
  allocations!: InstanceType<typeof AllocationConnection>;

  @Field(() => LedgerEntryConnection, { description: 'Its ledger, the latest entry first.' })
  ledger!: InstanceType<typeof LedgerEntryConnection>;

  @Field(() => SubsidyRecountType, { nullable: true, description: 'Its last counting again; null before the first.' })
  recount!: SubsidyRecountType | null;

  @Field(() => AuditEntryConnection, { description: 'Who changed what, newest first.' })
  history!: InstanceType<typeof AuditEntryConnection>;

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may edit it, or ask for its approval.' })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may approve it: not who asked.' })
  viewerCanApprove!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may give it back to the draft.' })
  viewerCanReturn!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may close it, reserve people and move money.' })
  viewerCanUse!: boolean;
}

export const SubsidyBudgetConnection = connectionOf('SubsidyBudget', () => SubsidyBudgetType);

@ObjectType('SubsidyBudgetPayload', { description: 'The budget, or what has to be put right first.' })
export class SubsidyBudgetPayload {
  @Field(() => SubsidyBudgetType, { nullable: true, description: 'The budget; null with errors.' })
  budget?: SubsidyBudgetType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
