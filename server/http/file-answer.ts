import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../graphql/context.ts';
import { type TopLevelCode, topLevelCodes } from '../graphql/error-codes.ts';
import { DomainError, DomainErrors, type ErrorParams } from '../kernel/domain-error.ts';
import type { Locale } from '../kernel/message.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const statuses: Readonly<Record<TopLevelCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

type FileWork = (ctx: Context, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

type TextOf = (code: string, params: ErrorParams, locale: Locale) => string | null;

/**
 * Makes handlers for routes that take or give files: the same session, the same scope and the same codes as GraphQL.
 * @param textOf the sentence of a code, null where the code itself has to do
 */
export function fileHandlers(scopeOf: (request: FastifyRequest) => Context, textOf: TextOf = () => null) {
  return (work: FileWork) => (request: FastifyRequest, reply: FastifyReply) =>
    answerFile(scopeOf(request), work, request, reply, textOf);
}

/** Personal data: kept in no cache, and never shown inside a page of ours. */
export function sendFile(
  reply: FastifyReply,
  name: string,
  type: string,
  content: AsyncGenerator<Buffer>,
): FastifyReply {
  return reply
    .header('content-type', type)
    .header(
      'content-disposition',
      `attachment; filename="${name.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('cache-control', 'no-store')
    .header('content-encoding', 'identity')
    .send(Readable.from(content, { objectMode: false }));
}

/**
 * Runs what a route does; a rule that said no becomes an answer with its code.
 */
async function answerFile(
  ctx: Context,
  work: FileWork,
  request: FastifyRequest,
  reply: FastifyReply,
  textOf: TextOf,
): Promise<unknown> {
  try {
    return await work(ctx, request, reply);
  } catch (error) {
    const first = error instanceof DomainErrors ? error.errors[0] : error;
    if (!(first instanceof DomainError)) throw error;
    const { code, params } = first;
    const status = (topLevelCodes as readonly string[]).includes(code) ? statuses[code as TopLevelCode] : 422;
    // What is still coming in is not read: the connection ends with this answer.
    if (request.method === 'POST') reply.header('connection', 'close');
    const message = textOf(code, params, ctx.locale) ?? code;
    return reply.code(status).send({ code, message, requestId: request.id });
  }
}
