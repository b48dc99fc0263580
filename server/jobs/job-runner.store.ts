import type pg from 'pg';
import type { Sql } from '../database/sql.ts';
import type { JobKind, JobState } from './job.codes.ts';
import { QUEUE_SCHEMA } from './job-schema.ts';

export interface OpenJob {
  id: string;
  kind: JobKind;
  subject_id: string;
  state: JobState;
  attempts: number;
  cancel_requested: boolean;
}

/**
 * Jobs that nobody is at: begun, but without the lock of a living server; or waiting, but neither in the queue nor just
 * being taken out of it.
 */
const ORPHANS = `
  select j.id, j.kind from job j
   where j.state in ('WAITING', 'RUNNING')
     and (j.state = 'RUNNING' or not exists (
       select from ${QUEUE_SCHEMA}.job q where q.data ->> 'jobId' = j.id::text
          and (q.state in ('created', 'retry') or (q.state = 'active' and q.started_on > clock_timestamp() - interval '30 seconds'))))
     and not exists (
       select from pg_locks l where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())
          and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('job ' || j.id, 0))`;

export async function openJob(sql: Sql, id: string): Promise<OpenJob | undefined> {
  const [job] = await sql.query<OpenJob>({
    text: `select id, kind, subject_id, state, attempts, cancel_requested from job where id = $1 and state in ('WAITING', 'RUNNING')`,
    values: [id],
  });
  return job;
}

/** Held by the connection, until it is given up. @returns whether no other server holds it */
export async function holdJob(sql: Sql, id: string): Promise<boolean> {
  const [lock] = await sql.query<{ got: boolean }>({
    text: 'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
    values: [`job ${id}`],
  });
  return lock?.got ?? false;
}

export async function markAttempt(sql: Sql, id: string, attempt: number): Promise<void> {
  await sql.query({
    text: `update job set state = 'RUNNING', attempts = $2, step = '', done = 0, total = null where id = $1`,
    values: [id, attempt],
  });
}

/** @returns false where the job was over already */
export async function markEnded(
  sql: Sql,
  id: string,
  { state, failure, at }: { state: 'FAILED' | 'CANCELLED'; failure: string | null; at: Date },
): Promise<boolean> {
  const ended = await sql.query({
    text: `update job set state = $2, failure_code = $3, finished_at = $4 where id = $1 and state in ('WAITING', 'RUNNING') returning id`,
    values: [id, state, failure, at],
  });
  return ended.length > 0;
}

/**
 * How far the work is. The work's own last step ends the job in its transaction; this does not wait behind that.
 * @returns whether somebody asked for it to stop
 */
export async function tellProgress(
  sql: Sql,
  id: string,
  { step, done, total }: { step: string; done: number; total: number | null },
): Promise<boolean> {
  const rows = await sql.query<{ cancel_requested: boolean }>({
    text: `with seen as (select id, cancel_requested from job where id = $1 and state = 'RUNNING' for update skip locked)
           update job j set step = $2, done = $3, total = $4 from seen where j.id = seen.id returning seen.cancel_requested`,
    values: [id, step, done, total],
  });
  return rows[0]?.cancel_requested ?? false;
}

export async function orphans(system: pg.Pool): Promise<{ id: string; kind: JobKind }[]> {
  const { rows } = await system.query<{ id: string; kind: JobKind }>(ORPHANS);
  return rows;
}
