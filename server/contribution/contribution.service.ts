import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import { type JobRow, jobsByIds } from '../jobs/job.queries.ts';
import { insertJob } from '../jobs/job.store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { addMonths, type Month } from '../kernel/month.ts';
import { MONTHS_KEPT, SPAN_MAX } from './contribution.codes.ts';
import type { PayerUnit } from './payer-unit.ts';
import { partnerOfUnit } from './unit.view.ts';

export interface PrepareRequest {
  readonly unit: PayerUnit;
  readonly first: Month;
  readonly months: number;
}

/** @throws DomainError SPAN_MONTHS, SPAN_OUTSIDE */
export function checkedSpan({ first, months }: { first: Month; months: number }): void {
  if (!Number.isInteger(months) || months < 1 || months > SPAN_MAX)
    throw new DomainError('SPAN_MONTHS', { max: SPAN_MAX }, 'months');
  const [from, until] = MONTHS_KEPT;
  if (first < from || addMonths(first, months - 1) > until)
    throw new DomainError('SPAN_OUTSIDE', { from, until }, 'firstMonth');
}

/**
 * Has the missing months of a unit's registered members written, priced, by a job.
 * @throws DomainError NOT_FOUND (the unit), SPAN_MONTHS, SPAN_OUTSIDE, CONFLICT
 */
export function contributionsPrepare(
  ctx: ActContext & { readonly jobs: Pick<JobQueue, 'send'> },
  request: PrepareRequest,
  key: string,
): Promise<JobRow> {
  return ctx.act('contribution:prepare', async (act) => {
    checkedSpan(request);
    const partnerId = await partnerOfUnit(act, request.unit);
    const use = { operation: 'contributionsPrepare', key, request };
    const jobId = uuidv7();
    const before = await once(act, use, { id: jobId });
    if (!before) {
      const subjectId = request.unit.groupId ?? request.unit.mouId ?? partnerId;
      await insertJob(act, { kind: 'CONTRIBUTIONS_PREPARE', subjectId, request }, jobId);
      await ctx.jobs.send(act.sql, 'CONTRIBUTIONS_PREPARE', jobId);
    }
    const [job] = await jobsByIds(act.sql, act.viewer, [before?.id ?? jobId]);
    if (!job) throw new DomainError('NOT_FOUND');
    return job;
  });
}
