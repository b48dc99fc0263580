import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { DocumentCipher } from '../document/document-cipher.ts';
import { storedContent } from '../document/stored-document.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile } from '../http/file-answer.ts';
import { bodyAround, takeUploads, type UploadShape, uploadedForm } from '../http/uploaded-file.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import type { NikKeys } from '../kernel/nik-cipher.ts';
import { textOf } from '../messages.ts';
import { mouPaperKinds } from './mou-document.codes.ts';
import { mayOpenPaper } from './mou-document.policy.ts';
import { mouPaper } from './mou-document.queries.ts';
import { mouPaperAdd, PAPER_MAX_MB } from './mou-document.service.ts';

export interface MouDocumentRoutes {
  scopeOf(request: FastifyRequest): Context;
  readonly keys: NikKeys;
}

const handedIn: UploadShape = { maxMb: PAPER_MAX_MB, missingCode: 'PAPER_MISSING', tooBigCode: 'PAPER_SIZE' };

/** The papers of an agreement in and out, beside GraphQL: the same session, the same scope, the same codes. */
export async function mouDocumentRoutes(app: FastifyInstance, parts: MouDocumentRoutes): Promise<void> {
  const cipher = new DocumentCipher(parts.keys.cells);
  await takeUploads(app);
  const handle = fileHandlers(parts.scopeOf, textOf);

  app.post(
    '/mous/:id/papers',
    bodyAround(handedIn),
    handle(async (ctx, request, reply) => {
      const { id } = request.params as { id: string };
      const asked = request.query as { kind?: string; replaces?: string };
      const kind = mouPaperKinds.find((one) => one === asked.kind);
      if (!isId(id) || (asked.replaces !== undefined && !isId(asked.replaces))) throw new DomainError('NOT_FOUND');
      if (!kind) throw new DomainError('BAD_USER_INPUT', {}, 'kind');
      // Nobody's bytes are read before it is known whose they are.
      assertCan(await ctx.viewer(), 'mouDocument:add');
      const paper = await uploadedForm(request, handedIn);
      return reply.code(201).send({ id: await mouPaperAdd(ctx, cipher, id, kind, paper, asked.replaces ?? null) });
    }),
  );

  app.get(
    '/mous/papers/:id',
    handle(async (ctx, request, reply) => {
      const viewer = await ctx.viewer();
      assertCan(viewer, 'mouDocument:read');
      const { id } = request.params as { id: string };
      const paper = isId(id) ? await mouPaper(ctx.read, id) : null;
      if (!paper || !mayOpenPaper(viewer, paper)) throw new DomainError('NOT_FOUND');
      const content = storedContent(ctx.read, cipher, paper.documentId);
      // never shown in a page of ours, whatever it says it is
      return sendFile(reply, paper.fileName, 'application/octet-stream', content);
    }),
  );
}
