import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword, signIn as logIn } from '../../../server/access/sign-in.ts';
import { actor, post } from '../../support/actors.ts';
import type { Keyed, User } from '../../support/builders.ts';
import { MONDAY, openPortal, type TestPortal } from '../../support/portal.ts';
import { testKeys } from '../../support/test-keys.ts';

const PASSWORD = 'empat kuda lumping menari';
const WHO = '{ viewer { login } }';

let portal: TestPortal;
let partner: Keyed;
let passwordHash: string;
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => portal.close());
beforeEach(() => portal.clock.set(MONDAY));

const newUser = (row = {}): Promise<User> =>
  portal.make.user('COORDINATOR', { partners: [partner] }, { password_hash: passwordHash, ...row });

type App = TestPortal['app'];
const marked = { 'x-portal-request': '1' };

function signIn(
  login: string,
  password = PASSWORD,
  { app = portal.app, cookie = '', headers = {} as Record<string, string> } = {},
) {
  const payload = { login, password };
  return app.inject({ method: 'POST', url: '/sign-in', headers: { ...marked, cookie, ...headers }, payload });
}

function cookieOf(response: Awaited<ReturnType<typeof signIn>>): string {
  const [first] = response.cookies;
  return first ? `${first.name}=${first.value}` : '';
}

async function who(cookie: string, app: App = portal.app): Promise<string | null> {
  const { data } = await post(app, WHO, {}, { cookie });
  return data.viewer?.login ?? null;
}

