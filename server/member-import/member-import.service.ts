import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import { mayEnrol, mustBeEnrollable } from '../budget/enrol.ts';
import type { Act } from '../database/act.ts';
import { askToStop } from '../jobs/job.store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { countQuestion } from '../other-fund/count-question.ts';
import { UNDO_DAYS } from './member-import.codes.ts';
import { mayCancelImport, mayCommitImport, mayUndoImport } from './member-import.policy.ts';
import { type ImportRow, importById } from './member-import.queries.ts';
import {
  giveUpImport,
  type ImportEnrolment,
  lockImport,
  noteEnrolment,
  openImport,
  setImportState,
} from './member-import.store.ts';
import { fileJob } from './member-import.upload.ts';

/** What acts on an import need beside the usual: the queue their jobs go into. */
export interface ImportActContext extends ActContext {
  readonly jobs: Pick<JobQueue, 'send'>;
}

/**
 * Has the good rows saved, by a job. A second click finds the import no longer ready.
 * @param enrolment the months for which its people are reserved in the same transaction; null for none
 * @throws DomainError NOT_FOUND, IMPORT_NOT_READY, IMPORT_NOTHING_TO_COMMIT, ENROL_*, CONFLICT (key used for another import)
 */
export function memberImportCommit(
  ctx: ImportActContext,
  id: string,
  key: string,
  enrolment: ImportEnrolment | null = null,
): Promise<ImportRow> {
  return ctx.act('memberImport:commit', async (act) => {
    const request = { id, ...(enrolment && { enrolment }) };
    const before = await once(act, { operation: 'memberImportCommit', key, request }, { id });
    if (!before) {
      const found = await lockImport(act, id);
      if (found.state !== 'READY') throw new DomainError('IMPORT_NOT_READY');
      if (found.committable === 0) throw new DomainError('IMPORT_NOTHING_TO_COMMIT');
      if (!mayCommitImport(act.viewer, found)) throw new DomainError('FORBIDDEN');
      await enrolWith(act, id, enrolment);
      await setImportState(act, id, 'COMMITTING');
      await fileJob(act, ctx.jobs, 'MEMBER_IMPORT_COMMIT', id);
    }
    return readBack(act, id);
  });
}

/**
 * Has a saved list taken back, by a job. A second click finds it no longer saved.
 * @throws DomainError NOT_FOUND, IMPORT_NOT_UNDOABLE, CONFLICT (key used for another import)
 */
export function memberImportUndo(ctx: ImportActContext, id: string, key: string): Promise<ImportRow> {
  return ctx.act('memberImport:commit', async (act) => {
    const before = await once(act, { operation: 'memberImportUndo', key, request: { id } }, { id });
    if (!before) {
      const found = await lockImport(act, id);
      if (!mayUndoImport(act.viewer, found, act.at)) throw new DomainError('IMPORT_NOT_UNDOABLE', { days: UNDO_DAYS });
      await setImportState(act, id, 'UNDOING');
      await fileJob(act, ctx.jobs, 'MEMBER_IMPORT_UNDO', id);
    }
    return readBack(act, id);
  });
}

/**
 * Stops the job that runs, or gives the list up. While rows are being saved, the saving is undone and the list is ready
 * again; while it is taken back, it stays saved.
 * @throws DomainError NOT_FOUND, IMPORT_NOT_CANCELLABLE
 */
export function memberImportCancel(ctx: ImportActContext, id: string): Promise<ImportRow> {
  return ctx.act('memberImport:create', async (act) => {
    // No lock: the job holds one for as long as it works, and must hear of this meanwhile.
    const found = await openImport(act, id);
    if (!mayCancelImport(act.viewer, found)) throw new DomainError('IMPORT_NOT_CANCELLABLE');
    if (found.state === 'READY') {
      if (!(await giveUpImport(act, id))) throw new DomainError('IMPORT_NOT_CANCELLABLE');
    } else {
      await askToStop(act.sql, found.job_id);
    }
    return readBack(act, id);
  });
}

async function enrolWith(act: Act, id: string, enrolment: ImportEnrolment | null): Promise<void> {
  if (enrolment) {
    const { partnerId, mouId, total, refused } = await readBack(act, id);
    mustBeAllowed(mayEnrol(act.viewer, partnerId));
    await mustBeEnrollable(act.sql, mouId, enrolment);
    // the rows will say whom another fund pays
    await countQuestion(act.sql, total - refused);
  }
  await noteEnrolment(act, id, enrolment);
}

async function readBack(act: Act, id: string): Promise<ImportRow> {
  const row = await importById(act.sql, act.viewer, id);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
