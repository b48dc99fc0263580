import type pg from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';
import { recount } from './recount.store.ts';

/**
 * Counts every budget again: the totals of each unit, its entries, its tranches and the months of people that stand against it have
 * to come to the same. The answer is kept beside the budget; a difference is an error in the log, by budget and number of
 * units.
 */
export async function recountLedgers(system: pg.Pool, clock: Clock, log: Pick<Logger, 'error'>): Promise<void> {
  for (const { budget_id, wrong } of await recount(system, clock.now()))
    if (wrong > 0) log.error({ budgetId: budget_id, units: wrong }, 'the ledger of a budget does not add up');
}
