import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { can } from '../access/actions.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { isId } from '../kernel/id.ts';
import { RegionType } from '../region/region.type.ts';
import { regionFilter } from '../region/region-filter.ts';
import { type AllocationRow, allocationsByIds } from './allocation.queries.ts';
import { AllocationType } from './allocation.type.ts';
import type { BudgetRow } from './budget.queries.ts';
import { SubsidyBudgetType } from './budget.type.ts';
import { holdersPage, monthsOfUnit } from './unit.queries.ts';
import {
  HolderConnection,
  SubsidyPlaceConnection,
  SubsidyPlaceType,
  UnitFilterEnum,
  UnitMonthType,
  UnitOrderEnum,
} from './unit.type.ts';
import type { UnitFilter, UnitOrder } from './unit-figures.codes.ts';
import {
  placesOfBudget,
  sumOfUnits,
  type UnitFiguresQuestion,
  type UnitFiguresRow,
  unitsPage,
} from './unit-figures.queries.ts';
import { monthsAround } from './unit-months.ts';

const WHERE = { nullable: true, description: 'Code of a region; left out for all units.' } as const;
const WHICH = { nullable: true, description: 'Only these units; left out for all.' } as const;
const FIRST = {
  nullable: true,
  description: 'Who stands first; left out for the smallest part of the quota.',
} as const;

async function asked(
  ctx: Context,
  { id, mouId }: BudgetRow,
  regionCode: string | null | undefined,
  filter: UnitFilter | null | undefined,
): Promise<UnitFiguresQuestion> {
  const region = await regionFilter(ctx, regionCode);
  return { budgetId: id, mouId, region, filter: filter ?? null, ...monthsAround(ctx.clock) };
}

@Resolver(() => SubsidyBudgetType)
export class BudgetUnitsResolver {
  @FieldResolver(() => AllocationType, { nullable: true, description: 'One unit; null where the budget has no such.' })
  async allocation(@Root() { id }: BudgetRow, @Ctx() ctx: Context, @Arg('id', () => ID) allocationId: string) {
    const [row] = isId(allocationId) ? await allocationsByIds(ctx.read, [allocationId]) : [];
    return row?.budgetId === id ? row : null;
  }

  @FieldResolver(() => [SubsidyPlaceType], {
    description: 'The regions right below a region, in a district its units; a short list.',
  })
  async places(
    @Root() budget: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String, WHERE) regionCode?: string | null,
    @Arg('filter', () => UnitFilterEnum, WHICH) filter?: UnitFilter | null,
    @Arg('orderBy', () => UnitOrderEnum, FIRST) orderBy?: UnitOrder | null,
  ) {
    const question = await asked(ctx, budget, regionCode, filter);
    return placesOfBudget(ctx.read, await ctx.viewer(), { ...question, orderBy: orderBy ?? 'QUOTA' });
  }

  @FieldResolver(() => SubsidyPlaceType, { description: 'All units of a region together.' })
  async placeSum(
    @Root() budget: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String, WHERE) regionCode?: string | null,
    @Arg('filter', () => UnitFilterEnum, WHICH) filter?: UnitFilter | null,
  ) {
    return sumOfUnits(ctx.read, await ctx.viewer(), await asked(ctx, budget, regionCode, filter));
  }

  @FieldResolver(() => SubsidyPlaceConnection, { description: 'The units of a region, however deep.' })
  async placeUnits(
    @Root() budget: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('regionCode', () => String, WHERE) regionCode?: string | null,
    @Arg('filter', () => UnitFilterEnum, WHICH) filter?: UnitFilter | null,
    @Arg('orderBy', () => UnitOrderEnum, FIRST) orderBy?: UnitOrder | null,
  ) {
    const question = await asked(ctx, budget, regionCode, filter);
    const page = { ...question, orderBy: orderBy ?? 'QUOTA', first, after: after ?? null };
    return toConnection(await unitsPage(ctx.read, await ctx.viewer(), page));
  }
}

@Resolver(() => SubsidyPlaceType)
export class SubsidyPlaceResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { regionId }: UnitFiguresRow, @Ctx() ctx: Context) {
    return regionId === null ? null : ctx.region(regionId);
  }
}

@Resolver(() => AllocationType)
export class UnitResolver {
  @FieldResolver(() => [UnitMonthType], { description: 'Its months by category; at most 24 of each.' })
  months(@Root() { id }: AllocationRow, @Ctx() ctx: Context) {
    return monthsOfUnit(ctx.read, id);
  }

  @FieldResolver(() => HolderConnection, {
    nullable: true,
    description: 'Whose months it pays, by name; null for who does not read people.',
  })
  async holders(
    @Root() { id }: AllocationRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const viewer = await ctx.viewer();
    if (!can(viewer, 'member:read')) return null;
    return toConnection(await holdersPage(ctx.read, viewer, { allocationId: id, first, after: after ?? null }));
  }
}
