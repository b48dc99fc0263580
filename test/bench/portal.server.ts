import 'reflect-metadata';
import { createOrm } from '../../server/database/orm.ts';
import { createPools } from '../../server/database/pools.ts';
import { buildApp } from '../../server/http/app.ts';
import { jobHandlers } from '../../server/job-handlers.ts';
import { JobQueue } from '../../server/jobs/job-queue.ts';
import { JobRunner } from '../../server/jobs/job-runner.ts';
import { systemClock } from '../../server/kernel/clock.ts';
import { nikKeysOf, openVault } from '../../server/keys.ts';
import { createLog } from '../../server/log.ts';
import { memberImportRoutes } from '../../server/member-import/member-import.http.ts';
import { createSchema } from '../../server/schema.ts';
import { benchKeys } from './bench-keys.ts';

/** The portal as it runs, over the bench's database. */
const log = createLog({ level: 'warn', json: true });
const appUrl = process.env.BENCH_APP_URL as string;
const systemUrl = process.env.BENCH_SYSTEM_URL as string;
const pools = createPools({ appUrl, systemUrl, log });
const keys = nikKeysOf(benchKeys);
const jobs = new JobQueue({ systemUrl, log });
await jobs.start();
const handlers = jobHandlers({ pools, keys, clock: systemClock });
const runner = new JobRunner({ queue: jobs, system: pools.system, clock: systemClock, handlers, log });
const app = await buildApp({
  pools,
  orm: createOrm(appUrl),
  vault: openVault(benchKeys),
  clock: systemClock,
  schema: createSchema(),
  log,
  secureCookies: false,
  trustedProxies: 0,
  signInKey: benchKeys.hashes,
  demoAccounts: [],
  mailer: { send: async () => undefined },
  address: 'http://localhost',
  webFolder: '/nowhere',
  jobs,
  routes: (fastify, scopeOf) => memberImportRoutes(fastify, { scopeOf, keys, jobs, system: pools.system }),
});
await runner.start();
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send?.('ready');
// an orderly exit, so that a profile is written when one was asked for
process.on('SIGTERM', () => process.exit(0));
