import { Field, Int, ObjectType } from 'type-graphql';
import { GroupPhaseEnum } from './group.enums.ts';
import { GroupType } from './group.type.ts';

@ObjectType('GroupBoardColumn', { description: 'The open groups of one phase.' })
export class GroupBoardColumnType {
  @Field(() => GroupPhaseEnum, { description: 'The phase.' })
  phase!: string;

  @Field(() => Boolean, {
    description: 'True where the phase is counted from members and payments and no hand sets it.',
  })
  isCounted!: boolean;

  @Field(() => Int, { description: 'Open groups in this phase.' })
  groups!: number;

  @Field(() => [GroupType], { description: 'The first of them, by the day of the next step; at most 30.' })
  cards!: GroupType[];
}
