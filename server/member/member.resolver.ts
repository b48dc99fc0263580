import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar, NikScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { GroupType } from '../group/group.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { MemberCountsType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import type { MemberEndReason, MemberOrder } from './member.codes.ts';
import { MemberEndReasonEnum, MemberOrderEnum } from './member.enums.ts';
import { MemberEditInput, MemberFilterInput, MemberInput } from './member.input.ts';
import {
  mayAssignMember,
  mayEditMember,
  mayEndMember,
  mayMoveMember,
  mayReactivateMember,
  mayRevealNik,
} from './member.policy.ts';
import { type MemberRow, memberById, membersPage } from './member.queries.ts';
import * as members from './member.service.ts';
import { MemberCheckType, MemberConnection, MemberPayload, MemberRevealNikPayload, MemberType } from './member.type.ts';
import { checksOf, filterOf, rewriteOf, writeOf } from './member.view.ts';
import { memberCounts } from './member-counts.queries.ts';
import { memberFields } from './member-fields.ts';
import { type OccupationCode, occupations, type SectorCode, sectors } from './occupation.ts';
import { OccupationType, SectorType } from './occupation.type.ts';

@Resolver(() => MemberType)
export class MemberResolver {
  @Does('member:read')
  @Query(() => MemberType, {
    nullable: true,
    description: 'One member; null when there is none or it is not the viewer’s.',
  })
  async member(@Arg('id', () => ID) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return memberById(ctx.read, await ctx.viewer(), id, memberFields(info, ['']));
  }

