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
import { findTaken, type Judged, judgeRows, resolvePlaces, sumUp } from './member-import.judgement.ts';
import { COPY_STAGING, CREATE_STAGING } from './member-import.staging.ts';
import { type ReadList, readInThread } from './member-import.thread.ts';

export interface ImportJobParts extends RequestedWorkParts {
  readonly keys: NikKeys;
}

interface OpenImport {
  id: string;
  partner_id: string;
  document_id: string;
  file_size: string;
  cover_from: string;
  home_id: number;
}

/**
 * Reads a file and answers every row of it, in one transaction as its uploader: a server that dies in between leaves
 * nothing behind, and the next one begins anew.
 */
export function memberImportCheck(parts: ImportJobParts): JobHandler {
  return {
    run: (work) => check(parts, work),
    async ended(sql, importId, state, at) {
      await sql.query({
        text: `update member_import set state = $2, version = version + 1, updated_at = $3 where id = $1 and state = 'CHECKING'`,
        values: [importId, state, at],
      });
    },
  };
}

async function check(parts: ImportJobParts, work: JobWork): Promise<void> {
  const { keys, clock } = parts;
  await workAsRequester(parts, work, async ({ sql, viewer, client }) => {
    assertCan(viewer, 'memberImport:create');
    const found = await openImport(sql, work.subjectId);
    if (found) await answer(sql, client, viewer, found);
  });

  async function answer(sql: Sql, client: pg.PoolClient, viewer: Viewer, found: OpenImport): Promise<void> {
    const judged: Judged = { importId: found.id, partnerId: found.partner_id, homeId: found.home_id };
    const list = await stage(sql, client, found).catch((error: unknown) => error);
    if (!isList(list)) {
      if (!(list instanceof DomainError) || work.signal.aborted) throw list;
      return refuse(sql, found.id, list, clock.now());
    }
    work.progress('COMPARING', 0, list.rows);
    await resolvePlaces(sql, viewer, judged, list.places);
    await findTaken(sql, viewer, judged);
    await judgeRows(sql, viewer, judged);
    work.progress('SUMMING_UP', list.rows, list.rows);
    await sumUp(sql, found.id, clock.now());
    await ready(sql, found, list, clock.now());
  }

  /** Copies row by row into a temporary table while the thread reads on; row security lets nobody COPY into a real one. */
  async function stage(sql: Sql, client: pg.PoolClient, found: OpenImport): Promise<ReadList> {
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

async function openImport(sql: Sql, id: string): Promise<OpenImport | undefined> {
  const [row] = await sql.query<OpenImport>({
    text: `select i.id, i.partner_id, i.document_id, i.file_size, i.cover_from, coalesce(p.region_id, 0) as home_id
             from member_import i join partner p on p.id = i.partner_id where i.id = $1 and i.state = 'CHECKING' for update of i`,
    values: [id],
  });
  return row;
}

async function refuse(sql: Sql, id: string, why: DomainError, at: Date): Promise<void> {
  await sql.query({
    text: `update member_import set state = 'REFUSED', refusal_code = $2, refusal_params = $3, version = version + 1, updated_at = $4 where id = $1`,
    values: [id, why.code, JSON.stringify(why.params), at],
  });
}

async function ready(sql: Sql, found: OpenImport, list: ReadList, at: Date): Promise<void> {
  await sql.query({
    text: `update member_import i set state = 'READY', sheet = $2, header_row = $3, columns = $4, extra_columns = $5, ignored_rows = $6,
                  same_as = (select o.id from member_import o where o.partner_id = i.partner_id and o.sha256 = i.sha256
                              and o.id <> i.id and o.state = 'COMMITTED' order by o.committed_at desc limit 1), updated_at = $7
            where i.id = $1`,
    values: [found.id, list.sheet, list.headerRow, JSON.stringify(list.columns), list.extra, list.ignored, at],
  });
}
