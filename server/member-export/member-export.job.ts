import type pg from 'pg';
import { assertCan } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { giveReason } from '../database/give-reason.ts';
import type { Sql } from '../database/sql.ts';
import { completeDocument } from '../document/document.store.ts';
import { DocumentCipher } from '../document/document-cipher.ts';
import { storeContent } from '../document/stored-document.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { type NikKeys, NikVault } from '../kernel/nik-cipher.ts';
import { selectionOf } from '../member/member.selection.ts';
import { exportFile } from './member-export.file.ts';
import { mayExportNik } from './member-export.policy.ts';
import { type ExportRecord, exportById } from './member-export.queries.ts';
import { exportReady, insertExportFile, markUnwritten } from './member-export.store.ts';
import { countSelected, rowsByCursor } from './member-export-row.queries.ts';

export interface ExportJobParts extends RequestedWorkParts {
  readonly keys: NikKeys;
}

/** Writes a long list into encrypted pieces, in one transaction in the view of its requester, and never whole in memory. */
export function memberExportJob(parts: ExportJobParts): JobHandler {
  return {
    run: (work) => write(parts, work),
    async ended(sql, id, state, at) {
      await markUnwritten(sql, id, state, at);
    },
  };
}

async function write(parts: ExportJobParts, work: JobWork): Promise<void> {
  const { keys, clock } = parts;
  await workAsRequester(parts, work, async ({ sql, viewer, client, at }) => {
    assertCan(viewer, 'memberExport:create');
    const found = await exportById(sql, viewer, work.subjectId);
    if (found?.state === 'WAITING') {
      if (found.clearNik && !mayExportNik(viewer)) throw new DomainError('FORBIDDEN');
      await fill(sql, client, viewer, found, at);
    }
  });

  async function fill(sql: Sql, client: pg.PoolClient, viewer: Viewer, found: ExportRecord, at: Date): Promise<void> {
    const selection = selectionOf(found.selection);
    work.progress('COUNTING', 0, null);
    const total = await countSelected(sql, viewer, selection);
    const documentId = uuidv7();
    await insertExportFile(sql, { id: documentId, fileName: found.fileName, userId: viewer.userId, at });
    let rows = 0;
    const facts = {
      ...{ format: found.format, columns: found.columns, clearNik: found.clearNik, purpose: found.purpose },
      ...{ filterWords: found.described.filter, at, viewer },
    };
    const stretches = rowsByCursor(client, viewer, { ...found, selection });
    const content = exportFile(facts, stretches, new NikVault(keys), total, (count) => {
      rows = count;
      work.signal.throwIfAborted();
      work.progress('EXPORTING', count, total);
    });
    const stored = await storeContent(sql, new DocumentCipher(keys.cells), documentId, content);
    await completeDocument(sql, documentId, stored, clock.now());
    await giveReason(sql, found.purpose ?? '');
    await exportReady(sql, found.id, rows, clock.now(), { described: found.described, documentId });
  }
}
