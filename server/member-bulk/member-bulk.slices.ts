import type { Sql } from '../database/sql.ts';
import type { JobWork } from '../jobs/job-runner.ts';

/** Rows a statement; between two of them the requester sees how far it is and may stop it. */
const SLICE = 5_000;

export interface SlicedWrite {
  readonly bulkId: string;
  readonly at: Date;
  /** Which rows are to be written, and what they are afterwards. */
  readonly from: 'CHANGES' | 'CHANGED';
  readonly to: 'CHANGED' | 'UNDONE';
  /** What a row is whose member somebody touched meanwhile. */
  readonly untouchable: 'SKIPPED' | 'CHANGED';
  /** How far a member's version is ahead of the one that was looked at, when nobody else touched it. */
  readonly ahead: 0 | 1;
  /** `column = value` for a member `m` and its row `r`; further values stand behind the first five. */
  readonly sets: string;
  readonly values: readonly unknown[];
}

/** Values that stand before those of the caller. */
export const VALUES_BEFORE = 5;

/**
 * Writes members slice by slice within one transaction. What was written is noted in a table of its own, because a
 * planner that knows nothing of a statement's own output compares each row with each.
 * @returns how many members were written
 */
export async function writeSlices(sql: Sql, work: JobWork, write: SlicedWrite): Promise<number> {
  await sql.query({ text: 'create temporary table written (position integer primary key) on commit drop' });
  const last = await lastPosition(sql, write.bulkId);
  let count = 0;
  for (let after = 0; after < last; after += SLICE) {
    work.progress('WRITING', after, last);
    work.signal.throwIfAborted();
    count += await writeSlice(sql, write, after);
  }
  work.progress('SUMMING_UP', last, last);
  return count;
}

async function writeSlice(sql: Sql, write: SlicedWrite, after: number): Promise<number> {
  const slice = [write.bulkId, after, after + SLICE];
  const written = await sql.query<{ n: number }>({
    text: `
      with done as (
        update member m set ${write.sets}, version = m.version + 1, updated_at = $4
          from member_bulk_row r
         where r.bulk_id = $1 and r.position > $2 and r.position <= $3 and r.outcome = $5
           and m.id = r.member_id and m.version = r.member_version + ${write.ahead}
        returning r.position),
      noted as (insert into written select position from done returning 1)
      select count(*)::integer as n from noted`,
    values: [...slice, write.at, write.from, ...write.values],
  });
  await sql.query({
    text: `
      update member_bulk_row r set outcome = case when exists (select from written w where w.position = r.position) then $5 else $6 end,
             code = case when exists (select from written w where w.position = r.position) then null else 'BULK_TOUCHED' end
       where r.bulk_id = $1 and r.position > $2 and r.position <= $3 and r.outcome = $4`,
    values: [...slice, write.from, write.to, write.untouchable],
  });
  return written[0]?.n ?? 0;
}

async function lastPosition(sql: Sql, id: string): Promise<number> {
  const [row] = await sql.query<{ last: number }>({
    text: 'select coalesce(max(position), 0) as last from member_bulk_row where bulk_id = $1',
    values: [id],
  });
  return row?.last ?? 0;
}
