import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import type { Locale } from '../kernel/message.ts';
import { mayImportAtAll } from '../partner/partner.policy.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { rolesToGive } from '../user/user.policy.ts';
import { sessionEnd, viewerSetLocale } from './access.service.ts';
import { LocaleEnum, RoleEnum, SessionType, ViewerPayload, ViewerType } from './access.type.ts';
import { can } from './actions.ts';
import { unlimitedScope } from './scope-words.ts';
import { liveSessions } from './session.queries.ts';
import type { Viewer } from './viewer.ts';

@Resolver(() => ViewerType)
export class AccessResolver {
  @Does('public')
  @Query(() => ViewerType, {
    nullable: true,
    description: 'Who is signed in; null for nobody. The one question open to strangers.',
  })
  viewer(@Ctx() ctx: Context) {
    return ctx.viewerOrNull();
  }

  @Does('viewer:edit')
  @Mutation(() => ViewerPayload, { description: 'Sets the language of the own screen. By everyone signed in.' })
  viewerSetLocale(@Ctx() ctx: Context, @Arg('locale', () => LocaleEnum) locale: Locale) {
    return answering(ctx, async () => ({ viewer: await viewerSetLocale(ctx, locale) }));
  }

  @Does('viewer:edit')
  @Mutation(() => ViewerPayload, { description: 'Ends one of the own sessions. By everyone signed in.' })
  sessionEnd(@Ctx() ctx: Context, @Arg('id', () => ID) id: string) {
    return answering(ctx, async () => ({ viewer: await sessionEnd(ctx, id) }));
  }

  @FieldResolver(() => ID)
  id(@Root() viewer: Viewer) {
    return viewer.userId;
  }

  @FieldResolver(() => String)
  async scopeLabel(@Root() viewer: Viewer, @Ctx() ctx: Context): Promise<string> {
    const unlimited = unlimitedScope(viewer.scopeKind, ctx.locale);
    if (unlimited !== null) return unlimited;
    if (viewer.officeId) return (await ctx.loaders.office.load(viewer.officeId))?.name ?? '';
    const partners = await ctx.loaders.partner.loadMany([...viewer.partnerIds]);
    const names = partners.flatMap((p) => (p && !(p instanceof Error) ? [p.name] : []));
    const region = viewer.regionId === 0 ? null : await ctx.region(viewer.regionId);
    return [region?.name, ...names].filter(Boolean).join(' · ');
  }

  @FieldResolver(() => PartnerType, { nullable: true })
  partner(@Root() viewer: Viewer, @Ctx() ctx: Context) {
    const [only, ...more] = viewer.partnerIds;
    return only && more.length === 0 ? ctx.loaders.partner.load(only) : null;
  }

  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() viewer: Viewer, @Ctx() ctx: Context) {
    return viewer.regionId === 0 ? null : ctx.region(viewer.regionId);
  }

  @FieldResolver(() => [SessionType])
  async sessions(@Root() viewer: Viewer, @Ctx() ctx: Context): Promise<SessionType[]> {
    const rows = await liveSessions(ctx.read, viewer.userId, ctx.clock.now());
    return rows.map((row) => ({ ...row, current: row.id === viewer.sessionId }));
  }

  @FieldResolver(() => Boolean)
  viewerCanReadMembers(@Root() viewer: Viewer) {
    return can(viewer, 'member:read');
  }

  @FieldResolver(() => Boolean)
  viewerCanCreateMember(@Root() viewer: Viewer) {
    return can(viewer, 'member:register');
  }

  @FieldResolver(() => Boolean)
  viewerCanImportMembers(@Root() viewer: Viewer) {
    return mayImportAtAll(viewer);
  }

  @FieldResolver(() => Boolean)
  viewerCanReadUsers(@Root() viewer: Viewer) {
    return can(viewer, 'user:read');
  }

  @FieldResolver(() => [RoleEnum])
  rolesToGive(@Root() viewer: Viewer) {
    return rolesToGive(viewer);
  }

  @FieldResolver(() => Boolean)
  viewerCanCreatePartner(@Root() viewer: Viewer) {
    return can(viewer, 'partner:create');
  }

  @FieldResolver(() => Boolean)
  viewerMustNameGroup(@Root() viewer: Viewer) {
    return viewer.scopeKind === 'GROUP';
  }

  @FieldResolver(() => Boolean)
  viewerCanReadGroups(@Root() viewer: Viewer) {
    return can(viewer, 'group:read');
  }

  @FieldResolver(() => Boolean)
  viewerCanCreateGroup(@Root() viewer: Viewer) {
    return can(viewer, 'group:create');
  }

  @FieldResolver(() => Boolean)
  viewerCanReadCoverage(@Root() viewer: Viewer) {
    return can(viewer, 'coverage:read');
  }

  @FieldResolver(() => Boolean)
  viewerCanReadMous(@Root() viewer: Viewer) {
    return can(viewer, 'mou:read');
  }

  @FieldResolver(() => Boolean)
  viewerCanCreateMou(@Root() viewer: Viewer) {
    return can(viewer, 'mou:create');
  }

  @FieldResolver(() => Boolean)
  viewerCanCreateOffice(@Root() viewer: Viewer) {
    return can(viewer, 'office:keep');
  }
}
