import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { assertCan } from '../access/actions.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile, XLSX } from '../http/file-answer.ts';
import { problemAnswers } from '../http/problem-answer.ts';
import { bodyAround, takeUploads, type UploadShape, uploadedFile } from '../http/uploaded-file.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { textOf } from '../messages.ts';
import { OPERATOR_ROWS_MAX } from './operator-file.reader.ts';
import { checkOperatorFile, createOperators, type OperatorFile } from './operator-file.service.ts';
import { codesWorkbook, operatorTemplate } from './operator-file.workbooks.ts';

const list: UploadShape = { maxMb: 5, missingCode: 'FILE_MISSING', tooBigCode: 'FILE_TOO_BIG' };
const SLIPS_MAX = 2 * 1024 * 1024;

const text = z.string().max(300);
const slips = z.object({
  operators: z.array(z.object({ name: text, place: text, login: text, code: text })).max(OPERATOR_ROWS_MAX),
});

/**
 * Lists of new operators, beside GraphQL because they are files. A check answers row by row and keeps nothing; making
 * them takes the same file once more. Codes are in that one answer.
 */
export async function operatorFileRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  await takeUploads(app);
  const handle = fileHandlers(scopeOf, textOf);
  const taking = bodyAround(list);

  app.get(
    '/users/operators/template.xlsx',
    handle(async (ctx, _request, reply) => {
      assertCan(await ctx.viewer(), 'user:create');
      return sendFile(reply, 'templat-operator.xlsx', XLSX, operatorTemplate(ctx.locale));
    }),
  );

  app.post(
    '/users/operators/check',
    taking,
    handle(async (ctx, request) => {
      const { ready, problems } = await checkOperatorFile(ctx, await fileOf(ctx, request));
      return {
        ready: ready.map(({ row, name, place, login }) => ({ row, name, place, login })),
        problems: problemAnswers(problems, ctx.locale),
      };
    }),
  );

  app.post(
    '/users/operators',
    taking,
    handle(async (ctx, request, reply) => {
      const key = request.headers['idempotency-key'];
      if (typeof key !== 'string') throw new DomainError('BAD_USER_INPUT', {}, 'idempotencyKey');
      const goodOnly = (request.query as { only?: string }).only === 'good';
      const made = await createOperators(ctx, await fileOf(ctx, request), goodOnly, key);
      return reply.code(201).header('cache-control', 'no-store').send(made);
    }),
  );

  app.post(
    '/users/operators/codes.xlsx',
    { bodyLimit: SLIPS_MAX },
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'user:create');
      const body = slips.safeParse(request.body);
      if (!body.success) throw new DomainError('BAD_USER_INPUT');
      return sendFile(reply, 'kode-operator.xlsx', XLSX, codesWorkbook(body.data.operators, ctx.locale));
    }),
  );
}

async function fileOf(ctx: Context, request: FastifyRequest): Promise<OperatorFile> {
  const { partner } = request.query as { partner?: string };
  if (!partner || !isId(partner)) throw new DomainError('BAD_USER_INPUT', {}, 'partner');
  // Nobody's bytes are read before it is known whose they are.
  assertCan(await ctx.viewer(), 'user:create');
  const content = await uploadedFile(request, list);
  return { partnerId: partner, content };
}
