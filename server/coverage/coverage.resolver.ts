import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { businessDate } from '../kernel/clock.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import type { CoverageOrder, UnitFilter } from './coverage.codes.ts';
import { CoverageOrderEnum, UnitFilterEnum } from './coverage.enums.ts';
import { asPart, partOf } from './coverage.part.ts';
import { mayReceiveReport } from './coverage.policy.ts';
import { closedTotal, coveredMou } from './coverage.queries.ts';
import {
  ClosedTotalType,
  CoverageRowType,
  CoverageType,
  CoverageUnitConnection,
  CoverageUnitType,
  MouReportPayload,
  MouReportType,
} from './coverage.type.ts';
import { type CoverageView, coverageView } from './coverage.view.ts';
import { unitsPage } from './coverage-units.queries.ts';
import { reportsOf } from './mou-report.queries.ts';
import * as reports from './mou-report.service.ts';

@Resolver(() => CoverageType)
export class CoverageResolver {
  @Does('coverage:read')
  @Query(() => CoverageType, {
    nullable: true,
    description:
      'How far an agreement has come in a region, by default the partner’s own; with wholeCountry everywhere. Operators see their own region at most. Null when there is no such agreement or region, or it is not the viewer’s to see.',
  })
  async coverage(
    @Ctx() ctx: Context,
    @Arg('mouId', () => ID) mouId: string,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
    @Arg('wholeCountry', () => Boolean, { defaultValue: false }) wholeCountry = false,
    @Arg('orderBy', () => CoverageOrderEnum, { defaultValue: 'WORST' }) orderBy: CoverageOrder = 'WORST',
  ): Promise<CoverageView | null> {
    const mou = await coveredMou(ctx.read, mouId);
    return mou && coverageView(ctx, mou, { regionCode: regionCode ?? null, wholeCountry }, orderBy);
  }

  @Does('coverage:read')
  @Query(() => CoverageUnitConnection, {
    nullable: true,
    description:
      'Villages with a target of an agreement in a region, by code, at most 100 a page. Region and null as for coverage.',
  })
  async coverageUnits(
    @Ctx() ctx: Context,
    @Arg('mouId', () => ID) mouId: string,
    @Arg('filter', () => UnitFilterEnum) filter: UnitFilter,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
    @Arg('wholeCountry', () => Boolean, { defaultValue: false }) wholeCountry = false,
  ) {
    const viewer = await ctx.viewer();
    const mou = await coveredMou(ctx.read, mouId);
    const region = mou && (await partOf(ctx, viewer, mou, { regionCode: regionCode ?? null, wholeCountry }));
    if (!mou || region === undefined) return null;
    const question = {
      mouId,
      part: asPart(region),
      today: businessDate(ctx.clock),
      filter,
      first,
      after: after ?? null,
    };
    return toConnection(await unitsPage(ctx.read, viewer, question));
  }

  @Does('mouReport:receive')
  @Mutation(() => MouReportPayload, {
    description:
      'Notes that a regency’s report for a month has come in. By coordinators of the agreement’s partner. User errors: REPORT_REGENCY_UNKNOWN, REPORT_MONTH_FORMAT, REPORT_MONTH_OPEN, REPORT_RECEIVED_FUTURE, REPORT_NOTE_LENGTH, REPORT_KNOWN. One regency and month has one report, so a repeated request changes nothing.',
  })
  mouReportReceive(
    @Ctx() ctx: Context,
    @Arg('mouId', () => ID) mouId: string,
    @Arg('regencyCode', () => String) regencyCode: string,
    @Arg('month', () => String) month: string,
    @Arg('receivedOn', () => DateScalar) receivedOn: string,
    @Arg('note', () => String, { nullable: true }) note?: string | null,
  ) {
    const write = { mouId, regencyCode, month: month.trim(), receivedOn, note: note?.trim() || null };
    return answering(ctx, async () => ({ mouReport: await reports.mouReportReceive(ctx, write) }));
  }

  @Does('mouReport:receive')
  @Mutation(() => MouReportPayload, {
    description:
      'Takes back that a report has come in; the history keeps both. By coordinators of the agreement’s partner. No user errors. NOT_FOUND out of scope.',
  })
  mouReportRemove(@Ctx() ctx: Context, @Arg('id', () => ID) id: string) {
    return answering(ctx, async () => ({ mouReport: await reports.mouReportRemove(ctx, id) }));
  }

  @FieldResolver(() => PartnerType, { nullable: true })
  partner(@Root() view: CoverageView, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(view.partnerId);
  }

  @FieldResolver(() => ClosedTotalType, { nullable: true })
  async closed(@Root() view: CoverageView, @Ctx() ctx: Context) {
    return closedTotal(ctx.read, await ctx.viewer(), view.mouId, asPart(view.region));
  }

  @FieldResolver(() => [MouReportType])
  reports(@Root() view: CoverageView, @Ctx() ctx: Context) {
    return view.region?.level === 2 ? reportsOf(ctx.read, view.mouId, view.region.id) : [];
  }

  @FieldResolver(() => Boolean)
  async viewerCanReceiveReport(@Root() view: CoverageView, @Ctx() ctx: Context) {
    return view.region?.level === 2 && mayReceiveReport(await ctx.viewer(), view);
  }
}

@Resolver(() => CoverageRowType)
export class CoverageRowResolver {
  @FieldResolver(() => RegionType)
  region(@Root() row: { regionId: number }, @Ctx() ctx: Context) {
    return ctx.region(row.regionId);
  }
}

@Resolver(() => CoverageUnitType)
export class CoverageUnitResolver {
  @FieldResolver(() => RegionType)
  region(@Root() row: { regionId: number }, @Ctx() ctx: Context) {
    return ctx.region(row.regionId);
  }
}
