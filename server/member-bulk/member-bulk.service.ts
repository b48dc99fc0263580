import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import type { JobKind } from '../jobs/job.codes.ts';
import { askToStop, insertJob } from '../jobs/job.store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { type MemberSelection, storedSelection } from '../member/member.selection.ts';
import { UNDO_DAYS } from './member-bulk.codes.ts';
import { mayCancelBulk, mayCommitBulk, mayDoInBulk, mayUndoBulk } from './member-bulk.policy.ts';
import { type BulkRow, bulkById } from './member-bulk.queries.ts';
import { giveUpBulk, insertBulk, lockBulk, noteBulkJob, setBulkState } from './member-bulk.store.ts';
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
    await insertBulk(act, { id, selection, selectionWords: request.selectionWords, write });
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
      await setBulkState(act, id, 'COMMITTING');
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
      await setBulkState(act, id, 'UNDOING');
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
      if (!(await giveUpBulk(act, id))) throw new DomainError('BULK_NOT_CANCELLABLE');
    } else {
      await askToStop(act.sql, bulk.jobId);
    }
    return readBack(act, id);
  });
}

async function locked(act: Act, id: string): Promise<BulkRow> {
  await lockBulk(act.sql, id);
  return readBack(act, id);
}

/** Files the job, its requester's own whatever the requester sees by now, and sends it with the act's own transaction. */
async function fileJob(act: Act, jobs: Pick<JobQueue, 'send'>, kind: JobKind, bulkId: string): Promise<void> {
  const jobId = await insertJob(act, { kind, subjectId: bulkId });
  await noteBulkJob(act.sql, bulkId, jobId);
  await jobs.send(act.sql, kind, jobId);
}

async function readBack(act: Act, id: string): Promise<BulkRow> {
  const row = await bulkById(act.sql, act.viewer, id);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
