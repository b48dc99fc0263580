import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { GroupType } from '../group/group.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { LapseKindEnum } from './cover.enums.ts';
import { lapseCounts, lapsesPage } from './lapse.queries.ts';
import { type LapseKind, lapseKinds, lapseRange } from './lapse.ts';
import {
  CoverLapseConnection,
  CoverLapseCountType,
  CoverLapseFilterInput,
  CoverLapseUnitConnection,
  CoverLapseUnitType,
  LapseOrderEnum,
  LapseUnitOrderEnum,
} from './lapse.type.ts';
import { lapseFilter, pricedLapses, pricedUnits } from './lapse.view.ts';
import { calendarOfToday } from './lapse-calendar.ts';
import { type LapseUnitOrder, type LapseUnitRow, lapseUnitsPage } from './lapse-units.queries.ts';

@Resolver(() => CoverLapseUnitType)
export class CoverLapseResolver {
  @Does('cover:check')
  @Query(() => CoverLapseConnection, {
    description:
      'Members whose cover ends soon or has ended, by their last paid month, at most 100 a page. Nobody who was never paid for is among them. By everyone who reads people, within the scope.',
  })
  async coverLapses(
    @Ctx() ctx: Context,
    @Arg('kind', () => LapseKindEnum) kind: LapseKind,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => CoverLapseFilterInput, { nullable: true }) filter?: CoverLapseFilterInput,
    @Arg('orderBy', () => LapseOrderEnum, { nullable: true }) orderBy?: string,
  ) {
    const direction = orderBy === 'LATEST' ? ('desc' as const) : ('asc' as const);
    const question = { filter: await lapseFilter(ctx, kind, filter), direction, first, after: after ?? null };
    return toConnection(await pricedLapses(ctx, await lapsesPage(ctx.read, await ctx.viewer(), question)));
  }

  @Does('cover:check')
  @Query(() => CoverLapseUnitConnection, {
    description:
      'The same people by the unit that is paid for together, at most 100 a page. By everyone who reads people, within the scope.',
  })
  async coverLapseUnits(
    @Ctx() ctx: Context,
    @Arg('kind', () => LapseKindEnum) kind: LapseKind,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => CoverLapseFilterInput, { nullable: true }) filter?: CoverLapseFilterInput,
    @Arg('orderBy', () => LapseUnitOrderEnum, { nullable: true }) orderBy?: LapseUnitOrder,
  ) {
    const asked = await lapseFilter(ctx, kind, filter);
    const question = { filter: asked, orderBy: orderBy ?? 'UNTIL', first, after: after ?? null };
    return toConnection(await pricedUnits(ctx, asked, await lapseUnitsPage(ctx.read, await ctx.viewer(), question)));
  }

  @Does('cover:check')
  @Query(() => [CoverLapseCountType], {
    description: 'How many people each kind holds, within the scope; a short list. By everyone who reads people.',
  })
  async coverLapseCounts(
    @Ctx() ctx: Context,
    @Arg('filter', () => CoverLapseFilterInput, { nullable: true }) filter?: CoverLapseFilterInput,
  ): Promise<CoverLapseCountType[]> {
    const asked = await lapseFilter(ctx, 'LAPSED', filter);
    const calendar = await calendarOfToday(ctx);
    const ranges = lapseKinds.map((kind) => lapseRange(kind, calendar));
    const people = await lapseCounts(ctx.read, await ctx.viewer(), asked, ranges);
    return lapseKinds.map((kind, index) => ({ kind, people: people[index] ?? 0 }));
  }

  @FieldResolver(() => PartnerType)
  partner(@Root() row: LapseUnitRow, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(row.partnerId);
  }

  @FieldResolver(() => GroupType, { nullable: true })
  group(@Root() row: LapseUnitRow, @Ctx() ctx: Context) {
    return row.groupId === null ? null : ctx.loaders.group.load(row.groupId);
  }

  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() row: LapseUnitRow, @Ctx() ctx: Context) {
    return row.villageId === null ? null : ctx.region(row.villageId);
  }

  @FieldResolver(() => MouType, { nullable: true })
  mou(@Root() row: LapseUnitRow, @Ctx() ctx: Context) {
    return row.mouId === null ? null : ctx.loaders.mou.load(row.mouId);
  }
}
