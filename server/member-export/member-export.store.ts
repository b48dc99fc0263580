import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import { KEPT_DAYS } from './member-export.codes.ts';

/** The line that tells what was taken: how many, of which filter, with which columns, and the purpose as its reason. */
export async function exportReady(
  sql: Sql,
  id: string,
  rows: number,
  at: Date,
  what: { described: object; documentId?: string },
): Promise<void> {
  await sql.query({
    text: `update member_export set state = 'READY', row_count = $2, described = $3, document_id = $4, expires_at = $5,
                  version = version + 1, updated_at = $6 where id = $1`,
    values: [
      ...[id, rows, JSON.stringify(what.described), what.documentId ?? null],
      ...[new Date(at.getTime() + KEPT_DAYS * 86_400_000), at],
    ],
  });
}

export async function countDownload(act: Act, id: string): Promise<void> {
  await act.sql.query({
    text: 'update member_export set downloads = downloads + 1, updated_at = $2 where id = $1',
    values: [id, act.at],
  });
}

/** What is being taken away, in words, and the job that writes it. */
export async function noteExportJob(act: Act, id: string, jobId: string, described: object): Promise<void> {
  await act.sql.query({
    text: 'update member_export set job_id = $2, described = $3 where id = $1',
    values: [id, jobId, JSON.stringify(described)],
  });
}

/** What becomes of an export whose job ended without a file. */
export async function markUnwritten(sql: Sql, id: string, state: 'FAILED' | 'CANCELLED', at: Date): Promise<void> {
  await sql.query({
    text: `update member_export set state = $2, version = version + 1, updated_at = $3 where id = $1 and state = 'WAITING'`,
    values: [id, state, at],
  });
}

export async function insertExportFile(
  sql: Sql,
  { id, fileName, userId, at }: { id: string; fileName: string; userId: string; at: Date },
): Promise<void> {
  await sql.query({
    text: `insert into document (id, kind, file_name, uploaded_by, created_at) values ($1, 'MEMBER_EXPORT', $2, $3, $4)`,
    values: [id, fileName, userId, at],
  });
}
