import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { mayDo } from './budget.policy.ts';
import type { BudgetRow } from './budget.queries.ts';
import { SubsidyBudgetPayload, SubsidyBudgetType } from './budget.type.ts';
import { divisionOfBudget } from './division.queries.ts';
import { DivisionType } from './division.type.ts';
import { divisionRemove } from './division-file.service.ts';

@Resolver(() => SubsidyBudgetType)
export class BudgetDivisionResolver {
  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'The file that it is divided by; null where its lines say what each unit gets.',
  })
  division(@Root() { id }: BudgetRow, @Ctx() ctx: Context) {
    return divisionOfBudget(ctx.read, id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may divide it by a file: a draft or an open budget.',
  })
  async viewerCanDivide(@Root() row: BudgetRow, @Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    return mayDo('edit', viewer, row) || mayDo('change', viewer, row);
  }
}

@Resolver()
export class DivisionActsResolver {
  @Does('subsidyBudget:edit')
  @Mutation(() => SubsidyBudgetPayload, {
    description:
      'Drops the file that a DRAFT budget is divided by: its lines say again what each unit gets. By the agency and the partner’s coordinators. User errors: BUDGET_STATE, VERSION_CONFLICT.',
  })
  subsidyDivisionRemove(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ budget: await divisionRemove(ctx, budgetId, version) }));
  }
}
