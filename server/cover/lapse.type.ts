import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { MonthScalar, RupiahScalar } from '../graphql/scalars.ts';
import { GroupType } from '../group/group.type.ts';
import { MemberType } from '../member/member.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { LapseKindEnum } from './cover.enums.ts';
import type { LapseKind } from './lapse.ts';

export const LapseOrderEnum = publishEnum('LapseOrder', 'What a list of people comes by.', ['EARLIEST', 'LATEST'], {
  EARLIEST: 'Whose cover ends or ended first.',
  LATEST: 'Whose cover ends or ended last.',
});

export const LapseUnitOrderEnum = publishEnum('LapseUnitOrder', 'What a list of units comes by.', ['UNTIL', 'PEOPLE'], {
  UNTIL: 'Where cover ends or ended first.',
  PEOPLE: 'Where it concerns most people.',
});

@ObjectType('CoverExtension', {
  description: 'The fewest months that give cover again, or keep it, and what they cost.',
})
export class CoverExtensionType {
  @Field(() => MonthScalar, { description: 'First of the months.' })
  from!: string;

  @Field(() => Int, { description: 'How many months, in a row.' })
  months!: number;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Rupiah; null where the tariff has no answer, as for a wage that is missing.',
  })
  amount!: bigint | null;
}

@ObjectType('CoverLapse', { description: 'A member whose cover ends or has ended.' })
export class CoverLapseType {
  @Field(() => ID, { description: 'Identifier of the member.' })
  id!: string;

  @Field(() => MemberType, { description: 'The member.' })
  member!: MemberType;

  @Field(() => MonthScalar, { description: 'The last paid month.' })
  paidUntil!: string;

  @Field(() => CoverExtensionType, { description: 'The cheapest way to be protected again or to stay so.' })
  extension!: CoverExtensionType;
}

export const CoverLapseConnection = connectionOf('CoverLapse', () => CoverLapseType);

@ObjectType('CoverLapseUnit', {
  description: 'People who are paid for together and whose cover ends or has ended: of a group, or of one village.',
})
export class CoverLapseUnitType {
  @Field(() => String, { description: 'Tells the unit from others of the list.' })
  key!: string;

  @Field(() => PartnerType, { description: 'The partner.' })
  partner!: PartnerType;

  @Field(() => GroupType, { nullable: true, description: 'The group; null for a village.' })
  group!: GroupType | null;

  @Field(() => RegionType, { nullable: true, description: 'The village; null for a group.' })
  village!: RegionType | null;

  @Field(() => MouType, { nullable: true, description: 'The agreement that the village is paid for under.' })
  mou!: MouType | null;

  @Field(() => Int, { description: 'How many people.' })
  people!: number;

  @Field(() => MonthScalar, { description: 'The earliest last paid month among them.' })
  paidUntil!: string;

  @Field(() => MonthScalar, { description: 'The latest.' })
  paidUntilLast!: string;

  @Field(() => RupiahScalar, { description: 'What the cheapest extensions of all of them cost, rupiah.' })
  amount!: bigint;

  @Field(() => Int, { description: 'People whose extension the tariff has no price for; they are not in the sum.' })
  unpriced!: number;
}

export const CoverLapseUnitConnection = connectionOf('CoverLapseUnit', () => CoverLapseUnitType);

@ObjectType('CoverLapseCount', { description: 'How many people one kind holds.' })
export class CoverLapseCountType {
  @Field(() => LapseKindEnum, { description: 'The kind.' })
  kind!: LapseKind;

  @Field(() => Int, { description: 'People; those ending within 30 days are among those within 60.' })
  people!: number;
}

@InputType('CoverLapseFilter', { description: 'Which people or units a list shows; all conditions hold together.' })
export class CoverLapseFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this partner.' })
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this group.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Under this agreement.' })
  mouId?: string | null;

  @Field(() => String, { nullable: true, description: 'Living in this region or below it; its code.' })
  regionCode?: string | null;
}
