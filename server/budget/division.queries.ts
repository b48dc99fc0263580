import type { Sql } from '../database/sql.ts';
import type { UnitPart } from './allocation-plan.ts';

/** How a budget is divided by a file. Rupiah. */
export interface DivisionRow {
  id: string;
  units: number;
  total: bigint;
  madeByName: string;
  madeAt: Date;
}

export async function divisionOfBudget(sql: Sql, budgetId: string): Promise<DivisionRow | null> {
  const [row] = await sql.query<DivisionRow>({
    name: 'division_of_budget',
    text: `select d.id, d.units, d.total, d.made_by_name as "madeByName", d.made_at as "madeAt" from budget_division d where d.budget_id = $1`,
    values: [budgetId],
  });
  return row ? { ...row, total: BigInt(row.total) } : null;
}

/** What the file gives each village, by the row of the register it was found under; empty without a file. */
export async function partsOfBudget(sql: Sql, budgetId: string): Promise<ReadonlyMap<number, UnitPart>> {
  const rows = await sql.query<{ regionId: number; amount: string; mme: number | null; pr: number; other: number }>({
    name: 'parts_of_budget',
    text: `select s.region_id as "regionId", s.amount, s.quota_mme as mme, s.quota_pr as pr, s.quota_other as other
             from budget_share s join budget_division d on d.id = s.division_id where d.budget_id = $1`,
    values: [budgetId],
  });
  return new Map(
    rows.map(({ regionId, amount, mme, pr, other }) => [
      regionId,
      { amount: BigInt(amount), quotas: mme === null ? null : { MME: mme, PR: pr, OTHER: other } },
    ]),
  );
}

/** A unit of an open budget with what stands there. Rupiah. */
export interface StandingUnitRow {
  id: string;
  regionId: number;
  lineId: string;
  allocated: bigint;
  toppedUp: bigint;
  reserved: bigint;
}

export async function standingUnits(sql: Sql, budgetId: string): Promise<StandingUnitRow[]> {
  const rows = await sql.query<StandingUnitRow>({
    name: 'standing_units',
    text: `select a.id, a.region_id as "regionId", a.line_id as "lineId", a.allocated, a.topped_up as "toppedUp", a.reserved
             from allocation a where a.budget_id = $1 and a.removed_on is null`,
    values: [budgetId],
  });
  return rows.map((row) => ({
    ...row,
    ...{ allocated: BigInt(row.allocated), toppedUp: BigInt(row.toppedUp), reserved: BigInt(row.reserved) },
  }));
}

/** A village as the register has it now. */
export interface UnitPlaceRow {
  regionId: number;
  code: string;
  name: string;
}

/** What these villages are called now, in the order of their codes; a village that is gone goes under its last code. */
export function unitPlaces(sql: Sql, regionIds: readonly number[]): Promise<UnitPlaceRow[]> {
  return sql.query<UnitPlaceRow>({
    name: 'unit_places',
    text: `select x.id as "regionId", c.code, c.name from region x join region c on c.id = x.current_id
            where x.id = any ($1::integer[]) order by c.code`,
    values: [regionIds],
  });
}

/** Every code that these villages have or had, digits only; today's meaning of a code comes last. */
export function codesOfPlaces(sql: Sql, regionIds: readonly number[]): Promise<{ code: string; regionId: number }[]> {
  return sql.query({
    name: 'codes_of_places',
    text: `select replace(w.code, '.', '') as code, x.id as "regionId" from region x join region w on w.current_id = x.current_id
            where x.id = any ($1::integer[]) order by w.valid_to nulls last`,
    values: [regionIds],
  });
}

/** Every name that these villages have or had, as villageKey() writes them. */
export function nameKeysOfPlaces(sql: Sql, regionIds: readonly number[]): Promise<{ key: string; regionId: number }[]> {
  return sql.query({
    name: 'name_keys_of_places',
    text: `select distinct k.village_key as key, x.id as "regionId" from region x join region_village_key k on k.village_id = x.current_id
            where x.id = any ($1::integer[])`,
    values: [regionIds],
  });
}
