import type pg from 'pg';
import { asPortal } from '../database/system-transaction.ts';
import { sqlOf } from '../database/viewer-transaction.ts';
import { type Clock, currentMonth } from '../kernel/clock.ts';
import { monthStart } from '../kernel/month.ts';
import { writePersonMonths } from './person-months.ts';

/**
 * Writes the running month of everybody who is registered under an agreement that runs, an agreement at a time, and
 * turns to the later run of paid months where an earlier one is over. Done again it writes only who came since.
 */
export async function writeRunningMonth(system: pg.Pool, clock: Clock, signal: AbortSignal): Promise<void> {
  const month = currentMonth(clock);
  const at = clock.now();
  const { rows } = await system.query<{ id: string }>({
    text: `select a.id from mou a
            where a.state = 'ACTIVE' and a.starts_on < $1::date + interval '1 month' and (a.ends_on is null or a.ends_on >= $1::date)
            order by a.id`,
    values: [monthStart(month)],
  });
  for (const { id } of rows) {
    if (signal.aborted) return;
    await asPortal(system, at, (client) =>
      writePersonMonths(
        sqlOf(client),
        null,
        { unit: { mouId: id, villageId: null }, first: month, months: 1, memberIds: null },
        at,
      ),
    );
  }
  await asPortal(system, at, (client) => client.query('select cover_turn()'));
}
