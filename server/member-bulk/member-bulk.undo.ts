import { assertCan } from '../access/actions.ts';
import { withJobViewer } from '../database/viewer-transaction.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { putBack, reasonOf } from './member-bulk.acts.ts';
import { writeSlices } from './member-bulk.slices.ts';
import { type BulkJobParts, ended, finish, openOrder, stoppable } from './member-bulk.work.ts';

/** Puts back every member that nobody touched since, as it was before; the others keep what they have and are named. */
export function memberBulkUndo(parts: BulkJobParts): JobHandler {
  return { run: (work) => undo(parts, work), ended: ended('UNDOING', 'COMMITTED') };
}

async function undo({ pools, clock }: BulkJobParts, work: JobWork): Promise<void> {
  const at = clock.now();
  await withJobViewer(pools.bulk, work.jobId, at, (sql, viewer, client) =>
    stoppable(work, client, async () => {
      assertCan(viewer, 'memberBulk:create');
      const order = await openOrder(sql, work.subjectId, 'UNDOING');
      if (order) {
        const why = { id: 'Dibatalkan', en: 'Undone' }[viewer.locale];
        await sql.query({
          text: `select set_config('portal.reason', $1, true)`,
          values: [`${why}: ${reasonOf(order)}`],
        });
        const undone = await writeSlices(sql, work, {
          ...{ bulkId: order.id, at, from: 'CHANGED', to: 'UNDONE', untouchable: 'CHANGED', ahead: 1 },
          ...{ sets: putBack(order.act), values: [] },
        });
        await sql.query({
          text: `update member_bulk set state = 'UNDONE', undone_rows = $2, undone_at = $3, version = version + 1, updated_at = $3 where id = $1`,
          values: [order.id, undone, at],
        });
      }
      await finish(sql, work, viewer, clock);
    }),
  );
}
