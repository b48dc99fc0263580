import type { Sql } from '../database/sql.ts';
import type { PayerUnit } from './payer-unit.ts';

/** The partner of a unit that the viewer sees; none where there is no such unit in sight. */
export async function partnerIdOfUnit(sql: Sql, unit: PayerUnit): Promise<string | undefined> {
  const [row] = await sql.query<{ partner_id: string }>(
    unit.groupId !== undefined
      ? { text: 'select partner_id from partner_group where id = $1', values: [unit.groupId] }
      : { text: 'select partner_id from mou where id = $1', values: [unit.mouId] },
  );
  return row?.partner_id;
}
