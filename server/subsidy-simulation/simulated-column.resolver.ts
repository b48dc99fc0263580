import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { LineWrite } from '../budget/budget.check.ts';
import type { BudgetRow } from '../budget/budget.queries.ts';
import { SubsidyBudgetType } from '../budget/budget.type.ts';
import { SubsidyQuotaType } from '../budget/budget-line.type.ts';
import type { Context } from '../graphql/context.ts';
import { RegionType } from '../region/region.type.ts';
import { regionFilter } from '../region/region-filter.ts';
import {
  lastOf,
  leftOut,
  placesOf,
  type SimulatedColumn,
  type SimulatedPlace,
  wholly,
  worstOf,
} from './simulated-column.ts';
import { SimulatedColumnType, SimulatedPlaceType, SimulatedVillageType } from './simulated-column.type.ts';
import { simulatedBudget } from './simulation.queries.ts';
import { SimulatedBudgetType, SimulatedLineType } from './simulation.type.ts';
import { regionsOfUnits } from './simulation-run.ts';

const VILLAGES_MAX = 100;

@Resolver(() => SimulatedColumnType)
export class SimulatedColumnResolver {
  @FieldResolver(() => [SimulatedPlaceType])
  async places(
    @Root() column: SimulatedColumn,
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ) {
    return placesOf(column, await regionsOfUnits(ctx.read, column), await regionFilter(ctx, regionCode));
  }

  @FieldResolver(() => [SimulatedVillageType])
  async worst(
    @Root() column: SimulatedColumn,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ) {
    const regions = await regionsOfUnits(ctx.read, column);
    const count = Math.min(Math.max(first, 0), VILLAGES_MAX);
    return worstOf(column, regions, await regionFilter(ctx, regionCode), count).map(({ villageId, group }) => ({
      ...{ ...group, villageId, people: wholly(group), leftOut: leftOut(group) },
      coveredUntil: lastOf(column.firstMonth, group.reach),
    }));
  }
}

@Resolver(() => SimulatedPlaceType)
export class SimulatedPlaceResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { regionId }: SimulatedPlace, @Ctx() ctx: Context) {
    return ctx.region(regionId);
  }
}

@Resolver(() => SimulatedVillageType)
export class SimulatedVillageResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() { villageId }: { villageId: number }, @Ctx() ctx: Context) {
    return ctx.region(villageId);
  }
}

@Resolver(() => SimulatedLineType)
export class SimulatedLineResolver {
  @FieldResolver(() => SubsidyQuotaType)
  quotas(@Root() { quotas }: LineWrite) {
    return { mme: quotas.MME, pr: quotas.PR, other: quotas.OTHER };
  }
}

@Resolver(() => SubsidyBudgetType)
export class SimulatedBudgetResolver {
  @FieldResolver(() => SimulatedBudgetType, {
    nullable: true,
    description: 'What it came to in the simulation that it was made of; null where it was not.',
  })
  simulatedAs(@Root() { id }: BudgetRow, @Ctx() ctx: Context) {
    return simulatedBudget(ctx.read, id);
  }
}
