import { ownOrInScope, place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { JobKind, JobState } from './job.codes.ts';

/** A job as its requester and everybody with the same view of the partner sees it. */
export interface JobRow {
  id: string;
  kind: JobKind;
  subject_id: string;
  state: JobState;
  step: string;
  done: number;
  total: number | null;
  failure_code: string | null;
  cancel_requested: boolean;
  created_at: Date;
  finished_at: Date | null;
}

export const JOB_COLUMNS = `j.id, j.kind, j.subject_id, j.state, j.step, j.done, j.total, j.failure_code, j.cancel_requested,
                  j.created_at, j.finished_at`;

/** Jobs by their ids, in no order; those out of scope are missing. */
export async function jobsByIds(sql: Sql, viewer: Viewer, ids: readonly string[]): Promise<JobRow[]> {
  const values: unknown[] = [];
  return sql.query<JobRow>({
    text: `select ${JOB_COLUMNS}
             from job j where j.id = any (${place(values, ids)}::uuid[]) and ${ownOrInScope(viewer, 'j', 'requested_by', values)}`,
    values,
  });
}

/** What was asked for with a job. */
export async function requestOf<R extends object>(sql: Sql, jobId: string): Promise<R> {
  const [job] = await sql.query<{ request: R }>({ text: 'select request from job where id = $1', values: [jobId] });
  if (!job?.request) throw new Error('a job without a request');
  return job.request;
}
