import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import { uuidv7 } from '../kernel/id.ts';
import type { JobKind } from './job.codes.ts';

/** What a job is about, in whose name, and what was asked for with it. */
export interface NewJob {
  readonly kind: JobKind;
  readonly subjectId: string;
  /** Kept as JSON; none where the subject says it all. */
  readonly request?: object;
}

/** Writes a job down that is its requester's own, whatever the requester sees by now. @returns its id */
export async function insertJob(
  act: Act,
  { kind, subjectId, request }: NewJob,
  id: string = uuidv7(),
): Promise<string> {
  await act.sql.query({
    text: 'insert into job (id, kind, subject_id, requested_by, created_at, request) values ($1, $2, $3, $4, $5, $6)',
    values: [id, kind, subjectId, act.viewer.userId, act.at, request ? JSON.stringify(request) : null],
  });
  return id;
}

/** Whoever works at it hears of it within half a second. @returns false where the job is over already */
export async function askToStop(sql: Sql, jobId: string | null): Promise<boolean> {
  const asked = await sql.query({
    text: `update job set cancel_requested = true where id = $1 and state in ('WAITING', 'RUNNING') returning id`,
    values: [jobId],
  });
  return asked.length > 0;
}
