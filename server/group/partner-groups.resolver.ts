import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { can } from '../access/actions.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { currentMonth } from '../kernel/clock.ts';
import type { PartnerRow } from '../partner/partner.queries.ts';
import { PartnerType } from '../partner/partner.type.ts';
import type { GroupOrder } from './group.codes.ts';
import { GroupOrderEnum } from './group.enums.ts';
import { mayCreateGroup } from './group.policy.ts';
import { groupsPage } from './group.queries.ts';
import { GroupConnection, GroupFilterInput, GroupResponsibleType } from './group.type.ts';
import { filterOf } from './group.view.ts';
import { usersForPartner } from './group-responsible.queries.ts';

/** What a partner says of its groups. */
@Resolver(() => PartnerType)
export class GroupsOfPartnerResolver {
  @FieldResolver(() => GroupConnection, {
    nullable: true,
    description: 'Its groups within the scope, open ones unless asked otherwise; null for viewers who see no groups.',
  })
  async groups(
    @Root() row: PartnerRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => GroupFilterInput, { nullable: true }) filter?: GroupFilterInput,
    @Arg('orderBy', () => GroupOrderEnum, { nullable: true }) orderBy?: GroupOrder,
  ) {
    const viewer = await ctx.viewer();
    if (!can(viewer, 'group:read')) return null;
    const wanted = { ...(await filterOf(filter, ctx)), partnerId: row.id };
    const rest = { orderBy: orderBy ?? ('NAME' as const), filter: wanted, present: currentMonth(ctx.clock) };
    const question = { first, after: after ?? null, ...rest };
    return toConnection(await groupsPage(ctx.read, viewer, question));
  }

  @FieldResolver(() => [GroupResponsibleType], {
    description: 'Users who may be made responsible for its groups; a short list, empty for who may not choose.',
  })
  async groupResponsibles(@Root() row: PartnerRow, @Ctx() ctx: Context): Promise<GroupResponsibleType[]> {
    return mayCreateGroup(await ctx.viewer(), row.id) ? usersForPartner(ctx.read, row.id) : [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may create groups here.' })
  async viewerCanCreateGroup(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return mayCreateGroup(await ctx.viewer(), row.id);
  }
}
