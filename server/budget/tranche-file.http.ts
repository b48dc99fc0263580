import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { columnTemplate } from '../document/column-template.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile, XLSX } from '../http/file-answer.ts';
import { problemAnswers } from '../http/problem-answer.ts';
import { bodyAround, takeUploads, type UploadShape, uploadedFile } from '../http/uploaded-file.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { textOf } from '../messages.ts';
import { transferColumnKeys, transferColumns } from './tranche-file.columns.ts';
import { checkTransfers, receiveTransfers, type TransferFile } from './tranche-file.service.ts';

const list: UploadShape = { maxMb: 5, missingCode: 'FILE_MISSING', tooBigCode: 'FILE_TOO_BIG' };
const SHOWN = 200;

/**
 * Lists of transfers, beside GraphQL because they are files. A check answers row by row and keeps nothing; writing them
 * down takes the same file once more, and a transfer that is written down already is not written twice.
 */
export async function trancheFileRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  await takeUploads(app);
  const handle = fileHandlers(scopeOf, textOf);
  const taking = bodyAround(list);

  app.get(
    '/budgets/transfers/template.xlsx',
    handle(async (ctx, _request, reply) => {
      assertCan(await ctx.viewer(), 'subsidyBudget:edit');
      const columns = transferColumnKeys.map((key) => transferColumns[key]);
      const name = { id: 'Dana masuk', en: 'Transfers' };
      return sendFile(reply, 'templat-dana-masuk.xlsx', XLSX, columnTemplate(name, columns, ctx.locale));
    }),
  );

  app.post(
    '/budgets/:id/transfers/check',
    taking,
    handle(async (ctx, request) => {
      const { ready, known, problems, amount, unitsBlocked } = await checkTransfers(ctx, await fileOf(ctx, request));
      return {
        ...{ readyCount: ready.length, known, amount: String(amount), unitsBlocked, problemCount: problems.length },
        ready: ready.slice(0, SHOWN).map(({ unitId: _, amount: sum, written: __, share: ___, ...row }) => ({
          ...row,
          amount: String(sum),
        })),
        problems: problemAnswers(problems.slice(0, SHOWN), ctx.locale),
      };
    }),
  );

  app.post(
    '/budgets/:id/transfers',
    taking,
    handle(async (ctx, request, reply) => {
      const { ready, known, amount, unitsBlocked } = await receiveTransfers(ctx, await fileOf(ctx, request));
      return reply.code(201).send({ written: ready.length, known, amount: String(amount), unitsBlocked });
    }),
  );
}

async function fileOf(ctx: Context, request: FastifyRequest): Promise<TransferFile> {
  const { id } = request.params as { id: string };
  const { basis } = request.query as { basis?: string };
  if (!isId(id)) throw new DomainError('NOT_FOUND');
  // Nobody's bytes are read before it is known whose they are.
  assertCan(await ctx.viewer(), 'subsidyBudget:edit');
  const content = await uploadedFile(request, list);
  return { budgetId: id, content, ofWholeGrant: basis === 'grant' };
}
