import { expectedOf } from '../access/viewer.ts';
import type { Act } from '../database/act.ts';
import { uuidv7 } from '../kernel/id.ts';
import type { ExportFormat } from './member-export.codes.ts';

/** A list that is taken away: how it is made and what it is called. */
export interface ExportedList {
  readonly format: ExportFormat;
  readonly columns: readonly string[];
  readonly clearNik: boolean;
  readonly purpose: string | null;
  /** Which rows, as JSON. */
  readonly selection: string;
  readonly orderBy: string;
  readonly fileName: string;
}

/** Files who takes what away, how far they saw then, and what for. @returns the id of the record */
export async function recordExport(
  { sql, viewer, at }: Act,
  list: ExportedList,
  id: string = uuidv7(),
): Promise<string> {
  const partner = viewer.scopeKind !== 'GROUP' && viewer.partnerIds.length === 1 ? viewer.partnerIds[0] : null;
  await sql.query({
    text: `insert into member_export (id, partner_id, office_id, province_id, regency_id, district_id, village_id, requested_by, requested_by_name,
                                      reach, format, columns, clear_nik, purpose, selection, order_by, file_name, created_at, updated_at)
           select $1, $2, coalesce($3::uuid, p.office_id), r.province_id, r.regency_id, r.district_id, case when r.level = 4 then r.id end,
                  $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15
             from (select 1) one left join partner p on p.id = $2 left join region r on r.id = nullif($4::integer, 0)`,
    values: [
      ...[id, partner, viewer.officeId, viewer.regionId, viewer.userId, viewer.name, expectedOf(viewer)],
      ...[list.format, list.columns, list.clearNik, list.purpose, list.selection, list.orderBy, list.fileName, at],
    ],
  });
  return id;
}

/** Files a list that goes straight home and is kept nowhere: its line in the trail says how many of which filter. */
export async function recordTaken(
  act: Act,
  list: ExportedList,
  described: { filter: string; columns: string },
  rows: number,
): Promise<void> {
  const id = await recordExport(act, list);
  await act.sql.query({
    text: `update member_export set state = 'EXPIRED', row_count = $2, described = $3, downloads = 1, version = version + 1 where id = $1`,
    values: [id, rows, JSON.stringify(described)],
  });
}
