import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan, can } from '../access/actions.ts';
import { contributionMessages } from '../contribution/contribution.messages.ts';
import { unitOf } from '../contribution/unit.view.ts';
import { documentById } from '../document/document.queries.ts';
import { DocumentCipher } from '../document/document-cipher.ts';
import { storedContent } from '../document/stored-document.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile } from '../http/file-answer.ts';
import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { formatMessage, type Locale, type Message } from '../kernel/message.ts';
import type { NikKeys } from '../kernel/nik-cipher.ts';
import { paymentMessages } from './payment.messages.ts';
import { paymentsByIds } from './payment.queries.ts';
import { SLIP_MAX_MB, storeSlip } from './payment-slip.ts';

export interface PaymentRoutes {
  scopeOf(request: FastifyRequest): Context;
  readonly keys: NikKeys;
}

const FILE_MAX = SLIP_MAX_MB * 1024 * 1024;

/** Transfer slips in and out, beside GraphQL: the same session, the same scope, the same codes. */
export async function paymentRoutes(app: FastifyInstance, parts: PaymentRoutes): Promise<void> {
  const cipher = new DocumentCipher(parts.keys.cells);
  if (!app.hasContentTypeParser('multipart/form-data'))
    await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: FILE_MAX } });
  const handle = fileHandlers(parts.scopeOf, textOf);

  app.post(
    '/payment-slips',
    { bodyLimit: FILE_MAX + 1024 * 1024 },
    handle(async (ctx, request, reply) => {
      const { group, mou, village } = request.query as Record<string, string | undefined>;
      const viewer = await ctx.viewer();
      if (!can(viewer, 'payment:record')) assertCan(viewer, 'payment:report');
      if (![group, mou].every((id) => id === undefined || isId(id)))
        throw new DomainError('BAD_USER_INPUT', {}, 'unit');
      const unit = group || mou ? await unitOf(ctx, { groupId: group, mouId: mou, villageCode: village }) : null;
      const file = request.isMultipart() ? await request.file({ limits: { fileSize: FILE_MAX } }) : undefined;
      if (!file) throw new DomainError('SLIP_UNKNOWN');
      const content = await file.toBuffer().catch((error: { code?: string }) => {
        if (error.code === 'FST_REQ_FILE_TOO_LARGE') throw new DomainError('SLIP_TOO_BIG', { max: SLIP_MAX_MB });
        throw error;
      });
      return reply.code(201).send({ id: await storeSlip(ctx, viewer, cipher, unit, content) });
    }),
  );

  app.get(
    '/payments/:id/slip',
    handle(async (ctx, request, reply) => {
      const { id } = request.params as { id: string };
      const viewer = await ctx.viewer();
      assertCan(viewer, 'payment:read');
      const [payment] = isId(id) ? await paymentsByIds(ctx.read, viewer, [id]) : [];
      const slip = payment?.slipId ? await documentById(ctx.read, payment.slipId) : undefined;
      if (!slip) throw new DomainError('NOT_FOUND');
      return sendFile(reply, slip.file_name, 'application/octet-stream', storedContent(ctx.read, cipher, slip.id));
    }),
  );
}

function textOf(code: string, params: ErrorParams, locale: Locale): string | null {
  const known: Readonly<Record<string, Message>> = { ...paymentMessages, ...contributionMessages };
  const message = known[code];
  return message ? formatMessage(message, locale, params) : null;
}
