import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { COUNTED, type MemberCounts, noMembers, type StatusSums, withTotal } from '../member/member-counts.queries.ts';

/**
 * Members by status under some agreements, in one statement whatever their number. Who sees a whole agreement reads its
 * folded totals, a few lines each, and what came since; an operator of a region adds up the region's own lines, the head
 * of a group the group's.
 */
export async function memberCountsByMou(
  sql: Sql,
  viewer: Viewer,
  mouIds: readonly string[],
): Promise<(MemberCounts & { id: string })[]> {
  const { scopeKind, groupIds } = viewer;
  const rows = await sql.query<StatusSums & { id: string }>(
    scopeKind === 'GROUP'
      ? {
          name: 'member_counts_by_mou_in_groups',
          text: `select t.mou_id as id, ${COUNTED} from member_tally t
            where t.mou_id = any ($1::uuid[]) and t.group_id = any ($2::uuid[]) group by t.mou_id`,
          values: [mouIds, groupIds],
        }
      : scopeKind === 'REGION'
        ? {
            name: 'member_counts_by_mou_in_region',
            text: `select t.mou_id as id, ${COUNTED} from member_tally t
            where t.mou_id = any ($1::uuid[]) and t.partner_id = any ($2::uuid[])
              and $3::integer in (t.province_id, t.regency_id, t.district_id, t.village_id) group by t.mou_id`,
            values: [mouIds, viewer.partnerIds, viewer.regionId],
          }
        : {
            name: 'member_counts_by_mou',
            text: `select mou_id as id, ${COUNTED} from (
              select t.mou_id, t.status, t.sendable, t.people from member_total t where t.mou_id = any ($1::uuid[])
              union all
              select t.mou_id, t.status, t.sendable, t.people from member_tally t
               where t.mou_id = any ($1::uuid[]) and not t.folded) lines
            group by mou_id`,
            values: [mouIds],
          },
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return mouIds.map((id) => ({ ...withTotal(found.get(id) ?? noMembers), id }));
}
