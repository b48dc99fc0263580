import { Field, ID, InputType } from 'type-graphql';

@InputType('PayerUnitInput', {
  description: 'Whose members are paid for together: a group, an agreement, or one village under an agreement.',
})
export class PayerUnitInput {
  @Field(() => ID, { nullable: true, description: 'The group; then nothing else.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The agreement.' })
  mouId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of one village under the agreement; left out for all.' })
  villageCode?: string | null;
}
