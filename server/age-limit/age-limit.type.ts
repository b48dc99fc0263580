import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateScalar, MonthScalar } from '../graphql/scalars.ts';
import { MemberType } from '../member/member.type.ts';
import { RegionType } from '../region/region.type.ts';

const AgeLimitKindEnum = publishEnum(
  'SubsidyAgeLimitKind',
  'Which age limit of a budget somebody comes to.',
  ['TOO_OLD', 'OLD_ENOUGH'],
  {
    TOO_OLD: 'Cannot be paid for after the edge.',
    OLD_ENOUGH: 'Can be paid for from the edge on.',
  },
);

@ObjectType('SubsidyAgeLimit', { description: 'Somebody who comes to an age limit of a budget soon.' })
export class AgeLimitType {
  @Field(() => MemberType, { description: 'The member.' })
  member!: MemberType;

  @Field(() => AgeLimitKindEnum, { description: 'Which limit.' })
  kind!: string;

  @Field(() => DateScalar, { description: 'The birthday.' })
  on!: string;

  @Field(() => MonthScalar, { description: 'TOO_OLD: last month that may be paid. OLD_ENOUGH: the first one.' })
  edge!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month reserved for the person; null for none.' })
  reservedUntil!: string | null;
}

export const AgeLimitConnection = connectionOf('SubsidyAgeLimit', () => AgeLimitType);

@ObjectType('SubsidyAgeLimitUnit', { description: 'A unit with people who grow too old for a budget soon.' })
export class AgeLimitUnitType {
  @Field(() => RegionType, { nullable: true, description: 'The village.' })
  village!: RegionType | null;

  @Field(() => Int, { description: 'People.' })
  people!: number;

  @Field(() => MonthScalar, { description: 'The earliest of their last months.' })
  lastMonth!: string;

  @Field(() => MonthScalar, { description: 'The latest of their last months.' })
  lastMonthLatest!: string;
}

export const AgeLimitUnitConnection = connectionOf('SubsidyAgeLimitUnit', () => AgeLimitUnitType);

@ObjectType('SubsidyAgeLimitCounts', { description: 'How many come to an age limit, this month to three months on.' })
export class AgeLimitCountsType {
  @Field(() => Int, { description: 'People who grow too old.' })
  tooOld!: number;

  @Field(() => Int, { description: 'People who become old enough.' })
  oldEnough!: number;
}
