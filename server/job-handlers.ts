import { subsidyReserveJob } from './budget/reserve-all.job.ts';
import { contributionsPrepareJob } from './contribution/contribution.job.ts';
import type { Pools } from './database/pools.ts';
import type { JobKind } from './jobs/job.codes.ts';
import type { JobHandler } from './jobs/job-runner.ts';
import type { Clock } from './kernel/clock.ts';
import type { NikKeys } from './kernel/nik-cipher.ts';
import { memberBulkJobs } from './member-bulk/member-bulk.jobs.ts';
import { memberExportJob } from './member-export/member-export.job.ts';
import { memberImportJobs } from './member-import/member-import.jobs.ts';
import { paymentMonthsJob } from './payment/payment.job.ts';

interface JobParts {
  readonly pools: Pick<Pools, 'bulk'>;
  readonly keys: NikKeys;
  readonly clock: Clock;
}

/** What a server does with each kind of job, over all nouns. */
export function jobHandlers(parts: JobParts): Record<JobKind, JobHandler> {
  return {
    ...memberImportJobs(parts),
    ...memberBulkJobs(parts),
    MEMBER_EXPORT: memberExportJob(parts),
    CONTRIBUTIONS_PREPARE: contributionsPrepareJob(parts),
    SUBSIDY_RESERVE: subsidyReserveJob(parts),
    PAYMENT_MONTHS: paymentMonthsJob(parts),
  };
}
