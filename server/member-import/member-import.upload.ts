import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { PIECE_BYTES } from '../document/document.queries.ts';
import { completeDocument, dropUnfinished, insertPiece } from '../document/document.store.ts';
import type { DocumentCipher } from '../document/document-cipher.ts';
import type { JobKind } from '../jobs/job.codes.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { isDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { type Belonging, mustBelong } from '../member/member-belonging.ts';
import { mayImportMembers } from '../partner/partner.policy.ts';
import { withoutLongNumbers } from './cell-text.ts';
import { insertImport, insertImportJob, insertUpload } from './member-import.upload.store.ts';

export const FILE_MAX_MB = 50;
const FILE_MAX = FILE_MAX_MB * 1024 * 1024;
const NAME_MAX = 200;

export interface Upload {
  readonly partnerId: string;
  readonly fileName: string;
  readonly key: string;
  /** First day of cover, YYYY-MM-DD; null for today. */
  readonly coverFrom: string | null;
  /** Where the people of the list belong. */
  readonly to: Belonging;
  readonly content: AsyncIterable<Buffer>;
}

export interface UploadParts {
  readonly cipher: DocumentCipher;
  readonly jobs: Pick<JobQueue, 'send'>;
  readonly system: pg.Pool;
}

/**
 * Takes a file in, piece by piece and encrypted, and has it checked. No transaction stays open while the bytes come in:
 * on a village's line that takes minutes.
 * @returns the id of the import; the same one when the key was used for the same file before
 * @throws DomainError NOT_FOUND (partner), MEMBER_GROUP_*, MEMBER_MOU_*, FILE_TOO_BIG, FILE_EMPTY, UPLOAD_CUT_OFF, CONFLICT (key used for another file)
 */
export async function uploadList(ctx: ActContext, parts: UploadParts, upload: Upload): Promise<string> {
  if (upload.coverFrom !== null && !isDate(upload.coverFrom)) throw new DomainError('BAD_USER_INPUT', {}, 'coverFrom');
  const fileName = safeName(upload.fileName);
  // Whoever comes clears away what was cut off before.
  await dropUnfinished(parts.system, ctx.clock.now());
  const documentId = await ctx.act('memberImport:create', async (act) => {
    const begun = await beginDocument(act, upload.partnerId, fileName);
    await mustBelong(act.sql, upload.partnerId, upload.to);
    return begun;
  });
  try {
    const { size, sha256 } = await storePieces(ctx, parts.cipher, documentId, upload.content);
    if (size === 0) throw new DomainError('FILE_EMPTY');
    const id = uuidv7();
    const day = upload.coverFrom ?? businessDate(ctx.clock);
    const first = await ctx.act('memberImport:create', async (act) => {
      const request = { partnerId: upload.partnerId, sha256: sha256.toString('hex'), ...upload.to };
      const before = await once(act, { operation: 'memberImportUpload', key: upload.key, request }, { id });
      if (before) return before.id;
      await completeDocument(act.sql, documentId, { size, sha256 }, act.at);
      await insertImport(act, { id, documentId, coverFrom: day, to: upload.to });
      await fileJob(act, parts.jobs, 'MEMBER_IMPORT_CHECK', id);
      return id;
    });
    if (first !== id) await dropUnfinished(parts.system, ctx.clock.now(), documentId);
    return first;
  } catch (error) {
    await dropUnfinished(parts.system, ctx.clock.now(), documentId).catch(() => {});
    throw error;
  }
}

async function beginDocument(act: Act, partnerId: string, fileName: string): Promise<string> {
  if (!mayImportMembers(act.viewer, partnerId)) throw new DomainError('NOT_FOUND');
  const id = await insertUpload(act, partnerId, fileName);
  if (!id) throw new DomainError('NOT_FOUND');
  return id;
}

async function storePieces(
  ctx: ActContext,
  cipher: DocumentCipher,
  documentId: string,
  content: AsyncIterable<Buffer>,
): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  let size = 0;
  let number = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const store = async () => {
    const piece = cipher.encrypt(documentId, number, Buffer.concat(waiting));
    await ctx.act('memberImport:create', (act) => insertPiece(act.sql, documentId, number, piece));
    number += 1;
    waiting = [];
    waitingBytes = 0;
  };
  try {
    for await (const bytes of content) {
      size += bytes.length;
      if (size > FILE_MAX) throw new DomainError('FILE_TOO_BIG', { max: FILE_MAX_MB });
      hash.update(bytes);
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= PIECE_BYTES) await store();
    }
  } catch (error) {
    throw isCutOff(error) ? new DomainError('UPLOAD_CUT_OFF') : error;
  }
  if (waitingBytes > 0) await store();
  return { size, sha256: hash.digest() };
}

/** Files the job of an import, in the import's scope, and sends it with the act's own transaction. */
export async function fileJob(
  act: Act,
  jobs: Pick<JobQueue, 'send'>,
  kind: Extract<JobKind, `MEMBER_IMPORT_${string}`>,
  importId: string,
): Promise<void> {
  const jobId = await insertImportJob(act, kind, importId);
  if (!jobId) throw new DomainError('NOT_FOUND');
  await jobs.send(act.sql, kind, jobId);
}

function isCutOff(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'FST_REQ_FILE_TOO_LARGE';
}

/** The name as people know it, without folders and without an identity number that somebody made part of it. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
  const clean = withoutLongNumbers(last.replace(/[\u0000-\u001f\u007f]/g, '').trim());
  return clean.slice(-NAME_MAX) || 'daftar.xlsx';
}
