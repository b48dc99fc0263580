import { existsSync } from 'node:fs';
import { ageLimitRoutes } from './age-limit/age-limit.http.ts';
import type { Boot } from './boot.ts';
import { budgetRoutes } from './budget/budget.http.ts';
import { budgetDocumentRoutes } from './budget/budget-document.http.ts';
import { divisionFileRoutes } from './budget/division-file.http.ts';
import { recountLedgers } from './budget/recount.job.ts';
import { trancheFileRoutes } from './budget/tranche-file.http.ts';
import { ceremonyRoutes } from './ceremony/ceremony.http.ts';
import { changeListRoutes } from './change-list/change-list.http.ts';
import { contributionRoutes } from './contribution/contribution.http.ts';
import { writeRunningMonth } from './contribution/monthly.ts';
import { coverRoutes } from './cover/lapse.http.ts';
import { coverageRoutes } from './coverage/coverage.http.ts';
import { demoFileRoutes } from './database/demo/demo-file.http.ts';
import { createOrm } from './database/orm.ts';
import { createPools } from './database/pools.ts';
import { ecosystemRoutes } from './ecosystem/ecosystem-report.http.ts';
import { buildApp } from './http/app.ts';
import { jobHandlers } from './job-handlers.ts';
import { JobQueue } from './jobs/job-queue.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { installQueues } from './jobs/job-schema.ts';
import { periodically } from './jobs/periodic.ts';
import { TallyFold } from './jobs/tally-fold.ts';
import { systemClock } from './kernel/clock.ts';
import { nikKeysOf, openVault } from './keys.ts';
import { fileOutbox } from './mail/file-outbox.ts';
import { smtpMailer } from './mail/smtp-mailer.ts';
import { memberExportRoutes } from './member-export/member-export.http.ts';
import { dropExpiredExports } from './member-export/member-export-sweep.store.ts';
import { memberImportRoutes } from './member-import/member-import.http.ts';
import { startDueMous } from './mou/mou-start.ts';
import { missingPaperRoutes } from './mou-document/missing.http.ts';
import { mouDocumentRoutes } from './mou-document/mou-document.http.ts';
import { remind } from './notification/reminder.run.ts';
import { paymentRoutes } from './payment/payment.http.ts';
import { regionMapRoutes } from './region-map/region-map.http.ts';
import { createSchema } from './schema.ts';
import { simulationRoutes } from './subsidy-simulation/simulation.http.ts';
import { targetRoutes } from './target/target.http.ts';
import { targetListRoutes } from './target/target-list.http.ts';
import { operatorFileRoutes } from './user/operator-file.http.ts';

const FOLD_EVERY_MS = 3 * 60_000;

/** The built web app: beside the compiled server, or in dist/ when the server runs from its sources. */
function webFolder(): string {
  const built = new URL('../web/', import.meta.url).pathname;
  return existsSync(`${built}index.html`) && !existsSync(`${built}vite.config.ts`)
    ? built
    : new URL('../dist/web/', import.meta.url).pathname;
}

const SWEEP_EVERY_MS = 3_600_000;
const RECOUNT_EVERY_MS = 24 * 60 * 60_000;
const MONTHS_EVERY_MS = 6 * 3_600_000;
const REMIND_EVERY_MS = 3_600_000;
/** An agreement whose first day has come is in force within the hour. */
const STARTS_EVERY_MS = 3_600_000;

