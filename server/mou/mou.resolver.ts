import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { MemberCountsType, PartnerType } from '../partner/partner.type.ts';
import type { MouOrder } from './mou.codes.ts';
import { MouOrderEnum } from './mou.enums.ts';
import { MouFilterInput, MouInput, MouSigningPartyInput } from './mou.input.ts';
import { type MouAct, mayDo } from './mou.policy.ts';
import { type MouRow, mousPage } from './mou.queries.ts';
import * as mous from './mou.service.ts';
import { MouConnection, MouPartyType, MouPayload, MouType } from './mou.type.ts';
import { draftOf, filterOf, signingOf } from './mou.view.ts';

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
    const question = { first, after: after ?? null, filter: filterOf(filter), orderBy: orderBy ?? 'TITLE' };
    return toConnection(await mousPage(ctx.read, await ctx.viewer(), question));
  }

  @Does('mou:create')
  @Mutation(() => MouPayload, {
    description:
      'Drafts an agreement about the members of a partner. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_* by field. CONFLICT when the key was used for other content.',
  })
  mouCreate(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID) partnerId: string,
    @Arg('input', () => MouInput) input: MouInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ mou: await mous.mouCreate(ctx, partnerId, draftOf(input), key) }));
  }

  @Does('mou:edit')
  @Mutation(() => MouPayload, {
    description:
      'Edits an agreement while it is DRAFT. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_* by field, MOU_NOT_DRAFT, VERSION_CONFLICT.',
  })
  mouEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => MouInput) input: MouInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ mou: await mous.mouEdit(ctx, id, draftOf(input), version) }));
  }

  @Does('mou:edit')
  @Mutation(() => MouPayload, {
    description:
      'Sets how many people a SIGNED or ACTIVE agreement aims at. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_TARGET_RANGE, MOU_HAS_ENDED, VERSION_CONFLICT.',
  })
  mouRetarget(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('targetHeadcount', () => Int, { nullable: true }) headcount?: number | null,
  ) {
    return answering(ctx, async () => ({ mou: await mous.mouRetarget(ctx, id, headcount ?? null, version) }));
  }

  @Does('mou:sign')
  @Mutation(() => MouPayload, {
    description:
      'Records that a DRAFT was signed, with the number of every party. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_NUMBER_MISSING, MOU_NO_OFFICE, MOU_PARTIES_FEW, MOU_START_MISSING, MOU_SIGNED_FUTURE, MOU_NOT_DRAFT, VERSION_CONFLICT.',
  })
  mouSign(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('signedOn', () => DateScalar) signedOn: string,
    @Arg('parties', () => [MouSigningPartyInput]) parties: MouSigningPartyInput[],
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ mou: await mous.mouSign(ctx, id, signingOf(signedOn, parties), version) }));
  }

  @Does('mou:activate')
  @Mutation(() => MouPayload, {
    description:
      'Puts a SIGNED agreement in force, from its first day on. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_NOT_SIGNED, MOU_NOT_TO_ACTIVATE, MOU_BEFORE_START, MOU_PERIOD_OVER, VERSION_CONFLICT.',
  })
  mouActivate(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ mou: await mous.mouActivate(ctx, id, version) }));
  }

  @Does('mou:end')
  @Mutation(() => MouPayload, {
    description:
      'Ends a SIGNED or ACTIVE agreement with a reason. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_NOT_SIGNED, MOU_HAS_ENDED, MOU_REASON_LENGTH, VERSION_CONFLICT.',
  })
  mouEnd(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ mou: await mous.mouEnd(ctx, id, reason, version) }));
  }

  @FieldResolver(() => PartnerType, { nullable: true })
  partner(@Root() row: MouRow, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(row.partnerId);
  }

  @FieldResolver(() => MouType, { nullable: true })
  parent(@Root() row: MouRow, @Ctx() ctx: Context) {
    return row.parentId === null ? null : ctx.loaders.mou.load(row.parentId);
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
}

/** Only an office has to look which office answers for the partner. */
async function viewerMay(act: MouAct, row: MouRow, ctx: Context): Promise<boolean> {
  const viewer = await ctx.viewer();
  const partner = viewer.officeId === null ? null : await ctx.loaders.partner.load(row.partnerId);
  return mayDo(act, viewer, row, partner ?? { id: row.partnerId, officeId: null });
}
