import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Sql } from '../database/sql.ts';
import { sqlOf } from '../database/viewer-transaction.ts';
import type { Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type JobKind, type JobState, type JobStep, jobKinds } from './job.codes.ts';
import { failureOf } from './job.messages.ts';
import type { JobQueue } from './job-queue.ts';
import { holdJob, markAttempt, markEnded, type OpenJob, openJob, orphans, tellProgress } from './job-runner.store.ts';

/** What the work of a job gets to know and may say. */
export interface JobWork {
  readonly jobId: string;
  readonly subjectId: string;
  /** Aborted when somebody cancels or the server stops; the work then throws. */
  readonly signal: AbortSignal;
  /** Shown to whoever waits, within half a second, while the transaction of the work is still open. */
  progress(step: JobStep, done: number, total: number | null): void;
}

/** A kind of job. Its work ends the job itself, with job_end() in the transaction that holds the result. */
export interface JobHandler {
  run(work: JobWork): Promise<void>;
  /** What becomes of the subject when the job ends without its result; same transaction as the job's own state. */
  ended(sql: Sql, subjectId: string, state: Extract<JobState, 'FAILED' | 'CANCELLED'>, at: Date): Promise<void>;
}

export interface RunnerOptions {
  readonly queue: JobQueue;
  readonly system: pg.Pool;
  readonly clock: Clock;
  readonly handlers: Readonly<Record<JobKind, JobHandler>>;
  readonly log: { info(facts: object, text: string): void; warn(facts: object, text: string): void };
}

const LOOK_EVERY_MS = 300;
const SWEEP_EVERY_MS = 10_000;
const ATTEMPTS_MAX = 5;
/** A connection that broke or a statement that lost against another one: the same work may well succeed now. */
const TRANSIENT = /^(08|57P0|40001|40P01|53300)|^E(CONN|PIPE)/;
const AGAIN_AFTER_MS = 1_000;

/**
 * Works off the jobs of this server. One that runs is held by a lock of a connection of its own: when a server is
 * killed its locks fall, and every living server looks for such orphans at its start and every ten seconds.
 */
