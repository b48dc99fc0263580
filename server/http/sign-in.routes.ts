import type { FastifyInstance } from 'fastify';
import type { DemoAccount } from '../access/demo-account.ts';
import { signIn } from '../access/sign-in.ts';
import type { Pools } from '../database/pools.ts';
import type { Clock } from '../kernel/clock.ts';
import { callerOf, localeOf } from './caller.ts';
import { incomplete, newAttempt, refused, sessionCookie, typed } from './sign-in-answer.ts';

export interface SignInOptions {
  readonly pools: Pools;
  readonly clock: Clock;
  readonly signInKey: Buffer;
  readonly secureCookies: boolean;
  readonly demoAccounts: readonly DemoAccount[];
}

export function signInRoutes(app: FastifyInstance, options: SignInOptions): void {
  const { pools, clock, secureCookies } = options;
  const cookie = sessionCookie(secureCookies);

  app.get('/sign-in/options', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { demo: options.demoAccounts.length > 0, accounts: options.demoAccounts };
  });

  app.post('/sign-in', { bodyLimit: 4_000 }, async (request, reply) => {
    const locale = localeOf(request);
    const body = (request.body ?? {}) as { login?: unknown; password?: unknown };
    const [login, password] = [typed(body.login), typed(body.password)];
    if (login === null || password === null) return incomplete(reply, locale, 'SIGN_IN_INCOMPLETE');
    const { token, seen } = newAttempt(request, clock.now());
    const before = callerOf(request, secureCookies).tokenHash;
    try {
      await signIn(pools.app, options.signInKey, { login, password, ...seen });
    } catch (error) {
      return refused(reply, locale, error);
    }
    if (before) await pools.app.query('select session_end_by_token($1, $2)', [before, clock.now()]);
    return cookie.set(reply, token);
  });

  app.post('/sign-out', async (request, reply) => {
    const { tokenHash } = callerOf(request, secureCookies);
    if (tokenHash) await pools.app.query('select session_end_by_token($1, $2)', [tokenHash, clock.now()]);
    return cookie.clear(reply);
  });
}
