import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { budgetsByIds } from '../budget/budget.queries.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { memberLoader } from '../member/member.loaders.ts';
import { MemberType } from '../member/member.type.ts';
import { OtherFundSpanInput } from '../other-fund/other-fund.type.ts';
import { type NextInLineRow, nextInLine } from './next-in-line.queries.ts';
import { NextInLineType } from './next-in-line.type.ts';

@Resolver(() => NextInLineType)
export class NextInLineResolver {
  @Does('subsidyBudget:reserve')
  @Query(() => [NextInLineType], {
    description:
      'Who could stand in for a member in a budget: of the same village and category, the longest listed first, of age and with room in the quota; at most 5. Whether another fund pays for them is told when they are reserved. By the agency and the partner’s coordinators. NOT_FOUND for a budget out of sight.',
  })
  async subsidyNextInLine(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('memberId', () => ID) memberId: string,
    @Arg('span', () => OtherFundSpanInput) { firstMonth, months }: OtherFundSpanInput,
  ) {
    const [budget] = await budgetsByIds(ctx.read, [budgetId]);
    if (!budget) throw new DomainError('NOT_FOUND');
    const span = { memberId, first: parseMonth(firstMonth), months };
    return nextInLine(ctx.read, await ctx.viewer(), budget, span);
  }

  @FieldResolver(() => MemberType)
  member(@Root() { memberId }: NextInLineRow, @Ctx() ctx: Context) {
    return memberLoader(ctx).load(memberId);
  }
}
