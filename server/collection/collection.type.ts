import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { QuoteLineType } from '../tariff/tariff.type.ts';
import { CollectionStateEnum } from './collection.enums.ts';

@ObjectType('CollectionMonth', { description: 'One month of one member on a collection sheet.' })
export class CollectionMonthType {
  @Field(() => MonthScalar, { description: 'Contribution month.' })
  month!: string;

  @Field(() => CollectionStateEnum, { description: 'How it stands.' })
  state!: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'What it costs; null where the tariff gives no price.' })
  amount!: bigint | null;
}

@ObjectType('CollectionRow', { description: 'One member on a collection sheet.' })
export class CollectionRowType {
  @Field(() => ID, { description: 'Identifier of the member.' })
  memberId!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => [CollectionMonthType], { description: 'The months of the sheet in order; at most 12.' })
  months!: CollectionMonthType[];
}

@ObjectType('CollectionTotal', { description: 'What may still be collected for one month.' })
export class CollectionTotalType {
  @Field(() => MonthScalar, { description: 'Contribution month.' })
  month!: string;

  @Field(() => Int, { description: 'Members whose month is open.' })
  open!: number;

  @Field(() => RupiahScalar, { description: 'What their months cost together.' })
  amount!: bigint;
}

@ObjectType('GroupCollection', { description: 'The sheet by which the head of a group collects contributions.' })
export class GroupCollectionType {
  @Field(() => [CollectionTotalType], { description: 'The months in order; at most 12.' })
  months!: CollectionTotalType[];

  @Field(() => [CollectionRowType], { description: 'Registered members by name; at most 500.' })
  rows!: CollectionRowType[];

  @Field(() => Boolean, { description: 'False where the group has more people than a sheet holds.' })
  isWhole!: boolean;

  @Field(() => [QuoteLineType], { description: 'Each different amount once, with the rule that gave it; a handful.' })
  lines!: QuoteLineType[];
}

@ObjectType('GroupCollectionPayload', { description: 'A sheet, or what has to be put right first.' })
export class GroupCollectionPayload {
  @Field(() => GroupCollectionType, { nullable: true, description: 'The sheet; null with errors.' })
  sheet?: GroupCollectionType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
