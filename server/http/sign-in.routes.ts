import type { FastifyInstance } from 'fastify';
import type { DemoAccount } from '../access/demo-account.ts';
import { signIn } from '../access/sign-in.ts';
import type { Pools } from '../database/pools.ts';
import type { Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { messageText } from '../messages.ts';
import { callerOf, localeOf } from './caller.ts';
import { newSessionToken, sessionCookieName } from './session-cookie.ts';

export interface SignInOptions {
  readonly pools: Pools;
  readonly clock: Clock;
  readonly hashKey: Buffer;
  readonly secureCookies: boolean;
  readonly demoAccounts: readonly DemoAccount[];
}

const TWELVE_HOURS_S = 12 * 60 * 60;

export function signInRoutes(app: FastifyInstance, options: SignInOptions): void {
  const { pools, clock, secureCookies } = options;
  const cookie = sessionCookieName(secureCookies);
  const attributes = { path: '/', httpOnly: true, secure: secureCookies, sameSite: 'lax' } as const;

  app.get('/sign-in/options', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { demo: options.demoAccounts.length > 0, accounts: options.demoAccounts };
  });

  app.post('/sign-in', { bodyLimit: 4_000 }, async (request, reply) => {
    const locale = localeOf(request);
    const body = (request.body ?? {}) as { login?: unknown; password?: unknown };
    const { login, password } = body;
    if (
      typeof login !== 'string' ||
      typeof password !== 'string' ||
      !login.trim() ||
      !password ||
      password.length > 1000
    )
      return reply.code(400).send({ code: 'SIGN_IN_INCOMPLETE', message: messageText('SIGN_IN_INCOMPLETE', locale) });
    // always a new token: one that was there before signing in must not become a signed-in one
    const { token, hash } = newSessionToken();
    const before = callerOf(request, secureCookies).tokenHash;
    try {
      const device = request.headers['user-agent'] ?? '';
      await signIn(pools.app, options.hashKey, {
        login,
        password,
        tokenHash: hash,
        device,
        address: request.ip,
        at: clock.now(),
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const message = messageText(error.code, locale, error.params);
      const seconds = Number(error.params.seconds ?? 0);
      if (seconds === 0) return reply.code(401).send({ code: error.code, message });
      return reply
        .code(429)
        .header('retry-after', seconds)
        .send({ code: error.code, message, retryAfterSeconds: seconds });
    }
    if (before) await pools.app.query('select session_end_by_token($1, $2)', [before, clock.now()]);
    return reply.setCookie(cookie, token, { ...attributes, maxAge: TWELVE_HOURS_S }).send({ ok: true });
  });

  app.post('/sign-out', async (request, reply) => {
    const { tokenHash } = callerOf(request, secureCookies);
    if (tokenHash) await pools.app.query('select session_end_by_token($1, $2)', [tokenHash, clock.now()]);
    return reply.clearCookie(cookie, attributes).send({ ok: true });
  });
}
