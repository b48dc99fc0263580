import { Field, ID, InputType } from 'type-graphql';
import { MemberFilterInput } from './member.input.ts';

@InputType('MemberSelection', {
  description:
    'Which members something is about: either these, or all that a filter shows. Give exactly one of the two.',
})
export class MemberSelectionInput {
  @Field(() => [ID], { nullable: true, description: 'These members, at most 1,000.' })
  ids?: string[] | null;

  @Field(() => MemberFilterInput, { nullable: true, description: 'All members that a list with this filter shows.' })
  filter?: MemberFilterInput | null;
}
