import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { businessDate } from '../kernel/clock.ts';
import { type RegionLevelNumber, type RegionRow, regionByCode, regionOnDay } from './region.queries.ts';
import { RegionConnection, RegionLevelEnum, RegionType } from './region.type.ts';
import { regionsPage } from './region-list.queries.ts';
import { regionPath } from './region-path.ts';

@Resolver(() => RegionType)
export class RegionResolver {
  @Does('region:read')
  @Query(() => RegionType, {
    nullable: true,
    description:
      'What a code stands for, with or without dots. A code of former times answers with the unit that bore it last, its successor filled; with asOf, what it stood for on that day or null.',
  })
  region(
    @Ctx() ctx: Context,
    @Arg('code', () => String) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string | null,
  ) {
    return asOf ? regionOnDay(ctx.read, code, asOf) : regionByCode(ctx.read, code, businessDate(ctx.clock));
  }

  @Does('region:read')
  @Query(() => RegionConnection, {
    description:
      'Regions in force on a day (today unless asOf), at most 100 a page. Within the region of the code parent; of one level, else of the level below parent, or with a search of any level. The search takes beginnings of words, spellings with or without blanks, former names and codes.',
  })
  async regions(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('parent', () => String, { nullable: true }) parent?: string | null,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
    @Arg('level', () => RegionLevelEnum, { nullable: true }) level?: RegionLevelNumber | null,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const question = { parent, search, level, asOf: asOf ?? businessDate(ctx.clock), first, after };
    return toConnection(await regionsPage(ctx.read, question));
  }

  @FieldResolver(() => RegionType, { nullable: true })
  parent(@Root() row: RegionRow, @Ctx() ctx: Context) {
    return row.parentId === null ? null : ctx.region(row.parentId);
  }

  @FieldResolver(() => RegionType, { nullable: true })
  successor(@Root() row: RegionRow, @Ctx() ctx: Context) {
    return row.successorId === null ? null : ctx.region(row.successorId);
  }

  @FieldResolver(() => String)
  path(@Root() row: RegionRow): string {
    return regionPath(row);
  }
}
