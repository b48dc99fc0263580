import { assertCan } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql, Statement } from '../database/sql.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import { type MemberSelection, selectedMembers, selectionOf } from '../member/member.selection.ts';
import { actShapes, type BulkOrder, beforeImage } from './member-bulk.acts.ts';
import { ended, openOrder } from './member-bulk.work.ts';

/** Chooses the members and judges each, set-based, in the requester's view. Nothing about them changes. */
export function memberBulkSelect(parts: RequestedWorkParts): JobHandler {
  return { run: (work) => select(parts, work), ended: ended('SELECTING', null) };
}

function select(parts: RequestedWorkParts, work: JobWork): Promise<void> {
  return workAsRequester(parts, work, async ({ sql, viewer, at }) => {
    assertCan(viewer, 'memberBulk:create');
    const order = await openOrder(sql, work.subjectId, 'SELECTING');
    if (order) {
      work.progress('COMPARING', 0, null);
      await sql.query(bulkSelection(viewer, order));
      work.progress('SUMMING_UP', 0, null);
      await sumUp(sql, order, at);
    }
  });
}

/** The statement that chooses; its own function so that its plan can be looked at. */
export function bulkSelection(viewer: Viewer, order: BulkOrder): Required<Pick<Statement, 'text' | 'values'>> {
  const values: unknown[] = [order.id];
  const code = actShapes[order.act].skips(order, values);
  const { from, where } = selectedMembers(viewer, selectionOf(order.selection), values);
  return {
    text: `
      insert into member_bulk_row (bulk_id, position, member_id, partner_id, office_id, province_id, regency_id, district_id, village_id,
                                   group_id, member_version, before, code, outcome)
      select $1, row_number() over (order by x.name_key, x.id), x.id, x.partner_id, x.office_id, x.province_id, x.regency_id, x.district_id,
             x.village_id, x.group_id, x.version, x.before, x.code, case when x.code is null then 'CHANGES' else 'SKIPPED' end
        from (select m.id, m.name_key, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id,
                     m.version, ${beforeImage(order.act)} as before, ${code} as code
                from ${from} where ${where}) x`,
    values,
  };
}

async function sumUp(sql: Sql, order: BulkOrder, at: Date): Promise<void> {
  const groups = await sql.query<{ code: string | null; rows: number }>({
    text: 'select code, count(*)::integer as rows from member_bulk_row where bulk_id = $1 group by code',
    values: [order.id],
  });
  const found = groups.reduce((sum, { rows }) => sum + rows, 0);
  const missing = missingOf(selectionOf(order.selection), found);
  const reasons = groups.flatMap(({ code, rows }) => (code === null ? [] : [{ code, rows }]));
  if (missing > 0) reasons.push({ code: 'BULK_OUT_OF_REACH', rows: missing });
  reasons.sort((a, b) => b.rows - a.rows);
  await sql.query({
    text: `update member_bulk set state = 'READY', total_rows = $2, changing_rows = $3, reasons = $4, version = version + 1, updated_at = $5 where id = $1`,
    values: [
      ...[order.id, found + missing, groups.find(({ code }) => code === null)?.rows ?? 0],
      ...[JSON.stringify(reasons), at],
    ],
  });
}

/** Members that were named and are none of the viewer's, or no longer there. */
function missingOf(selection: MemberSelection, found: number): number {
  return 'ids' in selection ? Math.max(0, selection.ids.length - found) : 0;
}
