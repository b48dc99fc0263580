import type pg from 'pg';
import type { Role } from './viewer.ts';

/** How far a user sees; which of these a role takes is settled by the table's own rules. */
export type UserScope =
  | { readonly kind: 'COUNTRY' | 'REGISTER' }
  | { readonly kind: 'OFFICE'; readonly officeId: string }
  | { readonly kind: 'PARTNER'; readonly partnerIds: readonly string[] }
  | { readonly kind: 'REGION'; readonly partnerId: string; readonly regionId: number }
  | {
      readonly kind: 'GROUP';
      readonly partnerId: string;
      readonly groupIds: readonly string[];
      readonly leads: boolean;
    };

export interface NewUser {
  /** As it will be typed; kept in small letters. */
  readonly login: string;
  readonly email: string | null;
  readonly name: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly scope: UserScope;
  readonly demo: boolean;
}

export interface UserLine {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Office, partners and region in words; empty for the whole country and for registers. */
  readonly scope: string;
  readonly disabled: boolean;
  readonly demo: boolean;
}

/** Users and their scopes as the owner of the database keeps them, within the caller's transaction. */
export async function createUser(client: pg.ClientBase, user: NewUser, at: Date): Promise<void> {
  const { login, email, name, passwordHash, role, scope, demo } = user;
  const { rows } = await client.query<{ id: string }>(
    `insert into app_user (login, email, name, password_hash, role, scope_kind, demo, created_at, updated_at)
     values (lower($1), lower($2), $3, $4, $5, $6, $7, $8, $8) returning id`,
    [login, email, name, passwordHash, role, scope.kind, demo, at],
  );
  for (const { office = null, partner = null, region = null, group = null, leads = false } of scopeRows(scope)) {
    await client.query(
      'insert into user_scope (user_id, kind, office_id, partner_id, region_id, group_id, leads) values ($1, $2, $3, $4, $5, $6, $7)',
      [rows[0]?.id, scope.kind, office, partner, region, group, leads],
    );
  }
}

interface ScopeRow {
  readonly office?: string;
  readonly partner?: string;
  readonly region?: number;
  readonly group?: string;
  readonly leads?: boolean;
}

function scopeRows(scope: UserScope): ScopeRow[] {
  switch (scope.kind) {
    case 'OFFICE':
      return [{ office: scope.officeId }];
    case 'PARTNER':
      return scope.partnerIds.map((partner) => ({ partner }));
    case 'REGION':
      return [{ partner: scope.partnerId, region: scope.regionId }];
    case 'GROUP':
      return scope.groupIds.map((group) => ({ partner: scope.partnerId, group, leads: scope.leads }));
    default:
      return [];
  }
}

export async function findUser(
  client: pg.ClientBase,
  login: string,
): Promise<{ id: string; login: string; name: string; email: string | null } | null> {
  const { rows } = await client.query('select id, login, name, email from app_user where login = lower($1)', [login]);
  return rows[0] ?? null;
}

/** From now on the user cannot sign in, and where they are signed in it ends; a group that they led has no head. */
export async function disableUser(client: pg.ClientBase, id: string, at: Date): Promise<void> {
  await client.query(
    'update app_user set disabled_at = $2, version = version + 1, updated_at = $2 where id = $1 and disabled_at is null',
    [id, at],
  );
  await endSessions(client, id, at);
  await endCodes(client, id, at);
  await client.query('update user_scope set leads = false where user_id = $1 and leads', [id]);
}

export async function enableUser(client: pg.ClientBase, id: string, at: Date): Promise<void> {
  await client.query(
    'update app_user set disabled_at = null, version = version + 1, updated_at = $2 where id = $1 and disabled_at is not null',
    [id, at],
  );
}

/** A new password ends every session: it is often set because somebody else knew the old one. */
export async function setPassword(client: pg.ClientBase, id: string, passwordHash: string, at: Date): Promise<void> {
  await client.query('update app_user set password_hash = $2, version = version + 1, updated_at = $3 where id = $1', [
    id,
    passwordHash,
    at,
  ]);
  await endSessions(client, id, at);
  await endCodes(client, id, at);
}

async function endSessions(client: pg.ClientBase, id: string, at: Date): Promise<void> {
  await client.query('update session set ended_at = $2 where user_id = $1 and ended_at is null', [id, at]);
}

async function endCodes(client: pg.ClientBase, id: string, at: Date): Promise<void> {
  await client.query(
    'update access_code set replaced_at = $2 where user_id = $1 and used_at is null and replaced_at is null',
    [id, at],
  );
}

/** Everybody by login. */
export async function listUsers(client: pg.ClientBase): Promise<UserLine[]> {
  const { rows } = await client.query<UserLine>(
    `select u.login, u.name, u.role, u.demo, u.disabled_at is not null as disabled, u.scope_label as scope
       from app_user u order by u.login`,
  );
  return rows;
}
