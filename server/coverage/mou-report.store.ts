import type { Act } from '../database/act.ts';
import { type Month, monthStart } from '../kernel/month.ts';

/** @returns false where the report of the month is known */
export async function insertReport(
  act: Act,
  report: {
    id: string;
    mouId: string;
    partnerId: string;
    regionId: number;
    month: Month;
    receivedOn: string;
    note: string | null;
  },
): Promise<boolean> {
  const { id, mouId, partnerId, regionId, month, receivedOn, note } = report;
  const noted = await act.sql.query({
    // the trigger puts the real ancestors
    text: `insert into mou_report (id, mou_id, partner_id, region_id, province_id, regency_id, month, received_on, note, created_at)
      values ($1, $2, $3, $4, 0, 0, $5, $6, $7, $8) on conflict (mou_id, regency_id, month) do nothing returning id`,
    values: [id, mouId, partnerId, regionId, monthStart(month), receivedOn, note, act.at],
  });
  return noted.length > 0;
}

export async function deleteReport(act: Act, id: string): Promise<void> {
  await act.sql.query({ text: 'delete from mou_report where id = $1', values: [id] });
}
