import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { allOffices } from './office.queries.ts';
import { OfficeType } from './office.type.ts';

@Resolver(() => OfficeType)
export class OfficeResolver {
  @Does('register:read')
  @Query(() => [OfficeType], { description: 'All offices by name; a short list. Anyone signed in may read it.' })
  offices(@Ctx() ctx: Context): Promise<OfficeType[]> {
    return allOffices(ctx.read);
  }
}
