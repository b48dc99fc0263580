import type pg from 'pg';
import { asPortal } from '../database/system-transaction.ts';
import { businessDate, type Clock } from '../kernel/clock.ts';
import { lockDueMous, startMous } from './mou-start.store.ts';

/**
 * Puts in force what is signed and whose first day has come, and ends what it follows, in the portal's own name. What an
 * act or another server has in hand is left to it. A signed agreement whose last day has passed stays as it is: somebody
 * has to say why it never ran.
 */
export function startDueMous(system: pg.Pool, clock: Clock): Promise<void> {
  const at = clock.now();
  return asPortal(system, at, async (client) => {
    await startMous(client, await lockDueMous(client, businessDate(clock)), at);
  });
}
