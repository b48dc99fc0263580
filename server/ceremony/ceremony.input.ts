import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.ts';
import { SegmentEnum } from '../member/member.enums.ts';
import { BenefitProgramEnum, MouKindEnum, MouPayerEnum } from '../mou/mou.enums.ts';

@InputType('NumberSeriesInput', { description: 'Numbers of papers that run on.' })
export class NumberSeriesInput {
  @Field(() => String, {
    description: 'How a number is written, with {n} once where it counts; {nnn} for three digits.',
  })
  pattern!: string;

  @Field(() => Int, { description: 'The number of the first paper.' })
  first!: number;
}

@InputType('CeremonyTermsInput', { description: 'What is entered once for all groups that sign together.' })
export class CeremonyTermsInput {
  @Field(() => DateScalar, { description: 'On which day.' })
  heldOn!: string;

  @Field(() => String, { description: 'Where, 3 to 120 letters.' })
  place!: string;

  @Field(() => String, { description: 'Who signs for the office, with the position.' })
  officeSignatory!: string;

  @Field(() => NumberSeriesInput, { description: 'The numbers in the books of the office.' })
  officeNumbers!: NumberSeriesInput;

  @Field(() => NumberSeriesInput, {
    nullable: true,
    description: 'The numbers in the books of the groups; null: their papers bear the office’s.',
  })
  groupNumbers?: NumberSeriesInput | null;
}

@InputType('CeremonyDraftInput', { description: 'What the agreements say that are drafted for groups without one.' })
export class CeremonyDraftInput {
  @Field(() => MouKindEnum, { description: 'MOU or PKS.' })
  kind!: string;

  @Field(() => String, { description: 'What they are about; a title is the group’s name and this.' })
  subject!: string;

  @Field(() => ID, { nullable: true, description: 'The agreement of the same partner above them, where there is one.' })
  parentId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the papers were drawn up, today or before; null is today.',
  })
  draftedOn?: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, after the first.' })
  endsOn?: string | null;

  @Field(() => [BenefitProgramEnum], { description: 'Insurance branches; at least one, at most four.' })
  programmes!: string[];

  @Field(() => SegmentEnum, { description: 'How their people work.' })
  segment!: string;

  @Field(() => MouPayerEnum, { description: 'Who pays the contributions.' })
  payer!: string;
}

@InputType('CeremonyGroupInput', { description: 'A group that signs.' })
export class CeremonyGroupInput {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => String, { nullable: true, description: 'Who signs for it; its contact where not given.' })
  signatory?: string | null;
}

@InputType('CeremonyInput', { description: 'A plan for groups to sign together.' })
export class CeremonyInput {
  @Field(() => ID, { description: 'The office that signs.' })
  officeId!: string;

  @Field(() => CeremonyTermsInput, { description: 'Day, place, signatory and numbers.' })
  terms!: CeremonyTermsInput;

  @Field(() => CeremonyDraftInput, { description: 'What the agreements say that are drafted.' })
  draft!: CeremonyDraftInput;

  @Field(() => [CeremonyGroupInput], { description: 'The groups in the order of the numbers; at most 50.' })
  groups!: CeremonyGroupInput[];
}
