import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { DocumentCipher } from '../document/document-cipher.ts';
import { storedContent } from '../document/stored-document.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile } from '../http/file-answer.ts';
import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import type { Locale } from '../kernel/message.ts';
import type { NikKeys } from '../kernel/nik-cipher.ts';
import { hasMessage, messageText } from '../messages.ts';
import { type BudgetPaperKind, budgetPaper } from './budget-document.queries.ts';
import { budgetPaperAdd, PAPER_MAX_MB } from './budget-document.service.ts';

export interface BudgetDocumentRoutes {
  scopeOf(request: FastifyRequest): Context;
  readonly keys: NikKeys;
}

const FILE_MAX = PAPER_MAX_MB * 1024 * 1024;
const kinds: readonly BudgetPaperKind[] = ['REGULATION', 'DECREE', 'OTHER'];

/** The papers of a budget in and out, beside GraphQL: the same session, the same scope, the same codes. */
export async function budgetDocumentRoutes(app: FastifyInstance, parts: BudgetDocumentRoutes): Promise<void> {
  const cipher = new DocumentCipher(parts.keys.cells);
  if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart);
  const handle = fileHandlers(parts.scopeOf, textOf);

  app.post(
    '/budgets/:id/papers',
    { bodyLimit: FILE_MAX + 1024 * 1024 },
    handle(async (ctx, request, reply) => {
      const { id } = request.params as { id: string };
      const kind = kinds.find((one) => one === (request.query as { kind?: string }).kind);
      if (!isId(id)) throw new DomainError('NOT_FOUND');
      if (!kind) throw new DomainError('BAD_USER_INPUT', {}, 'kind');
      // Nobody's bytes are read before it is known whose they are.
      assertCan(await ctx.viewer(), 'subsidyBudget:edit');
      const limits = { fileSize: FILE_MAX };
      const file = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
      if (!file) throw new DomainError('FILE_MISSING');
      const content = await file.toBuffer();
      if (file.file.truncated) throw new DomainError('BUDGET_PAPER_SIZE', { max: PAPER_MAX_MB });
      return reply.code(201).send({ id: await budgetPaperAdd(ctx, cipher, id, kind, content) });
    }),
  );

  app.get(
    '/budgets/papers/:id',
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'subsidyBudget:read');
      const { id } = request.params as { id: string };
      const paper = isId(id) ? await budgetPaper(ctx.read, id) : null;
      if (!paper) throw new DomainError('NOT_FOUND');
      const content = storedContent(ctx.read, cipher, paper.documentId);
      return sendFile(reply, paper.fileName, 'application/octet-stream', content);
    }),
  );
}

function textOf(code: string, params: ErrorParams, locale: Locale): string | null {
  return hasMessage(code) ? messageText(code, locale, params) : null;
}
