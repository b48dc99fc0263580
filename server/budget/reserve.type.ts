import { Field, Int, ObjectType } from 'type-graphql';
import { RupiahScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';

@ObjectType('SubsidyReservePayload', { description: 'What a reservation came to, or what has to be put right first.' })
export class SubsidyReservePayload {
  @Field(() => Int, { nullable: true, description: 'People of whom some month was reserved.' })
  people?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months of people that were reserved.' })
  personMonths?: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Rupiah reserved.' })
  amount?: bigint | null;

  @Field(() => Int, { nullable: true, description: 'People with a month that another fund has taken already.' })
  elsewhere?: number | null;

  @Field(() => Int, { nullable: true, description: 'People with a month in which they are too young or too old.' })
  outOfAge?: number | null;

  @Field(() => Int, { nullable: true, description: 'People with a month that quota or money had no room for.' })
  noRoom?: number | null;

  @Field(() => Int, { nullable: true, description: 'People with a month that the quota had no place for.' })
  noQuota?: number | null;

  @Field(() => Int, { nullable: true, description: 'People with a month that there was no money for.' })
  noMoney?: number | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SubsidyReleasePayload', { description: 'What was given back, or what has to be put right first.' })
export class SubsidyReleasePayload {
  @Field(() => Int, { nullable: true, description: 'Months of people that were given back.' })
  personMonths?: number | null;

  @Field(() => [UserErrorType], { description: 'What the user can put right.' })
  userErrors!: UserErrorType[];
}
