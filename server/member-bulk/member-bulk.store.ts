import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import type { BulkOrder } from './member-bulk.acts.ts';
import type { BulkState } from './member-bulk.codes.ts';
import type { CheckedBulk } from './member-bulk.write.ts';

export async function setBulkState(act: Act, id: string, state: 'COMMITTING' | 'UNDOING'): Promise<void> {
  await act.sql.query({
    text: 'update member_bulk set state = $2, version = version + 1, updated_at = $3 where id = $1',
    values: [id, state, act.at],
  });
}

export async function openOrder(sql: Sql, id: string, state: BulkState): Promise<BulkOrder | undefined> {
  const [order] = await sql.query<BulkOrder>({
    text: `select id, act, selection, end_reason, since, note, to_group_id, leaves_group, to_mou_id, leaves_mou, to_village_id
             from member_bulk where id = $1 and state = $2 for update`,
    values: [id, state],
  });
  return order;
}

export async function markCommitted(sql: Sql, id: string, changed: number, at: Date): Promise<void> {
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

export async function insertBulk(
  { sql, viewer, at }: Act,
  { id, selection, selectionWords, write }: NewBulk,
): Promise<void> {
  const partner = viewer.scopeKind !== 'GROUP' && viewer.partnerIds.length === 1 ? viewer.partnerIds[0] : null;
  await sql.query({
    text: `insert into member_bulk (id, partner_id, office_id, province_id, regency_id, district_id, village_id, requested_by, requested_by_name,
                                    act, selection, selection_words, end_reason, since, note, to_group_id, leaves_group, to_mou_id, leaves_mou,
                                    to_village_id, created_at, updated_at)
           select $1, $2, coalesce($3::uuid, p.office_id), r.province_id, r.regency_id, r.district_id, case when r.level = 4 then r.id end,
                  $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18
             from (select 1) one left join partner p on p.id = $2 left join region r on r.id = nullif($4::integer, 0)`,
    values: [
      ...[id, partner, viewer.officeId, viewer.regionId, viewer.userId, viewer.name, write.act, selection],
      ...[selectionWords, write.endReason, write.since, write.note, write.groupId, write.leavesGroup],
      ...[write.mouId, write.leavesMou, write.villageId, at],
    ],
  });
}

interface NewBulk {
  readonly id: string;
  /** As storedSelection() gives it. */
  readonly selection: string;
  readonly selectionWords: string;
  readonly write: CheckedBulk;
}

export async function lockBulk(sql: Sql, id: string): Promise<void> {
  await sql.query({ text: 'select from member_bulk where id = $1 for update', values: [id] });
}

/** @returns false where it was not ready any more */
export async function giveUpBulk(act: Act, id: string): Promise<boolean> {
  const given = await act.sql.query({
    text: `update member_bulk set state = 'CANCELLED', version = version + 1, updated_at = $2 where id = $1 and state = 'READY' returning id`,
    values: [id, act.at],
  });
  return given.length > 0;
}

export async function noteBulkJob(sql: Sql, id: string, jobId: string): Promise<void> {
  await sql.query({ text: 'update member_bulk set job_id = $2 where id = $1', values: [id, jobId] });
}

export async function markChosen(
  sql: Sql,
  id: string,
  { total, changing, reasons }: { total: number; changing: number; reasons: readonly object[] },
  at: Date,
): Promise<void> {
  await sql.query({
    text: `update member_bulk set state = 'READY', total_rows = $2, changing_rows = $3, reasons = $4, version = version + 1, updated_at = $5 where id = $1`,
    values: [id, total, changing, JSON.stringify(reasons), at],
  });
}

export async function markUndone(sql: Sql, id: string, undone: number, at: Date): Promise<void> {
  await sql.query({
    text: `update member_bulk set state = 'UNDONE', undone_rows = $2, undone_at = $3, version = version + 1, updated_at = $3 where id = $1`,
    values: [id, undone, at],
  });
}

export async function afterLostJob(
  sql: Sql,
  id: string,
  { during, after, at }: { during: BulkState; after: BulkState; at: Date },
): Promise<void> {
  await sql.query({
    text: `update member_bulk set state = $2, version = version + 1, updated_at = $3 where id = $1 and state = $4`,
    values: [id, after, at, during],
  });
}
