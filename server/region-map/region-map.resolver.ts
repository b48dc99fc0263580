import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { isId } from '../kernel/id.ts';
import { mayKeepMap, ownMap } from './region-map.policy.ts';
import { type RegionMapRow, regionMapOf } from './region-map.queries.ts';
import * as maps from './region-map.service.ts';
import { RegionMapPayload, RegionMapPlaceType, RegionMapType } from './region-map.type.ts';

@Resolver(() => RegionMapType)
export class RegionMapResolver {
  @Does('coverage:read')
  @Query(() => RegionMapPlaceType, {
    description:
      'Outlines of the regencies of a province, or of the provinces without a code: those of the partner, else of the viewer’s own office or partners, for the agency its own.',
  })
  async regionMap(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID, { nullable: true }) partnerId?: string | null,
    @Arg('parentCode', () => String, { nullable: true }) parentCode?: string | null,
  ) {
    const viewer = await ctx.viewer();
    const partner = partnerId && isId(partnerId) ? partnerId : null;
    const parent = parentCode ? await ctx.currentRegion(parentCode) : null;
    const isPlace = !parentCode || parent?.level === 1;
    const map = isPlace ? await regionMapOf(ctx.read, viewer, partner, parent?.id ?? null) : null;
    // a map of its own would stay behind the partner's, which is the one to show
    const isBehind = viewer.scopeKind === 'COUNTRY' && map !== null && map.partnerId !== null;
    return { map, viewerCanKeep: mayKeepMap(viewer, ownMap(viewer, partner)) && !isBehind };
  }

  @Does('regionMap:keep')
  @Mutation(() => RegionMapPayload, {
    description:
      'Takes outlines away, so that squares are shown again. By officers of the office, coordinators of the partner or the agency they belong to. No user errors. NOT_FOUND out of scope.',
  })
  regionMapRemove(@Ctx() ctx: Context, @Arg('id', () => ID) id: string) {
    return answering(ctx, async () => {
      await maps.regionMapRemove(ctx, id);
      return {};
    });
  }

  @FieldResolver(() => Boolean)
  async viewerCanRemove(@Root() row: RegionMapRow, @Ctx() ctx: Context) {
    return mayKeepMap(await ctx.viewer(), row);
  }
}
