import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.codes.ts';
import { EcosystemEnum } from '../ecosystem/ecosystem.enums.ts';
import { SUBSIDISED_ECOSYSTEM } from '../ecosystem/ecosystem-of-people.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { GroupType } from '../group/group.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { MemberCountsType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import type { MemberOrder } from './member.codes.ts';
import { MemberOrderEnum } from './member.enums.ts';
import { MemberFilterInput } from './member.input.ts';
import {
  mayAssignMember,
  mayEditMember,
  mayEndMember,
  mayMoveMember,
  mayReactivateMember,
  mayRevealNik,
} from './member.policy.ts';
import { type MemberRow, memberById, membersPage } from './member.queries.ts';
import { MemberCheckType, MemberConnection, MemberType } from './member.type.ts';
import { checksOf, filterOf } from './member.view.ts';
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

  @FieldResolver(() => EcosystemEnum, { nullable: true })
  async ecosystem(@Root() row: MemberRow, @Ctx() ctx: Context): Promise<Ecosystem | null> {
    if (row.groupId !== null) return (await ctx.loaders.group.load(row.groupId))?.ecosystem ?? null;
    const mou = row.mouId === null ? null : await ctx.loaders.mou.load(row.mouId);
    if (mou?.payer === 'SUBSIDY') return SUBSIDISED_ECOSYSTEM;
    return (await ctx.loaders.partner.load(row.partnerId))?.ecosystem ?? null;
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
