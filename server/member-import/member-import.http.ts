import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { assertCan } from '../access/actions.ts';
import { documentById, documentPieces } from '../document/document.queries.ts';
import { DocumentCipher } from '../document/document-cipher.ts';
import type { Context } from '../graphql/context.ts';
import { type TopLevelCode, topLevelCodes } from '../graphql/error-codes.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { DomainError } from '../kernel/domain-error.ts';
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

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const statuses: Readonly<Record<TopLevelCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

type Work = (ctx: Context, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Files of imports in and out, beside GraphQL: the same session, the same scope, the same codes. */
export async function memberImportRoutes(app: FastifyInstance, parts: MemberImportRoutes): Promise<void> {
  const cipher = new DocumentCipher(parts.keys.cells);
  await app.register(multipart, {
    limits: { files: 1, fields: 0, parts: 1, fileSize: (FILE_MAX_MB + 1) * 1024 * 1024 },
  });
  const route = (work: Work) => (request: FastifyRequest, reply: FastifyReply) =>
    answer(parts.scopeOf(request), work, request, reply);

  app.post(
    '/member-imports',
    { bodyLimit: (FILE_MAX_MB + 2) * 1024 * 1024 },
    route(async (ctx, request, reply) => {
      const { partner, coverFrom, group, mou } = request.query as Record<string, string | undefined>;
      const key = request.headers['idempotency-key'];
      if (!partner || !UUID.test(partner)) throw new DomainError('BAD_USER_INPUT', {}, 'partner');
      if (![group ?? partner, mou ?? partner].every((id) => UUID.test(id)))
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
    route(async (ctx, _request, reply) => {
      assertCan(await ctx.viewer(), 'memberImport:read');
      return send(reply, 'templat-peserta.xlsx', XLSX, templateWorkbook(ctx.locale));
    }),
  );

  app.get(
    '/member-imports/:id/refused.xlsx',
    route(async (ctx, request, reply) => {
      const found = await importOf(ctx, request);
      const rows = refusedRows(ctx.read, await ctx.viewer(), found.id);
      return send(
        reply,
        `perlu-diperbaiki-${found.id.slice(0, 8)}.xlsx`,
        XLSX,
        refusedWorkbook(found.columns, rows, ctx.vault, ctx.locale),
      );
    }),
  );

  app.get(
    '/member-imports/:id/source',
    route(async (ctx, request, reply) => {
      const found = await importOf(ctx, request);
      const document = await documentById(ctx.read, found.documentId);
      if (!document) throw new DomainError('NOT_FOUND');
      return send(reply, document.file_name, 'application/octet-stream', opened(ctx, cipher, document.id));
    }),
  );
}

async function importOf(ctx: Context, request: FastifyRequest): Promise<ImportRow> {
  const { id } = request.params as { id: string };
  const viewer = await ctx.viewer();
  assertCan(viewer, 'memberImport:read');
  const found = UUID.test(id) ? await importById(ctx.read, viewer, id) : null;
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
}

async function* opened(ctx: Context, cipher: DocumentCipher, documentId: string): AsyncGenerator<Buffer> {
  for await (const { number, cipher: piece } of documentPieces(ctx.read, documentId))
    yield cipher.decrypt(documentId, number, piece);
}

/** Personal data: kept in no cache, and never shown inside a page of ours. */
function send(reply: FastifyReply, name: string, type: string, content: AsyncGenerator<Buffer>): FastifyReply {
  return reply
    .header('content-type', type)
    .header(
      'content-disposition',
      `attachment; filename="${name.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('cache-control', 'no-store')
    .header('content-encoding', 'identity')
    .send(Readable.from(content, { objectMode: false }));
}

async function answer(ctx: Context, work: Work, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  try {
    return await work(ctx, request, reply);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const status = (topLevelCodes as readonly string[]).includes(error.code)
      ? statuses[error.code as TopLevelCode]
      : 422;
    const known = Object.hasOwn(memberImportFileMessages, error.code) || Object.hasOwn(memberMessages, error.code);
    const message = known ? fileText(error.code, error.params, ctx.locale) : error.code;
    // What is still coming in is not read: the connection ends with this answer.
    if (request.method === 'POST') reply.header('connection', 'close');
    return reply.code(status).send({ code: error.code, message, requestId: request.id });
  }
}
