import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';

@ObjectType('RegionMap', {
  description:
    'Outlines of regions as an office or a partner handed them in; /region-maps/:id/shapes gives the shapes.',
})
export class RegionMapType {
  @Field(() => ID, { description: 'Identifier; another file has another one.' })
  id!: string;

  @Field(() => Int, { description: 'How many regions it has.' })
  regionCount!: number;

  @Field(() => String, { description: 'Who handed it in.' })
  uploadedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether the viewer may take it away.' })
  viewerCanRemove!: boolean;
}

@ObjectType('RegionMapPlace', { description: 'Whether the regions of a place have outlines of their own.' })
export class RegionMapPlaceType {
  @Field(() => RegionMapType, { nullable: true, description: 'The outlines; null where squares have to do.' })
  map!: RegionMapType | null;

  @Field(() => Boolean, { description: 'Whether the viewer may hand in outlines.' })
  viewerCanKeep!: boolean;
}

@ObjectType('RegionMapPayload', { description: 'What taking a map away answers.' })
export class RegionMapPayload {
  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}
