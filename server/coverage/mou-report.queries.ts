import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';

export interface MouReportRow {
  id: string;
  mouId: string;
  partnerId: string;
  month: string;
  receivedOn: CalendarDate;
  note: string | null;
}

const COLUMNS = `r.id, r.mou_id as "mouId", r.partner_id as "partnerId", to_char(r.month, 'YYYY-MM') as month,
  r.received_on as "receivedOn", r.note`;
const SHOWN = 24;

/** Reports of a regency, newest month first: two years of them. */
export function reportsOf(sql: Sql, mouId: string, regencyId: number): Promise<MouReportRow[]> {
  return sql.query<MouReportRow>({
    name: 'mou_reports_of',
    text: `select ${COLUMNS} from mou_report r where r.mou_id = $1 and r.regency_id = $2 order by r.month desc limit ${SHOWN}`,
    values: [mouId, regencyId],
  });
}

export async function reportById(sql: Sql, id: string): Promise<MouReportRow | null> {
  const rows = await sql.query<MouReportRow>({
    name: 'mou_report_by_id',
    text: `select ${COLUMNS} from mou_report r where r.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}
