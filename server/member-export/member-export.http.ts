import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DocumentCipher } from '../document/document-cipher.ts';
import { storedContent } from '../document/stored-document.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile } from '../http/file-answer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import type { NikKeys } from '../kernel/nik-cipher.ts';
import { selectionOf } from '../member/member.selection.ts';
import { exportFile, fileType } from './member-export.file.ts';
import type { ExportRecord } from './member-export.queries.ts';
import { memberExportOpen } from './member-export.service.ts';
import { rowsInStretches } from './member-export-row.queries.ts';

export interface MemberExportRoutes {
  scopeOf(request: FastifyRequest): Context;
  readonly keys: NikKeys;
}

/** Files of exports, beside GraphQL: the same session, the same scope. The address holds a number and nothing else. */
export async function memberExportRoutes(app: FastifyInstance, parts: MemberExportRoutes): Promise<void> {
  const handle = fileHandlers(parts.scopeOf);
  const cipher = new DocumentCipher(parts.keys.cells);
  app.get(
    '/member-exports/:id/file',
    handle(async (ctx, request, reply) => {
      const { id } = request.params as { id: string };
      if (!isId(id)) throw new DomainError('NOT_FOUND');
      const found = await memberExportOpen(ctx, id);
      const content = found.documentId
        ? storedContent(ctx.read, cipher, found.documentId)
        : await writtenNow(ctx, found);
      return sendFile(reply, found.fileName, fileType[found.format], content);
    }),
  );
}

async function writtenNow(ctx: Context, found: ExportRecord): Promise<AsyncGenerator<Buffer>> {
  const viewer = await ctx.viewer();
  const facts = {
    ...{ format: found.format, columns: found.columns, clearNik: found.clearNik, purpose: found.purpose },
    ...{ filterWords: found.described.filter, at: ctx.clock.now(), viewer },
  };
  const question = { ...found, selection: selectionOf(found.selection) };
  return exportFile(facts, rowsInStretches(ctx.read, viewer, question), ctx.vault, found.rowCount);
}
