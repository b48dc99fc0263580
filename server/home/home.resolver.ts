import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { coveredMou } from '../coverage/coverage.queries.ts';
import { endingUntil } from '../coverage/coverage.rules.ts';
import { CoverageType } from '../coverage/coverage.type.ts';
import { coverageView } from '../coverage/coverage.view.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { groupsPage } from '../group/group.queries.ts';
import { groupPipeline } from '../group/group-pipeline.queries.ts';
import { businessDate, currentMonth } from '../kernel/clock.ts';
import { MouType } from '../mou/mou.type.ts';
import { mousWaitingFor } from '../mou/mou-life.queries.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { officeTarget } from '../target/target.view.ts';
import * as home from './home.queries.ts';
import {
  HomeGroupsType,
  HomeHouseType,
  HomeMouType,
  HomeNationType,
  HomeOfficeType,
  HomePartnerType,
  HomePlaceType,
  HomeType,
} from './home.type.ts';

const AGREEMENTS = 8;
const UNSIGNED = 20;
const LISTED = 10;

@Resolver(() => HomeType)
export class HomeResolver {
  @Does('home:read')
  @Query(() => HomeType, { description: 'What the viewer asks every morning, by what the viewer’s data is.' })
  home(@Ctx() ctx: Context) {
    return { asOf: ctx.clock.now() };
  }

  @FieldResolver(() => [CoverageType])
  async agreements(@Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    if (viewer.partnerIds.length === 0 || !can(viewer, 'coverage:read')) return [];
    const ids = await home.homeMous(ctx.read, viewer, businessDate(ctx.clock), AGREEMENTS);
    const views = await Promise.all(
      ids.map(async (id) => {
        const mou = await coveredMou(ctx.read, id);
        return mou && coverageView(ctx, mou, { regionCode: null, wholeCountry: false }, 'WORST');
      }),
    );
    return views.filter((view) => view !== null);
  }

  @FieldResolver(() => [MouType])
  async mousWaiting(@Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    if (!can(viewer, 'mou:review')) return [];
    return (await mousWaitingFor(ctx.read, viewer, LISTED)).map((id) => ctx.loaders.mou.load(id));
  }

  @FieldResolver(() => HomeGroupsType, { nullable: true })
  async groups(@Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    if (viewer.scopeKind !== 'PARTNER' || !can(viewer, 'member:read')) return null;
    const [pipeline, unsigned] = await Promise.all([
      groupPipeline(ctx.read, viewer, null, businessDate(ctx.clock)),
      unsignedGroups(ctx, viewer, UNSIGNED),
    ]);
    return pipeline.total === 0 ? null : { pipeline, unsigned };
  }

  @FieldResolver(() => HomeOfficeType, { nullable: true })
  async office(@Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    if (viewer.scopeKind !== 'OFFICE') return null;
    const today = businessDate(ctx.clock);
    const [importsReady, ending, pipeline, groups, without, regencies, target] = await Promise.all([
      home.importsReady(ctx.read, viewer),
      home.endingMous(ctx.read, viewer, { today, until: endingUntil(today), limit: LISTED }),
      groupPipeline(ctx.read, viewer, null, today),
      unsignedGroups(ctx, viewer, LISTED),
      home.partnersWithoutMou(ctx.read, viewer, LISTED),
      home.peopleOfRegencies(ctx.read, viewer),
      officeTarget(ctx),
    ]);
    const count = (rows: readonly { total: number }[]) => rows[0]?.total ?? 0;
    return {
      ...{ importsReady, ending, endingCount: count(ending), overdueCount: pipeline.overdue },
      overdue: groups.filter(({ nextStepOn }) => nextStepOn !== null && nextStepOn < today),
      withoutMouCount: count(without),
      withoutMou: without.map(({ id }) => ctx.loaders.partner.load(id)),
      ...{ people: home.sumOf(regencies), regencies, target },
    };
  }

  @FieldResolver(() => HomeNationType, { nullable: true })
  async nation(@Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    if (viewer.scopeKind !== 'COUNTRY') return null;
    const rows = await home.peopleOfNation(ctx.read, viewer);
    const provinces = rows.filter((row) => row.regionId !== null).sort((a, b) => a.registered - b.registered);
    const partners = rows.filter((row) => row.partnerId !== null).sort((a, b) => b.registered - a.registered);
    return { people: home.sumOf(provinces), provinces, partners: partners.slice(0, LISTED) };
  }

  @FieldResolver(() => HomeHouseType, { nullable: true })
  async house(@Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    return viewer.scopeKind === 'REGISTER' ? home.houseFigures(ctx.read, ctx.clock.now()) : null;
  }
}

@Resolver(() => HomePlaceType)
export class HomePlaceResolver {
  @FieldResolver(() => RegionType)
  region(@Root() row: { regionId: number }, @Ctx() ctx: Context) {
    return ctx.region(row.regionId);
  }
}

async function unsignedGroups(ctx: Context, viewer: Viewer, first: number) {
  const wanted = { filter: { unsigned: true }, orderBy: 'NEXT_STEP' as const };
  const question = { ...wanted, first, after: null, present: currentMonth(ctx.clock) };
  const page = await groupsPage(ctx.read, viewer, question);
  return page.edges.map(({ node }) => node);
}

interface OfPartner {
  readonly partnerId: string;
}

@Resolver(() => HomePartnerType)
export class HomePartnerResolver {
  @FieldResolver(() => PartnerType)
  partner(@Root() row: OfPartner, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(row.partnerId);
  }
}

@Resolver(() => HomeMouType)
export class HomeMouResolver {
  @FieldResolver(() => PartnerType, { nullable: true })
  partner(@Root() row: OfPartner, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(row.partnerId);
  }
}
