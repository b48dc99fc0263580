import { place } from '../access/scope.ts';
import type { Role, ScopeKind, Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import { literally } from '../database/like.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';

export interface UserRow {
  id: string;
  name: string;
  sortName: string;
  login: string;
  email: string | null;
  phone: string | null;
  role: Role;
  scopeKind: ScopeKind;
  scopeLabel: string;
  partnerIds: string[];
  demo: boolean;
  closedAt: Date | null;
  version: number;
  lastSignInAt: Date | null;
  openSessions: number;
  codeValidUntil: Date | null;
}

/** @param now place of the instant at which sessions and codes are asked to be alive */
const columns = (now: string) => `u.id, u.name, lower(u.name) as "sortName", u.login, u.email, u.phone, u.role,
  u.scope_kind as "scopeKind", u.scope_label as "scopeLabel", u.partner_ids as "partnerIds", u.demo,
  u.disabled_at as "closedAt", u.version,
  (select max(s.created_at) from session s where s.user_id = u.id) as "lastSignInAt",
  (select count(*)::integer from session s where s.user_id = u.id and s.ended_at is null
     and s.last_seen_at > ${now}::timestamptz - interval '30 minutes'
     and s.created_at > ${now}::timestamptz - interval '12 hours') as "openSessions",
  (select max(c.expires_at) from access_code c where c.user_id = u.id and c.kind = 'ISSUED'
     and c.used_at is null and c.replaced_at is null and c.expires_at > ${now}::timestamptz) as "codeValidUntil"`;

/** The viewer's users as an ordinary predicate; row security says the same. */
function userScope(viewer: Viewer, values: unknown[]): string {
  if (viewer.role === 'ADMINISTRATOR' || viewer.role === 'AUDITOR') return 'true';
  return `(u.partner_ids && ${place(values, viewer.partnerIds)}::uuid[] or u.id = ${place(values, viewer.userId)}::uuid)`;
}

export function usersByIds(sql: Sql, ids: readonly string[], at: Date): Promise<UserRow[]> {
  return sql.query<UserRow>({
    name: 'users_by_ids',
    text: `select ${columns('$2')} from app_user u where u.id = any ($1::uuid[])`,
    values: [ids, at],
  });
}

export interface UserListQuestion {
  readonly search: string | null;
  readonly role: Role | null;
  readonly closed: boolean | null;
  readonly partnerId: string | null;
  readonly first: number;
  readonly after: string | null;
}

const BY_NAME: Keyset<UserRow> = {
  by: [
    ['lower(u.name)', 'text'],
    ['u.id', 'uuid'],
  ],
  direction: 'asc',
  key: (row) => [row.sortName, row.id],
};

/** Users by name. */
export function usersPage(sql: Sql, viewer: Viewer, q: UserListQuestion, at: Date): Promise<Page<UserRow>> {
  const values: unknown[] = [];
  const where = [userScope(viewer, values)];
  if (q.role) where.push(`u.role = ${place(values, q.role)}`);
  if (q.closed !== null) where.push(`u.disabled_at is ${q.closed ? 'not ' : ''}null`);
  if (q.partnerId) where.push(`u.partner_ids @> array[${place(values, q.partnerId)}]::uuid[]`);
  const words = q.search?.trim().toLowerCase() ?? '';
  if (words) {
    const like = place(values, `%${literally(words)}%`);
    where.push(`(lower(u.name) like ${like} or u.login like ${like} or u.email like ${like}
      or lower(u.scope_label) like ${like} or u.phone like ${like})`);
  }
  return listPage(sql, {
    ...{ columns: (all) => columns(place(all, at)), from: 'app_user u', where, values },
    ...{ keyset: BY_NAME, first: q.first, after: q.after },
  });
}

export interface UserScopeRow {
  readonly id: string;
  readonly officeId: string | null;
  readonly partnerId: string | null;
  readonly regionId: number | null;
  readonly groupId: string | null;
  readonly leads: boolean;
}

/** What each user is given, in one statement. */
export async function scopesOfUsers(
  sql: Sql,
  ids: readonly string[],
): Promise<{ id: string; given: readonly UserScopeRow[] }[]> {
  const rows = await sql.query<UserScopeRow>({
    name: 'scopes_of_users',
    text: `select s.user_id as id, s.office_id as "officeId", s.partner_id as "partnerId", s.region_id as "regionId",
                  s.group_id as "groupId", s.leads
             from user_scope s where s.user_id = any ($1::uuid[]) order by s.id`,
    values: [ids],
  });
  return ids.map((id) => ({ id, given: rows.filter((row) => row.id === id) }));
}

export interface ScopeGroupRow {
  readonly id: string;
  readonly name: string;
  readonly led: boolean;
}

/** The groups of a partner that its users can be given; empty for partners that are not the viewer's to give. */
export function scopeGroups(sql: Sql, partnerId: string): Promise<ScopeGroupRow[]> {
  return sql.query<ScopeGroupRow>({
    name: 'user_scope_groups',
    text: 'select id, name, led from user_scope_groups($1)',
    values: [partnerId],
  });
}

export async function openWork(sql: Sql, id: string): Promise<{ imports: number; groups: number }> {
  const [row] = await sql.query<{ imports: number; groups: number }>({
    name: 'user_open_work',
    text: 'select imports, groups from user_open_work($1)',
    values: [id],
  });
  return row ?? { imports: 0, groups: 0 };
}

/** Who could go on with a user's work: everybody whom the viewer sees and who sees at least as much as that user. */
export function successors(sql: Sql, user: UserRow, at: Date): Promise<UserRow[]> {
  return sql.query<UserRow>({
    name: 'user_successors',
    text: `select ${columns('$3')} from app_user u
            where u.disabled_at is null and u.id <> $1 and (u.partner_ids && $2::uuid[] or cardinality($2::uuid[]) = 0)
              and user_covers(u.id, $1) order by lower(u.name), u.id limit 100`,
    values: [user.id, user.partnerIds, at],
  });
}
