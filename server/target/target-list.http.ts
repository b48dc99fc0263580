import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { columnTemplate } from '../document/column-template.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile, XLSX } from '../http/file-answer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { hasMessage, messageText } from '../messages.ts';
import { targetColumnKeys, targetColumns } from './target-list.columns.ts';
import { checkTargets, proposeTargets, type TargetFile } from './target-list.service.ts';

const MEGABYTE = 1024 * 1024;
const FILE_MAX_MB = 2;
const SHOWN = 200;

/** Lists of targets. A check answers row by row and keeps nothing; proposing them takes the same file once more. */
export async function targetListRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart);
  const handle = fileHandlers(scopeOf, (code, params, locale) =>
    hasMessage(code) ? messageText(code, locale, params) : null,
  );
  const taking = { bodyLimit: (FILE_MAX_MB + 1) * MEGABYTE };

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
        problems: problems.slice(0, SHOWN).map(({ row, column, code, params }) => ({
          ...{ row, column, code, message: messageText(code, ctx.locale, params) },
        })),
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
  const limits = { fileSize: FILE_MAX_MB * MEGABYTE };
  const file = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
  if (!file) throw new DomainError('FILE_MISSING');
  const content = await file.toBuffer();
  if (file.file.truncated) throw new DomainError('FILE_TOO_BIG', { max: FILE_MAX_MB });
  return { year: Number(year), content };
}
