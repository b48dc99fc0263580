import type { Sql } from '../database/sql.ts';
import { type RegionRow, regionsByIds } from './region.queries.ts';
import { codeKey, districtKey, regencyKey, villageKey } from './region-key.ts';

/** A village as somebody wrote it; what was not written is left out. */
export interface WrittenVillage {
  readonly code?: string;
  readonly village?: string;
  readonly district?: string;
  readonly regency?: string;
}

export interface VillageMatch {
  /** The one village that fits, as it stands today. */
  readonly village: RegionRow | null;
  /** Where none or several fit: at most ten to choose from. */
  readonly candidates: readonly RegionRow[];
  /** Found by its code and not by its name. */
  readonly byCode: boolean;
  /** The code is one of former times. */
  readonly outdated: boolean;
  /** False where code and name speak of different villages; null where no name was written or no village found. */
  readonly nameAgrees: boolean | null;
}

interface ResolvedRow {
  readonly village_id: number | null;
  readonly candidates: number[];
  readonly by_code: boolean;
  readonly outdated: boolean;
  readonly name_agrees: boolean | null;
}

/**
 * The village somebody meant: by code, of today or of former times, else by name with district and regency. `home` is
 * the id of the region to look in first when a name occurs more than once, 0 for none.
 *
 * A list of many rows does the same in one statement, over its distinct places; the keys are made by region-key.ts:
 *
 *     select p.*, m.village_id, m.candidates, m.by_code, m.outdated, m.name_agrees
 *       from (select distinct code_key, village_key, district_key, regency_key from list) p
 *      cross join lateral region_resolve(p.code_key, p.village_key, p.district_key, p.regency_key, $1) m
 */
export async function villageMatch(sql: Sql, written: WrittenVillage, home: number): Promise<VillageMatch> {
  const [found] = await sql.query<ResolvedRow>({
    name: 'region_resolve',
    text: 'select * from region_resolve($1, $2, $3, $4, $5)',
    values: [
      codeKey(written.code ?? ''),
      villageKey(written.village ?? ''),
      districtKey(written.district ?? ''),
      regencyKey(written.regency ?? ''),
      home,
    ],
  });
  const { village_id = null, candidates = [], by_code = false, outdated = false, name_agrees = null } = found ?? {};
  const ids = village_id === null ? candidates : [village_id];
  const rows = await regionsByIds(sql, ids);
  return {
    village: village_id === null ? null : (rows[0] ?? null),
    candidates: village_id === null ? rows : [],
    byCode: by_code,
    outdated,
    nameAgrees: name_agrees,
  };
}
