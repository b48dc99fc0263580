import type pg from 'pg';
import { type Month, monthStart } from '../kernel/month.ts';

/** Agreements that run in a month, in a lasting order. */
export async function runningMous(system: pg.Pool, month: Month): Promise<string[]> {
  const { rows } = await system.query<{ id: string }>({
    text: `select a.id from mou a
            where a.state = 'ACTIVE' and a.starts_on < $1::date + interval '1 month' and (a.ends_on is null or a.ends_on >= $1::date)
            order by a.id`,
    values: [monthStart(month)],
  });
  return rows.map(({ id }) => id);
}
