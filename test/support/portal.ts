import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { ageLimitRoutes } from '../../server/age-limit/age-limit.http.ts';
import { budgetRoutes } from '../../server/budget/budget.http.ts';
import { budgetDocumentRoutes } from '../../server/budget/budget-document.http.ts';
import { divisionFileRoutes } from '../../server/budget/division-file.http.ts';
import { trancheFileRoutes } from '../../server/budget/tranche-file.http.ts';
import { changeListRoutes } from '../../server/change-list/change-list.http.ts';
import { contributionRoutes } from '../../server/contribution/contribution.http.ts';
import { coverRoutes } from '../../server/cover/lapse.http.ts';
import { coverageRoutes } from '../../server/coverage/coverage.http.ts';
import { createOrm } from '../../server/database/orm.ts';
import { createPools, type Pools } from '../../server/database/pools.ts';
import { ecosystemRoutes } from '../../server/ecosystem/ecosystem-report.http.ts';
import { buildApp } from '../../server/http/app.ts';
import { jobHandlers } from '../../server/job-handlers.ts';
import { JobQueue } from '../../server/jobs/job-queue.ts';
import { JobRunner } from '../../server/jobs/job-runner.ts';
import { installQueues } from '../../server/jobs/job-schema.ts';
import { NikVault } from '../../server/kernel/nik-cipher.ts';
import { createLog } from '../../server/log.ts';
import type { Letter } from '../../server/mail/mailer.ts';
import { missingPaperRoutes } from '../../server/mou-document/missing.http.ts';
import { mouDocumentRoutes } from '../../server/mou-document/mou-document.http.ts';
import { paymentRoutes } from '../../server/payment/payment.http.ts';
import { regionMapRoutes } from '../../server/region-map/region-map.http.ts';
import { createSchema } from '../../server/schema.ts';
import { simulationRoutes } from '../../server/subsidy-simulation/simulation.http.ts';
import { targetRoutes } from '../../server/target/target.http.ts';
import { operatorFileRoutes } from '../../server/user/operator-file.http.ts';
import { type Builders, buildersOn } from './builders.ts';
import { cloneDatabase, type TestDatabase } from './cluster.ts';
import { type OwnerSql, ownerSql } from './owner-sql.ts';
import { TestClock } from './test-clock.ts';
import { testKeys } from './test-keys.ts';

/** A whole portal in this process, on a database of its own. */
export interface TestPortal {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly pools: Pools;
  readonly clock: TestClock;
  readonly vault: NikVault;
  readonly sql: OwnerSql;
  readonly make: Builders;
  /** Everything the server has logged so far, JSON lines. */
  logged(): string;
  /** Every letter that the portal has sent. */
  readonly letters: readonly Letter[];
  /** A second server on the same database and clock. */
  anotherServer(): Promise<FastifyInstance>;
  close(): Promise<void>;
}

export interface PortalOptions {
  readonly at?: string;
  readonly secureCookies?: boolean;
  /** With a queue and a worker: long work that is asked for gets done. */
  readonly withJobs?: boolean;
}

/** Monday morning in Jakarta. */
export const MONDAY = '2026-03-02T09:00:00+07:00';

let schema: GraphQLSchema | null = null;

const fileKeys = { hash: { id: 1, key: testKeys.hashes }, cells: [{ id: 1, key: testKeys.cells }] };

export async function openPortal(options: PortalOptions = {}): Promise<TestPortal> {
  const { at = MONDAY, secureCookies = false, withJobs = false } = options;
  const database = await cloneDatabase();
  const clock = new TestClock(at);
  const vault = testVault();
  const sql = ownerSql(database.ownerUrl);
  const lines: string[] = [];
  const letters: Letter[] = [];
  const closers: (() => Promise<unknown>)[] = [];
  const log = createLog({
    level: 'debug',
    json: true,
    destination: { write: (line: string) => void lines.push(line) },
  });
  schema ??= createSchema();
  if (withJobs) await installQueues(database.ownerUrl);
  const queue = withJobs ? new JobQueue({ systemUrl: database.systemUrl, log }) : null;
  await queue?.start();

  async function server(): Promise<{ app: FastifyInstance; pools: Pools }> {
    const pools = createPools({ appUrl: database.appUrl, systemUrl: database.systemUrl, log });
    const orm = createOrm(database.appUrl);
    const app = await buildApp({
      pools,
      orm,
      vault,
      clock,
      schema: schema as GraphQLSchema,
      log,
      secureCookies,
      trustedProxies: 0,
      signInKey: testKeys.hashes,
      demoAccounts: [],
      mailer: { send: async (letter) => void letters.push(letter) },
      address: 'https://portal.contoh.id',
      routes: async (fastify, scopeOf) => {
        await operatorFileRoutes(fastify, scopeOf);
        await coverageRoutes(fastify, scopeOf);
        await ecosystemRoutes(fastify, scopeOf);
        await regionMapRoutes(fastify, scopeOf);
        await targetRoutes(fastify, scopeOf);
        await changeListRoutes(fastify, scopeOf);
        await budgetRoutes(fastify, scopeOf);
        await ageLimitRoutes(fastify, scopeOf);
        await simulationRoutes(fastify, scopeOf);
        await trancheFileRoutes(fastify, scopeOf);
        await divisionFileRoutes(fastify, scopeOf);
        await missingPaperRoutes(fastify, scopeOf);
        await coverRoutes(fastify, scopeOf);
        await contributionRoutes(fastify, scopeOf);
        await paymentRoutes(fastify, { scopeOf, keys: fileKeys });
        await budgetDocumentRoutes(fastify, { scopeOf, keys: fileKeys });
        await mouDocumentRoutes(fastify, { scopeOf, keys: fileKeys });
      },
      webFolder: '/nowhere',
      // stories that need jobs say so
      jobs: queue ?? { send: () => Promise.reject(new Error('this portal has no job queue')) },
    });
    closers.push(async () => {
      await app.close();
      await orm.close();
      await pools.end();
    });
    return { app, pools };
  }

  const first = await server();
  if (queue) {
    const handlers = jobHandlers({ pools: first.pools, keys: fileKeys, clock });
    const runner = new JobRunner({ queue, system: first.pools.system, clock, handlers, log });
    await runner.start();
    closers.unshift(async () => {
      await runner.stop();
      await queue.stop();
    });
  }
  return {
    ...first,
    database,
    clock,
    vault,
    sql,
    make: buildersOn(sql, vault, clock),
    letters,
    logged: () => lines.join(''),
    anotherServer: async () => (await server()).app,
    async close() {
      for (const close of closers) await close();
      await sql.close();
      await database.drop();
    },
  };
}

export function testVault(): NikVault {
  return new NikVault({ hash: { id: 1, key: testKeys.hashes }, cells: [{ id: 1, key: testKeys.cells }] });
}
