import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { bodyAround, takeUploads, type UploadShape, uploadedFile } from '../http/uploaded-file.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { messageText, textOf } from '../messages.ts';
import { shapesOf } from './region-map.queries.ts';
import { PROBLEMS_MAX, regionMapKeep } from './region-map.service.ts';

const outlines: UploadShape = { maxMb: 4, missingCode: 'GEOJSON_MISSING', tooBigCode: 'GEOJSON_TOO_BIG' };

/** Outlines of regions, beside GraphQL because they are files. */
export async function regionMapRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  await takeUploads(app);
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
    bodyAround(outlines),
    handle(async (ctx, request, reply) => {
      // Nobody's bytes are read before it is known whose they are.
      assertCan(await ctx.viewer(), 'regionMap:keep');
      const { partner } = request.query as { partner?: string };
      if (partner && !isId(partner)) throw new DomainError('NOT_FOUND');
      const kept = await regionMapKeep(ctx, partner || null, await uploadedFile(request, outlines));
      const problems = kept.problems.slice(0, PROBLEMS_MAX).map(({ feature, code, params }) => ({
        ...{ feature, code, message: messageText(code, ctx.locale, params) },
      }));
      return reply
        .code(problems.length > 0 ? 200 : 201)
        .send({ regions: kept.regions, problemCount: kept.problems.length, problems });
    }),
  );
}
