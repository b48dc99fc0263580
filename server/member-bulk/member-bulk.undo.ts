import { assertCan } from '../access/actions.ts';
import { giveReason } from '../database/give-reason.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import { putBack, reasonOf } from './member-bulk.acts.ts';
import { writeSlices } from './member-bulk.slices.ts';
import { markUndone, openOrder } from './member-bulk.store.ts';
import { ended } from './member-bulk.work.ts';

/** Puts back every member that nobody touched since, as it was before; the others keep what they have and are named. */
export function memberBulkUndo(parts: RequestedWorkParts): JobHandler {
  return { run: (work) => undo(parts, work), ended: ended('UNDOING', 'COMMITTED') };
}

function undo(parts: RequestedWorkParts, work: JobWork): Promise<void> {
  return workAsRequester(parts, work, async ({ sql, viewer, at }) => {
    assertCan(viewer, 'memberBulk:create');
    const order = await openOrder(sql, work.subjectId, 'UNDOING');
    if (order) {
      const why = { id: 'Dibatalkan', en: 'Undone' }[viewer.locale];
      await giveReason(sql, `${why}: ${reasonOf(order)}`);
      const undone = await writeSlices(sql, work, {
        ...{ bulkId: order.id, at, from: 'CHANGED', to: 'UNDONE', untouchable: 'CHANGED', ahead: 1 },
        ...{ sets: putBack(order.act), values: [] },
      });
      await markUndone(sql, order.id, undone, at);
    }
  });
}
