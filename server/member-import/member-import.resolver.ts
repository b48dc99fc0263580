import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AuditChangeType } from '../audit/audit.type.ts';
import { EnrolmentMonthsInput } from '../budget/enrol.type.ts';
import { mapPage } from '../database/page.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { GroupType } from '../group/group.type.ts';
import { JobType } from '../jobs/job.type.ts';
import { jobView } from '../jobs/job.view.ts';
import { parseMonth } from '../kernel/month.ts';
import { memberLoader } from '../member/member.loaders.ts';
import { MemberType } from '../member/member.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import type { ImportOutcome, ImportState } from './member-import.codes.ts';
import { importLoaders } from './member-import.loaders.ts';
import { mayCancelImport, mayCommitImport, mayUndoImport, undoableUntil } from './member-import.policy.ts';
import { committable, type ImportRow, importById, importsPage } from './member-import.queries.ts';
import * as imports from './member-import.service.ts';
import {
  ImportOutcomeEnum,
  MemberImportConnection,
  MemberImportCountsType,
  MemberImportFilterInput,
  MemberImportGroupType,
  MemberImportIssueType,
  MemberImportPayload,
  MemberImportRefusalType,
  MemberImportRowConnection,
  MemberImportRowType,
  MemberImportType,
} from './member-import.type.ts';
import { groupView, issueView, refusalView, rowChanges } from './member-import.view.ts';
import { type ListRow, rowsPage } from './member-import-row.queries.ts';

/** A row beside the import it belongs to: its cells are named by the columns of that file. */
type PlacedRow = ListRow & { readonly of: ImportRow };

const factsOf = (row: ImportRow) => ({ state: row.state, committable: committable(row) });

@Resolver(() => MemberImportType)
export class MemberImportResolver {
  @Does('memberImport:read')
  @Query(() => MemberImportType, {
    nullable: true,
    description: 'One import; null when there is none or it is not the viewer’s to see.',
  })
  async memberImport(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return importById(ctx.read, await ctx.viewer(), id);
  }

