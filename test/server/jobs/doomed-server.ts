import { createPools } from '../../../server/database/pools.ts';
import { jobHandlers } from '../../../server/job-handlers.ts';
import { JobQueue } from '../../../server/jobs/job-queue.ts';
import { JobRunner } from '../../../server/jobs/job-runner.ts';
import { systemClock } from '../../../server/kernel/clock.ts';
import { createLog } from '../../../server/log.ts';
import { TestClock } from '../../support/test-clock.ts';
import { importKeys } from '../member-import/import-keys.ts';

// The worker of a server in a process of its own, to be killed in the middle of its work.

const [appUrl = '', systemUrl = '', at] = process.argv.slice(2);
const clock = at ? new TestClock(at) : systemClock;
const log = createLog({ level: 'silent', json: true });
const pools = createPools({ appUrl, systemUrl, log });
const queue = new JobQueue({ systemUrl, log });
await queue.start();
const handlers = jobHandlers({ pools, keys: importKeys, clock });
await new JobRunner({ queue, system: pools.system, clock, handlers, log }).start();
process.stdout.write('working\n');
