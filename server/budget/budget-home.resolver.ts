import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { can } from '../access/actions.ts';
import type { Context } from '../graphql/context.ts';
import { HomeType } from '../home/home.type.ts';
import { currentMonth } from '../kernel/clock.ts';
import type { BudgetRow } from './budget.queries.ts';
import { budgetsByIds } from './budget.queries.ts';
import { SubsidyBudgetType } from './budget.type.ts';
import { homeBudgets } from './budget-home.queries.ts';

@ObjectType('SubsidyShortUnits', {
  description: 'Units of a budget to which nothing came, or that paid more than came.',
})
export class ShortUnitsType {
  @Field(() => Int, { description: 'All of them, each once.' })
  units!: number;

  @Field(() => Int, { description: 'Those to which nothing came.' })
  noMoney!: number;

  @Field(() => Int, { description: 'Those that paid more than came.' })
  spentAhead!: number;
}

@Resolver(() => HomeType)
export class BudgetHomeResolver {
  @FieldResolver(() => [SubsidyBudgetType], {
    description: 'Open budgets of a whole partner that pay for this month or one ahead; at most three.',
  })
  async budgets(@Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    if (viewer.scopeKind !== 'PARTNER' || !can(viewer, 'subsidyBudget:read')) return [];
    const ids = await homeBudgets(ctx.read, viewer, currentMonth(ctx.clock));
    const found = ids.length === 0 ? [] : await budgetsByIds(ctx.read, ids);
    return ids.flatMap((id) => found.find((budget) => budget.id === id) ?? []);
  }
}

@Resolver(() => SubsidyBudgetType)
export class ShortUnitsResolver {
  @FieldResolver(() => ShortUnitsType, { description: 'Units to which nothing came, or that paid more than came.' })
  async shortUnits(@Root() { id }: BudgetRow, @Ctx() ctx: Context) {
    return (await ctx.loaders.shortUnits.load(id)) ?? { units: 0, noMoney: 0, spentAhead: 0 };
  }
}
