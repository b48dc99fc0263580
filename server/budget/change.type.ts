import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateScalar, DateTimeScalar, MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { RegionType } from '../region/region.type.ts';
import { SubsidyQuotaType } from './budget-line.type.ts';
import { changeKinds, changeStates } from './change.codes.ts';

export const ChangeKindEnum = publishEnum('SubsidyChangeKind', 'What is decided about an open budget.', changeKinds, {
  DIVISION: 'Its money was divided anew by a file.',
  UNIT_ADD: 'A village became a unit.',
  UNIT_REMOVE: 'A unit was taken out.',
  UNIT_RENUMBER: 'A unit was put under the code that its village has now.',
  QUOTA: 'Other quotas.',
  AGE: 'Other ages.',
});

export const ChangeStateEnum = publishEnum(
  'SubsidyChangeState',
  'Where a change of an open budget stands.',
  changeStates,
  {
    ASKED: 'Waits for another person.',
    DONE: 'Holds.',
    REFUSED: 'Was refused by another person.',
    WITHDRAWN: 'Was taken back by who asked.',
  },
);

@ObjectType('SubsidyQuotaEffect', { description: 'What new quotas come to over some units. Rupiah.' })
export class QuotaEffectType {
  @Field(() => Int, { description: 'Units.' })
  units!: number;

  @Field(() => Int, { description: 'Units whose quota is another by it.' })
  changed!: number;

  @Field(() => RupiahScalar, { description: 'What all places cost more than those of now; less than none where less.' })
  cost!: bigint;

  @Field(() => RupiahScalar, { description: 'What the places cost that nobody has yet.' })
  need!: bigint;

  @Field(() => RupiahScalar, { description: 'What the units have left.' })
  left!: bigint;

  @Field(() => Int, { description: 'Units whose quota rises beyond what they have left.' })
  unitsShort!: number;

  @Field(() => RupiahScalar, { description: 'What is missing there.' })
  short!: bigint;

  @Field(() => Int, { description: 'Units where more people are reserved in a month than the new quota lets in.' })
  unitsBelow!: number;
}

@ObjectType('SubsidyChange', { description: 'What was decided about a budget since it is open.' })
export class ChangeType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => ChangeKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Number of the decree that changes the budget.' })
  decree!: string;

  @Field(() => DateScalar, { description: 'Its date.' })
  decreeOn!: string;

  @Field(() => RegionType, { nullable: true, description: 'The unit’s village; null where it is about several.' })
  village!: RegionType | null;

  @Field(() => Int, { description: 'Units that it is about.' })
  units!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah that it moved.' })
  amount!: bigint;

  @Field(() => String, { description: 'Whose act it was, or who asked for it.' })
  madeByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  madeAt!: Date;

  @Field(() => ChangeStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who approved or refused it; null where it needs no other person.',
  })
  decidedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or taken back.' })
  decisionNote!: string | null;

  @Field(() => SubsidyQuotaType, { nullable: true, description: 'The new quotas.' })
  quotas!: SubsidyQuotaType | null;

  @Field(() => MonthScalar, { nullable: true, description: 'The first month with them.' })
  firstMonth!: string | null;

  @Field(() => Int, { nullable: true, description: 'The new least age.' })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'The new greatest age.' })
  ageTo!: number | null;

  @Field(() => Int, { nullable: true, description: 'The least age before.' })
  ageFromBefore!: number | null;

  @Field(() => Int, { nullable: true, description: 'The greatest age before.' })
  ageToBefore!: number | null;

  @Field(() => Int, { nullable: true, description: 'People who stayed reserved out of the new ages.' })
  peopleKept!: number | null;
}

@ObjectType('SubsidyChangeRequest', {
  description: 'A change that waits for another person, and what it comes to now.',
})
export class ChangeRequestType {
  @Field(() => ChangeType, { description: 'What was asked for.' })
  change!: ChangeType;

  @Field(() => QuotaEffectType, { nullable: true, description: 'What new quotas come to; null for ages.' })
  quotaEffect!: QuotaEffectType | null;

  @Field(() => Int, { nullable: true, description: 'People who stay reserved out of the new ages; null for quotas.' })
  peopleBeyond!: number | null;

  @Field(() => Boolean, { description: 'Whether the viewer may approve it: not who asked.' })
  viewerCanApprove!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may refuse it, or take it back as who asked.' })
  viewerCanRefuse!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer asked for it.' })
  isOwn!: boolean;
}

export const ChangeConnection = connectionOf('SubsidyChange', () => ChangeType);

@ObjectType('SubsidyOutdatedUnit', { description: 'A unit whose village has another code by now.' })
export class OutdatedUnitType {
  @Field(() => ID, { description: 'The unit.' })
  allocationId!: string;

  @Field(() => String, { description: 'The code it stands under.' })
  formerCode!: string;

  @Field(() => RegionType, { nullable: true, description: 'Its village as it is now.' })
  village!: RegionType | null;

  @Field(() => Boolean, { description: 'Whether another unit of the budget is the same village by now.' })
  isMerged!: boolean;
}

@ObjectType('SubsidyPersonMonth', { description: 'What a person costs in a month of a budget.' })
export class PersonMonthType {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => RupiahScalar, { description: 'Rupiah.' })
  amount!: bigint;
}

@InputType('SubsidyGroundsInput', { description: 'Why an open budget is changed, and by which decree.' })
export class GroundsInput {
  @Field(() => String, { description: 'Why, 5 to 300 letters.' })
  reason!: string;

  @Field(() => String, { description: 'Number of the decree that changes the budget.' })
  decree!: string;

  @Field(() => DateScalar, { description: 'Its date, not before the budget’s regulation.' })
  decreeOn!: string;
}

@InputType('SubsidyUnitInput', { description: 'A village that becomes a unit of an open budget.' })
export class UnitInput {
  @Field(() => String, { description: 'Code of the village; an old code finds its successor.' })
  villageCode!: string;

  @Field(() => RupiahScalar, { description: 'Rupiah that it gets.' })
  amount!: bigint;

  @Field(() => ID, { nullable: true, description: 'The unit whose money that is; left out for what no unit has.' })
  fromId?: string | null;

  @Field(() => SubsidyQuotaType, { description: 'Its quota.' })
  quotas!: SubsidyQuotaType;

  @Field(() => MonthScalar, { description: 'The first month with that quota.' })
  firstMonth!: string;
}
