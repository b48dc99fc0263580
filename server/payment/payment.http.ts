import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan, can } from '../access/actions.ts';
import { contributionMessages } from '../contribution/contribution.messages.ts';
import { unitOf } from '../contribution/unit.view.ts';
import { documentById } from '../document/document.queries.ts';
import { DocumentCipher } from '../document/document-cipher.ts';
import { storedContent } from '../document/stored-document.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile } from '../http/file-answer.ts';
import { bodyAround, takeUploads, type UploadShape, uploadedFile } from '../http/uploaded-file.ts';
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

const slip: UploadShape = { maxMb: SLIP_MAX_MB, missingCode: 'SLIP_UNKNOWN', tooBigCode: 'SLIP_TOO_BIG' };

/** Transfer slips in and out, beside GraphQL: the same session, the same scope, the same codes. */
export async function paymentRoutes(app: FastifyInstance, parts: PaymentRoutes): Promise<void> {
  const cipher = new DocumentCipher(parts.keys.cells);
  await takeUploads(app);
  const handle = fileHandlers(parts.scopeOf, textOf);

  app.post(
    '/payment-slips',
    bodyAround(slip),
    handle(async (ctx, request, reply) => {
      const { group, mou, village } = request.query as Record<string, string | undefined>;
      const viewer = await ctx.viewer();
      if (!can(viewer, 'payment:record')) assertCan(viewer, 'payment:report');
      if (![group, mou].every((id) => id === undefined || isId(id)))
        throw new DomainError('BAD_USER_INPUT', {}, 'unit');
      const unit = group || mou ? await unitOf(ctx, { groupId: group, mouId: mou, villageCode: village }) : null;
      const content = await uploadedFile(request, slip);
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
      const found = payment?.slipId ? await documentById(ctx.read, payment.slipId) : undefined;
      if (!found) throw new DomainError('NOT_FOUND');
      return sendFile(reply, found.file_name, 'application/octet-stream', storedContent(ctx.read, cipher, found.id));
    }),
  );
}

function textOf(code: string, params: ErrorParams, locale: Locale): string | null {
  const known: Readonly<Record<string, Message>> = { ...paymentMessages, ...contributionMessages };
  const message = known[code];
  return message ? formatMessage(message, locale, params) : null;
}