describe('Signing in', () => {
  it('opens a session that the next request is recognised by', async () => {
    const user = await newUser();
    const response = await signIn(user.login);
    expect(response.statusCode).toBe(200);
    expect(await who(cookieOf(response))).toBe(user.login);
  });

  it('takes the user name in any case and with blanks around, and the e-mail address too', async () => {
    const user = await newUser({ email: 'dewi@contoh.id' });
    expect((await signIn(` ${user.login.toUpperCase()} `)).statusCode).toBe(200);
    expect((await signIn('Dewi@Contoh.id')).statusCode).toBe(200);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const user = await newUser();
    const wrong = await signIn(user.login, 'salah sama sekali');
    const unknown = await signIn('tidak.ada', 'salah sama sekali');
    expect(wrong.statusCode).toBe(401);
    expect(wrong.json()).toEqual({ code: 'SIGN_IN_FAILED', message: 'Nama pengguna atau kata sandi tidak cocok.' });
    expect([unknown.statusCode, unknown.json(), unknown.cookies]).toEqual([401, wrong.json(), wrong.cookies]);
  });

  it('speaks the language of the browser before it knows the user', async () => {
    const response = await signIn('tidak.ada.juga', 'x', { headers: { 'accept-language': 'en-GB,en' } });
    expect(response.json().message).toBe('The user name or password does not match.');
  });

  it.each([
    {},
    { login: 'a' },
    { login: '', password: 'x' },
    { login: ['a'], password: 'x' },
    { login: 'a', password: 'x'.repeat(1001) },
  ])('asks for both fields as text: %o', async (payload) => {
    const response = await portal.app.inject({ method: 'POST', url: '/sign-in', headers: marked, payload });
    expect([response.statusCode, response.json().code]).toEqual([400, 'SIGN_IN_INCOMPLETE']);
  });

  it('does not let a disabled user in', async () => {
    const user = await newUser({ disabled_at: portal.clock.now() });
    expect((await signIn(user.login)).json().code).toBe('SIGN_IN_FAILED');
  });

  it('gives a new token every time and ends the session that was there before', async () => {
    const user = await newUser();
    const first = cookieOf(await signIn(user.login));
    const second = cookieOf(await signIn(user.login, PASSWORD, { cookie: first }));
    expect(second).not.toBe(first);
    expect(await who(first)).toBeNull();
    expect(await who(second)).toBe(user.login);
  });

  it('never adopts a token that the browser brought along', async () => {
    const user = await newUser();
    const planted = `portal=${'a'.repeat(43)}`;
    const response = await signIn(user.login, PASSWORD, { cookie: planted });
    expect(cookieOf(response)).not.toBe(planted);
    expect(await who(planted)).toBeNull();
  });

  it('keeps the token out of reach of scripts, other sites and the database', async () => {
    const user = await newUser();
    const response = await signIn(user.login);
    const header = String(response.headers['set-cookie']);
    expect(header).toMatch(/^portal=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const stored = await portal.sql.all<{ row: string }>('select to_jsonb(s)::text as row from session s');
    const token = cookieOf(response).slice('portal='.length);
    expect(stored.some(({ row }) => row.includes(token))).toBe(false);
  });
});

describe('A portal behind TLS', () => {
  it('binds the cookie to its host and to TLS', async () => {
    const secure = await openPortal({ secureCookies: true });
    try {
      const user = await secure.make.user('AGENCY', null, { password_hash: passwordHash });
      const response = await signIn(user.login, PASSWORD, { app: secure.app });
      expect(String(response.headers['set-cookie'])).toMatch(
        /^__Host-portal=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(await who(cookieOf(response), secure.app)).toBe(user.login);
      expect(response.headers['strict-transport-security']).toBeTruthy();
    } finally {
      await secure.close();
    }
  });
});

describe('Guessing passwords', () => {
  const fail = async (login: string, times: number, app?: App) => {
    let last = await signIn(login, 'tebakan', { app });
    for (let i = 1; i < times; i++) last = await signIn(login, 'tebakan', { app });
    return last;
  };

  it('is slowed down after the fifth failure, for longer each time', async () => {
    const user = await newUser();
    expect((await fail(user.login, 4)).statusCode).toBe(401);
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      const response = await fail(user.login, 1);
      expect([response.statusCode, response.json().code]).toEqual([429, 'SIGN_IN_SLOWED']);
      const seconds = Number(response.headers['retry-after']);
      expect(response.json()).toMatchObject({
        retryAfterSeconds: seconds,
        message: expect.stringContaining(`${seconds} detik`),
      });
      waits.push(seconds);
      portal.clock.pass({ seconds });
    }
    expect(waits).toEqual([1, 2, 4, 8]);
  });

  it('refuses even the right password while it is slowed down, and takes it afterwards', async () => {
    const user = await newUser();
    await fail(user.login, 5);
    expect((await signIn(user.login)).statusCode).toBe(429);
    portal.clock.pass({ seconds: 1 });
    expect((await signIn(user.login)).statusCode).toBe(200);
    expect((await fail(user.login, 4)).statusCode).toBe(401);
  });

  it('never waits longer than a quarter of an hour', async () => {
    const user = await newUser();
    await portal.sql.all('delete from sign_in_failure');
    await fail(user.login, 1);
    await portal.sql.all('update sign_in_failure set failures = 500');
    expect(Number((await fail(user.login, 1)).headers['retry-after'])).toBe(900);
  });

  it('is forgiven after a quiet day', async () => {
    const user = await newUser();
    await fail(user.login, 6);
    portal.clock.pass({ days: 1, seconds: 1 });
    expect((await fail(user.login, 4)).statusCode).toBe(401);
  });

  it('is counted by all servers together and survives their restart', async () => {
    const user = await newUser();
    const other = await portal.anotherServer();
    await fail(user.login, 2);
    await fail(user.login, 2, other);
    expect((await fail(user.login, 1)).statusCode).toBe(429);
    expect((await signIn(user.login, PASSWORD, { app: other })).statusCode).toBe(429);
  });

  it('slows an unknown name down just like a known one, and nobody else', async () => {
    expect((await fail('orang.asing', 5)).statusCode).toBe(429);
    const user = await newUser();
    expect((await signIn(user.login)).statusCode).toBe(200);
  });

  it('keeps no name that was typed', async () => {
    await fail('kata.rahasia.yang.salah.kolom', 1);
    const rows = await portal.sql.all<{ row: string }>('select to_jsonb(f)::text as row from sign_in_failure f');
    expect(rows.map(({ row }) => row).join()).not.toContain('rahasia');
  });

  it('gains nothing by guessing many at once: what the others did counts before the right one is let in', async () => {
    const user = await newUser();
    let letIn = false;
    const pool = {
      async query(text: string, values: unknown[]) {
        const answer = await portal.pools.app.query(text, values);
        if (!letIn) {
          letIn = true;
          await fail(user.login, 5);
        }
        return answer;
      },
    };
    const attempt = {
      login: user.login,
      password: PASSWORD,
      tokenHash: Buffer.alloc(32),
      device: '',
      address: '',
      at: portal.clock.now(),
    };
    await expect(logIn(pool as never, testKeys.hashes, attempt)).rejects.toMatchObject({ code: 'SIGN_IN_SLOWED' });
  });
});

describe('A session', () => {
  const signedIn = async () => {
    const user = await newUser();
    const { token } = await portal.make.session(user);
    return actor(portal.app, user, `portal=${token}`);
  };

  it('ends after thirty minutes without use', async () => {
    const { cookie, user } = await signedIn();
    portal.clock.pass({ minutes: 29, seconds: 59 });
    expect(await who(cookie)).toBe(user.login);
    await expect.poll(async () => (await lastSeen(user)).getTime()).toBe(portal.clock.now().getTime());
    portal.clock.pass({ minutes: 29, seconds: 59 });
    expect(await who(cookie)).toBe(user.login);
    await expect.poll(async () => (await lastSeen(user)).getTime()).toBe(portal.clock.now().getTime());
    portal.clock.pass({ minutes: 30 });
    expect(await who(cookie)).toBeNull();
  });

  it('ends after twelve hours however busy it was', async () => {
    const { cookie, user } = await signedIn();
    for (let i = 0; i < 28; i++) {
      portal.clock.pass({ minutes: 25 });
      expect(await who(cookie)).toBe(user.login);
      await expect.poll(async () => (await lastSeen(user)).getTime()).toBe(portal.clock.now().getTime());
    }
    portal.clock.pass({ minutes: 20 });
    expect(await who(cookie)).toBeNull();
  });

  it('is over with the next request once it was ended from another place', async () => {
    const here = await signedIn();
    const elsewhere = actor(portal.app, here.user, `portal=${(await portal.make.session(here.user)).token}`);
    const { viewer } = await here.query('{ viewer { sessions { id current } } }');
    expect(viewer.sessions).toHaveLength(2);
    const other = viewer.sessions.find((s: { current: boolean }) => !s.current);
    const answer = await here.query(
      'mutation ($id: ID!) { sessionEnd(id: $id) { viewer { sessions { id } } userErrors { code } } }',
      {
        id: other.id,
      },
    );
    expect(answer.sessionEnd.viewer.sessions).toHaveLength(1);
    expect((await elsewhere.ask('{ offices { id } }')).code).toBe('UNAUTHENTICATED');
    expect(await who(here.cookie)).toBe(here.user.login);
  });

  it('that ended at one server is over at every other, whatever that one remembers', async () => {
    const { cookie, user } = await signedIn();
    const other = await portal.anotherServer();
    expect([await who(cookie), await who(cookie, other)]).toEqual([user.login, user.login]);
    await portal.app.inject({ method: 'POST', url: '/sign-out', headers: { ...marked, cookie } });
    expect([await who(cookie, other), await who(cookie)]).toEqual([null, null]);
    expect((await post(other, '{ offices { id } }', {}, { cookie })).code).toBe('UNAUTHENTICATED');
  });

  it('of somebody else is not ours to end', async () => {
    const mine = await signedIn();
    const theirs = await signedIn();
    const { viewer } = await theirs.query('{ viewer { sessions { id } } }');
    await mine.query('mutation ($id: ID!) { sessionEnd(id: $id) { userErrors { code } } }', {
      id: viewer.sessions[0].id,
    });
    expect(await who(theirs.cookie)).toBe(theirs.user.login);
  });

  it('stops at once when its user is disabled, reading and writing', async () => {
    const { ask, user } = await signedIn();
    await portal.sql.all('update app_user set disabled_at = $2 where id = $1', [user.id, portal.clock.now()]);
    expect((await ask('{ offices { id } }')).code).toBe('UNAUTHENTICATED');
    expect((await ask('mutation { viewerSetLocale(locale: en) { viewer { id } } }')).code).toBe('UNAUTHENTICATED');
  });

  it('is gone after signing out, and so is the cookie', async () => {
    const { cookie } = await signedIn();
    const response = await portal.app.inject({ method: 'POST', url: '/sign-out', headers: { ...marked, cookie } });
    expect(response.cookies[0]).toMatchObject({ name: 'portal', value: '' });
    expect(await who(cookie)).toBeNull();
  });

  async function lastSeen(user: User): Promise<Date> {
    return (
      await portal.sql.one<{ last_seen_at: Date }>('select last_seen_at from session where user_id = $1', [user.id])
    ).last_seen_at;
  }
});

describe('A request from another site', () => {
  const attempt = (url: string, headers: Record<string, string>) =>
    portal.app.inject({ method: 'POST', url, headers, payload: { query: WHO, login: 'x', password: 'y' } });

  it.each(['/graphql', '/sign-in', '/sign-out'])(
    'is refused on %s without the header no form can send',
    async (url) => {
      const response = await attempt(url, {});
      expect([response.statusCode, response.json().code]).toEqual([403, 'FORBIDDEN']);
    },
  );

  it.each(['cross-site', 'same-site'])(
    'is refused when the browser says %s, whatever headers it carries',
    async (site) => {
      expect((await attempt('/graphql', { ...marked, 'sec-fetch-site': site })).statusCode).toBe(403);
    },
  );

  it('is let through when the browser says it is our own page', async () => {
    expect((await attempt('/graphql', { ...marked, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
  });

  it('cannot ask by address: there is no GraphQL over GET', async () => {
    const response = await portal.app.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(WHO)}` });
    expect(response.statusCode).toBe(404);
  });
});
