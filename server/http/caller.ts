import type { FastifyRequest } from 'fastify';
import type { Locale } from '../kernel/message.ts';
import type { Caller } from './request-scope.ts';
import { hashSessionToken, sessionCookieName } from './session-cookie.ts';

/** Who a request says it is: its session cookie, and the language of the page or else of the browser. */
export function callerOf(request: FastifyRequest, secureCookies: boolean): Caller {
  const token = request.cookies[sessionCookieName(secureCookies)];
  return {
    requestId: request.id,
    tokenHash: token ? hashSessionToken(token) : null,
    locale: localeOf(request),
  };
}

export function localeOf(request: FastifyRequest): Locale {
  const chosen = request.headers['x-portal-locale'];
  if (chosen === 'en' || chosen === 'id') return chosen;
  return request.headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'id';
}
