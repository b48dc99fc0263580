import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { businessDate } from '../kernel/clock.ts';
import type { MouRow } from '../mou/mou.queries.ts';
import { MouPayload, MouType } from '../mou/mou.type.ts';
import { evidenceLoader } from './evidence.loaders.ts';
import { type EvidenceRow, missingPage } from './evidence.queries.ts';
import { mayKeepPapersOf, mayOpenPaper, mayWithdrawPaper, seesEvidenceOf } from './mou-document.policy.ts';
import { type MouPaperRow, papersOfMou } from './mou-document.queries.ts';
import { mouPaperWithdraw } from './mou-document.service.ts';
import { MouEvidenceConnection, MouEvidenceType, MouPaperType } from './mou-document.type.ts';

@Resolver(() => MouType)
export class MouPapersResolver {
  @FieldResolver(() => [MouPaperType], {
    description:
      'Its papers, every version: those that count first; at most 60. Another party reads the signed text and the minutes.',
  })
  papers(@Root() { id }: MouRow, @Ctx() ctx: Context) {
    return papersOfMou(ctx.read, id);
  }

  @FieldResolver(() => [MouEvidenceType], {
    description: 'What has to be on file as it stands, the first due first; a handful. Empty for who cannot bring it.',
  })
  async evidence(@Root() { id, partnerId }: MouRow, @Ctx() ctx: Context) {
    if (!seesEvidenceOf(await ctx.viewer(), await ofPartner(ctx, partnerId))) return [];
    return evidenceLoader(ctx).load(id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may put papers on file.' })
  async viewerCanAddPaper(@Root() { partnerId }: MouRow, @Ctx() ctx: Context) {
    return mayKeepPapersOf(await ctx.viewer(), await ofPartner(ctx, partnerId), 'mouDocument:add');
  }
}

@Resolver(() => MouPaperType)
export class MouPaperResolver {
  @FieldResolver(() => Boolean)
  async viewerCanOpen(@Root() row: MouPaperRow, @Ctx() ctx: Context) {
    return mayOpenPaper(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanWithdraw(@Root() row: MouPaperRow, @Ctx() ctx: Context) {
    return mayWithdrawPaper(await ctx.viewer(), await ofPartner(ctx, row.partnerId), row);
  }

  @Does('mouDocument:withdraw')
  @Mutation(() => MouPayload, {
    description:
      'Withdraws a version of a paper with a reason: it stays in the list, and the one before it counts again. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_PAPER_WITHDRAWN, MOU_REASON_LENGTH.',
  })
  mouPaperWithdraw(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('reason', () => String) reason: string) {
    return answering(ctx, async () => ({ mou: await mouPaperWithdraw(ctx, id, reason) }));
  }
}

@Resolver(() => MouEvidenceType)
export class MouEvidenceResolver {
  @Does('mouDocument:readAll')
  @Query(() => MouEvidenceConnection, {
    description:
      'Papers that are missing over all agreements that the viewer keeps, the first due first; with mine only those that the viewer’s role brings. At most 100 a page.',
  })
  async missingPapers(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('mine', () => Boolean, { nullable: true }) mine?: boolean,
  ) {
    const question = { first, after: after ?? null, mine: mine ?? false };
    return toConnection(await missingPage(ctx.read, await ctx.viewer(), question));
  }

  @FieldResolver(() => MouType)
  mou(@Root() { mouId }: EvidenceRow, @Ctx() ctx: Context) {
    return ctx.loaders.mou.load(mouId);
  }

  @FieldResolver(() => Boolean)
  missing(@Root() { documentId }: EvidenceRow) {
    return documentId === null;
  }

  @FieldResolver(() => Boolean)
  overdue(@Root() { documentId, dueOn }: EvidenceRow, @Ctx() ctx: Context) {
    return documentId === null && dueOn < businessDate(ctx.clock);
  }
}

/** Only an office has to look which office answers for the partner. */
async function ofPartner(ctx: Context, partnerId: string) {
  const viewer = await ctx.viewer();
  const partner = viewer.officeId === null ? null : await ctx.loaders.partner.load(partnerId);
  return partner ?? { id: partnerId, officeId: null };
}