  @Does('member:read')
  @Query(() => MemberConnection, { description: 'Members within the viewer’s scope, at most 100 a page.' })
  async members(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => MemberFilterInput, { nullable: true }) filter?: MemberFilterInput,
    @Arg('orderBy', () => MemberOrderEnum, { nullable: true }) orderBy?: MemberOrder,
  ) {
    const fields = memberFields(info, ['nodes', 'edges.node']);
    const question = {
      first,
      after: after ?? null,
      orderBy: orderBy ?? 'NAME',
      filter: await filterOf(filter, ctx),
      fields,
    };
    return toConnection(await membersPage(ctx.read, await ctx.viewer(), question));
  }

  @Does('member:read')
  @Query(() => MemberCountsType, {
    description:
      'Members by status within the viewer’s scope, of one partner or one region when asked. From the running tally.',
  })
  async memberCounts(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID, { nullable: true }) partnerId?: string,
    @Arg('regionCode', () => String, { nullable: true }) regionCode?: string,
  ): Promise<MemberCountsType> {
    const { regionId } = await filterOf({ regionCode }, ctx);
    return memberCounts(ctx.read, await ctx.viewer(), { partnerId, regionId });
  }

  @Does('register:read')
  @Query(() => [OccupationType], { description: 'The trades a form offers; a short list of some forty.' })
  occupations(@Ctx() ctx: Context): OccupationType[] {
    return Object.entries(occupations).map(([code, text]) => ({ code, label: text[ctx.locale] }));
  }

  @Does('register:read')
  @Query(() => [SectorType], { description: 'Economic sectors; a short list.' })
  sectors(@Ctx() ctx: Context): SectorType[] {
    return Object.entries(sectors).map(([code, text]) => ({ code, label: text[ctx.locale] }));
  }

  @Does('member:register')
  @Mutation(() => MemberPayload, {
    description:
      'Registers one person under a partner. By coordinators and operators. User errors: the codes of the check, MEMBER_EXISTS, VILLAGE_UNKNOWN, VILLAGE_OUT_OF_SCOPE, MEMBER_GROUP_*, MEMBER_MOU_*; a group’s head names one of its groups. CONFLICT when the key was used for other content.',
  })
  memberRegister(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID) partnerId: string,
    @Arg('input', () => MemberInput) input: MemberInput,
    @Arg('idempotencyKey', () => String) key: string,
    @Info() info: GraphQLResolveInfo,
  ) {
    const fields = memberFields(info, ['member']);
    return answering(ctx, async () => ({
      member: await members.memberRegister(ctx, partnerId, writeOf(input), key, fields),
    }));
  }

  @Does('member:edit')
  @Mutation(() => MemberPayload, {
    description:
      'Edits a member that has not ended. By coordinators and operators. User errors: the codes of the check, VERSION_CONFLICT, MEMBER_HAS_ENDED.',
  })
  memberEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => MemberEditInput) input: MemberEditInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ member: await members.memberEdit(ctx, id, rewriteOf(input), version) }));
  }

  @Does('member:edit')
  @Mutation(() => MemberPayload, {
    description:
      'Puts a wrong NIK right, with a reason. By coordinators and operators. User errors: NIK codes, REASON_TOO_SHORT, MEMBER_EXISTS, VERSION_CONFLICT.',
  })
  memberCorrectNik(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('nik', () => NikScalar) nik: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ member: await members.memberCorrectNik(ctx, id, nik, reason, version) }));
  }

  @Does('member:end')
  @Mutation(() => MemberPayload, {
    description:
      'Ends a membership with a reason and a day. By coordinators, operators and offices, from candidate or registered. User errors: STATUS_DATE_FUTURE, STATUS_DATE_BEFORE, MEMBER_HAS_ENDED, VERSION_CONFLICT.',
  })
  memberEnd(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => MemberEndReasonEnum) reason: MemberEndReason,
    @Arg('since', () => DateScalar) since: string,
    @Arg('version', () => Int) version: number,
    @Arg('note', () => String, { nullable: true }) note?: string,
  ) {
    const ending = { reason, since, note: note?.trim() || null };
    return answering(ctx, async () => ({ member: await members.memberEnd(ctx, id, ending, version) }));
  }

  @Does('member:end')
  @Mutation(() => MemberPayload, {
    description:
      'Brings an ended member back, with a note why. By coordinators, operators and offices, from ended but not deceased. User errors: MEMBER_NOT_ENDED, MEMBER_DECEASED, REASON_TOO_SHORT, VERSION_CONFLICT.',
  })
  memberReactivate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('note', () => String) note: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ member: await members.memberReactivate(ctx, id, note, version) }));
  }

  @Does('member:move')
  @Mutation(() => MemberPayload, {
    description:
      'Moves a member to another village of the same partner. By coordinators and operators, within their own region. User errors: VILLAGE_UNKNOWN, VILLAGE_OUT_OF_SCOPE, MEMBER_SAME_VILLAGE, STATUS_DATE_FUTURE, VERSION_CONFLICT.',
  })
  memberMove(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('villageCode', () => String) villageCode: string,
    @Arg('since', () => DateScalar) since: string,
    @Arg('version', () => Int) version: number,
    @Arg('note', () => String, { nullable: true }) note?: string,
  ) {
    const move = { villageCode, since, note: note?.trim() || null };
    return answering(ctx, async () => ({ member: await members.memberMove(ctx, id, move, version) }));
  }

  @Does('member:assign')
  @Mutation(() => MemberPayload, {
    description:
      'Puts a member that has not ended into another group and under another agreement of its partner; null takes it out. By coordinators and operators, not by heads of groups. User errors: MEMBER_GROUP_UNKNOWN, MEMBER_GROUP_CLOSED, MEMBER_MOU_UNKNOWN, MEMBER_MOU_ENDED, MEMBER_HAS_ENDED, VERSION_CONFLICT. FORBIDDEN out of a group that the viewer does not see.',
  })
  memberAssign(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('groupId', () => ID, { nullable: true }) groupId?: string,
    @Arg('mouId', () => ID, { nullable: true }) mouId?: string,
    @Arg('note', () => String, { nullable: true }) note?: string,
  ) {
    const to = { groupId: groupId ?? null, mouId: mouId ?? null, note: note?.trim() || null };
    return answering(ctx, async () => ({ member: await members.memberAssign(ctx, id, to, version) }));
  }

  @Does('member:revealNik')
  @Mutation(() => MemberRevealNikPayload, {
    description:
      'The NIK in clear, for a reason that the audit trail keeps. By everyone who reads people. User errors: REASON_TOO_SHORT. NOT_FOUND out of scope.',
  })
  memberRevealNik(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('reason', () => String) reason: string) {
    return answering(ctx, async () => ({ nik: await members.memberRevealNik(ctx, id, reason) }));
  }

  @FieldResolver(() => RegionType)
  village(@Root() row: MemberRow, @Ctx() ctx: Context) {
    return ctx.region(row.villageId);
  }

  @FieldResolver(() => GroupType, { nullable: true })
  group(@Root() row: MemberRow, @Ctx() ctx: Context) {
    if (row.groupId === null) return null;
    if (row.groupName === undefined) return ctx.loaders.group.load(row.groupId);
    return row.groupName === null ? null : { id: row.groupId, name: row.groupName };
  }

  @FieldResolver(() => MouType, { nullable: true })
  mou(@Root() row: MemberRow, @Ctx() ctx: Context) {
    return row.mouId === null ? null : ctx.loaders.mou.load(row.mouId);
  }

  @FieldResolver(() => OccupationType)
  occupation(@Root() row: MemberRow, @Ctx() ctx: Context): OccupationType {
    return { code: row.occupationCode, label: occupations[row.occupationCode as OccupationCode][ctx.locale] };
  }

  @FieldResolver(() => SectorType, { nullable: true })
  sector(@Root() row: MemberRow, @Ctx() ctx: Context): SectorType | null {
    const code = row.sectorCode as SectorCode | null;
    return code && { code, label: sectors[code][ctx.locale] };
  }

  @FieldResolver(() => [MemberCheckType])
  checks(@Root() row: MemberRow, @Ctx() ctx: Context): MemberCheckType[] {
    return checksOf(row, ctx);
  }

  @FieldResolver(() => AuditEntryConnection)
  history(
    @Root() row: MemberRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return historyConnection(ctx, [row.id], first, after);
  }

  @FieldResolver(() => Boolean)
  async viewerCanEdit(@Root() row: MemberRow, @Ctx() ctx: Context) {
    return mayEditMember(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanEnd(@Root() row: MemberRow, @Ctx() ctx: Context) {
    return mayEndMember(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanReactivate(@Root() row: MemberRow, @Ctx() ctx: Context) {
    return mayReactivateMember(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanMove(@Root() row: MemberRow, @Ctx() ctx: Context) {
    return mayMoveMember(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanAssign(@Root() row: MemberRow, @Ctx() ctx: Context) {
    return mayAssignMember(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanRevealNik(@Ctx() ctx: Context) {
    return mayRevealNik(await ctx.viewer());
  }
}
