import { PgBoss } from 'pg-boss';
import type { Sql } from '../database/sql.ts';
import type { JobKind } from './job.codes.ts';
import { queueOf } from './job.codes.ts';
import { QUEUE_SCHEMA } from './job-schema.ts';

export interface QueueOptions {
  /** Login of the system role. */
  readonly systemUrl: string;
  readonly log: { warn(facts: object, text: string): void };
}

/** The queue behind the jobs. It carries ids only; what a job is about stands in the table `job`. */
export class JobQueue {
  readonly #boss: PgBoss;

  constructor({ systemUrl, log }: QueueOptions) {
    this.#boss = new PgBoss({
      connectionString: systemUrl,
      schema: QUEUE_SCHEMA,
      migrate: false,
      createSchema: false,
      schedule: false,
      supervise: true,
      reindex: false,
      monitorVacuum: false,
      useListenNotify: true,
      max: 3,
    });
    this.#boss.on('error', (error) =>
      log.warn({ code: (error as { code?: string }).code }, 'the job queue met an error'),
    );
  }

  async start(): Promise<void> {
    await this.#boss.start();
  }

  /** Files a job within the transaction of `sql`: it is worked off when that commits, and never heard of otherwise. */
  async send(sql: Sql, kind: JobKind, jobId: string): Promise<void> {
    const db = {
      executeSql: async (text: string, values: unknown[] = []) => ({ rows: await sql.query<object>({ text, values }) }),
    };
    await this.#boss.send(queueOf(kind), { jobId }, { db });
  }

  /**
   * Works one job of the kind at a time in this server. What `run` throws puts the job back into the queue.
   * @returns how to stop taking further ones
   */
  async work(kind: JobKind, run: (jobId: string) => Promise<void>): Promise<() => Promise<void>> {
    const options = { batchSize: 1, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 };
    const id = await this.#boss.work<{ jobId: string }>(queueOf(kind), options, async ([job]) => {
      if (job) await run(job.data.jobId);
    });
    return () => this.#boss.offWork(queueOf(kind), { id, wait: false });
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: true });
  }
}
