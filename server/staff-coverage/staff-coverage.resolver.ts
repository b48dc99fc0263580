import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { type OccupationCode, occupations } from '../member/occupation.ts';
import { OccupationType } from '../member/occupation.type.ts';
import { RegionType } from '../region/region.type.ts';
import type { StaffPlace } from './staff-cells.ts';
import type { PositionRow } from './staff-coverage.queries.ts';
import { StaffCoverageType, StaffPlaceConnection, StaffPlaceType, StaffPositionType } from './staff-coverage.type.ts';
import { staffCoverage, staffRegencies } from './staff-coverage.view.ts';

@Resolver(() => StaffCoverageType)
export class StaffCoverageResolver {
  @Does('coverage:read')
  @Query(() => StaffCoverageType, {
    nullable: true,
    description:
      'How far the wage earners of agreements are protected, by province, or by regency of the one that is named: of a partner, else of the viewer’s. Null when there is no such province. Observers see totals and no positions.',
  })
  async staffCoverage(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID, { nullable: true }) partnerId?: string | null,
    @Arg('provinceCode', () => String, { nullable: true }) provinceCode?: string | null,
  ) {
    const province = provinceCode ? await ctx.currentRegion(provinceCode) : null;
    if (provinceCode && province?.level !== 1) return null;
    return staffCoverage(ctx, partnerId ?? null, province);
  }

  @Does('coverage:read')
  @Query(() => StaffPlaceConnection, {
    description:
      'The same by regency over the whole country, furthest behind first: every regency with a target or people. At most 100 a page.',
  })
  async staffRegencies(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('partnerId', () => ID, { nullable: true }) partnerId?: string | null,
  ) {
    return toConnection(await staffRegencies(ctx, partnerId ?? null, { first, after: after ?? null }));
  }
}

@Resolver(() => StaffPlaceType)
export class StaffPlaceResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { regionId }: StaffPlace, @Ctx() ctx: Context) {
    return ctx.region(regionId);
  }
}

@Resolver(() => StaffPositionType)
export class StaffPositionResolver {
  @FieldResolver(() => OccupationType)
  occupation(@Root() { occupation }: PositionRow, @Ctx() ctx: Context) {
    return { code: occupation, label: occupations[occupation as OccupationCode][ctx.locale] };
  }
}
