import { Field, ID, Int, ObjectType } from 'type-graphql';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { jobStates } from './job.codes.ts';

export const JobStateEnum = publishEnum('JobState', 'Where a job stands.', jobStates, {
  WAITING: 'Waits for its turn.',
  RUNNING: 'A server works on it.',
  DONE: 'Finished with its result.',
  FAILED: 'Ended without a result; nothing was changed.',
  CANCELLED: 'Stopped on request; nothing was changed.',
});

@ObjectType('Job', {
  description: 'Long work that goes on when its requester closes the page. Ask again for its progress.',
})
export class JobType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, {
    description: 'What is done, for example MEMBER_IMPORT_CHECK, MEMBER_BULK_COMMIT or MEMBER_EXPORT.',
  })
  kind!: string;

  @Field(() => JobStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => Int, { description: 'Rows done in the present step.' })
  done!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows of the present step, estimated while the file is being read; null when not known.',
  })
  total!: number | null;

  @Field(() => String, { description: "The present step in the viewer's language; empty when over." })
  step!: string;

  @Field(() => String, { nullable: true, description: "Why it failed, in the viewer's language." })
  message!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;
}
