import { Field, Int, ObjectType } from 'type-graphql';
import { ChangeListType } from '../change-list/change-list.type.ts';
import { HomeMouType } from './home.type.ts';

@ObjectType('TargetsToApprove', { description: 'Proposed targets of a year that the viewer may approve.' })
export class TargetsToApproveType {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('HomeWork', {
  description: 'What waits for the viewer’s own act; nothing of it for who reads only.',
})
export class HomeWorkType {
  @Field(() => [ChangeListType], {
    description: 'Frozen months whose approval is the viewer’s turn, the longest waiting first; at most 10.',
  })
  changeLists!: ChangeListType[];

  @Field(() => [TargetsToApproveType], { description: 'Proposed targets by year, a handful.' })
  targets!: TargetsToApproveType[];

  @Field(() => Int, { description: 'Papers of agreements that somebody in the viewer’s role has to bring.' })
  papersMissing!: number;

  @Field(() => Int, { description: 'Of these, whose day is over.' })
  papersLate!: number;

  @Field(() => [HomeMouType], {
    description:
      'For coordinators: agreements that end within the next 60 days and that nothing signed follows; at most 5.',
  })
  ending!: HomeMouType[];

  @Field(() => Int, { description: 'All of these agreements.' })
  endingCount!: number;
}
