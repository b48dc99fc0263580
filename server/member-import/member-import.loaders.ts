import { batched } from '../graphql/batched.ts';
import { perRequest } from '../graphql/per-request.ts';
import { jobsByIds } from '../jobs/job.queries.ts';
import { importsByIds } from './member-import.queries.ts';

/** Rows that imports refer to, in one statement a kind and request. */
export const importLoaders = perRequest((ctx) => ({
  job: batched(async (ids: readonly string[]) => jobsByIds(ctx.read, await ctx.viewer(), ids)),
  import: batched(async (ids: readonly string[]) => importsByIds(ctx.read, await ctx.viewer(), ids)),
}));
