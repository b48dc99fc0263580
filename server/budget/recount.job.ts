import type pg from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';

/**
 * Counts every budget again: the totals of each unit, its entries, its tranches and the months of people that stand against it have
 * to come to the same. The answer is kept beside the budget; a difference is an error in the log, by budget and number of
 * units.
 */
export async function recountLedgers(system: pg.Pool, clock: Clock, log: Pick<Logger, 'error'>): Promise<void> {
  const { rows } = await system.query<{ budget_id: string; wrong: number }>({
    text: `insert into ledger_recount (budget_id, counted_at, units, wrong)
      select a.budget_id, $1, count(*), count(*) filter (where
               (a.allocated, a.topped_up, a.reserved, a.spent, a.received) is distinct from (e.allocated, e.topped_up, e.reserved, e.spent, e.received)
               or a.received <> coalesce(t.received, 0) or not b.published and (a.reserved, a.spent) is distinct from (coalesce(c.reserved, 0), coalesce(c.spent, 0)))
        from allocation a join subsidy_budget b on b.id = a.budget_id
        left join (select x.allocation_id, sum(x.allocated) as allocated, sum(x.topped_up) as topped_up, sum(x.reserved) as reserved,
                          sum(x.spent) as spent, sum(x.received) as received from ledger_entry x group by 1) e on e.allocation_id = a.id
        left join (select z.allocation_id, sum(z.received) as received from allocation_tranche z group by 1) t on t.allocation_id = a.id
        left join (select y.allocation_id, sum(y.amount) as reserved, sum(y.amount) filter (where y.payment_id is not null) as spent
                     from contribution y where y.allocation_id is not null group by 1) c on c.allocation_id = a.id
       group by 1
      on conflict (budget_id) do update set counted_at = excluded.counted_at, units = excluded.units, wrong = excluded.wrong
      returning budget_id, wrong`,
    values: [clock.now()],
  });
  for (const { budget_id, wrong } of rows)
    if (wrong > 0) log.error({ budgetId: budget_id, units: wrong }, 'the ledger of a budget does not add up');
}
