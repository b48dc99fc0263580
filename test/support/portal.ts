import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { coverRoutes } from '../../server/cover/lapse.http.ts';
import { coverageRoutes } from '../../server/coverage/coverage.http.ts';
import { createOrm } from '../../server/database/orm.ts';
import { createPools, type Pools } from '../../server/database/pools.ts';
import { buildApp } from '../../server/http/app.ts';
import { NikVault } from '../../server/kernel/nik-cipher.ts';
import { createLog } from '../../server/log.ts';
import type { Letter } from '../../server/mail/mailer.ts';
import { paymentRoutes } from '../../server/payment/payment.http.ts';
import { createSchema } from '../../server/schema.ts';
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
}

/** Monday morning in Jakarta. */
export const MONDAY = '2026-03-02T09:00:00+07:00';

let schema: GraphQLSchema | null = null;

export async function openPortal({ at = MONDAY, secureCookies = false }: PortalOptions = {}): Promise<TestPortal> {
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
        await coverRoutes(fastify, scopeOf);
        await paymentRoutes(fastify, {
          scopeOf,
          keys: { hash: { id: 1, key: testKeys.hashes }, cells: [{ id: 1, key: testKeys.cells }] },
        });
      },
      webFolder: '/nowhere',
      // stories that need jobs open a scene with a queue of its own
      jobs: { send: () => Promise.reject(new Error('this portal has no job queue')) },
    });
    closers.push(async () => {
      await app.close();
      await orm.close();
      await pools.end();
    });
    return { app, pools };
  }

  const first = await server();
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
