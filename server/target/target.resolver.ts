import { Arg, Ctx, FieldResolver, Float, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../access/access.type.ts';
import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { RupiahScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import type { Segment } from '../member/member.check.ts';
import { MouType } from '../mou/mou.type.ts';
import { OfficeType } from '../office/office.type.ts';
import { mayApprove, mayAskFor, mayReturn } from './target.policy.ts';
import type { CountingRuleRow, TargetRow } from './target.queries.ts';
import * as targets from './target.service.ts';
import {
  CountingRuleType,
  TargetInput,
  TargetLineType,
  TargetListType,
  TargetOfficeType,
  TargetPayload,
  TargetsPayload,
  TargetType,
} from './target.type.ts';
import { spanOf, targetList, targetReport } from './target.view.ts';
import { TargetAgreementType, TargetReportType } from './target-report.type.ts';
import { type OfficeLines, peopleGap, peopleShare, rupiahGap, rupiahShare, type TargetLine } from './target-sums.ts';

@Resolver(() => TargetType)
export class TargetResolver {
  @Does('target:read')
  @Query(() => TargetListType, {
    description:
      'Offices in sight with what they aim at in a year and what came of it, by default this year until this month. By the agency, auditors and offices, which see themselves and the offices below.',
  })
  targetList(
    @Ctx() ctx: Context,
    @Arg('year', () => Int, { nullable: true }) year?: number | null,
    @Arg('month', () => Int, { nullable: true }) month?: number | null,
  ) {
    return targetList(ctx, spanOf(ctx, year ?? null, month ?? null));
  }

  @Does('target:read')
  @Query(() => TargetReportType, {
    nullable: true,
    description:
      'The monthly report of one office; year and month as in targetList. Null when it is not the viewer’s to see.',
  })
  targetReport(
    @Ctx() ctx: Context,
    @Arg('officeId', () => ID) officeId: string,
    @Arg('year', () => Int, { nullable: true }) year?: number | null,
    @Arg('month', () => Int, { nullable: true }) month?: number | null,
  ) {
    return targetReport(ctx, officeId, spanOf(ctx, year ?? null, month ?? null));
  }

  @Does('target:ask')
  @Mutation(() => TargetPayload, {
    description:
      'Proposes a target, or a change of one; what is in force stays so until somebody else approves. By the agency; for agreements by their office too. Give the version of a target that is there. User errors: TARGET_YEAR, TARGET_PEOPLE, TARGET_RUPIAH, TARGET_SOURCE, TARGET_RULE_UNKNOWN, TARGET_OFFICE_UNKNOWN, TARGET_MOU_UNKNOWN, TARGET_MOU_SEGMENT, TARGET_EXISTS, TARGET_UNCHANGED, VERSION_CONFLICT. FORBIDDEN for others.',
  })
  targetAsk(
    @Ctx() ctx: Context,
    @Arg('input', () => TargetInput) input: TargetInput,
    @Arg('version', () => Int, { nullable: true }) version?: number | null,
  ) {
    const write = {
      ...{ ...input, mouId: input.mouId ?? null, rupiah: input.rupiah ?? null },
      segment: input.segment as Segment,
    };
    return answering(ctx, async () => ({ target: await targets.targetAsk(ctx, write, version ?? null) }));
  }

  @Does('target:approve')
  @Mutation(() => TargetPayload, {
    description:
      'Puts a proposal in force. By whoever may propose the same and did not. User errors: TARGET_NOT_ASKED, TARGET_SAME_PERSON, VERSION_CONFLICT. NOT_FOUND out of scope.',
  })
  targetApprove(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ target: await targets.targetApprove(ctx, id, version) }));
  }

  @Does('target:approve')
  @Mutation(() => TargetPayload, {
    description:
      'Returns a proposal with a reason; who made it takes it back. By whoever may propose the same. User errors: TARGET_NOT_ASKED, TARGET_REASON, VERSION_CONFLICT. NOT_FOUND out of scope.',
  })
  targetReturn(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ target: await targets.targetReturn(ctx, id, reason, version) }));
  }

  @Does('target:approve')
  @Mutation(() => TargetsPayload, {
    description: 'Approves what others have proposed for the offices of a year. By the agency. No user errors.',
  })
  targetsApprove(@Ctx() ctx: Context, @Arg('year', () => Int) year: number) {
    return answering(ctx, async () => ({ count: await targets.targetsApprove(ctx, year) }));
  }

  @Does('target:ask')
  @Mutation(() => TargetsPayload, {
    description:
      'Proposes for a year what offices aimed at in the one before, where they have nothing yet. By the agency. A repeat copies nothing twice. User errors: TARGET_YEAR, TARGET_NOTHING_TO_COPY.',
  })
  targetsCopy(@Ctx() ctx: Context, @Arg('year', () => Int) year: number) {
    return answering(ctx, async () => ({ count: await targets.targetsCopy(ctx, year) }));
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() { officeId }: TargetRow, @Ctx() ctx: Context) {
    return ctx.loaders.office.load(officeId);
  }

  @FieldResolver(() => MouType, { nullable: true })
  mou(@Root() { mouId }: TargetRow, @Ctx() ctx: Context) {
    return mouId && ctx.loaders.mou.load(mouId);
  }

  @FieldResolver(() => AuditEntryConnection)
  history(
    @Root() { id }: TargetRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return historyConnection(ctx, [id], first, after);
  }

  @FieldResolver(() => Boolean)
  async viewerCanAsk(@Root() row: TargetRow, @Ctx() ctx: Context) {
    return mayAskFor(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanApprove(@Root() row: TargetRow, @Ctx() ctx: Context) {
    return mayApprove(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanReturn(@Root() row: TargetRow, @Ctx() ctx: Context) {
    return mayReturn(await ctx.viewer(), row);
  }
}

@Resolver(() => TargetLineType)
export class TargetLineResolver {
  @FieldResolver(() => Float, { nullable: true })
  peopleShare(@Root() line: TargetLine) {
    return peopleShare(line);
  }

  @FieldResolver(() => Int, { nullable: true })
  peopleGap(@Root() line: TargetLine) {
    return peopleGap(line);
  }

  @FieldResolver(() => Float, { nullable: true })
  rupiahShare(@Root() line: TargetLine) {
    return rupiahShare(line);
  }

  @FieldResolver(() => RupiahScalar, { nullable: true })
  rupiahGap(@Root() line: TargetLine) {
    return rupiahGap(line);
  }
}

@Resolver(() => TargetOfficeType)
export class TargetOfficeResolver {
  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() { officeId }: OfficeLines, @Ctx() ctx: Context) {
    return ctx.loaders.office.load(officeId);
  }
}

@Resolver(() => TargetAgreementType)
export class TargetAgreementResolver {
  @FieldResolver(() => MouType, { nullable: true })
  mou(@Root() { mouId }: { mouId: string | null }, @Ctx() ctx: Context) {
    return mouId && ctx.loaders.mou.load(mouId);
  }
}

@Resolver(() => CountingRuleType)
export class CountingRuleResolver {
  @FieldResolver(() => String)
  name(@Root() rule: CountingRuleRow, @Ctx() ctx: Context) {
    return ctx.locale === 'id' ? rule.name : rule.nameEn;
  }
}

@Resolver(() => ViewerType)
export class TargetViewerResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer reads targets of offices.' })
  viewerCanReadTargets(@Root() viewer: Viewer) {
    return can(viewer, 'target:read');
  }
}
