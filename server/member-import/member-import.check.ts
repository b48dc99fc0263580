import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { assertCan } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { copyOfPieces } from '../document/document.queries.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { questionsAsked } from '../jobs/others-work.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { NikKeys } from '../kernel/nik-cipher.ts';
import { type CheckingImport, checkingImport, markReady, markRefused } from './member-import.check.store.ts';
import { findTaken, type Judged, judgeRows, resolvePlaces, sumUp } from './member-import.judgement.store.ts';
import { COPY_STAGING, CREATE_STAGING } from './member-import.staging.ts';
import { afterLostJob } from './member-import.store.ts';
import { type ReadList, readInThread } from './member-import.thread.ts';

export interface ImportJobParts extends RequestedWorkParts {
  readonly keys: NikKeys;
}

/**
 * Reads a file and answers every row of it, in one transaction as its uploader: a server that dies in between leaves
 * nothing behind, and the next one begins anew.
 */
export function memberImportCheck(parts: ImportJobParts): JobHandler {
  return {
    run: (work) => check(parts, work),
    async ended(sql, importId, state, at) {
      await afterLostJob(sql, importId, { during: 'CHECKING', after: state, at });
    },
  };
}

async function check(parts: ImportJobParts, work: JobWork): Promise<void> {
  const { keys, clock } = parts;
  await workAsRequester(parts, work, async ({ sql, viewer, client }) => {
    assertCan(viewer, 'memberImport:create');
    const found = await checkingImport(sql, work.subjectId);
    if (found) await answer(sql, client, viewer, found);
  });

  async function answer(sql: Sql, client: pg.PoolClient, viewer: Viewer, found: CheckingImport): Promise<void> {
    const judged: Judged = { importId: found.id, partnerId: found.partner_id, homeId: found.home_id };
    const list = await stage(sql, client, found).catch((error: unknown) => error);
    if (!isList(list)) {
      if (!(list instanceof DomainError) || work.signal.aborted) throw list;
      return markRefused(sql, found.id, list, clock.now());
    }
    work.progress('COMPARING', 0, list.rows);
    await resolvePlaces(sql, viewer, judged, list.places);
    await findTaken(sql, viewer, judged);
    await judgeRows(sql, viewer, judged);
    work.progress('SUMMING_UP', list.rows, list.rows);
    await sumUp(sql, found.id, clock.now());
    await markReady(sql, found, list, clock.now());
  }

  /** Copies row by row into a temporary table while the thread reads on; row security lets nobody COPY into a real one. */
  async function stage(sql: Sql, client: pg.PoolClient, found: CheckingImport): Promise<ReadList> {
    await sql.query({ text: CREATE_STAGING });
    const pieces = copyOfPieces(client, found.document_id);
    const input = {
      ...{ documentId: found.document_id, size: Number(found.file_size), coverFrom: found.cover_from },
      ...{ keys, questionsAsked },
    };
    let copy: ReturnType<typeof copyFrom> | null = null;
    work.progress('READING', 0, null);
    const hooks = {
      async lines(text: Uint8Array) {
        copy ??= client.query(copyFrom(COPY_STAGING));
        if (!copy.write(text)) await new Promise((resolve) => copy?.once('drain', resolve));
      },
      progress: (rows: number, share: number) =>
        work.progress('READING', rows, share > 0 ? Math.max(rows, Math.round(rows / share)) : null),
    };
    try {
      return await readInThread(input, pieces, hooks, work.signal);
    } finally {
      // Also after a refusal: a COPY that ends keeps the transaction alive, and the table goes with it anyway.
      const open = copy as ReturnType<typeof copyFrom> | null;
      if (open) {
        open.end();
        await finished(open);
      }
    }
  }
}

function isList(outcome: unknown): outcome is ReadList {
  return typeof outcome === 'object' && outcome !== null && 'places' in outcome;
}
