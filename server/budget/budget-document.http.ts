import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { DocumentCipher } from '../document/document-cipher.ts';
import { storedContent } from '../document/stored-document.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile } from '../http/file-answer.ts';
import { bodyAround, takeUploads, type UploadShape, uploadedFile } from '../http/uploaded-file.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import type { NikKeys } from '../kernel/nik-cipher.ts';
import { textOf } from '../messages.ts';
import { type BudgetPaperKind, budgetPaper } from './budget-document.queries.ts';
import { budgetPaperAdd, PAPER_MAX_MB } from './budget-document.service.ts';

export interface BudgetDocumentRoutes {
  scopeOf(request: FastifyRequest): Context;
  readonly keys: NikKeys;
}

const paper: UploadShape = { maxMb: PAPER_MAX_MB, missingCode: 'FILE_MISSING', tooBigCode: 'BUDGET_PAPER_SIZE' };
const kinds: readonly BudgetPaperKind[] = ['REGULATION', 'DECREE', 'OTHER'];

/** The papers of a budget in and out, beside GraphQL: the same session, the same scope, the same codes. */
export async function budgetDocumentRoutes(app: FastifyInstance, parts: BudgetDocumentRoutes): Promise<void> {
  const cipher = new DocumentCipher(parts.keys.cells);
  await takeUploads(app);
  const handle = fileHandlers(parts.scopeOf, textOf);

  app.post(
    '/budgets/:id/papers',
    bodyAround(paper),
    handle(async (ctx, request, reply) => {
      const { id } = request.params as { id: string };
      const kind = kinds.find((one) => one === (request.query as { kind?: string }).kind);
      if (!isId(id)) throw new DomainError('NOT_FOUND');
      if (!kind) throw new DomainError('BAD_USER_INPUT', {}, 'kind');
      // Nobody's bytes are read before it is known whose they are.
      assertCan(await ctx.viewer(), 'subsidyBudget:edit');
      const content = await uploadedFile(request, paper);
      return reply.code(201).send({ id: await budgetPaperAdd(ctx, cipher, id, kind, content) });
    }),
  );

  app.get(
    '/budgets/papers/:id',
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'subsidyBudget:read');
      const { id } = request.params as { id: string };
      const found = isId(id) ? await budgetPaper(ctx.read, id) : null;
      if (!found) throw new DomainError('NOT_FOUND');
      const content = storedContent(ctx.read, cipher, found.documentId);
      return sendFile(reply, found.fileName, 'application/octet-stream', content);
    }),
  );
}
