import { place } from '../access/scope.ts';
import type { SpanOfUnit } from '../contribution/owing-members.ts';
import { inUnit } from '../contribution/payer-unit.ts';
import type { Sql } from '../database/sql.ts';
import { AT_ONCE_MAX } from './payment.codes.ts';

/** Whether the months of a span are too many to be written while somebody waits. */
export async function isLongWork(sql: Sql, { unit, memberIds, months }: SpanOfUnit): Promise<boolean> {
  const most = Math.floor(AT_ONCE_MAX / months);
  if (memberIds) return memberIds.length > most;
  const values: unknown[] = [];
  const where = `${inUnit(unit, 'm', values)} and m.status = 'REGISTERED'`;
  const rows = await sql.query({
    text: `select from member m where ${where} limit 1 offset ${place(values, most)}::integer`,
    values,
  });
  return rows.length > 0;
}

/** Whether a payment pays too many months for them to be opened again while somebody waits. */
export async function isLongReversal(sql: Sql, paymentId: string): Promise<boolean> {
  const rows = await sql.query({
    text: 'select from contribution c where c.payment_id = $1 limit 1 offset $2',
    values: [paymentId, AT_ONCE_MAX],
  });
  return rows.length > 0;
}
