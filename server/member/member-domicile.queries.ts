import { scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';

/** Members of a group or under an agreement who live in one regency. */
export interface DomicileRow {
  regionId: number;
  candidate: number;
  registered: number;
}

/**
 * Where the members of a group or of an agreement live, by regency, most people first, from the running tally. It says
 * nothing about the office that they count for: that is one, whoever lives where.
 */
export function domiciles(sql: Sql, viewer: Viewer, key: 'group_id' | 'mou_id', id: string): Promise<DomicileRow[]> {
  const whole = viewer.scopeKind !== 'REGION' && viewer.scopeKind !== 'GROUP';
  const values: unknown[] = [id];
  return sql.query<DomicileRow>({
    text: `select x.* from (
        select t.regency_id as "regionId", coalesce(sum(t.people) filter (where t.status = 'CANDIDATE'), 0)::integer as candidate,
               coalesce(sum(t.people) filter (where t.status = 'REGISTERED'), 0)::integer as registered
          from member_tally t where t.${key} = $1::uuid and ${whole ? 'true' : scopePredicate(viewer, 't', values)} group by 1) x
       where x.candidate + x.registered > 0 order by x.registered desc, x.candidate desc, x."regionId"`,
    values,
  });
}
