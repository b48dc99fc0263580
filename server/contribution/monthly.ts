import type pg from 'pg';
import { asPortal } from '../database/system-transaction.ts';
import { sqlOf } from '../database/viewer-transaction.ts';
import { type Clock, currentMonth } from '../kernel/clock.ts';
import { runningMous } from './monthly.queries.ts';
import { writePersonMonths } from './person-months.ts';

/**
 * Writes the running month of everybody who is registered under an agreement that runs, an agreement at a time, and
 * turns to the later run of paid months where an earlier one is over. Done again it writes only who came since.
 */
export async function writeRunningMonth(system: pg.Pool, clock: Clock, signal: AbortSignal): Promise<void> {
  const month = currentMonth(clock);
  const at = clock.now();
  for (const mouId of await runningMous(system, month)) {
    if (signal.aborted) return;
    await asPortal(system, at, (client) =>
      writePersonMonths(
        sqlOf(client),
        null,
        { unit: { mouId, villageId: null }, first: month, months: 1, memberIds: null },
        at,
      ),
    );
  }
  await asPortal(system, at, (client) => client.query('select cover_turn()'));
}
