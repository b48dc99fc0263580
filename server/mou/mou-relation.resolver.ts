import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { can } from '../access/actions.ts';
import type { Context } from '../graphql/context.ts';
import type { GroupRow } from '../group/group.queries.ts';
import { GroupType } from '../group/group.type.ts';
import { OfficeType } from '../office/office.type.ts';
import type { PartnerRow } from '../partner/partner.queries.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { mayKeepMousOf } from './mou.policy.ts';
import { MouPartyType, MouType } from './mou.type.ts';
import type { MouPartyRow } from './mou-party.queries.ts';

/** What an agreement is to a partner: the partner itself knows nothing of agreements. */
@Resolver(() => PartnerType)
export class PartnerMouResolver {
  @FieldResolver(() => [MouType], {
    description: 'Agreements about its members by title, most a handful; empty for viewers who read no agreements.',
  })
  async mous(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return can(await ctx.viewer(), 'mou:read') ? ctx.loaders.mousOfPartner.load(row.id) : [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may draft agreements about its members.' })
  async viewerCanCreateMou(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return mayKeepMousOf(await ctx.viewer(), row, 'mou:create');
  }
}

/** What an agreement is to a group that signs it. */
@Resolver(() => GroupType)
export class GroupMouResolver {
  @FieldResolver(() => [MouType], { description: 'Agreements it signs, by title; a handful.' })
  async mous(@Root() row: GroupRow, @Ctx() ctx: Context) {
    return can(await ctx.viewer(), 'mou:read') ? ctx.loaders.mousOfGroup.load(row.id) : [];
  }
}

@Resolver(() => MouPartyType)
export class MouPartyResolver {
  @FieldResolver(() => ID)
  ofId(@Root() row: MouPartyRow) {
    return row.officeId ?? row.partnerId ?? row.groupId;
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() row: MouPartyRow, @Ctx() ctx: Context) {
    return row.officeId === null ? null : ctx.loaders.office.load(row.officeId);
  }

  @FieldResolver(() => PartnerType, { nullable: true })
  partner(@Root() row: MouPartyRow, @Ctx() ctx: Context) {
    return row.partnerId === null ? null : ctx.loaders.partner.load(row.partnerId);
  }

  @FieldResolver(() => GroupType, { nullable: true })
  group(@Root() row: MouPartyRow, @Ctx() ctx: Context) {
    return row.groupId === null ? null : ctx.loaders.group.load(row.groupId);
  }
}
