import type { Sql } from '../database/sql.ts';
import type { PlannedUnit } from './allocation-plan.ts';

/** A village that an agreement aims at. */
export interface TargetUnit extends PlannedUnit {
  readonly isWard: boolean;
}

/** The villages that an agreement aims at; the fourth part of a ward's code begins with 1, of a village's with 2. */
export function targetUnits(sql: Sql, mouId: string): Promise<TargetUnit[]> {
  return sql.query({
    name: 'budget_target_units',
    text: `select t.village_id as "regionId", t.headcount as target, split_part(r.code, '.', 4) like '1%' as "isWard"
             from mou_target t join region r on r.id = t.village_id where t.mou_id = $1 order by r.code`,
    values: [mouId],
  });
}
