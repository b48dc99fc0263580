import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SubsidyBudgetType } from '../budget/budget.type.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { memberLoader } from '../member/member.loaders.ts';
import { MemberType } from '../member/member.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { type ClarificationAnswer, type ClarificationState, NEWS_DAYS } from './clarification.codes.ts';
import { clarificationLoaders } from './clarification.loaders.ts';
import { mayAnswer, mayRelease, mayWithdraw, seesOtherSide } from './clarification.policy.ts';
import {
  type ClarificationRow,
  clarificationById,
  clarificationsPage,
  type OtherSideMonth,
} from './clarification.queries.ts';
import * as clarifications from './clarification.service.ts';
import {
  ClarificationAnswerInput,
  ClarificationConnection,
  ClarificationFilterInput,
  ClarificationInput,
  ClarificationPayload,
  ClarificationType,
  OtherSideMonthType,
} from './clarification.type.ts';

const DAY = 86_400_000;

@Resolver(() => ClarificationType)
export class ClarificationResolver {
  @Does('clarification:read')
  @Query(() => ClarificationType, {
    nullable: true,
    description: 'One question to the branch; null when it is not the viewer’s to see.',
  })
  async subsidyClarification(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return clarificationById(ctx.read, await ctx.viewer(), id);
  }

  @Does('clarification:read')
  @Query(() => ClarificationConnection, {
    description:
      'Questions to the branch about members within the scope, at most 100 a page: what is ASKED the longest waiting first, everything else the latest first.',
  })
  async subsidyClarifications(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => ClarificationFilterInput, { nullable: true }) filter?: ClarificationFilterInput,
  ) {
    const { news, state, ...about } = filter ?? {};
    const answeredSince = news ? new Date(ctx.clock.now().getTime() - NEWS_DAYS * DAY) : null;
    const asked = { ...about, state: (state ?? null) as ClarificationState | null, answeredSince };
    const question = { filter: asked, first, after: after ?? null };
    return toConnection(await clarificationsPage(ctx.read, await ctx.viewer(), question));
  }

  @Does('clarification:ask')
  @Mutation(() => ClarificationPayload, {
    description:
      'Asks the branch about one person and some months of a budget in which another fund pays; one open question a person and budget. By the agency and the partner’s coordinators. User errors: CLARIFICATION_MEMBER, CLARIFICATION_SPAN, CLARIFICATION_NOTE, CLARIFICATION_NOTHING, CLARIFICATION_OPEN, OTHER_FUND_LIMIT. NOT_FOUND out of scope, CONFLICT when the key was used for something else.',
  })
  subsidyClarificationAsk(
    @Ctx() ctx: Context,
    @Arg('input', () => ClarificationInput) { firstMonth, ...input }: ClarificationInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    const write = { ...input, first: parseMonth(firstMonth) };
    return answering(ctx, async () => ({ clarification: await clarifications.clarificationAsk(ctx, write, key) }));
  }

  @Does('clarification:answer')
  @Mutation(() => ClarificationPayload, {
    description:
      'Answers an ASKED question. The other fund keeps its months; only the agency may give back with the answer what is reserved there and not paid. By the branch that answers for the member and the agency, never by who asked. User errors: CLARIFICATION_CLOSED, CLARIFICATION_SAME_PERSON, CLARIFICATION_NOTE, CLARIFICATION_FROM, CLARIFICATION_RELEASE, VERSION_CONFLICT. NOT_FOUND out of scope.',
  })
  subsidyClarificationAnswer(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => ClarificationAnswerInput) { answer, fromMonth, note, release }: ClarificationAnswerInput,
    @Arg('version', () => Int) version: number,
  ) {
    const write = {
      ...{ answer: answer as ClarificationAnswer, fromMonth: fromMonth ? parseMonth(fromMonth) : null },
      ...{ note: note ?? null, release: release ?? false },
    };
    return answering(ctx, async () => ({
      clarification: await clarifications.clarificationAnswer(ctx, id, write, version),
    }));
  }

  @Does('clarification:ask')
  @Mutation(() => ClarificationPayload, {
    description:
      'Takes an ASKED question back. By the agency and the partner’s coordinators. User errors: CLARIFICATION_CLOSED, VERSION_CONFLICT. NOT_FOUND out of scope.',
  })
  subsidyClarificationWithdraw(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({
      clarification: await clarifications.clarificationWithdraw(ctx, id, version),
    }));
  }

  @FieldResolver(() => MemberType)
  member(@Root() { memberId }: ClarificationRow, @Ctx() ctx: Context) {
    return memberLoader(ctx).load(memberId);
  }

  @FieldResolver(() => SubsidyBudgetType, { nullable: true })
  budget(@Root() { budgetId }: ClarificationRow, @Ctx() ctx: Context) {
    return clarificationLoaders(ctx).budget.load(budgetId);
  }

  @FieldResolver(() => Int, { nullable: true })
  waitingDays(@Root() { state, askedAt }: ClarificationRow, @Ctx() ctx: Context) {
    if (state !== 'ASKED') return null;
    return Math.max(0, Math.floor((ctx.clock.now().getTime() - askedAt.getTime()) / DAY));
  }

  @FieldResolver(() => [OtherSideMonthType], { nullable: true })
  async otherSide(@Root() row: ClarificationRow, @Ctx() ctx: Context) {
    return seesOtherSide(await ctx.viewer(), row) ? clarificationLoaders(ctx).otherSide.load(row.id) : null;
  }

  @FieldResolver(() => Boolean)
  async viewerCanAnswer(@Root() row: ClarificationRow, @Ctx() ctx: Context) {
    return mayAnswer(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanRelease(@Root() row: ClarificationRow, @Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    return mayAnswer(viewer, row) && mayRelease(viewer);
  }

  @FieldResolver(() => Boolean)
  async viewerCanWithdraw(@Root() row: ClarificationRow, @Ctx() ctx: Context) {
    return mayWithdraw(await ctx.viewer(), row);
  }
}

@Resolver(() => OtherSideMonthType)
export class OtherSideResolver {
  @FieldResolver(() => PartnerType, { nullable: true })
  partner(@Root() { partnerId }: OtherSideMonth, @Ctx() ctx: Context) {
    return partnerId === null ? null : ctx.loaders.partner.load(partnerId);
  }
}
