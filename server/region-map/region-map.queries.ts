import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { inForce } from '../region/region.queries.ts';

/** A map without its shapes. */
export interface RegionMapRow {
  id: string;
  officeId: string | null;
  partnerId: string | null;
  regionCount: number;
  uploadedByName: string;
  createdAt: Date;
}

const COLUMNS = `w.id, w.office_id as "officeId", w.partner_id as "partnerId", w.region_count as "regionCount",
  w.uploaded_by_name as "uploadedByName", w.created_at as "createdAt"`;

/**
 * The map to show of the regions below one (null: of the provinces): that of the partner in question, else one of the
 * viewer's own office or partners, for the agency its own.
 */
export async function regionMapOf(
  sql: Sql,
  viewer: Viewer,
  partnerId: string | null,
  parentId: number | null,
): Promise<RegionMapRow | null> {
  const [row] = await sql.query<RegionMapRow>({
    name: 'region_map_of',
    text: `select ${COLUMNS} from region_map w
            where w.parent_id is not distinct from $1::integer
              and (w.partner_id = $2::uuid or w.office_id = $3::uuid or w.partner_id = any ($4::uuid[])
                or $5 and num_nonnulls(w.partner_id, w.office_id) = 0)
            order by (w.partner_id is not distinct from $2::uuid) desc, w.id desc limit 1`,
    values: [parentId, partnerId, viewer.officeId, viewer.partnerIds, viewer.scopeKind === 'COUNTRY'],
  });
  return row ?? null;
}

export async function regionMapById(sql: Sql, id: string): Promise<RegionMapRow | null> {
  const [row] = await sql.query<RegionMapRow>({
    name: 'region_map_by_id',
    text: `select ${COLUMNS} from region_map w where w.id = $1`,
    values: [id],
  });
  return row ?? null;
}

/** The shapes of a map as JSON text, as they go to the browser. */
export async function shapesOf(sql: Sql, id: string): Promise<string | null> {
  const [row] = await sql.query<{ shapes: string }>({
    name: 'region_map_shapes',
    text: 'select w.shapes::text as shapes from region_map w where w.id = $1',
    values: [id],
  });
  return row?.shapes ?? null;
}

export interface KnownRegion {
  code: string;
  parentId: number | null;
}

/** Provinces and regencies that stand under these codes on a day, in no order. */
export function standingRegions(sql: Sql, codes: readonly string[], day: CalendarDate): Promise<KnownRegion[]> {
  return sql.query<KnownRegion>({
    name: 'region_map_regions',
    text: `select r.code, r.parent_id as "parentId" from region r
            where r.code = any ($1::text[]) and r.level <= 2 and ${inForce('r', '$2::date')}`,
    values: [codes, day],
  });
}
