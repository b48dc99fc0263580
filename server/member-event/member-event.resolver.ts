import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CoverCheckType } from '../cover/cover.type.ts';
import { checkMembers } from '../cover/cover-check.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { memberLoader } from '../member/member.loaders.ts';
import type { MemberRow } from '../member/member.queries.ts';
import { MemberType } from '../member/member.type.ts';
import { regionFilter } from '../region/region-filter.ts';
import type { MemberEventState } from './member-event.codes.ts';
import { claimPapers } from './member-event.documents.ts';
import { MemberEventStateEnum } from './member-event.enums.ts';
import { mayChangeEvent, mayRecordEvent } from './member-event.policy.ts';
import { eventById, type MemberEventRow } from './member-event.queries.ts';
import * as events from './member-event.service.ts';
import {
  EventDocumentMarkInput,
  MemberEventConnection,
  MemberEventDocumentType,
  MemberEventFilterInput,
  MemberEventInput,
  MemberEventPayload,
  MemberEventType,
} from './member-event.type.ts';
import { eventsPage } from './member-event-list.queries.ts';

@Resolver(() => MemberEventType)
export class MemberEventResolver {
  @Does('memberEvent:read')
  @Query(() => MemberEventType, {
    nullable: true,
    description: 'One event; null when there is none or it is not the viewer’s.',
  })
  async memberEvent(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return eventById(ctx.read, await ctx.viewer(), id);
  }

  @Does('memberEvent:read')
  @Query(() => MemberEventConnection, {
    description:
      'What happened to members within the scope, the longest ago first, at most 100 a page. By everyone who reads people.',
  })
  async memberEvents(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => MemberEventFilterInput, { nullable: true }) filter?: MemberEventFilterInput,
  ) {
    const { regionCode, ...asked } = filter ?? {};
    const where = { ...asked, ...(await regionFilter(ctx, regionCode)) };
    const question = { filter: where, first, after: after ?? null };
    return toConnection(await eventsPage(ctx.read, await ctx.viewer(), question));
  }

  @Does('memberEvent:record')
  @Mutation(() => MemberEventPayload, {
    description:
      'Records a death or an accident at work and opens the list of papers. By coordinators, operators and offices, of members in any state; the membership is not ended by it. User errors: EVENT_DATE_FUTURE, EVENT_DATE_BEFORE_BIRTH, EVENT_RECORDED. NOT_FOUND out of scope, CONFLICT when the key was used for other content.',
  })
  memberEventRecord(
    @Ctx() ctx: Context,
    @Arg('memberId', () => ID) memberId: string,
    @Arg('input', () => MemberEventInput) input: MemberEventInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    const { kind, occurredOn } = input;
    return answering(ctx, async () => ({
      memberEvent: await events.memberEventRecord(ctx, memberId, { kind, occurredOn }, key),
    }));
  }

  @Does('memberEvent:record')
  @Mutation(() => MemberEventPayload, {
    description:
      'Says of one paper that it is missing, was handed in, or is not needed. By coordinators, operators and offices, while the event stands. User errors: EVENT_WITHDRAWN, EVENT_PAPER_DATE, EVENT_PAPER_DATE_FUTURE, EVENT_PAPER_DATE_BEFORE, EVENT_REASON, VERSION_CONFLICT. NOT_FOUND out of scope.',
  })
  memberEventDocumentMark(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => EventDocumentMarkInput) input: EventDocumentMarkInput,
    @Arg('version', () => Int) version: number,
  ) {
    const mark = { state: input.state, handedInOn: input.handedInOn ?? null, reason: input.reason ?? null };
    return answering(ctx, async () => ({
      memberEvent: await events.memberEventDocumentMark(ctx, id, mark, version),
    }));
  }

  @Does('memberEvent:record')
  @Mutation(() => MemberEventPayload, {
    description:
      'Takes a wrong record back, with a reason; it stays to be seen. By coordinators, operators and offices, while it stands. User errors: EVENT_WITHDRAWN, EVENT_REASON, VERSION_CONFLICT. NOT_FOUND out of scope.',
  })
  memberEventWithdraw(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ memberEvent: await events.memberEventWithdraw(ctx, id, reason, version) }));
  }

  @FieldResolver(() => MemberType)
  member(@Root() row: MemberEventRow, @Ctx() ctx: Context) {
    return memberOf(row, ctx);
  }

  @FieldResolver(() => MemberEventStateEnum)
  async state(@Root() row: MemberEventRow, @Ctx() ctx: Context): Promise<MemberEventState> {
    if (row.withdrawnAt) return 'WITHDRAWN';
    const papers = await ctx.loaders.eventPapers.load(row.id);
    return papers.some(({ state }) => state === 'MISSING') ? 'PAPERS_MISSING' : 'COMPLETE';
  }

  @FieldResolver(() => CoverCheckType)
  async cover(@Root() row: MemberEventRow, @Ctx() ctx: Context) {
    const member = await memberOf(row, ctx);
    return (await checkMembers(ctx.read, [member], row.occurredOn, businessDate(ctx.clock)))[0];
  }

  @FieldResolver(() => [MemberEventDocumentType])
  async documents(@Root() row: MemberEventRow, @Ctx() ctx: Context) {
    const papers = await ctx.loaders.eventPapers.load(row.id);
    return papers.map((paper) => {
      const { label, hint } = claimPapers[paper.kind];
      return { ...paper, label: label[ctx.locale], hint: hint[ctx.locale] };
    });
  }

  @FieldResolver(() => Boolean)
  async viewerCanChange(@Root() row: MemberEventRow, @Ctx() ctx: Context) {
    return mayChangeEvent(await ctx.viewer(), row);
  }
}

async function memberOf({ memberId }: MemberEventRow, ctx: Context): Promise<MemberRow> {
  const member = await memberLoader(ctx).load(memberId);
  if (!member) throw new DomainError('NOT_FOUND');
  return member;
}

/** What happened to a member: the member itself knows nothing of it. */
@Resolver(() => MemberType)
export class EventsOfMemberResolver {
  @FieldResolver(() => [MemberEventType], { description: 'What happened to the member, newest first; a handful.' })
  events(@Root() row: MemberRow, @Ctx() ctx: Context) {
    return ctx.loaders.eventsOfMember.load(row.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may record a death or an accident of the member.' })
  async viewerCanRecordEvent(@Ctx() ctx: Context) {
    return mayRecordEvent(await ctx.viewer());
  }
}
