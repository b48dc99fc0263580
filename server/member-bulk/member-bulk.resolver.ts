import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../access/access.type.ts';
import type { Viewer } from '../access/viewer.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { jobsByIds } from '../jobs/job.queries.ts';
import { JobType } from '../jobs/job.type.ts';
import { jobView } from '../jobs/job.view.ts';
import type { MemberEndReason } from '../member/member.codes.ts';
import { memberLoader } from '../member/member.loaders.ts';
import { MemberType } from '../member/member.type.ts';
import { MemberSelectionInput } from '../member/member-selection.input.ts';
import { memberSelectionOf, selectionWords } from '../member/member-selection.view.ts';
import { messageText } from '../messages.ts';
import { RegionType } from '../region/region.type.ts';
import { type BulkAct, type BulkOutcome, bulkActs } from './member-bulk.codes.ts';
import { mayCancelBulk, mayCommitBulk, mayDoInBulk, mayUndoBulk, undoableUntil } from './member-bulk.policy.ts';
import { type BulkMemberRow, type BulkRow, bulkById, bulkRowsPage, bulksPage } from './member-bulk.queries.ts';
import * as bulks from './member-bulk.service.ts';
import {
  BulkActEnum,
  BulkOutcomeEnum,
  MemberBulkConnection,
  MemberBulkCountsType,
  MemberBulkInput,
  MemberBulkPayload,
  MemberBulkReasonType,
  MemberBulkRowConnection,
  MemberBulkRowType,
  MemberBulkType,
} from './member-bulk.type.ts';
import type { BulkWrite } from './member-bulk.write.ts';

const reasonParams = { min: 5, days: 7 };

const writeOf = (input: MemberBulkInput): BulkWrite => ({
  act: input.act as BulkAct,
  note: input.note,
  endReason: (input.endReason ?? null) as MemberEndReason | null,
  since: input.since ?? null,
  groupId: input.groupId ?? null,
  leavesGroup: input.leavesGroup ?? false,
  mouId: input.mouId ?? null,
  leavesMou: input.leavesMou ?? false,
  villageCode: input.villageCode?.trim() || null,
});

@Resolver(() => MemberBulkType)
export class MemberBulkResolver {
  @Does('memberBulk:read')
  @Query(() => MemberBulkType, {
    nullable: true,
    description: 'One act on many members; null when there is none or it is not the viewer’s to see.',
  })
  async memberBulk(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return bulkById(ctx.read, await ctx.viewer(), id);
  }

  @Does('memberBulk:read')
  @Query(() => MemberBulkConnection, {
    description: 'The viewer’s own acts on many, newest first, at most 100 a page.',
  })
  async memberBulks(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return toConnection(await bulksPage(ctx.read, await ctx.viewer(), { first, after: after ?? null }));
  }

