import type { ActContext } from '../access/act-context.ts';
import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { PayerUnit } from '../contribution/payer-unit.ts';
import { completeDocument } from '../document/document.store.ts';
import type { DocumentCipher } from '../document/document-cipher.ts';
import { paperKind } from '../document/paper-kind.ts';
import { piecesOf, storeContent } from '../document/stored-document.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { insertSlip } from './payment-slip.store.ts';

export const SLIP_MAX_MB = 5;

/** What a slip is by its content, never by its name. @throws DomainError SLIP_TYPE */
export function slipKind(bytes: Buffer): { type: string; ending: string } {
  const found = paperKind(bytes);
  if (!found) throw new DomainError('SLIP_TYPE');
  return found;
}

/**
 * Keeps the slip of a payment that is about to be reported or written down. It is its uploader's and that of the office
 * which answers for the unit.
 * @throws DomainError SLIP_TYPE, SLIP_TOO_BIG, NOT_FOUND (the unit)
 */
export function storeSlip(
  ctx: ActContext,
  viewer: Viewer,
  cipher: DocumentCipher,
  unit: PayerUnit | null,
  content: Buffer,
): Promise<string> {
  const { ending } = slipKind(content);
  if (content.length > SLIP_MAX_MB * 1024 * 1024) throw new DomainError('SLIP_TOO_BIG', { max: SLIP_MAX_MB });
  const action = can(viewer, 'payment:report') ? 'payment:report' : 'payment:record';
  return ctx.act(action, async (act) => {
    const id = uuidv7();
    if (!(await insertSlip(act, id, unit, ending))) throw new DomainError('NOT_FOUND');
    await completeDocument(act.sql, id, await storeContent(act.sql, cipher, id, piecesOf(content)), act.at);
    return id;
  });
}
