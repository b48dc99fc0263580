import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../../server/access/sign-in.ts';
import { type Actor, actor, coordinatorOf, post } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { closeUser, cookieOf, createUser, findUser, issueCode, signIn, typeCode } from './user-acts.ts';

const PASSWORD = 'tujuh perahu lewat pagi';
const NEXT = 'sembilan kebun kopi hijau';

let portal: TestPortal;
let partner: Keyed;
let coordinator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner();
  coordinator = await coordinatorOf(portal, partner);
});
afterAll(() => portal.close());

let count = 0;
async function newOperator(more: object = {}): Promise<{ id: string; login: string; version: number }> {
  const input = {
    name: 'Rohana Zen',
    role: 'OPERATOR',
    partnerIds: [partner.id],
    regionCode: '15.01.11.2009',
    ...more,
  };
  return (await createUser(coordinator, `desa.${++count}`, input)).user;
}
/** In the test's own language: what the page shows. */
const said = (response: { statusCode: number; json(): { code?: string; message?: string } }) => [
  response.statusCode,
  response.json().code,
];

describe('A one-time code', () => {
  it('lets its user in once, with a password of the user’s own choice', async () => {
    const user = await newOperator();
    const code = await issueCode(coordinator, user.id);
    expect(code).toMatch(/^[A-HJ-KM-NP-Z2-9]{4}(-[A-HJ-KM-NP-Z2-9]{4}){2}$/);
    expect((await signIn(portal, user.login, code)).statusCode).toBe(401);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;
    const first = await typeCode(portal, user.login.toUpperCase(), typed, PASSWORD);
    expect(first.statusCode).toBe(200);
    const { data } = await post(portal.app, '{ viewer { login } }', {}, { cookie: cookieOf(first) });
    expect(data.viewer.login).toBe(user.login);
    expect((await signIn(portal, user.login, PASSWORD)).statusCode).toBe(200);
    const again = await typeCode(portal, user.login, code, NEXT);
    expect(said(again)).toEqual([401, 'CODE_USED']);
    expect(again.json().message).toContain('minta kode baru kepada koordinator');
    expect((await signIn(portal, user.login, NEXT)).statusCode).toBe(401);
  });

  it('is late after fourteen days, and when a newer one was issued', async () => {
    const user = await newOperator();
    const old = await issueCode(coordinator, user.id);
    const code = await issueCode(coordinator, user.id);
    expect(said(await typeCode(portal, user.login, old, PASSWORD))).toEqual([401, 'CODE_LATE']);
    portal.clock.pass({ days: 14 });
    expect(said(await typeCode(portal, user.login, code, PASSWORD))).toEqual([401, 'CODE_LATE']);
    portal.clock.pass({ days: -14 });
    expect((await typeCode(portal, user.login, code, PASSWORD)).statusCode).toBe(200);
  });

  it('stays good when the password is too weak', async () => {
    const user = await newOperator();
    const code = await issueCode(coordinator, user.id);
    expect(said(await typeCode(portal, user.login, code, 'pendek'))).toEqual([401, 'PASSWORD_SHORT']);
    expect(said(await typeCode(portal, user.login, code, `${user.login}rohanazen`))).toEqual([
      401,
      'PASSWORD_GUESSABLE',
    ]);
    expect((await typeCode(portal, user.login, code, PASSWORD)).statusCode).toBe(200);
  });

  it('is not to be guessed: wrong ones are slowed down, for unknown names as for known ones', async () => {
    const user = await newOperator();
    const code = await issueCode(coordinator, user.id);
    for (const name of [user.login, 'tidak.ada']) {
      for (let i = 0; i < 4; i++)
        expect(said(await typeCode(portal, name, 'AAAA-BBBB-CCCC', PASSWORD))).toEqual([401, 'CODE_WRONG']);
      const slowed = await typeCode(portal, name, 'AAAA-BBBB-CCCC', PASSWORD);
      expect(said(slowed)).toEqual([429, 'SIGN_IN_SLOWED']);
    }
    expect(said(await typeCode(portal, user.login, code, PASSWORD))).toEqual([429, 'SIGN_IN_SLOWED']);
    portal.clock.pass({ seconds: 2 });
    expect((await typeCode(portal, user.login, code, PASSWORD)).statusCode).toBe(200);
  });

  it('resets a forgotten password and ends the sessions there were', async () => {
    const user = await newOperator();
    const first = await typeCode(portal, user.login, await issueCode(coordinator, user.id), PASSWORD);
    const session = cookieOf(first);
    await typeCode(portal, user.login, await issueCode(coordinator, user.id), NEXT);
    expect((await post(portal.app, '{ viewer { login } }', {}, { cookie: session })).data.viewer).toBeNull();
    expect((await signIn(portal, user.login, PASSWORD)).statusCode).toBe(401);
  });

  it('is void when the account is closed', async () => {
    const user = await newOperator();
    const code = await issueCode(coordinator, user.id);
    await closeUser(coordinator, user.id, user.version);
    expect(said(await typeCode(portal, user.login, code, PASSWORD))).toEqual([401, 'CODE_WRONG']);
    await expect(issueCode(coordinator, user.id)).rejects.toThrow('USER_CLOSED');
  });

  it('is kept as a keyed hash, told of in the history and never in the log', async () => {
    const user = await newOperator();
    const code = await issueCode(coordinator, user.id);
    await typeCode(portal, user.login, code, PASSWORD);
    const { history } = await findUser(coordinator, user.id, 'history(first: 9) { nodes { changes { label after } } }');
    const told = history.nodes.flatMap(({ changes }: { changes: object[] }) => changes);
    expect(told).toContainEqual({ label: 'Kode akses', after: 'Diterbitkan' });
    expect(told).toContainEqual({ label: 'Kode akses', after: 'Dipakai' });
    const letters = code.toLowerCase().replaceAll('-', '');
    const trail = await portal.sql.all('select before, after from audit_entry');
    for (const text of [portal.logged(), JSON.stringify(trail)]) {
      expect(text).not.toContain(code);
      expect(text.toLowerCase()).not.toContain(letters);
      expect(text).not.toContain(PASSWORD);
    }
    expect(portal.logged()).not.toContain(user.login);
  });
});

