import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { columnTemplate } from '../document/column-template.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile, XLSX } from '../http/file-answer.ts';
import { problemAnswers } from '../http/problem-answer.ts';
import { bodyAround, takeUploads, type UploadShape, uploadedFile } from '../http/uploaded-file.ts';
import { textOf } from '../messages.ts';
import { targetColumnKeys, targetColumns } from './target-list.columns.ts';
import { checkTargets, proposeTargets, type TargetFile } from './target-list.service.ts';

const list: UploadShape = { maxMb: 2, missingCode: 'FILE_MISSING', tooBigCode: 'FILE_TOO_BIG' };
const SHOWN = 200;

/** Lists of targets. A check answers row by row and keeps nothing; proposing them takes the same file once more. */
export async function targetListRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  await takeUploads(app);
  const handle = fileHandlers(scopeOf, textOf);
  const taking = bodyAround(list);

  app.get(
    '/targets/template.xlsx',
    handle(async (ctx, _request, reply) => {
      assertCan(await ctx.viewer(), 'target:ask');
      const columns = targetColumnKeys.map((key) => targetColumns[key]);
      return sendFile(
        reply,
        'templat-target.xlsx',
        XLSX,
        columnTemplate({ id: 'Target', en: 'Targets' }, columns, ctx.locale),
      );
    }),
  );

  app.post(
    '/targets/:year/check',
    taking,
    handle(async (ctx, request) => {
      const { ready, problems } = await checkTargets(ctx, await fileOf(ctx, request));
      return {
        ...{ readyCount: ready.length, problemCount: problems.length },
        ready: ready.slice(0, SHOWN).map(({ row, office, segment, people, rupiah }) => ({
          ...{ row, office, segment, people, rupiah: rupiah === null ? null : String(rupiah) },
        })),
        problems: problemAnswers(problems.slice(0, SHOWN), ctx.locale),
      };
    }),
  );

  app.post(
    '/targets/:year',
    taking,
    handle(async (ctx, request, reply) => {
      const { ready } = await proposeTargets(ctx, await fileOf(ctx, request));
      return reply.code(201).send({ written: ready.length });
    }),
  );
}

async function fileOf(ctx: Context, request: FastifyRequest): Promise<TargetFile> {
  const { year } = request.params as { year: string };
  // Nobody's bytes are read before it is known whose they are.
  assertCan(await ctx.viewer(), 'target:ask');
  return { year: Number(year), content: await uploadedFile(request, list) };
}
