import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import type { JobKind } from '../jobs/job.codes.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { type MemberSelection, storedSelection } from '../member/member.selection.ts';
import { UNDO_DAYS } from './member-bulk.codes.ts';
import { mayCancelBulk, mayCommitBulk, mayDoInBulk, mayUndoBulk } from './member-bulk.policy.ts';
import { type BulkRow, bulkById } from './member-bulk.queries.ts';
import { type BulkWrite, checkedBulk } from './member-bulk.write.ts';

export interface BulkActContext extends ActContext {
  readonly jobs: Pick<JobQueue, 'send'>;
}

export interface BulkRequest {
  readonly selection: MemberSelection;
  readonly selectionWords: string;
  readonly write: BulkWrite;
}

/**
 * Has members chosen for an act, by a job: nothing about them changes yet.
 * @throws DomainError FORBIDDEN, CONFLICT (key used for something else) and what checkedBulk() says
 */
export function memberBulkPrepare(ctx: BulkActContext, request: BulkRequest, key: string): Promise<BulkRow> {
  return ctx.act('memberBulk:create', async (act) => {
    if (!mayDoInBulk(act.viewer, request.write.act)) throw new DomainError('FORBIDDEN');
    const write = await checkedBulk(ctx, act, request.write);
    const id = uuidv7();
    const selection = storedSelection(request.selection);
    const asked = { selection, write: request.write };
    const before = await once(act, { operation: 'memberBulkPrepare', key, request: asked }, { id });
    if (before) return readBack(act, before.id);
    const { viewer } = act;
    const partner = viewer.scopeKind !== 'GROUP' && viewer.partnerIds.length === 1 ? viewer.partnerIds[0] : null;
    await act.sql.query({
      text: `insert into member_bulk (id, partner_id, office_id, province_id, regency_id, district_id, village_id, requested_by, requested_by_name,
                                      act, selection, selection_words, end_reason, since, note, to_group_id, leaves_group, to_mou_id, leaves_mou,
                                      to_village_id, created_at, updated_at)
             select $1, $2, coalesce($3::uuid, p.office_id), r.province_id, r.regency_id, r.district_id, case when r.level = 4 then r.id end,
                    $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18
               from (select 1) one left join partner p on p.id = $2 left join region r on r.id = nullif($4::integer, 0)`,
      values: [
        ...[id, partner, viewer.officeId, viewer.regionId, viewer.userId, viewer.name, write.act, selection],
        ...[request.selectionWords, write.endReason, write.since, write.note, write.groupId, write.leavesGroup],
        ...[write.mouId, write.leavesMou, write.villageId, act.at],
      ],
    });
    await fileJob(act, ctx.jobs, 'MEMBER_BULK_SELECT', id);
    return readBack(act, id);
  });
}

/** @throws DomainError NOT_FOUND, BULK_NOT_READY, BULK_NOTHING_TO_CHANGE, FORBIDDEN, CONFLICT */
export function memberBulkCommit(ctx: BulkActContext, id: string, key: string): Promise<BulkRow> {
  return ctx.act('memberBulk:create', async (act) => {
    const before = await once(act, { operation: 'memberBulkCommit', key, request: { id } }, { id });
    if (!before) {
      const bulk = await locked(act, id);
      if (bulk.state !== 'READY') throw new DomainError('BULK_NOT_READY');
      if (bulk.changing === 0) throw new DomainError('BULK_NOTHING_TO_CHANGE');
      if (!mayCommitBulk(act.viewer, bulk)) throw new DomainError('FORBIDDEN');
      await setState(act, id, 'COMMITTING');
      await fileJob(act, ctx.jobs, 'MEMBER_BULK_COMMIT', id);
    }
    return readBack(act, id);
  });
}

/** @throws DomainError NOT_FOUND, BULK_NOT_UNDOABLE, FORBIDDEN, CONFLICT */
export function memberBulkUndo(ctx: BulkActContext, id: string, key: string): Promise<BulkRow> {
  return ctx.act('memberBulk:create', async (act) => {
    const before = await once(act, { operation: 'memberBulkUndo', key, request: { id } }, { id });
    if (!before) {
      const bulk = await locked(act, id);
      if (!mayDoInBulk(act.viewer, bulk.act) || bulk.requestedById !== act.viewer.userId)
        throw new DomainError('FORBIDDEN');
      if (!mayUndoBulk(act.viewer, bulk, act.at)) throw new DomainError('BULK_NOT_UNDOABLE', { days: UNDO_DAYS });
      await setState(act, id, 'UNDOING');
      await fileJob(act, ctx.jobs, 'MEMBER_BULK_UNDO', id);
    }
    return readBack(act, id);
  });
}

/**
 * Stops the job that runs, or gives the choice up. What was being written is rolled back.
 * @throws DomainError NOT_FOUND, BULK_NOT_CANCELLABLE
 */
export function memberBulkCancel(ctx: BulkActContext, id: string): Promise<BulkRow> {
  return ctx.act('memberBulk:create', async (act) => {
    // No lock: the job holds one for as long as it works, and must hear of this meanwhile.
    const bulk = await readBack(act, id);
    if (!mayCancelBulk(act.viewer, bulk)) throw new DomainError('BULK_NOT_CANCELLABLE');
    if (bulk.state === 'READY') {
      const given = await act.sql.query({
        text: `update member_bulk set state = 'CANCELLED', version = version + 1, updated_at = $2 where id = $1 and state = 'READY' returning id`,
        values: [id, act.at],
      });
      if (given.length === 0) throw new DomainError('BULK_NOT_CANCELLABLE');
    } else {
      await act.sql.query({
        text: `update job set cancel_requested = true where id = $1 and state in ('WAITING', 'RUNNING')`,
        values: [bulk.jobId],
      });
    }
    return readBack(act, id);
  });
}

async function locked(act: Act, id: string): Promise<BulkRow> {
  await act.sql.query({ text: 'select from member_bulk where id = $1 for update', values: [id] });
  return readBack(act, id);
}

async function setState(act: Act, id: string, state: 'COMMITTING' | 'UNDOING'): Promise<void> {
  await act.sql.query({
    text: 'update member_bulk set state = $2, version = version + 1, updated_at = $3 where id = $1',
    values: [id, state, act.at],
  });
}

/** Files the job, its requester's own whatever the requester sees by now, and sends it with the act's own transaction. */
async function fileJob(act: Act, jobs: Pick<JobQueue, 'send'>, kind: JobKind, bulkId: string): Promise<void> {
  const [job] = await act.sql.query<{ id: string }>({
    text: 'insert into job (kind, subject_id, requested_by, created_at) values ($1, $2, $3, $4) returning id',
    values: [kind, bulkId, act.viewer.userId, act.at],
  });
  if (!job) throw new DomainError('NOT_FOUND');
  await act.sql.query({ text: 'update member_bulk set job_id = $2 where id = $1', values: [bulkId, job.id] });
  await jobs.send(act.sql, kind, job.id);
}

async function readBack(act: Act, id: string): Promise<BulkRow> {
  const row = await bulkById(act.sql, act.viewer, id);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
