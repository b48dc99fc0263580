import type { Sql } from '../database/sql.ts';

/**
 * One payment, preparation or reservation at a time for a partner: two that pay the same people would wait for each other crosswise.
 * Held until the act ends.
 */
export async function onePayerAtATime(sql: Sql, partnerId: string): Promise<void> {
  await sql.query({
    name: 'payer_lock',
    text: `select pg_advisory_xact_lock(hashtextextended('payment ' || $1, 0))`,
    values: [partnerId],
  });
}
