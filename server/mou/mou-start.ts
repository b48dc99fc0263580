import type pg from 'pg';
import { asPortal } from '../database/system-transaction.ts';
import { businessDate, type Clock } from '../kernel/clock.ts';

/**
 * Puts in force what is signed and whose first day has come, and ends what it follows, in the portal's own name. What an
 * act or another server has in hand is left to it. A signed agreement whose last day has passed stays as it is: somebody
 * has to say why it never ran.
 */
export function startDueMous(system: pg.Pool, clock: Clock): Promise<void> {
  const at = clock.now();
  return asPortal(system, at, async (client) => {
    const { rows } = await client.query<{ id: string }>({
      text: `select m.id from mou m where m.state = 'SIGNED' and m.starts_on <= $1::date and (m.ends_on is null or m.ends_on >= $1::date)
              order by m.id for update skip locked`,
      values: [businessDate(clock)],
    });
    const values = [rows.map(({ id }) => id), at];
    await client.query({
      text: `update mou o set state = 'ENDED', how_ended = 'RENEWED', version = o.version + 1, updated_at = $2
               from mou m where m.id = any ($1::uuid[]) and o.id = m.renews_id and o.state in ('SIGNED', 'ACTIVE')`,
      values,
    });
    await client.query({
      text: `update mou set state = 'ACTIVE', version = version + 1, updated_at = $2 where id = any ($1::uuid[])`,
      values,
    });
  });
}
