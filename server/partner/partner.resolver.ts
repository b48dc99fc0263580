import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { can } from '../access/actions.ts';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.codes.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { OfficeType } from '../office/office.type.ts';
import { RegionType } from '../region/region.type.ts';
import type { PartnerKind } from './partner.codes.ts';
import { mayEditPartner, mayImportMembers, mayRegisterMembers } from './partner.policy.ts';
import { type PartnerRow, partnerContacts, partnerNames, partnersPage } from './partner.queries.ts';
import { type PartnerWrite, partnerCreate, partnerEdit } from './partner.service.ts';
import {
  MemberCountsType,
  PartnerConnection,
  PartnerContactType,
  PartnerFilterInput,
  PartnerInput,
  PartnerNameType,
  PartnerPayload,
  PartnerType,
} from './partner.type.ts';

@Resolver(() => PartnerType)
export class PartnerResolver {
  @Does('partner:read')
  @Query(() => PartnerType, {
    nullable: true,
    description: 'One partner; null when there is none or it is not the viewer’s.',
  })
  partner(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.loaders.partner.load(id);
  }

  @Does('partner:read')
  @Query(() => PartnerConnection, { description: 'Partners within the viewer’s scope by name, at most 100 a page.' })
  async partners(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => PartnerFilterInput, { nullable: true }) filter?: PartnerFilterInput,
  ) {
    const kind = (filter?.kind ?? null) as PartnerKind | null;
    const question = { first, after: after ?? null, kind, search: filter?.search ?? null };
    return toConnection(await partnersPage(ctx.read, await ctx.viewer(), question));
  }

  @Does('partner:create')
  @Mutation(() => PartnerPayload, {
    description:
      'Creates a partner. By the agency and administrators. User errors: PARTNER_NAME_LENGTH, PARTNER_REGION_UNKNOWN, PARTNER_OFFICE_UNKNOWN, CONTACT_*. CONFLICT when the key was used for other content.',
  })
  partnerCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => PartnerInput) input: PartnerInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ partner: await partnerCreate(ctx, writeOf(input), key) }));
  }

  @Does('partner:edit')
  @Mutation(() => PartnerPayload, {
    description:
      'Edits a partner. By the agency, its office, its coordinator and administrators; the answering office changes by the agency and administrators only, FORBIDDEN otherwise. User errors as partnerCreate, and VERSION_CONFLICT.',
  })
  partnerEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => PartnerInput) input: PartnerInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ partner: await partnerEdit(ctx, id, writeOf(input), version) }));
  }

  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return row.regionId === null ? null : ctx.region(row.regionId);
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return row.officeId === null ? null : ctx.loaders.office.load(row.officeId);
  }

  @FieldResolver(() => [PartnerNameType])
  names(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return partnerNames(ctx.read, row.id);
  }

  @FieldResolver(() => [PartnerContactType])
  contacts(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return partnerContacts(ctx.read, row.id);
  }

  @FieldResolver(() => MemberCountsType, { nullable: true })
  async memberCounts(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    return can(viewer, 'member:read') ? ctx.loaders.memberCounts.load(row.id) : null;
  }

  @FieldResolver(() => AuditEntryConnection)
  async history(
    @Root() row: PartnerRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return historyConnection(
      ctx,
      [row.id, ...(await partnerContacts(ctx.read, row.id)).map((c) => c.id)],
      first,
      after,
    );
  }

  @FieldResolver(() => Boolean)
  async viewerCanEdit(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return mayEditPartner(await ctx.viewer(), row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanCreateMember(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return mayRegisterMembers(await ctx.viewer(), row.id);
  }

  @FieldResolver(() => Boolean)
  async viewerCanImportMembers(@Root() row: PartnerRow, @Ctx() ctx: Context) {
    return mayImportMembers(await ctx.viewer(), row.id);
  }
}

function writeOf(input: PartnerInput): PartnerWrite {
  return {
    name: input.name,
    kind: input.kind as PartnerKind,
    regionCode: input.regionCode?.trim() || null,
    officeId: input.officeId || null,
    ecosystem: (input.ecosystem ?? null) as Ecosystem | null,
    contacts: input.contacts.map((contact) => ({
      name: contact.name,
      position: contact.position?.trim() || null,
      phone: contact.phone ?? null,
      email: contact.email ?? null,
    })),
  };
}
