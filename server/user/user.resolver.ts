import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Action } from '../access/actions.ts';
import { unlimitedScope } from '../access/scope-words.ts';
import type { Role } from '../access/viewer.ts';
import { AuditEntryConnection } from '../audit/audit.type.ts';
import { historyConnection } from '../audit/history.ts';
import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { OfficeType } from '../office/office.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { RegionType } from '../region/region.type.ts';
import { mayChangeUser } from './user.policy.ts';
import { openWork, scopeGroups, successors, type UserRow, usersByIds, usersPage } from './user.queries.ts';
import { type UserWrite, userClose, userCreate, userEdit, userIssueCode, userReopen } from './user.service.ts';
import {
  UserCodePayload,
  UserConnection,
  UserFilterInput,
  UserGroupType,
  UserInput,
  UserOpenWorkType,
  UserPayload,
  UserType,
} from './user.type.ts';

const inputErrors =
  'USER_NAME_LENGTH, USER_EMAIL_*, USER_PHONE_FORMAT, USER_OFFICE_*, USER_PARTNER_*, USER_REGION_*, USER_GROUP_*, GROUP_HAS_LEADER';

@Resolver(() => UserType)
export class UserResolver {
  @Does('user:read')
  @Query(() => UserType, {
    nullable: true,
    description: 'One user; null when there is none or the viewer does not see it.',
  })
  async user(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return (await usersByIds(ctx.read, [id], ctx.clock.now()))[0] ?? null;
  }

