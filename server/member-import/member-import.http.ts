import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { assertCan } from '../access/actions.ts';
import { documentById } from '../document/document.queries.ts';
import { DocumentCipher } from '../document/document-cipher.ts';
import { storedContent } from '../document/stored-document.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile, XLSX } from '../http/file-answer.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import type { Locale } from '../kernel/message.ts';
import type { NikKeys } from '../kernel/nik-cipher.ts';
import { memberMessages } from '../member/member.messages.ts';
import { memberImportFileMessages } from './member-import.file-messages.ts';
import { type ImportRow, importById } from './member-import.queries.ts';
import { FILE_MAX_MB, uploadList } from './member-import.upload.ts';
import { fileText } from './member-import.view.ts';
import { refusedWorkbook, templateWorkbook } from './member-import.workbooks.ts';
import { refusedRows } from './member-import-row.queries.ts';

export interface MemberImportRoutes {
  scopeOf(request: FastifyRequest): Context;
  readonly keys: NikKeys;
  readonly jobs: Pick<JobQueue, 'send'>;
  readonly system: pg.Pool;
}

/** Files of imports in and out, beside GraphQL: the same session, the same scope, the same codes. */
export async function memberImportRoutes(app: FastifyInstance, parts: MemberImportRoutes): Promise<void> {
  const cipher = new DocumentCipher(parts.keys.cells);
  await app.register(multipart, {
    limits: { files: 1, fields: 0, parts: 1, fileSize: (FILE_MAX_MB + 1) * 1024 * 1024 },
  });
  const handle = fileHandlers(parts.scopeOf, textOf);

  app.post(
    '/member-imports',
    { bodyLimit: (FILE_MAX_MB + 2) * 1024 * 1024 },
    handle(async (ctx, request, reply) => {
      const { partner, coverFrom, group, mou } = request.query as Record<string, string | undefined>;
      const key = request.headers['idempotency-key'];
      if (!partner || !isId(partner)) throw new DomainError('BAD_USER_INPUT', {}, 'partner');
      if (![group ?? partner, mou ?? partner].every((id) => isId(id)))
        throw new DomainError('BAD_USER_INPUT', {}, 'group');
      if (typeof key !== 'string') throw new DomainError('BAD_USER_INPUT', {}, 'idempotencyKey');
      // Nobody's bytes are read before it is known whose they are.
      assertCan(await ctx.viewer(), 'memberImport:create');
      const file = request.isMultipart() ? await request.file() : undefined;
      if (!file) throw new DomainError('FILE_MISSING');
      const upload = {
        partnerId: partner,
        fileName: file.filename,
        key,
        coverFrom: coverFrom ?? null,
        to: { groupId: group ?? null, mouId: mou ?? null },
        content: file.file,
      };
      const id = await uploadList(ctx, { cipher, jobs: parts.jobs, system: parts.system }, upload);
      return reply.code(201).send({ id });
    }),
  );

  app.get(
    '/member-imports/template.xlsx',
    handle(async (ctx, _request, reply) => {
      assertCan(await ctx.viewer(), 'memberImport:read');
      return sendFile(reply, 'templat-peserta.xlsx', XLSX, templateWorkbook(ctx.locale));
    }),
  );

  app.get(
    '/member-imports/:id/refused.xlsx',
    handle(async (ctx, request, reply) => {
      const found = await importOf(ctx, request);
      const rows = refusedRows(ctx.read, await ctx.viewer(), found.id);
      return sendFile(
        reply,
        `perlu-diperbaiki-${found.id.slice(0, 8)}.xlsx`,
        XLSX,
        refusedWorkbook(found.columns, rows, ctx.vault, ctx.locale),
      );
    }),
  );

  app.get(
    '/member-imports/:id/source',
    handle(async (ctx, request, reply) => {
      const found = await importOf(ctx, request);
      const document = await documentById(ctx.read, found.documentId);
      if (!document) throw new DomainError('NOT_FOUND');
      return sendFile(
        reply,
        document.file_name,
        'application/octet-stream',
        storedContent(ctx.read, cipher, document.id),
      );
    }),
  );
}

async function importOf(ctx: Context, request: FastifyRequest): Promise<ImportRow> {
  const { id } = request.params as { id: string };
  const viewer = await ctx.viewer();
  assertCan(viewer, 'memberImport:read');
  const found = isId(id) ? await importById(ctx.read, viewer, id) : null;
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
}

function textOf(code: string, params: ErrorParams, locale: Locale): string | null {
  const known = Object.hasOwn(memberImportFileMessages, code) || Object.hasOwn(memberMessages, code);
  return known ? fileText(code, params, locale) : null;
}
