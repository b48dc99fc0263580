import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';

@ObjectType('EarmarkChoice', { description: 'One way to live with what is granted to a unit.' })
export class EarmarkChoiceType {
  @Field(() => Int, { description: 'People of a unit who are paid for in every month.' })
  people!: number;

  @Field(() => Int, {
    description: 'Months of one more person, who is paid for in the first months only; 0 for no such person.',
  })
  lastPersonMonths!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah of a unit.' })
  cost!: bigint;

  @Field(() => RupiahScalar, { description: "Rupiah of a unit's earmark that stay unspent." })
  remainder!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah of a unit that another fund has to add.' })
  topUp!: bigint;

  @Field(() => Int, { description: 'People of all units who are paid for in every month.' })
  totalPeople!: number;

  @Field(() => RupiahScalar, { description: 'Rupiah of all units.' })
  totalCost!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah of all earmarks that stay unspent.' })
  totalRemainder!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah that another fund has to add for all units.' })
  totalTopUp!: bigint;
}

@ObjectType('EarmarkChoices', {
  description: 'What an earmark buys, in the three ways to choose between; where the quota fits, they agree.',
})
export class EarmarkChoicesType {
  @Field(() => RupiahScalar, { description: 'Rupiah of a unit that pay contributions, rounded down.' })
  earmark!: bigint;

  @Field(() => RupiahScalar, { description: 'Rupiah of one person for all months, by the tariff of each.' })
  perPerson!: bigint;

  @Field(() => RupiahScalar, {
    description: 'Rupiah by which the quota of a unit exceeds its earmark; 0 where it fits.',
  })
  over!: bigint;

  @Field(() => EarmarkChoiceType, { description: 'Only as many people as the earmark pays for all months.' })
  fewerPeople!: EarmarkChoiceType;

  @Field(() => EarmarkChoiceType, { description: 'The same, and one more person for the months that the rest pays.' })
  lastPersonShorter!: EarmarkChoiceType;

  @Field(() => EarmarkChoiceType, { description: 'The whole quota; another fund adds what is missing.' })
  topUp!: EarmarkChoiceType;
}

@ObjectType('EarmarkChoicesPayload', { description: 'The choices, or what has to be put right first.' })
export class EarmarkChoicesPayload {
  @Field(() => EarmarkChoicesType, { nullable: true, description: 'The choices; null with errors.' })
  choices?: EarmarkChoicesType | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@InputType('EarmarkChoicesInput', { description: 'What units are granted, and whom it is to protect for how long.' })
export class EarmarkChoicesInput {
  @Field(() => RupiahScalar, { description: 'Rupiah that one unit is granted.' })
  grant!: bigint;

  @Field(() => Int, { description: 'Share of it that pays contributions, hundredths of a percent.' })
  share!: number;

  @Field(() => Int, { description: 'People that a unit is to protect.' })
  quota!: number;

  @Field(() => Int, { description: 'Units that are granted the same.' })
  units!: number;

  @Field(() => MonthScalar, { description: 'First month of cover.' })
  from!: string;

  @Field(() => Int, { description: 'Number of months, at most 60.' })
  months!: number;

  @Field(() => String, { description: 'Code of the fund that pays; it decides whether discounts hold.' })
  fundSource!: string;
}
