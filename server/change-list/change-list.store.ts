import type { Act } from '../database/act.ts';
import { isDuplicate } from '../database/is-duplicate.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type Month, monthStart } from '../kernel/month.ts';
import { type ChangeListRow, changeListById, changesUntil } from './change-list.queries.ts';

export async function readBack(act: Pick<Act, 'sql'>, id: string): Promise<ChangeListRow> {
  const row = await changeListById(act.sql, id);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** @throws DomainError NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CHANGE_LIST_SETTLED */
export async function lockedFrozen(act: Act, id: string, version: number): Promise<ChangeListRow> {
  const found = await act.sql.query({ text: 'select 1 from change_list where id = $1 for update', values: [id] });
  const row = await readBack(act, id);
  if (found.length === 0) throw new DomainError('FORBIDDEN');
  if (row.state !== 'FROZEN') throw new DomainError('CHANGE_LIST_SETTLED');
  if (row.version !== version) throw new DomainError('VERSION_CONFLICT');
  return row;
}

/** Who writes, and when: an act, or the loader of the demo. */
type Freezer = Pick<Act, 'sql' | 'at'> & { readonly viewer: Pick<Act['viewer'], 'userId' | 'name'> };

interface NewList {
  readonly id: string;
  readonly partnerId: string;
  readonly mouId: string;
  readonly month: Month;
}

/**
 * The list and its people. Its numbers are counted before the people are written: where these are others by then, nothing is.
 * @throws DomainError CHANGE_LIST_EXISTS, CHANGE_LIST_MOVED
 */
export async function insertList(
  act: Freezer,
  { id, partnerId, mouId, month }: NewList,
  { joined, departed }: { readonly joined: number; readonly departed: number },
): Promise<void> {
  try {
    await act.sql.query({
      text: `insert into change_list (id, partner_id, mou_id, month, joined, departed, frozen_by, frozen_by_name, frozen_at, created_at, updated_at)
             values ($1, $2, $3, $4::date, $5, $6, $7, $8, $9, $9, $9)`,
      values: [
        ...[id, partnerId, mouId, monthStart(month), joined, departed, act.viewer.userId, act.viewer.name, act.at],
      ],
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('CHANGE_LIST_EXISTS', { month });
    throw error;
  }
  const values: unknown[] = [id];
  const changes = changesUntil(mouId, month, values);
  const [written] = await act.sql.query<{ joined: number; departed: number }>({
    text: `with written as (
        insert into change_line (list_id, member_id, kind, happened_on, reason, name, name_key, nik_mask, kpj, partner_id, office_id, province_id,
                                 regency_id, district_id, village_id, group_id)
        select $1, c.id, c.kind, c.status_since, c.end_reason, c.name, c.name_key, c.nik_mask, c.kpj, c.partner_id, c.office_id, c.province_id,
               c.regency_id, c.district_id, c.village_id, c.group_id from ${changes} c returning kind)
      select count(*) filter (where kind = 'JOINED')::integer as joined, count(*) filter (where kind = 'DEPARTED')::integer as departed from written`,
    values,
  });
  if (written?.joined !== joined || written.departed !== departed) throw new DomainError('CHANGE_LIST_MOVED');
}

export async function approveList(act: Act, id: string): Promise<void> {
  await act.sql.query({
    text: `update change_list set state = 'APPROVED', approved_by = $2, approved_by_name = $3, approved_at = $4, version = version + 1, updated_at = $4 where id = $1`,
    values: [id, act.viewer.userId, act.viewer.name, act.at],
  });
}

export async function returnList(act: Act, id: string, reason: string): Promise<void> {
  await act.sql.query({
    text: `update change_list set state = 'RETURNED', returned_by_name = $2, return_reason = $3, version = version + 1, updated_at = $4 where id = $1`,
    values: [id, act.viewer.name, reason, act.at],
  });
}
