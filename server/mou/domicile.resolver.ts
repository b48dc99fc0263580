import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { GroupType } from '../group/group.type.ts';
import { type DomicileRow, domiciles } from '../member/member-domicile.queries.ts';
import { DomicileType } from '../member/member-domicile.type.ts';
import { RegionType } from '../region/region.type.ts';
import { MouType } from './mou.type.ts';

@Resolver(() => DomicileType)
export class DomicileResolver {
  @FieldResolver(() => RegionType)
  region(@Root() row: DomicileRow, @Ctx() ctx: Context) {
    return ctx.region(row.regionId);
  }
}

@Resolver(() => GroupType)
export class GroupDomicileResolver {
  @FieldResolver(() => [DomicileType], {
    description: 'Where its members live, by regency, most people first; at most some hundred.',
  })
  async domiciles(@Root() { id }: { id: string }, @Ctx() ctx: Context) {
    return domiciles(ctx.read, await ctx.viewer(), 'group_id', id);
  }
}

@Resolver(() => MouType)
export class MouDomicileResolver {
  @FieldResolver(() => [DomicileType], {
    description:
      'Where its members live, by regency, most people first, as far as the viewer sees; at most some hundred.',
  })
  async domiciles(@Root() { id }: { id: string }, @Ctx() ctx: Context) {
    return domiciles(ctx.read, await ctx.viewer(), 'mou_id', id);
  }
}
