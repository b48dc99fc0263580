import type { PayerUnit } from '../contribution/payer-unit.ts';
import type { Act } from '../database/act.ts';

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

/** The row of a slip, of the office that answers for the unit. @returns false where the unit is not in sight */
export async function insertSlip(act: Act, id: string, unit: PayerUnit | null, ending: string): Promise<boolean> {
  const rows = await act.sql.query({
    text: `insert into document (id, kind, office_id, file_name, uploaded_by, created_at)
           select $1, 'PAYMENT_SLIP', coalesce(u.office_id, $2), $3, $4, $5 from (${officeOf(unit)}) u (office_id) returning 1`,
    values: [id, act.viewer.officeId, `bukti-transfer.${ending}`, act.viewer.userId, act.at, ...valuesOf(unit)],
  });
  return rows.length > 0;
}
