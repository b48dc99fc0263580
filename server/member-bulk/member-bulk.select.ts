import { assertCan } from '../access/actions.ts';
import type { Sql } from '../database/sql.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import { type MemberSelection, selectionOf } from '../member/member.selection.ts';
import type { BulkOrder } from './member-bulk.acts.ts';
import { markChosen, openOrder } from './member-bulk.store.ts';
import { ended } from './member-bulk.work.ts';
import { bulkSelection, chosenByCode } from './member-bulk-row.store.ts';

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

async function sumUp(sql: Sql, order: BulkOrder, at: Date): Promise<void> {
  const groups = await chosenByCode(sql, order.id);
  const found = groups.reduce((sum, { rows }) => sum + rows, 0);
  const missing = missingOf(selectionOf(order.selection), found);
  const reasons = groups.flatMap(({ code, rows }) => (code === null ? [] : [{ code, rows }]));
  if (missing > 0) reasons.push({ code: 'BULK_OUT_OF_REACH', rows: missing });
  reasons.sort((a, b) => b.rows - a.rows);
  const changing = groups.find(({ code }) => code === null)?.rows ?? 0;
  await markChosen(sql, order.id, { total: found + missing, changing, reasons }, at);
}

/** Members that were named and are none of the viewer's, or no longer there. */
function missingOf(selection: MemberSelection, found: number): number {
  return 'ids' in selection ? Math.max(0, selection.ids.length - found) : 0;
}
