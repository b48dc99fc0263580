import { Field, Int, ObjectType } from 'type-graphql';
import { RegionType } from '../region/region.type.ts';

@ObjectType('Domicile', {
  description:
    'Members who live in a regency; whom they count for is the office of their agreement, wherever they live.',
})
export class DomicileType {
  @Field(() => RegionType, { description: 'The regency.' })
  region!: RegionType;

  @Field(() => Int, { description: 'Members without a participant number who live there.' })
  candidate!: number;

  @Field(() => Int, { description: 'Members with one who live there.' })
  registered!: number;
}
