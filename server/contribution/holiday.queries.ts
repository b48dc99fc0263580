import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';

/** Every holiday that is known, collective leave included: offices and banks are closed then. */
export async function holidays(sql: Sql): Promise<ReadonlySet<CalendarDate>> {
  const rows = await sql.query<{ day: CalendarDate }>({
    name: 'holidays',
    text: 'select distinct day::text as day from holiday',
  });
  return new Set(rows.map(({ day }) => day));
}
