import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import type { Locale } from '../kernel/message.ts';
import { hasMessage, messageText } from '../messages.ts';
import { shapesOf } from './region-map.queries.ts';
import { PROBLEMS_MAX, regionMapKeep } from './region-map.service.ts';

const MEGABYTE = 1024 * 1024;
const FILE_MAX_MB = 4;

/** Outlines of regions, beside GraphQL because they are files. */
export async function regionMapRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart);
  const handle = fileHandlers(scopeOf, textOf);

  app.get(
    '/region-maps/:id/shapes',
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'coverage:read');
      const { id } = request.params as { id: string };
      const shapes = isId(id) ? await shapesOf(ctx.read, id) : null;
      if (shapes === null) throw new DomainError('NOT_FOUND');
      // another file has another address
      return reply.type('application/json').header('cache-control', 'private, max-age=86400, immutable').send(shapes);
    }),
  );

  app.post(
    '/region-maps',
    { bodyLimit: (FILE_MAX_MB + 1) * MEGABYTE },
    handle(async (ctx, request, reply) => {
      // Nobody's bytes are read before it is known whose they are.
      assertCan(await ctx.viewer(), 'regionMap:keep');
      const { partner } = request.query as { partner?: string };
      if (partner && !isId(partner)) throw new DomainError('NOT_FOUND');
      const kept = await regionMapKeep(ctx, partner || null, await contentOf(request));
      const problems = kept.problems.slice(0, PROBLEMS_MAX).map(({ feature, code, params }) => ({
        ...{ feature, code, message: messageText(code, ctx.locale, params) },
      }));
      return reply
        .code(problems.length > 0 ? 200 : 201)
        .send({ regions: kept.regions, problemCount: kept.problems.length, problems });
    }),
  );
}

async function contentOf(request: FastifyRequest): Promise<Buffer> {
  const limits = { fileSize: FILE_MAX_MB * MEGABYTE };
  const file = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
  if (!file) throw new DomainError('GEOJSON_MISSING');
  const content = await file.toBuffer();
  if (file.file.truncated) throw new DomainError('GEOJSON_TOO_BIG', { max: FILE_MAX_MB });
  return content;
}

function textOf(code: string, params: ErrorParams, locale: Locale): string | null {
  return hasMessage(code) ? messageText(code, locale, params) : null;
}
