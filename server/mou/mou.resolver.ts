import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { businessDate } from '../kernel/clock.ts';
import { MemberCountsType, PartnerType } from '../partner/partner.type.ts';
import type { MouOrder } from './mou.codes.ts';
import { MouOrderEnum, MouPhaseEnum } from './mou.enums.ts';
import { MouFilterInput } from './mou.input.ts';
import { phaseOf } from './mou.phase.ts';
import { type MouAct, mayDo } from './mou.policy.ts';
import { type MouRow, mousPage } from './mou.queries.ts';
import { MouConnection, MouPartyType, MouReturnType, MouReviewType, MouType, MouWaitsType } from './mou.type.ts';
import { filterOf, returnOf, reviewOf } from './mou.view.ts';
import { lateActsPage } from './mou-late.queries.ts';
import { MouLateActConnection } from './mou-late.type.ts';

@Resolver(() => MouType)
export class MouResolver {
  @Does('mou:read')
  @Query(() => MouType, {
    nullable: true,
    description: 'One agreement; null when there is none or it is not the viewer’s.',
  })
  mou(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.loaders.mou.load(id);
  }

  @Does('mou:read')
  @Query(() => MouConnection, {
    description:
      'Agreements about the viewer’s partners or signed by them, their groups or the viewer’s office; at most 100 a page.',
  })
  async mous(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => MouFilterInput, { nullable: true }) filter?: MouFilterInput,
    @Arg('orderBy', () => MouOrderEnum, { nullable: true }) orderBy?: MouOrder,
  ) {
    const today = businessDate(ctx.clock);
    const question = { first, after: after ?? null, filter: filterOf(filter), orderBy: orderBy ?? 'TITLE', today };
    return toConnection(await mousPage(ctx.read, await ctx.viewer(), question));
  }

  @FieldResolver(() => PartnerType, { nullable: true })
  partner(@Root() row: MouRow, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(row.partnerId);
  }

  @FieldResolver(() => MouType, { nullable: true })
  parent(@Root() row: MouRow, @Ctx() ctx: Context) {
    return row.parentId === null ? null : ctx.loaders.mou.load(row.parentId);
  }

  @FieldResolver(() => MouType, { nullable: true })
  renews(@Root() row: MouRow, @Ctx() ctx: Context) {
    return row.renewsId === null ? null : ctx.loaders.mou.load(row.renewsId);
  }

  @FieldResolver(() => MouType, { nullable: true })
  async renewal(@Root() row: MouRow, @Ctx() ctx: Context) {
    const found = await ctx.loaders.mouRenewal.load(row.id);
    return found && ctx.loaders.mou.load(found.renewalId);
  }

  @FieldResolver(() => MouPhaseEnum)
  phase(@Root() row: MouRow, @Ctx() ctx: Context) {
    return phaseOf(row, businessDate(ctx.clock));
  }

  @FieldResolver(() => MouReviewType, { nullable: true })
  review(@Root() row: MouRow) {
    return reviewOf(row);
  }

  @FieldResolver(() => MouReturnType, { nullable: true })
  returned(@Root() row: MouRow) {
    return returnOf(row);
  }

  @FieldResolver(() => MouWaitsType, { nullable: true })
  async waits(@Root() row: MouRow, @Ctx() ctx: Context) {
    if (row.state !== 'IN_REVIEW' && row.state !== 'READY') return null;
    const turn = await ctx.loaders.mouTurn.load(row.id);
    return turn && { ...turn, since: row.reviewedAt ?? row.askedAt };
  }

  @FieldResolver(() => [MouType])
  addenda(@Root() row: MouRow, @Ctx() ctx: Context) {
    return ctx.loaders.mousBelow.load(row.id);
  }

  @FieldResolver(() => [MouPartyType])
  parties(@Root() row: MouRow, @Ctx() ctx: Context) {
    return ctx.loaders.mouParties.load(row.id);
  }

  @FieldResolver(() => MemberCountsType)
  memberCounts(@Root() row: MouRow, @Ctx() ctx: Context) {
    return ctx.loaders.mouCounts.load(row.id);
  }

  @FieldResolver(() => MouLateActConnection)
  async lateActs(
    @Root() row: MouRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    const page = await lateActsPage(ctx.read, row.id, first, after ?? null);
    const named = page.edges.map(({ cursor, node }) => ({
      cursor,
      node: { ...node, madeByName: node.madeByName ?? 'Portal' },
    }));
    return toConnection({ ...page, edges: named });
  }

  @FieldResolver(() => AuditEntryConnection)
  async history(
    @Root() row: MouRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    const parties = await ctx.loaders.mouParties.load(row.id);
    return historyConnection(ctx, [row.id, ...parties.map(({ id }) => id)], first, after);
  }

  @FieldResolver(() => Boolean)
  viewerCanEdit(@Root() row: MouRow, @Ctx() ctx: Context) {
    return viewerMay('edit', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanRetarget(@Root() row: MouRow, @Ctx() ctx: Context) {
    return viewerMay('retarget', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanSign(@Root() row: MouRow, @Ctx() ctx: Context) {
    return viewerMay('sign', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanActivate(@Root() row: MouRow, @Ctx() ctx: Context) {
    return viewerMay('activate', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanEnd(@Root() row: MouRow, @Ctx() ctx: Context) {
    return viewerMay('end', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanAsk(@Root() row: MouRow, @Ctx() ctx: Context) {
    return viewerMay('ask', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanApprove(@Root() row: MouRow, @Ctx() ctx: Context) {
    return viewerMay('approve', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanReturn(@Root() row: MouRow, @Ctx() ctx: Context) {
    return viewerMay('giveBack', row, ctx);
  }

  @FieldResolver(() => Boolean)
  async viewerCanRenew(@Root() row: MouRow, @Ctx() ctx: Context) {
    return (await viewerMay('renew', row, ctx)) && (await ctx.loaders.mouRenewal.load(row.id)) === null;
  }
}

/** Only an office has to look which office answers for the partner. */
async function viewerMay(act: MouAct, row: MouRow, ctx: Context): Promise<boolean> {
  const viewer = await ctx.viewer();
  const partner = viewer.officeId === null ? null : await ctx.loaders.partner.load(row.partnerId);
  return mayDo(act, viewer, row, partner ?? { id: row.partnerId, officeId: null });
}
