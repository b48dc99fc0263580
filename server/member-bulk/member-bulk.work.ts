import type { Sql } from '../database/sql.ts';
import type { JobHandler } from '../jobs/job-runner.ts';
import type { BulkOrder } from './member-bulk.acts.ts';
import type { BulkState } from './member-bulk.codes.ts';

export async function openOrder(sql: Sql, id: string, state: BulkState): Promise<BulkOrder | undefined> {
  const [order] = await sql.query<BulkOrder>({
    text: `select id, act, selection, end_reason, since, note, to_group_id, leaves_group, to_mou_id, leaves_mou, to_village_id
             from member_bulk where id = $1 and state = $2 for update`,
    values: [id, state],
  });
  return order;
}

/** What becomes of an act whose job ended without a result: nothing was written, so it stands where it stood. */
export function ended(during: BulkState, back: BulkState | null): JobHandler['ended'] {
  return async (sql, id, state, at) => {
    await sql.query({
      text: `update member_bulk set state = $2, version = version + 1, updated_at = $3 where id = $1 and state = $4`,
      values: [id, back ?? state, at, during],
    });
  };
}
