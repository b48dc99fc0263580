import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { askToStop, insertJob } from '../jobs/job.store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import type { MemberOrder } from '../member/member.codes.ts';
import { type MemberSelection, storedSelection } from '../member/member.selection.ts';
import { recordExport } from './export-record.store.ts';
import { AT_ONCE_MAX, type ExportColumn, type ExportFormat } from './member-export.codes.ts';
import { exportHeaders } from './member-export.columns.ts';
import { exportFileName } from './member-export.file.ts';
import { mayCancelExport, mayDownloadExport, mayExportNik } from './member-export.policy.ts';
import { type ExportRecord, exportById } from './member-export.queries.ts';
import { countDownload, exportReady, noteExportJob } from './member-export.store.ts';
import { countForExport } from './member-export-row.queries.ts';

export interface ExportActContext extends ActContext {
  readonly jobs: Pick<JobQueue, 'send'>;
}

export interface ExportRequest {
  readonly selection: MemberSelection;
  readonly selectionWords: string;
  readonly orderBy: MemberOrder;
  readonly columns: readonly ExportColumn[];
  readonly format: ExportFormat;
  readonly clearNik: boolean;
  readonly purpose: string | null;
}

const PURPOSE = { min: 5, max: 300 };

/**
 * Files what is taken away, before a byte of it leaves. A short list is ready at once and written while it is being
 * downloaded; a long one is written by a job.
 * @throws DomainError FORBIDDEN, EXPORT_PURPOSE_LENGTH, EXPORT_EMPTY, BAD_USER_INPUT (columns), CONFLICT
 */
export function memberExportPrepare(ctx: ExportActContext, request: ExportRequest, key: string): Promise<ExportRecord> {
  return ctx.act('memberExport:create', async (act) => {
    const { viewer } = act;
    if (request.clearNik && !mayExportNik(viewer)) throw new DomainError('FORBIDDEN');
    const purpose = purposeOf(request);
    const columns = columnsOf(request);
    const id = uuidv7();
    const selection = storedSelection(request.selection);
    const asked = { selection, columns, orderBy: request.orderBy, format: request.format, purpose };
    const use = { operation: 'memberExportPrepare', key, request: { ...asked, clearNik: request.clearNik } };
    const before = await once(act, use, { id });
    if (before) return readBack(act, before.id);
    const rows = await countForExport(act.sql, viewer, request.selection);
    if (rows === 0) throw new DomainError('EXPORT_EMPTY');
    // the trail keeps the purpose beside what was taken
    if (purpose) await act.because(purpose);
    const fileName = exportFileName(businessDate(ctx.clock), request.format, viewer.locale);
    const { format, orderBy } = request;
    const clearNik = request.clearNik && columns.includes('NIK');
    await recordExport(act, { format, columns, clearNik, purpose, selection, orderBy, fileName }, id);
    const described = {
      filter: request.selectionWords,
      columns: exportHeaders(columns, viewer.locale).join(', '),
    };
    if (rows <= AT_ONCE_MAX) await exportReady(act.sql, id, rows, act.at, { described });
    else await fileJob(act, ctx.jobs, id, described);
    return readBack(act, id);
  });
}

/** Opens a file once: the trail gets its line first. @throws DomainError NOT_FOUND when it is not there or no longer the viewer's */
export function memberExportOpen(ctx: ActContext, id: string): Promise<ExportRecord> {
  return ctx.act('memberExport:create', async (act) => {
    const found = await readBack(act, id);
    if (!mayDownloadExport(act.viewer, found, act.at)) throw new DomainError('NOT_FOUND');
    if (found.purpose) await act.because(found.purpose);
    await countDownload(act, id);
    return found;
  });
}

/** @throws DomainError NOT_FOUND, EXPORT_NOT_CANCELLABLE */
export function memberExportCancel(ctx: ActContext, id: string): Promise<ExportRecord> {
  return ctx.act('memberExport:create', async (act) => {
    const found = await readBack(act, id);
    if (!mayCancelExport(act.viewer, found)) throw new DomainError('EXPORT_NOT_CANCELLABLE');
    await askToStop(act.sql, found.jobId);
    return found;
  });
}

function purposeOf({ clearNik, purpose }: ExportRequest): string | null {
  const text = purpose?.trim() || null;
  const length = text?.length ?? 0;
  if ((clearNik || text !== null) && (length < PURPOSE.min || length > PURPOSE.max))
    throw new DomainError('EXPORT_PURPOSE_LENGTH', PURPOSE, 'purpose');
  return text;
}

function columnsOf({ columns }: ExportRequest): ExportColumn[] {
  const once = [...new Set(columns)];
  if (once.length === 0) throw new DomainError('BAD_USER_INPUT', {}, 'columns');
  return once;
}

async function fileJob(act: Act, jobs: Pick<JobQueue, 'send'>, id: string, described: object): Promise<void> {
  const jobId = await insertJob(act, { kind: 'MEMBER_EXPORT', subjectId: id });
  await noteExportJob(act, id, jobId, described);
  await jobs.send(act.sql, 'MEMBER_EXPORT', jobId);
}

async function readBack(act: Act, id: string): Promise<ExportRecord> {
  const row = await exportById(act.sql, act.viewer, id);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
