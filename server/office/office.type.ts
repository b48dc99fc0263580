import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Office', { description: 'A branch, regional or head office of the agency; it answers for partners.' })
export class OfficeType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: "The agency's own code of the office." })
  code!: string;

  @Field(() => String, { description: 'Name of the office.' })
  name!: string;
}
