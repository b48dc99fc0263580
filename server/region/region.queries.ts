import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { dottedCode } from './region-key.ts';
import type { RegionKind } from './register.ts';

/** 1 province, 2 regency or city, 3 district, 4 village or ward. */
export type RegionLevelNumber = 1 | 2 | 3 | 4;

/** A row of the register with the names that stand above it; null where there is no such level above. */
export interface RegionRow {
  readonly id: number;
  readonly code: string;
  readonly level: RegionLevelNumber;
  readonly kind: RegionKind;
  readonly name: string;
  readonly nameKey: string;
  readonly parentId: number | null;
  readonly provinceId: number;
  readonly regencyId: number | null;
  readonly districtId: number | null;
  readonly provinceName: string | null;
  readonly regencyName: string | null;
  readonly districtName: string | null;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly successorId: number | null;
  readonly decree: string | null;
}

export const REGION_COLUMNS = `r.id, r.code, r.level, r.kind, r.name, r.name_key as "nameKey", r.parent_id as "parentId",
  r.province_id as "provinceId", r.regency_id as "regencyId", r.district_id as "districtId",
  p.name as "provinceName", k.name as "regencyName", d.name as "districtName",
  r.valid_from::text as "validFrom", r.valid_to::text as "validTo", r.successor_id as "successorId", r.decree`;

/** Joins the names above a row `r`. */
export const REGION_ABOVE = `left join region p on r.level > 1 and p.id = r.province_id
  left join region k on r.level > 2 and k.id = r.regency_id
  left join region d on r.level > 3 and d.id = r.district_id`;

/** Whether the code of a row held on a day. */
export const inForce = (alias: string, day: string) =>
  `(${alias}.valid_from is null or ${alias}.valid_from <= ${day}) and (${alias}.valid_to is null or ${alias}.valid_to > ${day})`;

/** What a code stands for today; a code of former times answers with the last unit that bore it. Dots may be missing. */
export async function regionByCode(sql: Sql, code: string, today: CalendarDate): Promise<RegionRow | null> {
  const rows = await sql.query<RegionRow>({
    name: 'region_by_code',
    text: `select ${REGION_COLUMNS} from region r ${REGION_ABOVE} where r.code = $1
      order by (${inForce('r', '$2::date')}) desc, r.valid_to desc nulls first limit 1`,
    values: [dottedCode(code), today],
  });
  return rows[0] ?? null;
}

/** What a code stood for on a day, null where it stood for nothing then. */
export async function regionOnDay(sql: Sql, code: string, day: CalendarDate): Promise<RegionRow | null> {
  const rows = await sql.query<RegionRow>({
    name: 'region_on_day',
    text: `select ${REGION_COLUMNS} from region r ${REGION_ABOVE} where r.code = $1 and ${inForce('r', '$2::date')}`,
    values: [dottedCode(code), day],
  });
  return rows[0] ?? null;
}

/** Today's unit for a code of today or of former times; null where nothing stands any more. */
export async function currentRegion(sql: Sql, code: string, today: CalendarDate): Promise<RegionRow | null> {
  const rows = await sql.query<RegionRow>({
    name: 'region_current',
    text: `select ${REGION_COLUMNS} from region w join region r on r.id = w.current_id ${REGION_ABOVE}
      where w.code = $1 and ${inForce('r', '$2::date')}
      order by (${inForce('w', '$2::date')}) desc, w.valid_to desc nulls first limit 1`,
    values: [dottedCode(code), today],
  });
  return rows[0] ?? null;
}

/** The rows of these ids, in no order: what a batching loader needs. */
export function regionsByIds(sql: Sql, ids: readonly number[]): Promise<RegionRow[]> {
  return sql.query<RegionRow>({
    name: 'regions_by_ids',
    text: `select ${REGION_COLUMNS} from region r ${REGION_ABOVE} where r.id = any($1::integer[])`,
    values: [ids],
  });
}
