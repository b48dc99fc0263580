import type pg from 'pg';

/** Counts all budgets again and keeps the answer beside each. @returns how many units of each do not add up */
export async function recount(system: pg.Pool, at: Date): Promise<{ budget_id: string; wrong: number }[]> {
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
    values: [at],
  });
  return rows;
}
