import { assertCan } from '../access/actions.ts';
import type { JobHandler, JobWork } from '../jobs/job-runner.ts';
import { type RequestedWorkParts, workAsRequester } from '../jobs/requested-work.ts';
import type { PrepareRequest } from './contribution.service.ts';
import { writePersonMonths } from './person-months.ts';

/** Writes the months that were asked for, in the view of who asked: all of them or none. */
export function contributionsPrepareJob(parts: RequestedWorkParts): JobHandler {
  // nothing but months is written, so there is nothing to put back
  return { run: (work) => prepare(parts, work), ended: async () => {} };
}

function prepare(parts: RequestedWorkParts, work: JobWork): Promise<void> {
  return workAsRequester(parts, work, async ({ sql, viewer, at }) => {
    assertCan(viewer, 'contribution:prepare');
    const [job] = await sql.query<{ request: PrepareRequest }>({
      text: 'select request from job where id = $1',
      values: [work.jobId],
    });
    if (!job) throw new Error('a job without a request');
    await writePersonMonths(sql, viewer, { ...job.request, memberIds: null }, at, (done, total) => {
      work.progress('PRICING', done, total);
      work.signal.throwIfAborted();
    });
  });
}
