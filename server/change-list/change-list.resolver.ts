import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { can } from '../access/actions.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { currentMonth } from '../kernel/clock.ts';
import { type Month, parseMonth } from '../kernel/month.ts';
import { MouType } from '../mou/mou.type.ts';
import { RegionType } from '../region/region.type.ts';
import { ChangeListTurnEnum } from './change-list.enums.ts';
import { mayApproveList, mayFreeze } from './change-list.policy.ts';
import {
  type ChangeListRow,
  type ChangeRow,
  changeListsOf,
  draftCounts,
  draftPage,
  linesPage,
  turnOf,
} from './change-list.queries.ts';
import * as lists from './change-list.service.ts';
import {
  ChangeConnection,
  ChangeListPayload,
  ChangeListType,
  ChangeMonthType,
  ChangeType,
} from './change-list.type.ts';

interface ChangeMonth {
  readonly mouId: string;
  readonly partnerId: string;
  readonly month: Month;
  readonly list: ChangeListRow | null;
  readonly lists: readonly ChangeListRow[];
  readonly joined: number | null;
  readonly departed: number | null;
}

@Resolver(() => ChangeMonthType)
export class ChangeMonthResolver {
  @Does('changeList:read')
  @Query(() => ChangeMonthType, {
    nullable: true,
    description:
      'Who joined and left an agreement until the end of a month, by default this one. Null when there is no such agreement, or it is not the viewer’s to see. Observers read the numbers of lists that are frozen.',
  })
  async changeMonth(
    @Ctx() ctx: Context,
    @Arg('mouId', () => ID) mouId: string,
    @Arg('month', () => String, { nullable: true }) month?: string | null,
  ): Promise<ChangeMonth | null> {
    const asked = month ? parseMonth(month) : currentMonth(ctx.clock);
    const mou = await ctx.loaders.mou.load(mouId);
    if (!mou) return null;
    const all = await changeListsOf(ctx.read, mouId);
    const list = all.find((one) => one.month === asked && one.state !== 'RETURNED') ?? null;
    const counts = list ?? ((await seesAll(ctx)) ? await draftCounts(ctx.read, mouId, asked) : null);
    const { joined, departed } = counts ?? { joined: null, departed: null };
    return { mouId, partnerId: mou.partnerId, month: asked, list, lists: all, joined, departed };
  }

  @Does('changeList:freeze')
  @Mutation(() => ChangeListPayload, {
    description:
      'Freezes the changes of an agreement until the end of a month; what comes later goes into the next. By the agency, the office that answers for the partner and its coordinators. A month has one list, so a repeat freezes nothing twice. User errors: CHANGE_LIST_MONTH_AHEAD, CHANGE_LIST_EXISTS, CHANGE_LIST_LATER, CHANGE_LIST_WAITING, CHANGE_LIST_MOVED. NOT_FOUND out of scope.',
  })
  changeListFreeze(
    @Ctx() ctx: Context,
    @Arg('mouId', () => ID) mouId: string,
    @Arg('month', () => String) month: string,
  ) {
    return answering(ctx, async () => ({ changeList: await lists.changeListFreeze(ctx, mouId, parseMonth(month)) }));
  }

  @Does('changeList:freeze')
  @Mutation(() => ChangeListPayload, {
    description:
      'Approves a frozen list. By whoever may freeze it, and not who did. User errors: CHANGE_LIST_SETTLED, CHANGE_LIST_SAME_PERSON, VERSION_CONFLICT. NOT_FOUND out of scope.',
  })
  changeListApprove(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ changeList: await lists.changeListApprove(ctx, id, version) }));
  }

  @Does('changeList:freeze')
  @Mutation(() => ChangeListPayload, {
    description:
      'Gives a frozen list back with a reason; its month may be frozen anew. By whoever may freeze it. User errors: CHANGE_LIST_SETTLED, CHANGE_LIST_REASON, VERSION_CONFLICT. NOT_FOUND out of scope.',
  })
  changeListReturn(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ changeList: await lists.changeListReturn(ctx, id, reason, version) }));
  }

  @FieldResolver(() => MouType, { nullable: true })
  mou(@Root() { mouId }: ChangeMonth, @Ctx() ctx: Context) {
    return ctx.loaders.mou.load(mouId);
  }

  @FieldResolver(() => ChangeConnection, { nullable: true })
  async changes(
    @Root() { mouId, month, list }: ChangeMonth,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    if (!can(await ctx.viewer(), 'member:read')) return null;
    const page = { first, after: after ?? null };
    return toConnection(await (list ? linesPage(ctx.read, list.id, page) : draftPage(ctx.read, mouId, month, page)));
  }

  @FieldResolver(() => Boolean)
  async viewerCanFreeze(@Root() { partnerId, list }: ChangeMonth, @Ctx() ctx: Context) {
    return list === null && mayFreeze(await ctx.viewer(), await partnerOf(ctx, partnerId));
  }
}

/** Who sees a part of the people would be told a part of the numbers as if it were all. */
async function seesAll(ctx: Context): Promise<boolean> {
  const viewer = await ctx.viewer();
  return can(viewer, 'member:read') && (viewer.scopeKind === 'COUNTRY' || viewer.scopeKind === 'PARTNER');
}

async function partnerOf(ctx: Context, id: string) {
  return (await ctx.loaders.partner.load(id)) ?? { id, officeId: null };
}

@Resolver(() => ChangeListType)
export class ChangeListResolver {
  @FieldResolver(() => MouType, { nullable: true })
  mou(@Root() { mouId }: ChangeListRow, @Ctx() ctx: Context) {
    return ctx.loaders.mou.load(mouId);
  }

  @FieldResolver(() => ChangeListTurnEnum, { nullable: true })
  turn(@Root() { id, state }: ChangeListRow, @Ctx() ctx: Context) {
    return state === 'FROZEN' ? turnOf(ctx.read, id) : null;
  }

  @FieldResolver(() => Boolean)
  async viewerCanApprove(@Root() list: ChangeListRow, @Ctx() ctx: Context) {
    return list.state === 'FROZEN' && mayApproveList(await ctx.viewer(), await partnerOf(ctx, list.partnerId), list);
  }

  @FieldResolver(() => Boolean)
  async viewerCanReturn(@Root() list: ChangeListRow, @Ctx() ctx: Context) {
    return list.state === 'FROZEN' && mayFreeze(await ctx.viewer(), await partnerOf(ctx, list.partnerId));
  }
}

@Resolver(() => ChangeType)
export class ChangedMemberResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() { villageId }: ChangeRow, @Ctx() ctx: Context) {
    return ctx.region(villageId);
  }
}