describe('A forgotten password', () => {
  const forgot = (login: string) =>
    portal.app.inject({
      ...{ method: 'POST', url: '/sign-in/forgotten', headers: { 'x-portal-request': '1' }, payload: { login } },
    });
  /** The letter is sent after the answer. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

  it('brings a letter to whoever has an address, and the same answer to everybody', async () => {
    const user = await newOperator({ email: 'rohana@contoh.id' });
    const printed = await issueCode(coordinator, user.id);
    const before = portal.letters.length;
    const answers = [await forgot(user.login), await forgot('tidak.ada'), await forgot(coordinator.user.login)];
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(
      new Set(['200 {"ok":true}']),
    );
    await settled();
    await forgot('ROHANA@contoh.id');
    await settled();
    expect(portal.letters).toHaveLength(before + 1);
    const letter = portal.letters.at(-1);
    expect(letter?.to).toBe('rohana@contoh.id');
    const code = /Kode: (\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(letter?.text).toContain('https://portal.contoh.id/kode');
    expect(letter?.text.match(/https?:\S+/g)?.join()).not.toContain(code);
    portal.clock.pass({ minutes: 61 });
    expect(said(await typeCode(portal, user.login, code, PASSWORD))).toEqual([401, 'CODE_LATE']);
    portal.clock.pass({ minutes: -61 });
    // asking by letter leaves the printed code as it is; the one that is used ends both
    expect((await typeCode(portal, user.login, code, PASSWORD)).statusCode).toBe(200);
    expect(said(await typeCode(portal, user.login, printed, NEXT))).toEqual([401, 'CODE_LATE']);
  });
});

describe('A new password of one’s own', () => {
  const change = (cookie: string, old: string, password: string) =>
    portal.app.inject({
      ...{ method: 'POST', url: '/account/password', headers: { 'x-portal-request': '1', cookie } },
      payload: { old, password },
    });

  it('asks for the old one and ends every other session', async () => {
    const user = await portal.make.user('AUDITOR', null, { password_hash: await hashPassword(PASSWORD) });
    const here = cookieOf(await signIn(portal, user.login, PASSWORD));
    const there = cookieOf(await signIn(portal, user.login, PASSWORD));
    expect((await change('', PASSWORD, NEXT)).statusCode).toBe(401);
    expect((await change(here, NEXT, PASSWORD)).json()).toMatchObject({ code: 'PASSWORD_OLD_WRONG', field: 'old' });
    expect((await change(here, PASSWORD, 'pendek')).json()).toMatchObject({
      code: 'PASSWORD_SHORT',
      field: 'password',
    });
    expect((await change(here, PASSWORD, NEXT)).statusCode).toBe(200);
    const login = async (cookie: string) =>
      (await actor(portal.app, user, cookie).ask('{ viewer { login } }')).data.viewer?.login ?? null;
    expect([await login(here), await login(there)]).toEqual([user.login, null]);
    expect((await signIn(portal, user.login, NEXT)).statusCode).toBe(200);
  });

  it('slows down whoever guesses the old one at an open screen', async () => {
    const user = await portal.make.user('AUDITOR', null, { password_hash: await hashPassword(PASSWORD) });
    const cookie = cookieOf(await signIn(portal, user.login, PASSWORD));
    for (let i = 0; i < 5; i++) await change(cookie, 'tebakan', NEXT);
    expect((await change(cookie, PASSWORD, NEXT)).statusCode).toBe(429);
  });
});
