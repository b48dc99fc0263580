import { randomUUID } from 'node:crypto';
import type { Actor, Json } from '../../support/actors.ts';
import type { TestPortal } from '../../support/portal.ts';

const marked = { 'x-portal-request': '1' };
const ERRORS = 'userErrors { code field message }';
const USER = 'id name login email phone role scopeLabel closedAt version leads';

export async function createUser(
  actor: Actor,
  login: string,
  input: object,
  key: string = randomUUID(),
): Promise<Json> {
  const text = `mutation ($l: String!, $i: UserInput!, $k: String!) { userCreate(login: $l, input: $i, idempotencyKey: $k) { user { ${USER} } ${ERRORS} } }`;
  return (await actor.query(text, { l: login, i: input, k: key })).userCreate;
}

export async function editUser(actor: Actor, id: string, input: object, version: number): Promise<Json> {
  const text = `mutation ($id: ID!, $i: UserInput!, $v: Int!) { userEdit(id: $id, input: $i, version: $v) { user { ${USER} } ${ERRORS} } }`;
  return (await actor.query(text, { id, i: input, v: version })).userEdit;
}

export async function closeUser(actor: Actor, id: string, version: number, handOverTo?: string): Promise<Json> {
  const text = `mutation ($id: ID!, $v: Int!, $h: ID) { userClose(id: $id, version: $v, handOverTo: $h) { user { ${USER} } ${ERRORS} } }`;
  return (await actor.query(text, { id, v: version, h: handOverTo ?? null })).userClose;
}

export async function issueCode(actor: Actor, id: string): Promise<string> {
  const text = `mutation ($id: ID!) { userIssueCode(id: $id) { code ${ERRORS} } }`;
  const { userIssueCode } = await actor.query(text, { id });
  if (userIssueCode.userErrors.length > 0) throw new Error(userIssueCode.userErrors[0].code);
  return userIssueCode.code;
}

export async function findUser(actor: Actor, id: string, fields = USER): Promise<Json> {
  return (await actor.query(`query ($id: ID!) { user(id: $id) { ${fields} } }`, { id })).user;
}

/** Types a code and a new password, as the page for the first access does. */
export function typeCode(portal: TestPortal, login: string, code: string, password: string) {
  const payload = { login, code, password };
  return portal.app.inject({ method: 'POST', url: '/sign-in/code', headers: marked, payload });
}

export function signIn(portal: TestPortal, login: string, password: string) {
  return portal.app.inject({ method: 'POST', url: '/sign-in', headers: marked, payload: { login, password } });
}

export const cookieOf = (response: { cookies: { name: string; value: string }[] }) =>
  response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
