import type pg from 'pg';
import type { CalendarDate } from '../kernel/calendar-date.ts';

/** Signed agreements whose first day has come, locked; what an act or another server has in hand is left to it. */
export async function lockDueMous(client: pg.ClientBase, today: CalendarDate): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    text: `select m.id from mou m where m.state = 'SIGNED' and m.starts_on <= $1::date and (m.ends_on is null or m.ends_on >= $1::date)
            order by m.id for update skip locked`,
    values: [today],
  });
  return rows.map(({ id }) => id);
}

/** Puts these in force, and ends what they follow. */
export async function startMous(client: pg.ClientBase, ids: readonly string[], at: Date): Promise<void> {
  const values = [ids, at];
  await client.query({
    text: `update mou o set state = 'ENDED', how_ended = 'RENEWED', version = o.version + 1, updated_at = $2
             from mou m where m.id = any ($1::uuid[]) and o.id = m.renews_id and o.state in ('SIGNED', 'ACTIVE')`,
    values,
  });
  await client.query({
    text: `update mou set state = 'ACTIVE', version = version + 1, updated_at = $2 where id = any ($1::uuid[])`,
    values,
  });
}
