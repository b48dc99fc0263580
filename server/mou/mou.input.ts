import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.ts';
import { SegmentEnum } from '../member/member.enums.ts';
import { BenefitProgramEnum, MouKindEnum, MouPayerEnum, MouPhaseEnum, MouStateEnum } from './mou.enums.ts';

@InputType('MouFilter', { description: 'Which agreements a list shows.' })
export class MouFilterInput {
  @Field(() => ID, { nullable: true, description: 'About the members of this partner.' })
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Signed by this group.' })
  groupId?: string | null;

  @Field(() => MouStateEnum, { nullable: true, description: 'In this state.' })
  state?: string | null;

  @Field(() => MouPhaseEnum, { nullable: true, description: 'In this phase today.' })
  phase?: string | null;

  @Field(() => MouKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Beginning of a word of the title, or part of a party's number.",
  })
  search?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Not ended yet, and with a last day before this one.' })
  endsBefore?: string | null;
}

@InputType('MouPartyInput', { description: 'Who signs: exactly one of office, partner and group.' })
export class MouPartyInput {
  @Field(() => ID, { nullable: true, description: 'An office of the agency.' })
  officeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A partner.' })
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A group of the agreement’s partner.' })
  groupId?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the paper in the books of this party.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Who signs for it, with the position.' })
  signatory?: string | null;
}

@InputType('MouInput', { description: 'What a form writes of an agreement.' })
export class MouInput {
  @Field(() => MouKindEnum, { description: 'Kind of paper.' })
  kind!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The agreement of the same partner it rests on; needed for an addendum.',
  })
  parentId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day the paper was drawn up, today or before; null keeps it, for a new one today. No signature is older.',
  })
  draftedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; needed to ask for the review.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, after the first.' })
  endsOn?: string | null;

  @Field(() => [BenefitProgramEnum], { description: 'Insurance branches; at least one, at most four.' })
  programmes!: string[];

  @Field(() => SegmentEnum, { description: 'How its people work.' })
  segment!: string;

  @Field(() => MouPayerEnum, { description: 'Who pays the contributions.' })
  payer!: string;

  @Field(() => Int, { nullable: true, description: 'How many people it aims at.' })
  targetHeadcount?: number | null;

  @Field(() => [MouPartyInput], { description: 'Who signs, the first one first; at most twenty.' })
  parties!: MouPartyInput[];
}

@InputType('MouSigningParty', { description: 'The number a party gave the paper, and who signed for it.' })
export class MouSigningPartyInput {
  @Field(() => ID, { description: 'The party.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Number in the books of this party; needed from every party.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Who signed for it, with the position.' })
  signatory?: string | null;
}
