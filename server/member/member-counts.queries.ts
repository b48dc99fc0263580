import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';

export interface MemberCounts {
  readonly total: number;
  readonly candidate: number;
  readonly registered: number;
  readonly ended: number;
  readonly incomplete: number;
}

/** Adds up lines of a tally by status. */
export const COUNTED = `
  coalesce(sum(people) filter (where status = 'CANDIDATE'), 0)::integer as candidate,
  coalesce(sum(people) filter (where status = 'REGISTERED'), 0)::integer as registered,
  coalesce(sum(people) filter (where status = 'ENDED'), 0)::integer as ended,
  coalesce(sum(people) filter (where status <> 'ENDED' and not sendable), 0)::integer as incomplete`;

export type StatusSums = Omit<MemberCounts, 'total'>;
export const withTotal = (sums: StatusSums): MemberCounts => ({
  ...sums,
  total: sums.candidate + sums.registered + sums.ended,
});
export const noMembers: StatusSums = { candidate: 0, registered: 0, ended: 0, incomplete: 0 };

/** How many members by status, from the running tally: the sum of a few lines, whatever the number of people. */
export async function memberCounts(
  sql: Sql,
  viewer: Viewer,
  filter: { partnerId?: string | null; regionId?: number | null },
): Promise<MemberCounts> {
  const values: unknown[] = [];
  const where = [scopePredicate(viewer, 't', values)];
  if (filter.partnerId) where.push(`t.partner_id = ${place(values, filter.partnerId)}::uuid`);
  if (filter.regionId)
    where.push(
      `${place(values, filter.regionId)}::integer in (t.province_id, t.regency_id, t.district_id, t.village_id)`,
    );
  const text = `select ${COUNTED} from member_tally t where ${where.join(' and ')}`;
  const [row] = await sql.query<StatusSums>({ text, values });
  return withTotal(row ?? noMembers);
}

/** The same for several partners in one statement, for a list of partners. */
export const memberCountsByPartner = countsBy('partner_id');

/** The same for several groups. */
export const memberCountsByGroup = countsBy('group_id');

function countsBy(column: 'partner_id' | 'group_id') {
  return async (sql: Sql, viewer: Viewer, ids: readonly string[]): Promise<(MemberCounts & { id: string })[]> => {
    const values: unknown[] = [ids];
    const scope = scopePredicate(viewer, 't', values);
    const rows = await sql.query<StatusSums & { id: string }>({
      text: `select t.${column} as id, ${COUNTED} from member_tally t
        where t.${column} = any ($1::uuid[]) and ${scope} group by t.${column}`,
      values,
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => ({ ...withTotal(found.get(id) ?? noMembers), id }));
  };
}
