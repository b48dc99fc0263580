import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { budgetStages } from './deadline.codes.ts';

export const BudgetStageEnum = publishEnum('SubsidyStage', 'A stage of a programme.', budgetStages, {
  LIST: 'Villages propose people.',
  CHECK: 'The proposed people are checked.',
  DECREE: 'They are named by decree.',
  REGISTRATION: 'The branch registers them.',
  TRANSFER: 'The money goes to the units.',
  PAYMENT: 'The units pay contributions.',
  REPORT: 'The units account for the money.',
});

@ObjectType('SubsidyDeadline', { description: 'By when a stage of a budget has to be done.' })
export class DeadlineType {
  @Field(() => BudgetStageEnum, { description: 'The stage.' })
  stage!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was done; null while it is not.' })
  doneOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who said so.' })
  doneByName!: string | null;

  @Field(() => Boolean, { description: 'Whether its last day is over and it is not done.' })
  overdue!: boolean;
}

@InputType('SubsidyDeadlineInput', { description: 'A deadline as it is set.' })
export class DeadlineInput {
  @Field(() => BudgetStageEnum, { description: 'The stage.' })
  stage!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null takes the deadline away.' })
  dueOn?: string | null;
}

@ObjectType('SubsidyPaper', { description: 'A paper that a budget rests on. Its content is fetched beside GraphQL.' })
export class BudgetPaperType {
  @Field(() => ID, { description: 'Identifier, for GET /budgets/papers/{id}.' })
  id!: string;

  @Field(() => String, { description: 'REGULATION, DECREE or OTHER.' })
  kind!: string;

  @Field(() => String, { description: 'What the file is called.' })
  fileName!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: 'Who added it.' })
  addedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;
}
