import type pg from 'pg';
import { DomainError } from '../kernel/domain-error.ts';
import { messageText } from '../messages.ts';
import { StartupError } from '../startup-error.ts';
import { mustBeStrongPassword } from './password.rules.ts';
import { readableText } from './readable-text.ts';
import { hashPassword } from './sign-in.ts';
import { groupId, officeId, partnerId, regionId } from './user-account.queries.ts';
import { createUser, disableUser, enableUser, findUser, setPassword, type UserScope } from './user-account.store.ts';
import { type Role, roles } from './viewer.ts';

/** A user as the operator of the server orders one; every text as it was typed. */
export interface UserOrder {
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: string;
  /** Code of the office. */
  readonly office: string | null;
  /** Names or ids. */
  readonly partners: readonly string[];
  /** Code of a region within the one partner. */
  readonly region: string | null;
  /** Names or ids of groups of the one partner. */
  readonly groups: readonly string[];
  /** The head of these groups. */
  readonly leads: boolean;
}

const LOGIN = /^[a-z0-9][a-z0-9._@-]{2,119}$/;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** Four groups of five: 98 bits. */
export const generatePassword = () => readableText(4, 5);

/** @throws StartupError that says in one line what was typed wrong */
export async function addUser(client: pg.ClientBase, order: UserOrder, password: string, at: Date): Promise<void> {
  const login = order.login.trim().toLowerCase();
  const name = order.name.trim();
  const email = order.email?.trim().toLowerCase() || null;
  if (!LOGIN.test(login))
    throw new StartupError('A login has 3 to 120 letters, digits, dots, dashes, underscores or @.');
  if (name.length < 2 || name.length > 120) throw new StartupError('--name must have 2 to 120 characters.');
  if (email !== null && !EMAIL.test(email)) throw new StartupError('--email is not an address.');
  const role = roles.find((known) => known === order.role.toUpperCase());
  if (!role) throw new StartupError(`--role must be one of ${roles.join(', ')}.`);
  const scope = await scopeOf(client, role, order);
  mustBeStrong(password, [login, name, email ?? '', ...order.partners]);
  const passwordHash = await hashPassword(password);
  try {
    await createUser(client, { login, name, email, role, scope, passwordHash, demo: false }, at);
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code !== '23505') throw error;
    if (constraint === 'user_scope_leader') throw new StartupError('This group has an active head already.');
    throw new StartupError('There is a user with this login or e-mail address already.');
  }
}

export async function changePassword(client: pg.ClientBase, login: string, password: string, at: Date): Promise<void> {
  const user = await mustFind(client, login);
  mustBeStrong(password, [user.login, user.name, user.email ?? '']);
  await setPassword(client, user.id, await hashPassword(password), at);
}

export async function disable(client: pg.ClientBase, login: string, at: Date): Promise<void> {
  await disableUser(client, (await mustFind(client, login)).id, at);
}

export async function enable(client: pg.ClientBase, login: string, at: Date): Promise<void> {
  await enableUser(client, (await mustFind(client, login)).id, at);
}

async function mustFind(client: pg.ClientBase, login: string) {
  const user = await findUser(client, login.trim());
  if (!user) throw new StartupError('There is no user with this login.');
  return user;
}

function mustBeStrong(password: string, known: readonly string[]): void {
  try {
    mustBeStrongPassword(password, known);
  } catch (error) {
    if (error instanceof DomainError) throw new StartupError(messageText(error.code, 'en', error.params));
    throw error;
  }
}

async function scopeOf(client: pg.ClientBase, role: Role, order: UserOrder): Promise<UserScope> {
  const { office, partners, region, groups, leads } = order;
  const given = [
    ...[office !== null && '--office', partners.length > 0 && '--partner', region !== null && '--region'],
    ...[groups.length > 0 && '--group', leads && '--leads'],
  ];
  const allowed: Record<Role, readonly string[]> = {
    AGENCY: [],
    AUDITOR: [],
    ADMINISTRATOR: [],
    OFFICE: ['--office'],
    COORDINATOR: ['--partner'],
    OPERATOR: ['--partner', '--region', '--group', '--leads'],
    OBSERVER: ['--partner'],
  };
  const odd = given.find((option) => option !== false && !allowed[role].includes(option));
  if (odd) throw new StartupError(`${odd} does not go with --role ${role}.`);
  if (role === 'ADMINISTRATOR') return { kind: 'REGISTER' };
  if (role === 'OFFICE') {
    if (office === null) throw new StartupError('--role OFFICE needs --office with the code of the office.');
    return { kind: 'OFFICE', officeId: await officeId(client, office) };
  }
  if (role === 'AGENCY' || role === 'AUDITOR') return { kind: 'COUNTRY' };
  if (partners.length === 0)
    throw new StartupError(`--role ${role} needs --partner with the name or id of the partner.`);
  const partnerIds = await Promise.all(partners.map((typed) => partnerId(client, typed)));
  if (leads && groups.length === 0) throw new StartupError('--leads goes with --group.');
  if (region === null && groups.length === 0) return { kind: 'PARTNER', partnerIds: [...new Set(partnerIds)] };
  const [only, more] = partnerIds;
  if (!only || more) throw new StartupError('--region and --group go with exactly one --partner.');
  if (region === null) {
    const groupIds = await Promise.all(groups.map((typed) => groupId(client, only, typed)));
    return { kind: 'GROUP', partnerId: only, groupIds: [...new Set(groupIds)], leads };
  }
  if (groups.length > 0) throw new StartupError('An operator takes --region or --group, not both.');
  return { kind: 'REGION', partnerId: only, regionId: await regionId(client, region) };
}