export class JobRunner {
  readonly #options: RunnerOptions;
  readonly #running = new Map<string, AbortController>();
  readonly #works = new Set<Promise<void>>();
  readonly #rests: (() => Promise<void>)[] = [];
  readonly #stop = new AbortController();

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    for (const kind of jobKinds) {
      const rest = await this.#options.queue.work(kind, (jobId) => {
        if (this.#stop.signal.aborted) throw new Error('this server takes no further jobs');
        return this.run(jobId);
      });
      this.#rests.push(rest);
    }
    void this.#sweep();
  }

  /** Gives running jobs back: they stay RUNNING without a lock, and the next server starts them anew. */
  async stop(): Promise<void> {
    this.#stop.abort();
    for (const rest of this.#rests) await rest();
    for (const running of this.#running.values()) running.abort();
    await Promise.allSettled(this.#works);
  }

  /** Does one job, unless it is over or another server is at it. */
  async run(jobId: string): Promise<void> {
    const work = this.#hold(jobId);
    this.#works.add(work);
    await work.finally(() => this.#works.delete(work));
  }

  async #hold(jobId: string): Promise<void> {
    if (this.#stop.signal.aborted || this.#running.has(jobId)) return;
    const controller = new AbortController();
    this.#running.set(jobId, controller);
    const client = await this.#options.system.connect();
    const lost = () => controller.abort();
    client.once('error', lost);
    try {
      const sql = sqlOf(client);
      if (!(await holdJob(sql, jobId))) return;
      const job = await openJob(sql, jobId);
      if (job) await this.#attempts(sql, job, controller);
    } finally {
      this.#running.delete(jobId);
      client.removeListener('error', lost);
      // Giving the connection up gives the lock up, whatever state it is in.
      client.release(true);
    }
  }

  async #attempts(sql: Sql, job: OpenJob, controller: AbortController): Promise<void> {
    if (job.cancel_requested) return this.#end(sql, job, 'CANCELLED', null);
    for (let attempt = job.attempts + 1; ; attempt++) {
      if (attempt > ATTEMPTS_MAX) return this.#end(sql, job, 'FAILED', 'JOB_KEEPS_FAILING');
      await markAttempt(sql, job.id, attempt);
      const again = await this.#attempt(sql, job, controller);
      if (!again) return;
      await wait(AGAIN_AFTER_MS);
    }
  }

  /** True when the work is worth another try at once. */
  async #attempt(sql: Sql, job: OpenJob, controller: AbortController): Promise<boolean> {
    const watch = new Watch(sql, job.id, controller);
    try {
      await this.#options.handlers[job.kind].run({
        jobId: job.id,
        subjectId: job.subject_id,
        signal: controller.signal,
        progress: (step, done, total) => watch.tell(step, done, total),
      });
      await watch.end();
      return false;
    } catch (error) {
      await watch.end();
      if (this.#stop.signal.aborted) return false;
      if (watch.cancelled) {
        await this.#end(sql, job, 'CANCELLED', null);
        return false;
      }
      const code = (error as { code?: string }).code ?? '';
      this.#options.log.warn(
        { jobId: job.id, kind: job.kind, code, err: error instanceof DomainError ? undefined : error },
        'a job did not finish',
      );
      if (TRANSIENT.test(code)) return true;
      await this.#end(sql, job, 'FAILED', error instanceof DomainError ? failureOf(error) : 'JOB_FAILED');
      return false;
    }
  }

  async #end(sql: Sql, job: OpenJob, state: 'FAILED' | 'CANCELLED', failure: string | null): Promise<void> {
    const at = this.#options.clock.now();
    await sql.query({ text: 'begin' });
    try {
      if (await markEnded(sql, job.id, { state, failure, at }))
        await this.#options.handlers[job.kind].ended(sql, job.subject_id, state, at);
      await sql.query({ text: 'commit' });
    } catch (error) {
      await sql.query({ text: 'rollback' });
      throw error;
    }
  }

  async #sweep(): Promise<void> {
    const { system, log } = this.#options;
    while (!this.#stop.signal.aborted) {
      try {
        for (const { id, kind } of await orphans(system)) {
          if (this.#running.has(id)) continue;
          log.info({ jobId: id, kind }, 'taking over a job that lost its server');
          void this.run(id).catch((error: Error) =>
            log.warn({ jobId: id, err: error }, 'a job could not be taken over'),
          );
        }
      } catch (error) {
        log.warn({ code: (error as { code?: string }).code }, 'could not look for orphaned jobs');
      }
      await wait(SWEEP_EVERY_MS, undefined, { signal: this.#stop.signal }).catch(() => {});
    }
  }
}

/** Writes progress and looks for a cancellation, in one statement, a few times a second. */
class Watch {
  cancelled = false;
  readonly #sql: Sql;
  readonly #jobId: string;
  readonly #controller: AbortController;
  #step = '';
  #done = 0;
  #total: number | null = null;
  readonly #over = new AbortController();
  readonly #loop: Promise<void>;

  constructor(sql: Sql, jobId: string, controller: AbortController) {
    this.#sql = sql;
    this.#jobId = jobId;
    this.#controller = controller;
    this.#loop = this.#look();
  }

  tell(step: JobStep, done: number, total: number | null): void {
    this.#step = step;
    this.#done = done;
    this.#total = total;
  }

  async end(): Promise<void> {
    this.#over.abort();
    await this.#loop;
  }

  async #look(): Promise<void> {
    const { signal } = this.#over;
    while (!signal.aborted) {
      await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        const isToStop = await tellProgress(this.#sql, this.#jobId, {
          ...{ step: this.#step, done: this.#done, total: this.#total },
        });
        if (isToStop && !this.cancelled) {
          this.cancelled = true;
          this.#controller.abort();
        }
      } catch {
        this.#controller.abort();
        return;
      }
    }
  }
}
