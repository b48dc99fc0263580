import DataLoader from 'dataloader';
import { perRequest } from '../graphql/per-request.ts';
import type { JobRow } from '../jobs/job.queries.ts';
import { workOfPayments } from './payment.store.ts';

/** The latest job of each payment, in one statement for all asked about. */
export const paymentWork = perRequest(
  (ctx) =>
    new DataLoader<string, JobRow | null>(async (ids) => {
      const jobs = await workOfPayments(ctx.read, await ctx.viewer(), ids);
      const found = new Map(jobs.map((job) => [job.subject_id, job]));
      return ids.map((id) => found.get(id) ?? null);
    }),
);
