import { assertCan } from '../access/actions.ts';
import type { Sql } from '../database/sql.ts';
import { withJobViewer } from '../database/viewer-transaction.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { actShapes, type BulkOrder, reasonOf } from './member-bulk.acts.ts';
import { type BulkJobParts, ended, finish, lastPosition, openOrder, SLICE, stoppable } from './member-bulk.work.ts';

/** Does the act to every member that was to change and that nobody touched since: all in one transaction, or none. */
export function memberBulkCommit(parts: BulkJobParts): JobHandler {
  return { run: (work) => commit(parts, work), ended: ended('COMMITTING', 'READY') };
}

async function commit({ pools, clock }: BulkJobParts, work: JobWork): Promise<void> {
  const at = clock.now();
  await withJobViewer(pools.bulk, work.jobId, at, (sql, viewer, client) =>
    stoppable(work, client, async () => {
      assertCan(viewer, 'memberBulk:create');
      const order = await openOrder(sql, work.subjectId, 'COMMITTING');
      if (order) {
        await sql.query({ text: `select set_config('portal.reason', $1, true)`, values: [reasonOf(order)] });
        const last = await lastPosition(sql, order.id);
        let changed = 0;
        for (let from = 0; from < last; from += SLICE) {
          work.progress('WRITING', from, last);
          work.signal.throwIfAborted();
          changed += await write(sql, order, businessDate(clock), at, from);
        }
        work.progress('SUMMING_UP', last, last);
        await sumUp(sql, order.id, changed, at);
      }
      await finish(sql, work, viewer, clock);
    }),
  );
}

/** One slice. A member with another version than the one that was looked at stays as it is. */
async function write(sql: Sql, order: BulkOrder, today: CalendarDate, at: Date, from: number): Promise<number> {
  const values: unknown[] = [order.id, from, from + SLICE, at];
  const sets = Object.entries(actShapes[order.act].sets(order, today, values)).map(
    ([column, value]) => `${column} = ${value}`,
  );
  const [row] = await sql.query<{ changed: number }>({
    text: `
      with done as (
        update member m set ${sets.join(', ')}, version = m.version + 1, updated_at = $4
          from member_bulk_row r
         where r.bulk_id = $1 and r.position > $2 and r.position <= $3 and r.outcome = 'CHANGES'
           and m.id = r.member_id and m.version = r.member_version
        returning r.position),
      marked as (
        update member_bulk_row r set outcome = case when d.position is null then 'SKIPPED' else 'CHANGED' end,
               code = case when d.position is null then 'BULK_TOUCHED' end
          from member_bulk_row x left join done d on d.position = x.position
         where x.bulk_id = $1 and x.position > $2 and x.position <= $3 and x.outcome = 'CHANGES'
           and r.bulk_id = x.bulk_id and r.position = x.position
        returning 1)
      select (select count(*)::integer from done) as changed, (select count(*) from marked) as marked`,
    values,
  });
  return row?.changed ?? 0;
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
