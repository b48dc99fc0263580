import { verify } from '@node-rs/argon2';
import type pg from 'pg';
import type { DemoAccount } from '../../access/demo-account.ts';
import { hashPassword } from '../../access/sign-in.ts';
import { createUser, type UserScope } from '../../access/user-account.store.ts';
import { DEMO_PASSWORD, type DemoUser, demoUsers } from './demo-accounts.ts';
import type { DemoPartnerKey } from './demo-partners.ts';

/** What accounts point at; groups only once they are there, and then only the accounts that are about groups are made. */
interface AccountTargets {
  readonly partners: Readonly<Record<DemoPartnerKey, string>>;
  readonly groups: ReadonlyMap<string, string> | null;
}

export async function storeAccounts(client: pg.Client, targets: AccountTargets, at: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const user of demoUsers) {
    if ((user.group === undefined) !== (targets.groups === null)) continue;
    const { login, name, role } = user;
    const scope = await scopeOf(client, user, targets);
    await createUser(client, { login, name, role, scope, passwordHash, email: null, demo: true }, at);
  }
}

async function scopeOf(
  client: pg.Client,
  { role, office, partner, region, group }: DemoUser,
  { partners, groups }: AccountTargets,
): Promise<UserScope> {
  if (office)
    return { kind: 'OFFICE', officeId: await idOf<string>(client, 'select id from office where code = $1', office) };
  if (!partner) return { kind: role === 'ADMINISTRATOR' ? 'REGISTER' : 'COUNTRY' };
  const partnerId = partners[partner];
  if (group) return { kind: 'GROUP', partnerId, groupIds: [groups?.get(group) ?? ''], leads: true };
  if (!region) return { kind: 'PARTNER', partnerIds: [partnerId] };
  const text = 'select id from region where code = $1 and valid_to is null';
  return { kind: 'REGION', partnerId, regionId: await idOf<number>(client, text, region) };
}

async function idOf<T>(client: pg.Client, text: string, code: string): Promise<T> {
  const { rows } = await client.query<{ id: T }>(text, [code]);
  if (!rows[0]) throw new Error(`The demo data has no place ${code}`);
  return rows[0].id;
}

/** The accounts that can still be entered as the sign-in page says: neither disabled nor given another password. */
export async function openAccounts(client: pg.Client): Promise<DemoAccount[]> {
  const { rows } = await client.query<{ login: string; password_hash: string }>(
    'select login, password_hash from app_user where demo and disabled_at is null and password_hash is not null',
  );
  // They share one hash from the beginning, so that one look is enough for all of them.
  const hashes = [...new Set(rows.map((row) => row.password_hash))];
  const right = await Promise.all(hashes.map((hash) => verify(hash, DEMO_PASSWORD)));
  const open = new Set(hashes.filter((_, index) => right[index]));
  const logins = new Set(rows.filter((row) => open.has(row.password_hash)).map((row) => row.login));
  return demoUsers
    .filter(({ login }) => logins.has(login))
    .map(({ login, name, roleText, scopeText, shows }) => ({
      login,
      password: DEMO_PASSWORD,
      name,
      role: roleText,
      scope: scopeText,
      shows,
    }));
}
