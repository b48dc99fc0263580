import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.ts';
import type { Locale } from '../kernel/message.ts';
import { messageText } from '../messages.ts';
import { newSessionToken, sessionCookieName } from './session-cookie.ts';

const TWELVE_HOURS_S = 12 * 60 * 60;

/** How the session's cookie is set and cleared. */
export function sessionCookie(secure: boolean) {
  const name = sessionCookieName(secure);
  const attributes = { path: '/', httpOnly: true, secure, sameSite: 'lax' } as const;
  return {
    set: (reply: FastifyReply, token: string) =>
      reply.setCookie(name, token, { ...attributes, maxAge: TWELVE_HOURS_S }).send({ ok: true }),
    clear: (reply: FastifyReply) => reply.clearCookie(name, attributes).send({ ok: true }),
  };
}

/** Always a new token: one that was there before signing in must not become a signed-in one. */
export function newAttempt(request: FastifyRequest, at: Date) {
  const { token, hash } = newSessionToken();
  return { token, seen: { tokenHash: hash, device: request.headers['user-agent'] ?? '', address: request.ip, at } };
}

/** A text that somebody typed; null for nothing, and for more than anybody types. */
export function typed(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 1000 ? value : null;
}

export function incomplete(reply: FastifyReply, locale: Locale, code: string): FastifyReply {
  return reply.code(400).send({ code, message: messageText(code, locale) });
}

/** What a rule said no to, in the reader's language; how long to wait where somebody tried too often. */
export function refused(reply: FastifyReply, locale: Locale, error: unknown): FastifyReply {
  if (!(error instanceof DomainError)) throw error;
  const { code, field, params } = error;
  const message = messageText(code, locale, params);
  const seconds = Number(params.seconds ?? 0);
  if (seconds === 0) return reply.code(401).send({ code, message, ...(field && { field }) });
  return reply.code(429).header('retry-after', seconds).send({ code, message, retryAfterSeconds: seconds });
}
