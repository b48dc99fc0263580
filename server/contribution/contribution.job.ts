import { assertCan } from '../access/actions.ts';
import { reserveOfUnit } from '../budget/reserve.ts';
import { requestOf } from '../jobs/job.queries.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import type { PrepareRequest } from './contribution.service.ts';
import { againWhenLost } from './lost-months.ts';
import { onePayerAtATime } from './one-payer-at-a-time.ts';
import { writePersonMonths } from './person-months.ts';
import { partnerOfUnit } from './unit.view.ts';

/**
 * Writes the months that were asked for, in the view of who asked, and reserves those that a budget pays: all of them or
 * none.
 */
export function contributionsPrepareJob(parts: RequestedWorkParts): JobHandler {
  // nothing but months is written, so there is nothing to put back
  return { run: (work) => againWhenLost(() => prepare(parts, work)), ended: async () => {} };
}

function prepare(parts: RequestedWorkParts, work: JobWork): Promise<void> {
  return workAsRequester(parts, work, async ({ sql, viewer, at }) => {
    assertCan(viewer, 'contribution:prepare');
    const span = { ...(await requestOf<PrepareRequest>(sql, work.jobId)), memberIds: null };
    await onePayerAtATime(sql, await partnerOfUnit({ sql }, span.unit));
    await writePersonMonths(sql, viewer, span, at, (done, total) => {
      work.progress('PRICING', done, total);
      work.signal.throwIfAborted();
    });
    await reserveOfUnit(sql, viewer, span, at);
  });
}
