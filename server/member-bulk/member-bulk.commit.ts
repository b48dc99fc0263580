import { assertCan } from '../access/actions.ts';
import { giveReason } from '../database/give-reason.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { actShapes, type BulkOrder, reasonOf } from './member-bulk.acts.ts';
import { VALUES_BEFORE, writeSlices } from './member-bulk.slices.ts';
import { markCommitted, openOrder } from './member-bulk.store.ts';
import { ended } from './member-bulk.work.ts';
import type { SlicedWrite } from './member-bulk-row.store.ts';

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
      await markCommitted(sql, order.id, changed, at);
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