  @Does('memberImport:read')
  @Query(() => MemberImportConnection, {
    description: 'Imports within the viewer’s scope, newest first, at most 100 a page.',
  })
  async memberImports(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => MemberImportFilterInput, { nullable: true }) filter?: MemberImportFilterInput,
  ) {
    const question = {
      first,
      after: after ?? null,
      partnerId: filter?.partnerId ?? null,
      state: (filter?.state ?? null) as ImportState | null,
    };
    return toConnection(await importsPage(ctx.read, await ctx.viewer(), question));
  }

  @Does('memberImport:commit')
  @Mutation(() => MemberImportPayload, {
    description:
      'Has the new and changed rows saved, by a job. By coordinators and operators, from READY. With months its people are reserved against the open budgets of its agreement in the same transaction, by coordinators: who has no room is saved without, and the row says why (MONTHS_*). User errors: IMPORT_NOT_READY, IMPORT_NOTHING_TO_COMMIT, ENROL_NO_BUDGET, ENROL_SPAN. CONFLICT when the key was used for another import. Members that changed since the check come back as refused rows (CHANGED_SINCE_CHECK).',
  })
  memberImportCommit(
    @Ctx() ctx: Context & imports.ImportActContext,
    @Arg('id', () => ID) id: string,
    @Arg('idempotencyKey', () => String) key: string,
    @Arg('months', () => EnrolmentMonthsInput, { nullable: true }) months?: EnrolmentMonthsInput | null,
    @Arg('newOnly', () => Boolean, {
      nullable: true,
      description: 'Months for people who were no members before only.',
    })
    newOnly?: boolean | null,
  ) {
    const enrolment = months && {
      first: parseMonth(months.firstMonth),
      months: months.months,
      newOnly: newOnly ?? false,
    };
    return answering(ctx, async () => ({
      memberImport: await imports.memberImportCommit(ctx, id, key, enrolment ?? null),
    }));
  }

  @Does('memberImport:commit')
  @Mutation(() => MemberImportPayload, {
    description:
      'Takes a saved list back, by a job: new members are removed, changed ones are as before. By coordinators and operators, from COMMITTED, for 7 days. Members that were touched since, owe months or have an event stay and come back as rows with a remark (KEPT_AT_UNDO). User errors: IMPORT_NOT_UNDOABLE. CONFLICT when the key was used for another import.',
  })
  memberImportUndo(
    @Ctx() ctx: Context & imports.ImportActContext,
    @Arg('id', () => ID) id: string,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ memberImport: await imports.memberImportUndo(ctx, id, key) }));
  }

  @Does('memberImport:create')
  @Mutation(() => MemberImportPayload, {
    description:
      'Stops a check, a saving or a taking back that runs, or gives a checked list up. By coordinators and operators, from CHECKING, READY, COMMITTING and UNDOING; a saving that was stopped leaves the list READY, a taking back COMMITTED. User errors: IMPORT_NOT_CANCELLABLE.',
  })
  memberImportCancel(@Ctx() ctx: Context & imports.ImportActContext, @Arg('id', () => ID) id: string) {
    return answering(ctx, async () => ({ memberImport: await imports.memberImportCancel(ctx, id) }));
  }

  @FieldResolver(() => PartnerType)
  partner(@Root() row: ImportRow, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(row.partnerId);
  }

  @FieldResolver(() => GroupType, { nullable: true })
  group(@Root() row: ImportRow, @Ctx() ctx: Context) {
    return row.groupId === null ? null : ctx.loaders.group.load(row.groupId);
  }

  @FieldResolver(() => MouType, { nullable: true })
  mou(@Root() row: ImportRow, @Ctx() ctx: Context) {
    return row.mouId === null ? null : ctx.loaders.mou.load(row.mouId);
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Root() row: ImportRow, @Ctx() ctx: Context): Promise<JobType | null> {
    const job = row.jobId === null ? null : await importLoaders(ctx).job.load(row.jobId);
    return job ? jobView(job, ctx.locale) : null;
  }

  @FieldResolver(() => MemberImportType, { nullable: true })
  sameAs(@Root() row: ImportRow, @Ctx() ctx: Context) {
    return row.sameAsId === null ? null : importLoaders(ctx).import.load(row.sameAsId);
  }

  @FieldResolver(() => MemberImportRefusalType, { nullable: true })
  refusal(@Root() row: ImportRow, @Ctx() ctx: Context): MemberImportRefusalType | null {
    return refusalView(row, ctx.locale);
  }

  @FieldResolver(() => MemberImportCountsType)
  counts(@Root() row: ImportRow): MemberImportCountsType {
    return { ...row, committable: committable(row) };
  }

  @FieldResolver(() => [MemberImportGroupType])
  groups(@Root() row: ImportRow, @Ctx() ctx: Context): MemberImportGroupType[] {
    return row.problems.map((problem) => groupView(problem, row.columns, ctx.locale));
  }

  @FieldResolver(() => MemberImportRowConnection)
  async rows(
    @Root() row: ImportRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('outcome', () => ImportOutcomeEnum, { nullable: true }) outcome?: ImportOutcome,
    @Arg('code', () => String, { nullable: true }) code?: string,
  ) {
    const question = { first, after: after ?? null, outcome: outcome ?? null, code: code ?? null };
    const page = await rowsPage(ctx.read, await ctx.viewer(), row.id, question);
    return toConnection(mapPage(page, (line) => ({ ...line, of: row })));
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true })
  undoableUntil(@Root() row: ImportRow): Date | null {
    return row.state === 'COMMITTED' ? undoableUntil(row) : null;
  }

  @FieldResolver(() => Boolean)
  async viewerCanUndo(@Root() row: ImportRow, @Ctx() ctx: Context) {
    return mayUndoImport(await ctx.viewer(), row, ctx.clock.now());
  }

  @FieldResolver(() => Boolean)
  async viewerCanCommit(@Root() row: ImportRow, @Ctx() ctx: Context) {
    return mayCommitImport(await ctx.viewer(), factsOf(row));
  }

  @FieldResolver(() => Boolean)
  async viewerCanCancel(@Root() row: ImportRow, @Ctx() ctx: Context) {
    return mayCancelImport(await ctx.viewer(), row);
  }
}

@Resolver(() => MemberImportRowType)
export class MemberImportRowResolver {
  @FieldResolver(() => [MemberImportIssueType])
  issues(@Root() row: PlacedRow, @Ctx() ctx: Context): MemberImportIssueType[] {
    return row.issues.map((issue) => issueView(issue, row.rowNumber, row.of.columns, ctx.locale));
  }

  @FieldResolver(() => [AuditChangeType])
  changes(@Root() row: PlacedRow, @Ctx() ctx: Context) {
    return rowChanges(row, ctx);
  }

  @FieldResolver(() => MemberType, { nullable: true })
  member(@Root() row: PlacedRow, @Ctx() ctx: Context) {
    return row.memberId === null ? null : memberLoader(ctx).load(row.memberId);
  }
}