/** The last step of the start: connections, schema, routes. From here on the application answers. */
export async function startApp(boot: Boot): Promise<void> {
  const { config, keys, log } = boot;
  const pools = createPools({ appUrl: boot.appUrl, systemUrl: boot.systemUrl, log });
  boot.closers.push({ name: 'connections', close: () => pools.end() });
  const orm = createOrm(boot.appUrl);
  boot.closers.push({ name: 'orm', close: () => orm.close() });
  await installQueues(boot.ownerUrl);
  const jobs = new JobQueue({ systemUrl: boot.systemUrl, log });
  await jobs.start();
  boot.closers.push({ name: 'job queue', close: () => jobs.stop() });
  const nikKeys = nikKeysOf(keys);
  const runner = new JobRunner({
    queue: jobs,
    system: pools.system,
    clock: systemClock,
    handlers: jobHandlers({ pools, keys: nikKeys, clock: systemClock }),
    log,
  });
  const mailer = config.smtpUrl
    ? smtpMailer(config.smtpUrl, config.mailFrom)
    : fileOutbox(config.dataDir, config.mailFrom, systemClock);
  const address = config.publicUrl ?? `http://localhost:${config.port}`;
  const app = await buildApp({
    pools,
    orm,
    vault: openVault(keys),
    clock: systemClock,
    schema: createSchema(),
    log,
    secureCookies: config.secureCookies,
    trustedProxies: config.trustedProxies,
    signInKey: keys.hashes,
    demoAccounts: boot.demoAccounts,
    mailer,
    address,
    webFolder: webFolder(),
    jobs,
    routes: async (fastify, scopeOf) => {
      await memberImportRoutes(fastify, { scopeOf, keys: nikKeys, jobs, system: pools.system });
      await operatorFileRoutes(fastify, scopeOf);
      await coverageRoutes(fastify, scopeOf);
      await ecosystemRoutes(fastify, scopeOf);
      await regionMapRoutes(fastify, scopeOf);
      await budgetRoutes(fastify, scopeOf);
      await ageLimitRoutes(fastify, scopeOf);
      await simulationRoutes(fastify, scopeOf);
      await trancheFileRoutes(fastify, scopeOf);
      await divisionFileRoutes(fastify, scopeOf);
      await budgetDocumentRoutes(fastify, { scopeOf, keys: nikKeys });
      await mouDocumentRoutes(fastify, { scopeOf, keys: nikKeys });
      await missingPaperRoutes(fastify, scopeOf);
      await ceremonyRoutes(fastify, scopeOf);
      await coverRoutes(fastify, scopeOf);
      await targetRoutes(fastify, scopeOf);
      await targetListRoutes(fastify, scopeOf);
      await changeListRoutes(fastify, scopeOf);
      await contributionRoutes(fastify, scopeOf);
      if (boot.demoAccounts.length > 0) demoFileRoutes(fastify, systemClock);
      await memberExportRoutes(fastify, { scopeOf, keys: nikKeys });
      await paymentRoutes(fastify, { scopeOf, keys: nikKeys });
    },
  });
  const fold = new TallyFold({ system: pools.system, everyMs: FOLD_EVERY_MS, log });
  fold.start();
  boot.closers.push({ name: 'tally', close: () => fold.stop() });
  await runner.start();
  boot.closers.push({ name: 'jobs', close: () => runner.stop() });
  const expire = () => dropExpiredExports(pools.system, systemClock.now());
  boot.closers.push({ name: 'upkeep', close: periodically('deleting old exports', SWEEP_EVERY_MS, expire, log) });
  const start = () => startDueMous(pools.system, systemClock);
  boot.closers.push({ name: 'agreements', close: periodically('starting agreements', STARTS_EVERY_MS, start, log) });
  const noMoreLetters = new AbortController();
  const letters = { system: pools.system, clock: systemClock, mailer, address, log, signal: noMoreLetters.signal };
  const reminding = periodically('reminding', REMIND_EVERY_MS, () => remind(letters), log);
  boot.closers.push({
    name: 'reminders',
    close: () => {
      noMoreLetters.abort();
      return reminding();
    },
  });
  const noMoreMonths = new AbortController();
  const monthly = () => writeRunningMonth(pools.system, systemClock, noMoreMonths.signal);
  const months = periodically('writing the running month', MONTHS_EVERY_MS, monthly, log);
  boot.closers.push({
    name: 'months',
    close: () => {
      noMoreMonths.abort();
      return months();
    },
  });
  const recount = () => recountLedgers(pools.system, systemClock, log);
  boot.closers.push({ name: 'recount', close: periodically('counting ledgers again', RECOUNT_EVERY_MS, recount, log) });
  boot.closers.push({ name: 'application', close: () => app.close() });
  boot.app = (request, response) => app.routing(request, response);
  boot.probe = () =>
    pools.system.query('select 1').then(
      () => true,
      () => false,
    );
}
