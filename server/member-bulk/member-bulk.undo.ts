import { assertCan } from '../access/actions.ts';
import type { Sql } from '../database/sql.ts';
import { withJobViewer } from '../database/viewer-transaction.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type BulkOrder, putBack, reasonOf } from './member-bulk.acts.ts';
import { type BulkJobParts, ended, finish, lastPosition, openOrder, SLICE, stoppable } from './member-bulk.work.ts';

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
        const last = await lastPosition(sql, order.id);
        let undone = 0;
        for (let from = 0; from < last; from += SLICE) {
          work.progress('WRITING', from, last);
          work.signal.throwIfAborted();
          undone += await write(sql, order, at, from);
        }
        await sql.query({
          text: `update member_bulk set state = 'UNDONE', undone_rows = $2, undone_at = $3, version = version + 1, updated_at = $3 where id = $1`,
          values: [order.id, undone, at],
        });
      }
      await finish(sql, work, viewer, clock);
    }),
  );
}

async function write(sql: Sql, order: BulkOrder, at: Date, from: number): Promise<number> {
  const [row] = await sql.query<{ undone: number }>({
    text: `
      with done as (
        update member m set ${putBack(order.act)}, version = m.version + 1, updated_at = $4
          from member_bulk_row r
         where r.bulk_id = $1 and r.position > $2 and r.position <= $3 and r.outcome = 'CHANGED'
           and m.id = r.member_id and m.version = r.member_version + 1
        returning r.position),
      marked as (
        update member_bulk_row r set outcome = case when d.position is null then 'CHANGED' else 'UNDONE' end,
               code = case when d.position is null then 'BULK_TOUCHED' end
          from member_bulk_row x left join done d on d.position = x.position
         where x.bulk_id = $1 and x.position > $2 and x.position <= $3 and x.outcome = 'CHANGED'
           and r.bulk_id = x.bulk_id and r.position = x.position
        returning 1)
      select (select count(*)::integer from done) as undone, (select count(*) from marked) as marked`,
    values: [order.id, from, from + SLICE, at],
  });
  return row?.undone ?? 0;
}
