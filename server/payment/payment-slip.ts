import type { ActContext } from '../access/act-context.ts';
import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { PayerUnit } from '../contribution/payer-unit.ts';
import type { DocumentCipher } from '../document/document-cipher.ts';
import { paperKind } from '../document/paper-kind.ts';
import { piecesOf, storeContent } from '../document/stored-document.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';

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
    const rows = await act.sql.query({
      text: `insert into document (id, kind, office_id, file_name, uploaded_by, created_at)
             select $1, 'PAYMENT_SLIP', coalesce(u.office_id, $2), $3, $4, $5 from (${officeOf(unit)}) u (office_id) returning 1`,
      values: [id, act.viewer.officeId, `bukti-transfer.${ending}`, act.viewer.userId, act.at, ...valuesOf(unit)],
    });
    if (rows.length === 0) throw new DomainError('NOT_FOUND');
    const { size, sha256 } = await storeContent(act.sql, cipher, id, piecesOf(content));
    await act.sql.query({
      text: 'update document set size = $2, sha256 = $3, completed_at = $4 where id = $1',
      values: [id, size, sha256, act.at],
    });
    return id;
  });
}

/** The same office that payment_place() finds. */
function officeOf(unit: PayerUnit | null): string {
  if (!unit) return 'select null::uuid';
  if (unit.groupId !== undefined) return 'select g.office_id from partner_group g where g.id = $6';
  const ofPartner = '(select p.office_id from partner p where p.id = a.partner_id)';
  return unit.villageId === null
    ? `select coalesce(${ofPartner}, (select y.office_id from mou_party y where y.mou_id = a.id and y.office_id is not null order by y.place limit 1))
         from mou a where a.id = $6`
    : `select coalesce(${ofPartner}, (select o.office_id from office_regency o join region v on v.regency_id = o.regency_id where v.id = $7))
         from mou a where a.id = $6`;
}

function valuesOf(unit: PayerUnit | null): unknown[] {
  if (!unit) return [];
  if (unit.groupId !== undefined) return [unit.groupId];
  return unit.villageId === null ? [unit.mouId] : [unit.mouId, unit.villageId];
}
