import type { Viewer } from '../access/viewer.ts';
import type { Sql, Statement } from '../database/sql.ts';
import { selectedMembers, selectionOf } from '../member/member.selection.ts';
import { actShapes, type BulkOrder, beforeImage } from './member-bulk.acts.ts';

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

/** Rows a statement; between two of them the requester sees how far it is and may stop it. */
export const SLICE = 5_000;

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

export async function writeSlice(sql: Sql, write: SlicedWrite, after: number): Promise<number> {
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

export async function lastPosition(sql: Sql, id: string): Promise<number> {
  const [row] = await sql.query<{ last: number }>({
    text: 'select coalesce(max(position), 0) as last from member_bulk_row where bulk_id = $1',
    values: [id],
  });
  return row?.last ?? 0;
}

/** How many members were chosen, by what keeps them from being changed; null for those that change. */
export function chosenByCode(sql: Sql, bulkId: string): Promise<{ code: string | null; rows: number }[]> {
  return sql.query<{ code: string | null; rows: number }>({
    text: 'select code, count(*)::integer as rows from member_bulk_row where bulk_id = $1 group by code',
    values: [bulkId],
  });
}

/** What a slice has written is noted here, because a planner that knows nothing of a statement's own output compares each row with each. */
export async function createWritten(sql: Sql): Promise<void> {
  await sql.query({ text: 'create temporary table written (position integer primary key) on commit drop' });
}
