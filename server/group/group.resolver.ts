import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { businessDate, currentMonth } from '../kernel/clock.ts';
import { type SectorCode, sectors } from '../member/occupation.ts';
import { SectorType } from '../member/occupation.type.ts';
import { MemberCountsType, PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import type { GroupOrder } from './group.codes.ts';
import { GroupOrderEnum } from './group.enums.ts';
import { mayAdvanceGroup, mayCloseGroup, mayEditGroup, mayRegisterInGroup, maySetGroupStage } from './group.policy.ts';
import { type GroupRow, groupsPage } from './group.queries.ts';
import * as groups from './group.service.ts';
import {
  GroupConnection,
  GroupFilterInput,
  GroupInput,
  GroupPayload,
  GroupPipelineType,
  GroupResponsibleType,
  GroupStepInput,
  GroupType,
} from './group.type.ts';
import { filterOf, stepOf, writeOf } from './group.view.ts';
import { groupPipeline } from './group-pipeline.queries.ts';

@Resolver(() => GroupType)
export class GroupResolver {
  @Does('group:read')
  @Query(() => GroupType, {
    nullable: true,
    description: 'One group; null when there is none or it is not the viewer’s.',
  })
  group(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.loaders.group.load(id);
  }

  @Does('group:read')
  @Query(() => GroupConnection, { description: 'Groups within the viewer’s scope, at most 100 a page.' })
  async groups(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => GroupFilterInput, { nullable: true }) filter?: GroupFilterInput,
    @Arg('orderBy', () => GroupOrderEnum, { nullable: true }) orderBy?: GroupOrder,
  ) {
    const wanted = { orderBy: orderBy ?? ('NAME' as const), filter: await filterOf(filter, ctx) };
    const question = { first, after: after ?? null, ...wanted, present: currentMonth(ctx.clock) };
    return toConnection(await groupsPage(ctx.read, await ctx.viewer(), question));
  }

  @Does('group:read')
  @Query(() => GroupPipelineType, {
    description: 'Where the open groups stand, of one partner or of all within the viewer’s scope.',
  })
  async groupPipeline(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID, { nullable: true }) partnerId?: string,
  ): Promise<GroupPipelineType> {
    const pipeline = await groupPipeline(ctx.read, await ctx.viewer(), partnerId ?? null, businessDate(ctx.clock));
    return { ...pipeline, stages: [...pipeline.stages], phases: [...pipeline.phases] };
  }

  @Does('group:create')
  @Mutation(() => GroupPayload, {
    description:
      'Creates a group. By coordinators of the partner. User errors: GROUP_*. CONFLICT when the key was used for other content.',
  })
  groupCreate(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID) partnerId: string,
    @Arg('input', () => GroupInput) input: GroupInput,
    @Arg('step', () => GroupStepInput) step: GroupStepInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({
      group: await groups.groupCreate(ctx, partnerId, writeOf(input), stepOf(step), key),
    }));
  }

  @Does('group:edit')
  @Mutation(() => GroupPayload, {
    description: 'Edits an open group. By coordinators of the partner. User errors: GROUP_*, VERSION_CONFLICT.',
  })
  groupEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => GroupInput) input: GroupInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ group: await groups.groupEdit(ctx, id, writeOf(input), version) }));
  }

  @Does('group:advance')
  @Mutation(() => GroupPayload, {
    description:
      'Notes how far an open group has come, what comes next and whom to call. By coordinators of the partner, the office that answers for it, the agency, and the group’s own head, who leaves the stage as it is (FORBIDDEN else). User errors: GROUP_STEP_LENGTH, GROUP_STEP_DATE_ALONE, GROUP_CONTACT_LENGTH, GROUP_PHONE_FORMAT, GROUP_CLOSED, VERSION_CONFLICT.',
  })
  groupAdvance(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('step', () => GroupStepInput) step: GroupStepInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ group: await groups.groupAdvance(ctx, id, stepOf(step), version) }));
  }

  @Does('group:close')
  @Mutation(() => GroupPayload, {
    description:
      'Closes a group for a reason that its history keeps; its members stay members. By coordinators of the partner. User errors: GROUP_REASON_TOO_SHORT, GROUP_CLOSED, VERSION_CONFLICT.',
  })
  groupClose(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ group: await groups.groupClose(ctx, id, reason, version) }));
  }

  @FieldResolver(() => PartnerType)
  partner(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(row.partnerId);
  }

  @FieldResolver(() => RegionType)
  region(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return ctx.region(row.regionId);
  }

  @FieldResolver(() => SectorType, { nullable: true })
  sector(@Root() row: GroupRow, @Ctx() ctx: Context): SectorType | null {
    const code = row.sectorCode as SectorCode | null;
    return code && { code, label: sectors[code][ctx.locale] };
  }

  @FieldResolver(() => Boolean)
  nextStepOverdue(@Root() row: GroupRow, @Ctx() ctx: Context): boolean {
    const passed = row.nextStepOn !== null && row.nextStepOn < businessDate(ctx.clock);
    return passed && row.stage !== 'SIGNED' && row.closedAt === null;
  }

  @FieldResolver(() => GroupResponsibleType, { nullable: true })
  async responsible(@Root() row: GroupRow, @Ctx() ctx: Context): Promise<GroupResponsibleType | null> {
    return row.responsibleId === null ? null : ((await ctx.loaders.groupResponsible.load(row.id))?.user ?? null);
  }

  @FieldResolver(() => MemberCountsType)
  memberCounts(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return ctx.loaders.groupMemberCounts.load(row.id);
  }

  @FieldResolver(() => AuditEntryConnection)
  history(
    @Root() row: GroupRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return historyConnection(ctx, [row.id], first, after);
  }

  @FieldResolver(() => Boolean)
  async viewerCanEdit(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return mayEditGroup(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanAdvance(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return mayAdvanceGroup(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanSetStage(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return maySetGroupStage(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanClose(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return mayCloseGroup(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanCreateMember(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return mayRegisterInGroup(await ctx.viewer(), row);
  }
}
