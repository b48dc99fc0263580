import { Field, ObjectType } from 'type-graphql';

@ObjectType('Occupation', { description: 'A trade that lists name.' })
export class OccupationType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: "Its name in the viewer's language." })
  label!: string;
}

@ObjectType('Sector', { description: 'An economic sector; temporary tariff rules tell them apart.' })
export class SectorType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: "Its name in the viewer's language." })
  label!: string;
}
