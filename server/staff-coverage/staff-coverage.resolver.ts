import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { type OccupationCode, occupations } from '../member/occupation.ts';
import { OccupationType } from '../member/occupation.type.ts';
import { RegionType } from '../region/region.type.ts';
import type { PositionRow } from './staff-coverage.queries.ts';
import { StaffCoverageType, StaffPlaceType, StaffPositionType } from './staff-coverage.type.ts';
import { type StaffPlace, staffCoverage } from './staff-coverage.view.ts';

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
