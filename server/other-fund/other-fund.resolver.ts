import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { can } from '../access/actions.ts';
import { spanOf } from '../budget/budget.view.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { memberLoader } from '../member/member.loaders.ts';
import { MemberType } from '../member/member.type.ts';
import { budgetOtherFund, memberOtherFund, type OtherFundMonths } from './other-fund.service.ts';
import {
  MemberOtherFundPayload,
  OtherFundMonthsType,
  OtherFundPeopleInput,
  OtherFundSpanInput,
  SubsidyOtherFundPayload,
} from './other-fund.type.ts';

@Resolver(() => OtherFundMonthsType)
export class OtherFundResolver {
  @Does('otherFund:look')
  @Mutation(() => MemberOtherFundPayload, {
    description:
      'Asks in which months another fund pays for a member. Kept in the member’s history with the reason; 500 people a user and day. By the agency, offices, coordinators and operators. User errors: OTHER_FUND_REASON, OTHER_FUND_SPAN, OTHER_FUND_LIMIT. NOT_FOUND out of scope.',
  })
  memberOtherFund(
    @Ctx() ctx: Context,
    @Arg('memberId', () => ID) memberId: string,
    @Arg('span', () => OtherFundSpanInput) { firstMonth, months }: OtherFundSpanInput,
    @Arg('reason', () => String) reason: string,
  ) {
    const span = { first: parseMonth(firstMonth), months };
    return answering(ctx, async () => ({ found: await memberOtherFund(ctx, memberId, span, reason) }));
  }

  @Does('otherFund:look')
  @Mutation(() => SubsidyOtherFundPayload, {
    description:
      'The registered people of a budget whom another fund pays for in some of these months, a page at a time. Each of the page is a look as memberOtherFund is. By the agency, offices, coordinators and operators. User errors: OTHER_FUND_REASON, OTHER_FUND_SPAN, OTHER_FUND_LIMIT, ALLOCATION_UNKNOWN. NOT_FOUND for a budget out of sight.',
  })
  subsidyOtherFund(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('input', () => OtherFundPeopleInput) input: OtherFundPeopleInput,
    @Arg('reason', () => String) reason: string,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return answering(ctx, async () => {
      const page = { first, after: after ?? null };
      const found = await budgetOtherFund(ctx, { ...(await spanOf(ctx, input)), budgetId, page }, reason);
      const { edges, hasNextPage } = found;
      return { people: edges.map(({ node }) => node), endCursor: hasNextPage ? (edges.at(-1)?.cursor ?? null) : null };
    });
  }

  @FieldResolver(() => MemberType)
  member(@Root() { memberId }: OtherFundMonths, @Ctx() ctx: Context) {
    return memberLoader(ctx).load(memberId);
  }
}

@Resolver(() => MemberType)
export class OtherFundOfMemberResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may ask in which months another fund pays for the member.',
  })
  async viewerCanAskOtherFund(@Ctx() ctx: Context) {
    return can(await ctx.viewer(), 'otherFund:look');
  }
}
