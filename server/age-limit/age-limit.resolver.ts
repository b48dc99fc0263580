import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { BudgetRow } from '../budget/budget.queries.ts';
import { SubsidyBudgetType } from '../budget/budget.type.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { currentMonth } from '../kernel/clock.ts';
import { memberLoader } from '../member/member.loaders.ts';
import { MemberType } from '../member/member.type.ts';
import { RegionType } from '../region/region.type.ts';
import { regionFilter } from '../region/region-filter.ts';
import {
  type AgeLimitRow,
  type AgeLimitUnitRow,
  ageLimitCounts,
  ageLimitPage,
  ageLimitUnitsPage,
} from './age-limit.queries.ts';
import {
  AgeLimitConnection,
  AgeLimitCountsType,
  AgeLimitType,
  AgeLimitUnitConnection,
  AgeLimitUnitType,
} from './age-limit.type.ts';

const question = async (ctx: Context, budget: BudgetRow, regionCode: string | null | undefined) => ({
  ...{ budget, region: await regionFilter(ctx, regionCode), present: currentMonth(ctx.clock) },
});

/** Who comes to an age limit of a budget: the budget itself knows nothing of it. */
@Resolver(() => SubsidyBudgetType)
export class AgeLimitResolver {
  @FieldResolver(() => AgeLimitCountsType, {
    description:
      'People within the viewer’s scope who come to an age limit of the budget, this month to three months on.',
  })
  async ageLimitCounts(
    @Root() budget: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ) {
    return ageLimitCounts(ctx.read, await ctx.viewer(), await question(ctx, budget, regionCode));
  }

  @FieldResolver(() => AgeLimitConnection, {
    description: 'These people, the earliest birthday first; at most 100 a page.',
  })
  async ageLimits(
    @Root() budget: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ) {
    const asked = { ...(await question(ctx, budget, regionCode)), first, after: after ?? null };
    return toConnection(await ageLimitPage(ctx.read, await ctx.viewer(), asked));
  }

  @FieldResolver(() => AgeLimitUnitConnection, {
    description: 'Units with people who grow too old, by their place; at most 100 a page.',
  })
  async ageLimitUnits(
    @Root() budget: BudgetRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string | null,
  ) {
    const asked = { ...(await question(ctx, budget, regionCode)), first, after: after ?? null };
    return toConnection(await ageLimitUnitsPage(ctx.read, await ctx.viewer(), asked));
  }
}

@Resolver(() => AgeLimitType)
export class AgeLimitRowResolver {
  @FieldResolver(() => MemberType)
  member(@Root() { memberId }: AgeLimitRow, @Ctx() ctx: Context) {
    return memberLoader(ctx).load(memberId);
  }
}

@Resolver(() => AgeLimitUnitType)
export class AgeLimitUnitResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() { villageId }: AgeLimitUnitRow, @Ctx() ctx: Context) {
    return ctx.region(villageId);
  }
}
