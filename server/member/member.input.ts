import { Field, ID, InputType, Int } from 'type-graphql';
import { LapseKindEnum } from '../cover/cover.enums.ts';
import type { LapseKind } from '../cover/lapse.ts';
import { EcosystemEnum } from '../ecosystem/ecosystem.enums.ts';
import { DateScalar, NikScalar, RupiahScalar } from '../graphql/scalars.ts';
import {
  MemberCategoryEnum,
  MemberEndReasonEnum,
  MemberStatusEnum,
  PayerEnum,
  SegmentEnum,
  SexEnum,
} from './member.enums.ts';

@InputType('MemberFilter', { description: 'Which members a list shows; all conditions hold together.' })
export class MemberFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this partner.' })
  partnerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Living in this region or below it; its code.' })
  regionCode?: string | null;

  @Field(() => MemberStatusEnum, { nullable: true, description: 'With this status.' })
  status?: string | null;

  @Field(() => MemberEndReasonEnum, { nullable: true, description: 'Ended for this reason.' })
  endReason?: string | null;

  @Field(() => SegmentEnum, { nullable: true, description: 'Of this segment.' })
  segment?: string | null;

  @Field(() => MemberCategoryEnum, { nullable: true, description: 'Of this category.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'With this occupation or position; its code.' })
  occupation?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: ready to be sent; false: something still blocks sending.',
  })
  sendable?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Created or last changed by this import.' })
  importId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this group.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Under this agreement.' })
  mouId?: string | null;

  @Field(() => EcosystemEnum, {
    nullable: true,
    description:
      'Of this ecosystem: that of the group; without a group, vulnerable workers where the agreement is paid by a public budget, else that of the partner.',
  })
  ecosystem?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a group of this sector; its code.' })
  groupSector?: string | null;

  @Field(() => LapseKindEnum, {
    nullable: true,
    description:
      'Registered, and with cover that ends or has ended like this today; who was never paid for is none of them.',
  })
  lapse?: LapseKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sixteen digits: exact NIK. Else a KPJ or the beginnings of words of a name.',
  })
  search?: string | null;
}

/** What a form may write at any time. */
@InputType('MemberEditInput', {
  description: 'What an edit of a member writes; NIK, segment and village have acts of their own.',
})
export class MemberEditInput {
  @Field(() => String, { description: 'Name as on the identity card.' })
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Birth date; from the NIK when left out.' })
  birthDate?: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex; from the NIK when left out.' })
  sex?: string | null;

  @Field(() => String, { nullable: true, description: "Mother's maiden name." })
  motherName?: string | null;

  @Field(() => String, { nullable: true, description: 'Street address.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Neighbourhood (RT).' })
  rt?: string | null;

  @Field(() => String, { nullable: true, description: 'Hamlet (RW).' })
  rw?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone?: string | null;

  @Field(() => String, { description: 'Code of the occupation.' })
  occupation!: string;

  @Field(() => String, { nullable: true, description: 'Code of the sector.' })
  sector?: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Monthly income or wage in rupiah.' })
  income?: bigint | null;

  @Field(() => MemberCategoryEnum, { nullable: true, description: 'Category within a subsidised list.' })
  category?: string | null;

  @Field(() => PayerEnum, { description: 'Who pays the contribution.' })
  payer!: string;

  @Field(() => String, { nullable: true, description: 'Participant number (KPJ).' })
  kpj?: string | null;
}

@InputType('MemberKpjInput', { description: 'The participant number that the agency gave to a candidate.' })
export class MemberKpjInput {
  @Field(() => ID, { description: 'The candidate.' })
  memberId!: string;

  @Field(() => String, { description: 'Participant number (KPJ), 8 to 11 digits or letters.' })
  kpj!: string;

  @Field(() => Int, { description: 'The version of the member that was seen.' })
  version!: number;
}

@InputType('MemberInput', { description: 'A new registration.' })
export class MemberInput extends MemberEditInput {
  @Field(() => NikScalar, { description: 'The NIK.' })
  nik!: string;

  @Field(() => String, { description: 'Code of the village; an old code finds its successor.' })
  villageCode!: string;

  @Field(() => SegmentEnum, { description: 'Wage earner or non-wage earner.' })
  segment!: string;

  @Field(() => ID, { nullable: true, description: 'Group of the partner it comes in with.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Agreement of the partner it comes in under.' })
  mouId?: string | null;
}
