import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { RegionType } from '../region/region.type.ts';
import type { OfficeKind } from './office.codes.ts';
import { mayCountPartners, mayKeepOffices } from './office.policy.ts';
import { allOffices, type OfficeRow } from './office.queries.ts';
import { type OfficeWrite, officeCreate, officeEdit } from './office.service.ts';
import { OfficeInput, OfficePayload, OfficeType } from './office.type.ts';

@Resolver(() => OfficeType)
export class OfficeResolver {
  @Does('register:read')
  @Query(() => [OfficeType], { description: 'All offices by name; a short list. Anyone signed in may read it.' })
  offices(@Ctx() ctx: Context) {
    return allOffices(ctx.read);
  }

  @Does('register:read')
  @Query(() => OfficeType, { nullable: true, description: 'One office; null when there is none.' })
  office(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.loaders.office.load(id);
  }

  @Does('office:keep')
  @Mutation(() => OfficePayload, {
    description:
      'Creates an office. By the agency and administrators. User errors: OFFICE_*; OFFICE_REGENCY_TAKEN names the office that serves a regency now, and movedRegencyCodes says that it is to move. CONFLICT when the key was used for other content.',
  })
  officeCreate(
    @Ctx() ctx: Context,
    @Arg('input', () => OfficeInput) input: OfficeInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ office: await officeCreate(ctx, writeOf(input), key) }));
  }

  @Does('office:keep')
  @Mutation(() => OfficePayload, {
    description:
      'Edits an office and what it serves; members without an office of their partner follow their regency. By the agency and administrators. User errors as officeCreate, and VERSION_CONFLICT.',
  })
  officeEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => OfficeInput) input: OfficeInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ office: await officeEdit(ctx, id, writeOf(input), version) }));
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  parent(@Root() row: OfficeRow, @Ctx() ctx: Context) {
    return row.parentId === null ? null : ctx.loaders.office.load(row.parentId);
  }

  @FieldResolver(() => [OfficeType])
  children(@Root() row: OfficeRow, @Ctx() ctx: Context) {
    return ctx.loaders.officesBelow.load(row.id);
  }

  @FieldResolver(() => [RegionType])
  async regencies(@Root() row: OfficeRow, @Ctx() ctx: Context) {
    const regions = await Promise.all(row.regencyIds.map((id) => ctx.region(id)));
    return regions.filter((region) => region !== null).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  @FieldResolver(() => Int, { nullable: true })
  async partnerCount(@Root() row: OfficeRow, @Ctx() ctx: Context) {
    if (!mayCountPartners(await ctx.viewer(), row.id)) return null;
    return (await ctx.loaders.partnerCount.load(row.id))?.partners ?? 0;
  }

  @FieldResolver(() => AuditEntryConnection)
  history(
    @Root() row: OfficeRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return historyConnection(ctx, [row.id], first, after);
  }

  @FieldResolver(() => Boolean)
  async viewerCanEdit(@Ctx() ctx: Context) {
    return mayKeepOffices(await ctx.viewer());
  }
}

function writeOf(input: OfficeInput): OfficeWrite {
  return {
    code: input.code,
    name: input.name,
    kind: input.kind as OfficeKind,
    parentId: input.parentId || null,
    regencyCodes: input.regencyCodes,
    movedRegencyCodes: input.movedRegencyCodes ?? [],
    address: input.address ?? null,
    phone: input.phone ?? null,
  };
}
