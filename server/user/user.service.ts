import { accessCodeHash, issuedUntil, newAccessCode } from '../access/access-code.ts';
import type { ActContext } from '../access/act-context.ts';
import type { Action } from '../access/actions.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mayChangeUser, mayGiveScope } from './user.policy.ts';
import { type UserRow, usersByIds } from './user.queries.ts';
import { userEmail, userLogin, userName, userPhone } from './user-draft.ts';
import { explained, type ScopeDraft, type ScopeWrite, scopeDraft } from './user-scope.ts';

/** What a form sends. */
export interface UserWrite extends ScopeWrite {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export async function userCreate(ctx: ActContext, login: string, write: UserWrite, key: string): Promise<UserRow> {
  const id = uuidv7();
  const request = { login, ...write };
  return ctx.act('user:create', async (act) => {
    const scope = await scopeToGive(ctx, act, write);
    const person = personOf(write);
    const checked = userLogin(login);
    const before = await once(act, { operation: 'userCreate', key, request }, { id });
    if (before) return readBack(act, before.id);
    await explained(() => insertUser(act, { id, login: checked, role: write.role, ...person, scope }));
    return readBack(act, id);
  });
}

export interface NewUser {
  readonly id: string;
  readonly login: string;
  readonly email: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly role: string;
  readonly scope: ScopeDraft;
}

/** The database asks once more whether the viewer may give this role and scope. */
export async function insertUser(act: Act, { id, login, email, name, phone, role, scope }: NewUser): Promise<void> {
  await act.sql.query({
    name: 'user_create',
    text: 'select user_create($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    values: [id, login, email, name, phone, role, scope.kind, JSON.stringify(scope.rows), act.at],
  });
}

export function userEdit(ctx: ActContext, id: string, write: UserWrite, version: number): Promise<UserRow> {
  return ctx.act('user:edit', async (act) => {
    await userToChange(act, 'user:edit', id);
    const scope = await scopeToGive(ctx, act, write);
    const { email, name, phone } = personOf(write);
    const values = [id, version, email, name, phone, write.role, scope.kind, JSON.stringify(scope.rows), act.at];
    await changed(act, 'select user_edit($1, $2, $3, $4, $5, $6, $7, $8, $9) as done', values);
    return readBack(act, id);
  });
}

/** Closes an account at once; open work goes to the successor, where one is named. */
export function userClose(ctx: ActContext, id: string, version: number, successorId: string | null): Promise<UserRow> {
  return ctx.act('user:close', async (act) => {
    await userToChange(act, 'user:close', id);
    if (successorId !== null) {
      const text = 'select user_covers($2, $1) as covers';
      const [row] = await act.sql.query<{ covers: boolean }>({ text, values: [id, successorId] });
      if (!row?.covers) throw new DomainError('USER_SUCCESSOR_NARROW', {}, 'handOverTo');
    }
    await changed(act, 'select user_close($1, $2, $3, $4) as done', [id, version, successorId, act.at]);
    return readBack(act, id);
  });
}

export function userReopen(ctx: ActContext, id: string, version: number): Promise<UserRow> {
  return ctx.act('user:close', async (act) => {
    await userToChange(act, 'user:close', id);
    await changed(act, 'select user_reopen($1, $2, $3) as done', [id, version, act.at]);
    return readBack(act, id);
  });
}

export interface IssuedCode {
  readonly code: string;
  readonly user: UserRow;
}

/** A new one-time code; the one before it no longer lets in. It is shown once and kept as a keyed hash. */
export function userIssueCode(ctx: ActContext, id: string): Promise<IssuedCode> {
  return ctx.act('user:issueCode', async (act) => {
    const user = await userToChange(act, 'user:issueCode', id);
    if (user.closedAt) throw new DomainError('USER_CLOSED');
    const code = await issueCode(ctx, act, id);
    return { code, user: await readBack(act, id) };
  });
}

export async function issueCode(ctx: ActContext, act: Act, id: string): Promise<string> {
  const code = newAccessCode();
  await act.sql.query({
    name: 'user_code_issue',
    text: 'select user_code_issue($1, $2, $3, $4)',
    values: [id, accessCodeHash(ctx.hashKey, code), issuedUntil(act.at), act.at],
  });
  return code;
}

async function userToChange(act: Act, action: Action, id: string): Promise<UserRow> {
  const user = await readBack(act, id);
  if (!mayChangeUser(act.viewer, action, user)) throw new DomainError('FORBIDDEN');
  return user;
}

async function scopeToGive(ctx: ActContext, act: Act, write: UserWrite): Promise<ScopeDraft> {
  const scope = await scopeDraft(ctx, write);
  if (!mayGiveScope(act.viewer, write.role, scope.partnerIds)) throw new DomainError('FORBIDDEN');
  return scope;
}

const personOf = ({ name, email, phone }: UserWrite) => ({
  ...{ name: userName(name), email: userEmail(email), phone: userPhone(phone) },
});

async function changed(act: Act, text: string, values: unknown[]): Promise<void> {
  const [row] = await explained(() => act.sql.query<{ done: boolean }>({ text, values }));
  if (!row?.done) throw new DomainError('VERSION_CONFLICT');
}

async function readBack(act: Act, id: string): Promise<UserRow> {
  const [row] = await usersByIds(act.sql, [id], act.at);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
