import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createOrm } from '../../../server/database/orm.ts';
import { createPools, type Pools } from '../../../server/database/pools.ts';
import { ViewerMemory } from '../../../server/database/viewer-memory.ts';
import { DocumentCipher } from '../../../server/document/document-cipher.ts';
import { type Caller, RequestScope } from '../../../server/http/request-scope.ts';
import { jobHandlers } from '../../../server/job-handlers.ts';
import { JobQueue } from '../../../server/jobs/job-queue.ts';
import { JobRunner } from '../../../server/jobs/job-runner.ts';
import { installQueues } from '../../../server/jobs/job-schema.ts';
import type { Locale } from '../../../server/kernel/message.ts';
import { NikVault } from '../../../server/kernel/nik-cipher.ts';
import { createLog } from '../../../server/log.ts';
import { uploadList } from '../../../server/member-import/member-import.upload.ts';
import { RegionCache } from '../../../server/region/region-cache.ts';
import { type Builders, buildersOn, type Keyed, type User } from '../../support/builders.ts';
import { cloneDatabase, type TestDatabase } from '../../support/cluster.ts';
import { type OwnerSql, ownerSql } from '../../support/owner-sql.ts';
import { TestClock } from '../../support/test-clock.ts';
import { testKeys } from '../../support/test-keys.ts';
import { importKeys } from './import-keys.ts';

/** Import as its services and jobs see it, on a database of its own; further servers may join. */
export interface ImportScene {
  readonly database: TestDatabase;
  readonly pools: Pools;
  readonly clock: TestClock;
  readonly vault: NikVault;
  readonly cipher: DocumentCipher;
  readonly queue: JobQueue;
  readonly sql: OwnerSql;
  readonly make: Builders;
  readonly logged: () => string;
  scopeOf(user: User, locale?: Locale): Promise<RequestScope>;
  scopeFor(caller: Caller): RequestScope;
  upload(
    user: User,
    partner: Keyed,
    content: Buffer | string,
    options?: { name?: string; key?: string; coverFrom?: string; groupId?: string; mouId?: string },
  ): Promise<string>;
  /** Waits until no job of the import is open, and gives the import back. */
  settled(importId: string): Promise<ImportState>;
  /** A server's worker, stopped with the scene. */
  server(): Promise<JobRunner>;
  close(): Promise<void>;
}

export interface ImportState {
  state: string;
  refusal_code: string | null;
  total_rows: number;
  new_rows: number;
  changed_rows: number;
  unchanged_rows: number;
  warned_rows: number;
  refused_rows: number;
  ignored_rows: number;
  same_as: string | null;
  job_id: string;
  extra_columns: string[];
}

export const NEW_YEAR = '2026-11-02T09:00:00+07:00';

export async function openScene({
  workers = 1,
  database,
}: {
  workers?: number;
  database?: TestDatabase;
} = {}): Promise<ImportScene> {
  const own = database ?? (await cloneDatabase());
  await installQueues(own.ownerUrl);
  const lines: string[] = [];
  const log = createLog({
    level: 'debug',
    json: true,
    destination: { write: (line: string) => void lines.push(line) },
  });
  const clock = new TestClock(NEW_YEAR);
  const vault = new NikVault(importKeys);
  const cipher = new DocumentCipher(importKeys.cells);
  const sql = ownerSql(own.ownerUrl);
  const make = buildersOn(sql, vault, clock);
  const pools = createPools({ appUrl: own.appUrl, systemUrl: own.systemUrl, log });
  const orm = createOrm(own.appUrl);
  const queue = new JobQueue({ systemUrl: own.systemUrl, log });
  await queue.start();
  const runners: JobRunner[] = [];

  async function server(): Promise<JobRunner> {
    const handlers = jobHandlers({ pools, keys: importKeys, clock });
    const runner = new JobRunner({ queue, system: pools.system, clock, handlers, log });
    runners.push(runner);
    await runner.start();
    return runner;
  }
  for (let i = 0; i < workers; i++) await server();

  const portal = {
    pools,
    orm,
    vault,
    signInKey: testKeys.hashes,
    clock,
    jobs: queue,
    regions: new RegionCache(),
    viewers: new ViewerMemory(),
  };
  const scopeFor = (caller: Caller) => new RequestScope(portal, caller);

  async function scopeOf(user: User, locale: Locale = 'id'): Promise<RequestScope> {
    const { tokenHash } = await make.session(user);
    return scopeFor({ requestId: randomUUID(), tokenHash, locale });
  }

  return {
    database: own,
    pools,
    clock,
    vault,
    cipher,
    queue,
    sql,
    make,
    scopeOf,
    scopeFor,
    server,
    logged: () => lines.join(''),
    async upload(user, partner, content, { name = 'daftar.xlsx', key = randomUUID(), coverFrom, groupId, mouId } = {}) {
      const scope = await scopeOf(user);
      async function* bytes() {
        yield Buffer.from(content);
      }
      try {
        return await uploadList(
          scope,
          { cipher, jobs: queue, system: pools.system },
          {
            partnerId: partner.id,
            fileName: name,
            key,
            coverFrom: coverFrom ?? null,
            to: { groupId: groupId ?? null, mouId: mouId ?? null },
            content: bytes(),
          },
        );
      } finally {
        await scope.settle();
      }
    },
    async settled(importId) {
      for (;;) {
        const { open } = await sql.one<{ open: boolean }>(
          `select exists (select from job where subject_id = $1 and state in ('WAITING', 'RUNNING')) as open`,
          [importId],
        );
        if (!open) return sql.one<ImportState>('select * from member_import where id = $1', [importId]);
        await wait(20);
      }
    },
    async close() {
      for (const runner of runners) await runner.stop();
      await queue.stop();
      await orm.close();
      await pools.end();
      await sql.close();
      if (!database) await own.drop();
    },
  };
}