  @Does('user:read')
  @Query(() => UserConnection, {
    description:
      'Users by name, at most 100 a page: everybody for administrators and auditors, for coordinators those whose every partner is their own.',
  })
  async users(
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => UserFilterInput, { nullable: true }) filter?: UserFilterInput,
  ) {
    const { search = null, role = null, closed = null, partnerId = null } = filter ?? {};
    const question = { first, after: after ?? null, search, role: role as Role | null, closed, partnerId };
    return toConnection(await usersPage(ctx.read, await ctx.viewer(), question, ctx.clock.now()));
  }

  @Does('user:create')
  @Query(() => [UserGroupType], {
    description: 'Open groups of a partner that its operators can be given, by name; at most some hundreds.',
  })
  userScopeGroups(@Ctx() ctx: Context, @Arg('partnerId', () => ID) partnerId: string) {
    return scopeGroups(ctx.read, partnerId);
  }

  @Does('user:create')
  @Mutation(() => UserPayload, {
    description: `Creates a user without a password; a one-time code lets it in. By administrators, and by coordinators for operators of their own partners; FORBIDDEN otherwise. User errors: USER_LOGIN_*, ${inputErrors}.`,
  })
  userCreate(
    @Ctx() ctx: Context,
    @Arg('login', () => String) login: string,
    @Arg('input', () => UserInput) input: UserInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ user: await userCreate(ctx, login, writeOf(input), key) }));
  }

  @Does('user:edit')
  @Mutation(() => UserPayload, {
    description: `Edits a user, the role and the scope; it holds from the next request of that user on. By whoever may create such a user, before and after; nobody edits the own account. User errors: ${inputErrors}, VERSION_CONFLICT.`,
  })
  userEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UserInput) input: UserInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ user: await userEdit(ctx, id, writeOf(input), version) }));
  }

  @Does('user:close')
  @Mutation(() => UserPayload, {
    description:
      'Closes an account: sessions and codes end at once, and a headship of groups. Open work goes to the successor, where one is named. By whoever may edit the user. User errors: USER_SUCCESSOR_NARROW, VERSION_CONFLICT.',
  })
  userClose(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('handOverTo', () => ID, { nullable: true }) handOverTo?: string,
  ) {
    return answering(ctx, async () => ({ user: await userClose(ctx, id, version, handOverTo ?? null) }));
  }

  @Does('user:close')
  @Mutation(() => UserPayload, {
    description:
      'Opens a closed account again, with the password it had. By whoever may edit the user. User errors: VERSION_CONFLICT.',
  })
  userReopen(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ user: await userReopen(ctx, id, version) }));
  }

  @Does('user:issueCode')
  @Mutation(() => UserCodePayload, {
    description:
      'Issues a one-time code for the first access or a forgotten password, valid for 14 days and used once; the one issued before ends. By whoever may edit the user. User errors: USER_CLOSED.',
  })
  userIssueCode(@Ctx() ctx: Context, @Arg('id', () => ID) id: string) {
    return answering(ctx, () => userIssueCode(ctx, id));
  }

  @FieldResolver(() => String)
  scopeLabel(@Root() row: UserRow, @Ctx() ctx: Context) {
    return unlimitedScope(row.scopeKind, ctx.locale) ?? row.scopeLabel;
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  async office(@Root() row: UserRow, @Ctx() ctx: Context) {
    const [first] = await given(row, ctx);
    return first?.officeId ? ctx.loaders.office.load(first.officeId) : null;
  }

  @FieldResolver(() => [PartnerType])
  async partners(@Root() row: UserRow, @Ctx() ctx: Context) {
    const found = await Promise.all(row.partnerIds.map((id) => ctx.loaders.partner.load(id)));
    return found.filter((partner) => partner !== null);
  }

  @FieldResolver(() => RegionType, { nullable: true })
  async region(@Root() row: UserRow, @Ctx() ctx: Context) {
    const [first] = await given(row, ctx);
    return first?.regionId ? ctx.region(first.regionId) : null;
  }

  @FieldResolver(() => [UserGroupType])
  async groups(@Root() row: UserRow, @Ctx() ctx: Context) {
    const ids = new Set((await given(row, ctx)).map(({ groupId }) => groupId));
    const [partnerId] = row.partnerIds;
    if (row.scopeKind !== 'GROUP' || !partnerId) return [];
    return (await scopeGroups(ctx.read, partnerId)).filter(({ id }) => ids.has(id));
  }

  @FieldResolver(() => Boolean)
  async leads(@Root() row: UserRow, @Ctx() ctx: Context) {
    return (await given(row, ctx)).some(({ leads }) => leads);
  }

  @FieldResolver(() => UserOpenWorkType)
  openWork(@Root() row: UserRow, @Ctx() ctx: Context) {
    return openWork(ctx.read, row.id);
  }

  @FieldResolver(() => [UserType])
  successors(@Root() row: UserRow, @Ctx() ctx: Context) {
    return successors(ctx.read, row, ctx.clock.now());
  }

  @FieldResolver(() => AuditEntryConnection)
  history(
    @Root() row: UserRow,
    @Ctx() ctx: Context,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return historyConnection(ctx, [row.id], first, after);
  }

  @FieldResolver(() => Boolean)
  viewerCanEdit(@Root() row: UserRow, @Ctx() ctx: Context) {
    return may(ctx, 'user:edit', row);
  }

  @FieldResolver(() => Boolean)
  async viewerCanClose(@Root() row: UserRow, @Ctx() ctx: Context) {
    return row.closedAt === null && (await may(ctx, 'user:close', row));
  }

  @FieldResolver(() => Boolean)
  async viewerCanReopen(@Root() row: UserRow, @Ctx() ctx: Context) {
    return row.closedAt !== null && (await may(ctx, 'user:close', row));
  }

  @FieldResolver(() => Boolean)
  async viewerCanIssueCode(@Root() row: UserRow, @Ctx() ctx: Context) {
    return row.closedAt === null && (await may(ctx, 'user:issueCode', row));
  }
}

const may = async (ctx: Context, action: Action, row: UserRow) => mayChangeUser(await ctx.viewer(), action, row);
const given = async (row: UserRow, ctx: Context) => (await ctx.loaders.userScope.load(row.id))?.given ?? [];

function writeOf(input: UserInput): UserWrite {
  return {
    ...{ name: input.name, email: input.email ?? null, phone: input.phone ?? null, role: input.role as Role },
    officeId: input.officeId || null,
    partnerIds: input.partnerIds ?? [],
    regionCode: input.regionCode?.trim() || null,
    groupIds: input.groupIds ?? [],
    leads: input.leads ?? false,
  };
}
