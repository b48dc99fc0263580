import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../access/access.type.ts';
import type { Viewer } from '../access/viewer.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { jobsByIds } from '../jobs/job.queries.ts';
import { JobType } from '../jobs/job.type.ts';
import { jobView } from '../jobs/job.view.ts';
import type { MemberOrder } from '../member/member.codes.ts';
import { MemberSelectionInput } from '../member/member-selection.input.ts';
import { memberSelectionOf, selectionWords } from '../member/member-selection.view.ts';
import type { ExportColumn, ExportFormat } from './member-export.codes.ts';
import { mayCancelExport, mayDownloadExport, mayExportMembers, mayExportNik } from './member-export.policy.ts';
import { type ExportRecord, exportById, exportsPage } from './member-export.queries.ts';
import * as exports from './member-export.service.ts';
import {
  MemberExportConnection,
  MemberExportInput,
  MemberExportPayload,
  MemberExportType,
} from './member-export.type.ts';

@Resolver(() => MemberExportType)
export class MemberExportResolver {
  @Does('memberExport:create')
  @Query(() => MemberExportType, {
    nullable: true,
    description: 'One of the viewer’s own exports; null when there is none.',
  })
  async memberExport(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return exportById(ctx.read, await ctx.viewer(), id);
  }

  @Does('memberExport:create')
  @Query(() => MemberExportConnection, { description: 'The viewer’s own exports, newest first, at most 100 a page.' })
  async memberExports(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return toConnection(await exportsPage(ctx.read, await ctx.viewer(), { first, after: after ?? null }));
  }

  @Does('memberExport:create')
  @Mutation(() => MemberExportPayload, {
    description:
      'Files an export of members. By everyone who reads people; the NIK in clear not by auditors. Up to 10,000 rows are READY at once and written while they are downloaded, more are written by a job. User errors: EXPORT_PURPOSE_LENGTH, EXPORT_EMPTY. CONFLICT when the key was used for something else.',
  })
  memberExportPrepare(
    @Ctx() ctx: Context,
    @Arg('selection', () => MemberSelectionInput) selection: MemberSelectionInput,
    @Arg('input', () => MemberExportInput) input: MemberExportInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => {
      const request = {
        selection: await memberSelectionOf(selection, ctx),
        selectionWords: await selectionWords(selection, ctx),
        orderBy: (input.orderBy ?? 'NAME') as MemberOrder,
        columns: input.columns as ExportColumn[],
        format: input.format as ExportFormat,
        clearNik: input.clearNik ?? false,
        purpose: input.purpose ?? null,
      };
      return { memberExport: await exports.memberExportPrepare(ctx, request, key) };
    });
  }

  @Does('memberExport:create')
  @Mutation(() => MemberExportPayload, {
    description:
      'Stops an export that is being written. By its requester, from WAITING. User errors: EXPORT_NOT_CANCELLABLE.',
  })
  memberExportCancel(@Ctx() ctx: Context, @Arg('id', () => ID) id: string) {
    return answering(ctx, async () => ({ memberExport: await exports.memberExportCancel(ctx, id) }));
  }

  @FieldResolver(() => String)
  filterWords(@Root() row: ExportRecord) {
    return row.described.filter;
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Root() row: ExportRecord, @Ctx() ctx: Context): Promise<JobType | null> {
    const [job] =
      row.jobId === null || row.state !== 'WAITING' ? [] : await jobsByIds(ctx.read, await ctx.viewer(), [row.jobId]);
    return job ? jobView(job, ctx.locale) : null;
  }

  @FieldResolver(() => String, { nullable: true })
  async address(@Root() row: ExportRecord, @Ctx() ctx: Context): Promise<string | null> {
    return mayDownloadExport(await ctx.viewer(), row, ctx.clock.now()) ? `/member-exports/${row.id}/file` : null;
  }

  @FieldResolver(() => Boolean)
  async viewerCanCancel(@Root() row: ExportRecord, @Ctx() ctx: Context) {
    return mayCancelExport(await ctx.viewer(), row);
  }
}

@Resolver(() => ViewerType)
export class ExportViewerResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take lists of members away as files.' })
  viewerCanExportMembers(@Root() viewer: Viewer) {
    return mayExportMembers(viewer);
  }

  @FieldResolver(() => Boolean, { description: 'Whether these may hold the NIK in clear, for a purpose.' })
  viewerCanExportNik(@Root() viewer: Viewer) {
    return mayExportNik(viewer);
  }
}
