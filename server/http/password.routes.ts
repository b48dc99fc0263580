import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendForgottenCode, signInWithCode } from '../access/code-sign-in.ts';
import { changeOwnPassword } from '../access/own-password.ts';
import type { Context } from '../graphql/context.ts';
import type { Log } from '../log.ts';
import type { Mailer } from '../mail/mailer.ts';
import { callerOf, localeOf } from './caller.ts';
import type { SignInOptions } from './sign-in.routes.ts';
import { incomplete, newAttempt, refused, sessionCookie, typed } from './sign-in-answer.ts';

export interface PasswordOptions extends SignInOptions {
  readonly log: Log;
  readonly mailer: Mailer;
  /** Address that people type, for letters. */
  readonly address: string;
}

/** One-time codes, forgotten passwords, and a new one for whoever is signed in. Secrets travel in bodies, never in addresses. */
export function passwordRoutes(
  app: FastifyInstance,
  options: PasswordOptions,
  scopeOf: (request: FastifyRequest) => Context,
): void {
  const { pools, clock, secureCookies, signInKey, log, mailer, address } = options;
  const cookie = sessionCookie(secureCookies);

  app.post('/sign-in/code', { bodyLimit: 4_000 }, async (request, reply) => {
    const locale = localeOf(request);
    const body = (request.body ?? {}) as { login?: unknown; code?: unknown; password?: unknown };
    const [login, code, password] = [typed(body.login), typed(body.code), typed(body.password)];
    if (login === null || code === null || password === null) return incomplete(reply, locale, 'CODE_INCOMPLETE');
    const { token, seen } = newAttempt(request, clock.now());
    const before = callerOf(request, secureCookies).tokenHash;
    try {
      await signInWithCode(pools.app, signInKey, { login, code, password, ...seen });
    } catch (error) {
      return refused(reply, locale, error);
    }
    if (before) await pools.app.query('select session_end_by_token($1, $2)', [before, clock.now()]);
    return cookie.set(reply, token);
  });

  app.post('/sign-in/forgotten', { bodyLimit: 4_000 }, async (request, reply) => {
    const { login } = (request.body ?? {}) as { login?: unknown };
    const name = typed(login);
    // not waited for: how long the answer takes would tell who has an address
    if (name !== null)
      sendForgottenCode({ pool: pools.app, hashKey: signInKey, mailer, clock, address }, name).catch((error) =>
        log.error({ err: error, requestId: request.id }, 'a code could not be sent'),
      );
    return reply.send({ ok: true });
  });

  app.post('/account/password', { bodyLimit: 4_000 }, async (request, reply) => {
    const ctx = scopeOf(request);
    const viewer = await ctx.viewerOrNull();
    if (!viewer) return reply.code(401).send({ code: 'UNAUTHENTICATED', message: 'UNAUTHENTICATED' });
    const body = (request.body ?? {}) as { old?: unknown; password?: unknown };
    const [old, password] = [typed(body.old), typed(body.password)];
    if (old === null || password === null) return incomplete(reply, ctx.locale, 'PASSWORD_INCOMPLETE');
    try {
      await changeOwnPassword(ctx, pools.app, viewer, old, password);
    } catch (error) {
      return refused(reply, ctx.locale, error);
    }
    return reply.send({ ok: true });
  });
}