  @Does('memberBulk:create')
  @Mutation(() => MemberBulkPayload, {
    description:
      'Has members chosen and judged for an act, by a job; nothing about them changes. By coordinators and operators, offices for END only. User errors: REASON_TOO_SHORT, BULK_REASON_EMPTY, BULK_DATE_EMPTY, STATUS_DATE_FUTURE, BULK_NOWHERE, BULK_PARTNERS_DIFFER, MEMBER_GROUP_CLOSED, MEMBER_MOU_ENDED, VILLAGE_UNKNOWN, VILLAGE_OUT_OF_SCOPE. CONFLICT when the key was used for something else.',
  })
  memberBulkPrepare(
    @Ctx() ctx: Context,
    @Arg('selection', () => MemberSelectionInput) selection: MemberSelectionInput,
    @Arg('input', () => MemberBulkInput) input: MemberBulkInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => {
      const request = {
        selection: await memberSelectionOf(selection, ctx),
        selectionWords: await selectionWords(selection, ctx),
        write: writeOf(input),
      };
      return { memberBulk: await bulks.memberBulkPrepare(ctx, request, key) };
    });
  }

  @Does('memberBulk:create')
  @Mutation(() => MemberBulkPayload, {
    description:
      'Has the act carried out, by a job, in one transaction. By who prepared it, from READY. Members that changed since the check are left alone and named. User errors: BULK_NOT_READY, BULK_NOTHING_TO_CHANGE. CONFLICT when the key was used for another.',
  })
  memberBulkCommit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ memberBulk: await bulks.memberBulkCommit(ctx, id, key) }));
  }

  @Does('memberBulk:create')
  @Mutation(() => MemberBulkPayload, {
    description:
      'Takes the act back for all members that nobody touched since, by a job. By who did it, from COMMITTED, for 7 days. User errors: BULK_NOT_UNDOABLE. CONFLICT when the key was used for another.',
  })
  memberBulkUndo(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ memberBulk: await bulks.memberBulkUndo(ctx, id, key) }));
  }

  @Does('memberBulk:create')
  @Mutation(() => MemberBulkPayload, {
    description:
      'Stops the work that runs, or gives the choice up. By who prepared it, from SELECTING, READY, COMMITTING and UNDOING; what was being written is rolled back. User errors: BULK_NOT_CANCELLABLE.',
  })
  memberBulkCancel(@Ctx() ctx: Context, @Arg('id', () => ID) id: string) {
    return answering(ctx, async () => ({ memberBulk: await bulks.memberBulkCancel(ctx, id) }));
  }

  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() row: BulkRow, @Ctx() ctx: Context) {
    return row.villageId === null ? null : ctx.region(row.villageId);
  }

  @FieldResolver(() => MemberBulkCountsType)
  counts(@Root() row: BulkRow): MemberBulkCountsType {
    return { ...row, skipped: row.reasons.reduce((sum, { rows }) => sum + rows, 0) };
  }

  @FieldResolver(() => [MemberBulkReasonType])
  reasons(@Root() row: BulkRow, @Ctx() ctx: Context): MemberBulkReasonType[] {
    return row.reasons.map((reason) => ({
      ...reason,
      message: messageText(reason.code, ctx.locale, reasonParams),
    }));
  }

  @FieldResolver(() => MemberBulkRowConnection)
  async rows(
    @Root() row: BulkRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('outcome', () => BulkOutcomeEnum, { nullable: true }) outcome?: BulkOutcome,
    @Arg('code', () => String, { nullable: true }) code?: string,
  ) {
    const question = { first, after: after ?? null, outcome: outcome ?? null, code: code ?? null };
    return toConnection(await bulkRowsPage(ctx.read, row.id, question));
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Root() row: BulkRow, @Ctx() ctx: Context): Promise<JobType | null> {
    const [job] = row.jobId === null ? [] : await jobsByIds(ctx.read, await ctx.viewer(), [row.jobId]);
    return job ? jobView(job, ctx.locale) : null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true })
  undoableUntil(@Root() row: BulkRow): Date | null {
    return row.state === 'COMMITTED' ? undoableUntil(row) : null;
  }

  @FieldResolver(() => Boolean)
  async viewerCanCommit(@Root() row: BulkRow, @Ctx() ctx: Context) {
    return mayCommitBulk(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanCancel(@Root() row: BulkRow, @Ctx() ctx: Context) {
    return mayCancelBulk(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanUndo(@Root() row: BulkRow, @Ctx() ctx: Context) {
    return mayUndoBulk(await ctx.viewer(), row, ctx.clock.now());
  }
}

@Resolver(() => ViewerType)
export class BulkViewerResolver {
  @FieldResolver(() => [BulkActEnum], { description: 'What the viewer may do to many members at once; a handful.' })
  viewerBulkActs(@Root() viewer: Viewer): BulkAct[] {
    return bulkActs.filter((act) => mayDoInBulk(viewer, act));
  }
}

@Resolver(() => MemberBulkRowType)
export class MemberBulkRowResolver {
  @FieldResolver(() => String, { nullable: true })
  message(@Root() row: BulkMemberRow, @Ctx() ctx: Context): string | null {
    return row.code === null ? null : messageText(row.code, ctx.locale, reasonParams);
  }

  @FieldResolver(() => MemberType, { nullable: true })
  member(@Root() row: BulkMemberRow, @Ctx() ctx: Context) {
    return memberLoader(ctx).load(row.memberId);
  }
}
