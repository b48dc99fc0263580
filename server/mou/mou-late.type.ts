import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { LateActKindEnum } from './mou.enums.ts';

@ObjectType('MouLateAct', {
  description: 'Something done under an agreement after its last day: no error, but told to everybody who reads it.',
})
export class MouLateActType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LateActKindEnum, { description: 'What was done.' })
  kind!: string;

  @Field(() => ID, { description: 'The member, import, payment or budget it was about; not every reader sees that.' })
  subjectId!: string;

  @Field(() => String, { description: 'Who did it.' })
  madeByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  madeAt!: Date;
}

export const MouLateActConnection = connectionOf('MouLateAct', () => MouLateActType);
