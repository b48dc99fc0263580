import type { Sql } from './sql.ts';

/** Why the rest of this transaction happens; the audit trail keeps it beside each change. */
export async function giveReason(sql: Sql, reason: string): Promise<void> {
  await sql.query({ name: 'because', text: `select set_config('portal.reason', $1, true)`, values: [reason] });
}
