import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { GroupType } from '../group/group.type.ts';
import { isId } from '../kernel/id.ts';
import type { MouRow } from '../mou/mou.queries.ts';
import { MouType, MouWaitsType } from '../mou/mou.type.ts';
import { OfficeType } from '../office/office.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { checkLines, checkPlan } from './ceremony.check.ts';
import { CeremonyInput } from './ceremony.input.ts';
import { ceremonyLoaders } from './ceremony.loaders.ts';
import { checkedTerms } from './ceremony.plan.ts';
import { type CeremonyAct, mayDoAtCeremony } from './ceremony.policy.ts';
import { type CeremonyRow, ceremoniesByIds, ceremoniesPage, type LineRow } from './ceremony.queries.ts';
import {
  CeremonyCheckPayload,
  CeremonyConnection,
  CeremonyLineType,
  CeremonyType,
  NumberSeriesType,
} from './ceremony.type.ts';
import { checkLineOf, problemIn, writeOf } from './ceremony.view.ts';

@Resolver(() => CeremonyType)
export class CeremonyResolver {
  @Does('mou:read')
  @Query(() => CeremonyType, {
    nullable: true,
    description: 'One ceremony; null when there is none or it is not the viewer’s.',
  })
  async ceremony(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return isId(id) ? ((await ceremoniesByIds(ctx.read, [id]))[0] ?? null) : null;
  }

  @Does('mou:read')
  @Query(() => CeremonyConnection, {
    description: 'Ceremonies of the viewer’s partners or office, the latest first; at most 100 a page.',
  })
  async ceremonies(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('partnerId', () => ID, { nullable: true }) partnerId?: string,
  ) {
    const question = { first, after: after ?? null, partnerId: partnerId || null };
    return toConnection(await ceremoniesPage(ctx.read, await ctx.viewer(), question));
  }

  @Does('mou:create')
  @Query(() => CeremonyCheckPayload, {
    description:
      'What planning a ceremony would come to: the numbers and, group by group, what stands in the way. Changes nothing. User errors: CEREMONY_* by field.',
  })
  ceremonyCheck(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID) partnerId: string,
    @Arg('input', () => CeremonyInput) input: CeremonyInput,
  ) {
    return answering(ctx, async () => {
      const write = writeOf(input);
      const lines = await checkPlan(ctx.read, partnerId, { ...write, terms: checkedTerms(write.terms) });
      return { lines: lines.map((line) => checkLineOf(line, ctx.locale)) };
    });
  }

  @FieldResolver(() => PartnerType, { nullable: true })
  partner(@Root() row: CeremonyRow, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(row.partnerId);
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() row: CeremonyRow, @Ctx() ctx: Context) {
    return ctx.loaders.office.load(row.officeId);
  }

  @FieldResolver(() => NumberSeriesType)
  officeNumbers(@Root() row: CeremonyRow): NumberSeriesType {
    return { pattern: row.officePattern, first: row.officeFirst };
  }

  @FieldResolver(() => NumberSeriesType, { nullable: true })
  groupNumbers(@Root() { groupPattern, groupFirst }: CeremonyRow): NumberSeriesType | null {
    return groupPattern === null || groupFirst === null ? null : { pattern: groupPattern, first: groupFirst };
  }

  @FieldResolver(() => [CeremonyLineType])
  async lines(@Root() row: CeremonyRow, @Ctx() ctx: Context) {
    const lines = await ceremonyLoaders(ctx).lines.load(row.id);
    const problems = await checkLines(ctx.read, row, lines);
    return lines.map((line, index) => ({ ...line, problem: problemIn(problems[index] ?? null, ctx.locale) }));
  }

  /** All of them wait for the same: whoever is asked for the first one is asked for all. */
  @FieldResolver(() => MouWaitsType, { nullable: true })
  async waits(@Root() row: CeremonyRow, @Ctx() ctx: Context): Promise<MouWaitsType | null> {
    if (row.state !== 'IN_REVIEW' && row.state !== 'READY') return null;
    const lines = await ceremonyLoaders(ctx).lines.load(row.id);
    const waiting = lines.find(({ state }) => state === row.state);
    const mou = waiting && (await ctx.loaders.mou.load(waiting.mouId));
    const turn = waiting && (await ctx.loaders.mouTurn.load(waiting.mouId));
    const since = row.state === 'READY' ? mou?.reviewedAt : mou?.askedAt;
    return turn && since ? { who: turn.who, officeName: turn.officeName, since } : null;
  }

  @FieldResolver(() => Boolean)
  viewerCanEdit(@Root() row: CeremonyRow, @Ctx() ctx: Context) {
    return viewerMay('edit', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanAsk(@Root() row: CeremonyRow, @Ctx() ctx: Context) {
    return viewerMay('ask', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanApprove(@Root() row: CeremonyRow, @Ctx() ctx: Context) {
    return viewerMay('approve', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanReturn(@Root() row: CeremonyRow, @Ctx() ctx: Context) {
    return viewerMay('giveBack', row, ctx);
  }

  @FieldResolver(() => Boolean)
  viewerCanSign(@Root() row: CeremonyRow, @Ctx() ctx: Context) {
    return viewerMay('sign', row, ctx);
  }
}

async function viewerMay(act: CeremonyAct, row: CeremonyRow, ctx: Context): Promise<boolean> {
  const partner = await ctx.loaders.partner.load(row.partnerId);
  return mayDoAtCeremony(act, await ctx.viewer(), row, partner ?? { id: row.partnerId, officeId: null });
}

@Resolver(() => CeremonyLineType)
export class CeremonyLineResolver {
  @FieldResolver(() => GroupType, { nullable: true })
  group(@Root() row: LineRow, @Ctx() ctx: Context) {
    return ctx.loaders.group.load(row.groupId);
  }

  @FieldResolver(() => MouType, { nullable: true })
  mou(@Root() row: LineRow, @Ctx() ctx: Context) {
    return ctx.loaders.mou.load(row.mouId);
  }
}

/** What an agreement is part of: the agreement itself knows nothing of ceremonies. */
@Resolver(() => MouType)
export class MouCeremonyResolver {
  @FieldResolver(() => CeremonyType, {
    nullable: true,
    description: 'The ceremony at which it is or was signed together with others; null for one that goes by itself.',
  })
  async ceremony(@Root() row: MouRow, @Ctx() ctx: Context) {
    return (await ceremonyLoaders(ctx).ofMou.load(row.id))?.ceremony ?? null;
  }
}
