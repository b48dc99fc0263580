import { assertCan } from '../access/actions.ts';
import { giveReason } from '../database/give-reason.ts';
import type { Sql } from '../database/sql.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { actShapes, type BulkOrder, reasonOf } from './member-bulk.acts.ts';
import { type SlicedWrite, VALUES_BEFORE, writeSlices } from './member-bulk.slices.ts';
import { ended, openOrder } from './member-bulk.work.ts';

/** Does the act to every member that was to change and that nobody touched since: all in one transaction, or none. */
export function memberBulkCommit(parts: RequestedWorkParts): JobHandler {
  return { run: (work) => commit(parts, work), ended: ended('COMMITTING', 'READY') };
}

function commit(parts: RequestedWorkParts, work: JobWork): Promise<void> {
  return workAsRequester(parts, work, async ({ sql, viewer, at }) => {
    assertCan(viewer, 'memberBulk:create');
    const order = await openOrder(sql, work.subjectId, 'COMMITTING');
    if (order) {
      await giveReason(sql, reasonOf(order));
      const changed = await writeSlices(sql, work, writeOf(order, businessDate(parts.clock), at));
      await sumUp(sql, order.id, changed, at);
    }
  });
}

/** A member with another version than the one that was looked at stays as it is. */
function writeOf(order: BulkOrder, today: CalendarDate, at: Date): SlicedWrite {
  const values: unknown[] = new Array(VALUES_BEFORE).fill(null);
  const sets = Object.entries(actShapes[order.act].sets(order, today, values)).map(
    ([column, value]) => `${column} = ${value}`,
  );
  return {
    ...{ bulkId: order.id, at, from: 'CHANGES', to: 'CHANGED', untouchable: 'SKIPPED', ahead: 0 },
    sets: sets.join(', '),
    values: values.slice(VALUES_BEFORE),
  };
}

async function sumUp(sql: Sql, id: string, changed: number, at: Date): Promise<void> {
  await sql.query({
    text: `
      update member_bulk b set state = 'COMMITTED', changed_rows = $2, committed_at = $3, version = version + 1, updated_at = $3,
             reasons = coalesce((select jsonb_agg(y) from (
               select r.code, count(*)::integer as rows from member_bulk_row r where r.bulk_id = $1 and r.outcome = 'SKIPPED' group by r.code
               union all
               select o.code, o.rows from jsonb_to_recordset(b.reasons) o (code text, rows integer) where o.code = 'BULK_OUT_OF_REACH'
               order by 2 desc) y), '[]')
       where b.id = $1`,
    values: [id, changed, at],
  });
}
