import pg from 'pg';
import { type Keys, rolePassword } from '../keys.ts';
import { StartupError } from '../startup-error.ts';
import { underLock, withClient } from './connect.ts';
import { scramVerifier } from './scram.ts';

export interface RolePasswords {
  readonly portal_app: string;
  readonly portal_system: string;
}

type LoginRole = keyof RolePasswords;

const loginRoles: readonly LoginRole[] = ['portal_app', 'portal_system'];
const roles = ['portal_definer', ...loginRoles] as const;
const ROLES_LOCK = 7_041_002;

export function rolePasswords(keys: Pick<Keys, 'rolePasswords'>): RolePasswords {
  return { portal_app: rolePassword(keys, 'portal_app'), portal_system: rolePassword(keys, 'portal_system') };
}

/** The same database as another role. */
export function urlAs(ownerUrl: string, role: LoginRole, passwords: RolePasswords): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = passwords[role];
  return url.href;
}

/**
 * Makes the three roles of the server where missing and gives the two that log in their passwords. None of them is a
 * superuser or passes row security; one that does, made by somebody else, is refused. The owner needs CREATEROLE.
 * Roles belong to the whole PostgreSQL server: one portal a server.
 */
export async function ensureRoles(ownerUrl: string, passwords: RolePasswords): Promise<void> {
  const refused = await Promise.all(loginRoles.map((role) => isRefused(urlAs(ownerUrl, role, passwords))));
  await withClient(ownerUrl, (client) =>
    underLock(client, ROLES_LOCK, async () => {
      await createMissing(client);
      for (const [index, role] of loginRoles.entries()) {
        if (refused[index])
          await client.query(`alter role ${role} login password ${pg.escapeLiteral(scramVerifier(passwords[role]))}`);
      }
      await letOwnerActAsDefiner(client);
      await openDatabase(client);
    }),
  );
}

async function createMissing(client: pg.Client): Promise<void> {
  type Row = { rolname: string; powerful: boolean };
  const { rows } = await client.query<Row>(
    'select rolname, rolsuper or rolbypassrls or rolcreaterole as powerful from pg_roles where rolname = any ($1)',
    [roles],
  );
  const powerful = rows.find((row) => row.powerful);
  if (powerful)
    throw new StartupError(
      `The database role ${powerful.rolname} may bypass row security: take SUPERUSER, BYPASSRLS and CREATEROLE from it.`,
    );
  for (const role of roles.filter((name) => !rows.some((row) => row.rolname === name))) {
    await client
      .query(`create role ${role} ${role === 'portal_definer' ? 'nologin' : 'login'}`)
      .catch(async (error) => {
        // A server of another database on the same cluster was faster: the lock is the database's, the role is the cluster's.
        if (error.code !== '42710' && error.code !== '23505') throw ownerTooWeak(error);
      });
  }
}

/** Since PostgreSQL 16 whoever makes a role administers it but cannot act as it; migrations hand functions over to it. */
async function letOwnerActAsDefiner(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ able: boolean }>(
    "select pg_has_role(current_user, 'portal_definer', 'SET') as able",
  );
  if (rows[0]?.able) return;
  await client.query('grant portal_definer to current_user with set true, inherit false').catch((error) => {
    throw ownerTooWeak(error);
  });
}

/** Only the roles of the portal may connect, where the database is the owner's own to close. */
async function openDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; own: boolean; open: boolean }>(
    `select datname as name, pg_has_role(current_user, datdba, 'USAGE') as own,
            has_database_privilege('portal_app', oid, 'CONNECT') and has_database_privilege('portal_system', oid, 'CONNECT')
            and not exists (select from aclexplode(coalesce(datacl, acldefault('d', datdba))) a where a.grantee = 0) as open
       from pg_database where datname = current_database()`,
  );
  const database = rows[0];
  if (!database?.own || database.open) return;
  const name = pg.escapeIdentifier(database.name);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect, temporary on database ${name} to portal_app, portal_system`);
}

async function isRefused(url: string): Promise<boolean> {
  return withClient(url, async () => false).catch(() => true);
}

function ownerTooWeak(error: { code?: string }): Error {
  if (error.code !== '42501') return error as Error;
  return new StartupError(
    'The owner in DATABASE_URL may not make the roles portal_definer, portal_app and portal_system: give it CREATEROLE, or make them and grant them WITH ADMIN OPTION.',
  );
}
