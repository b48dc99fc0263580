import { batched } from '../graphql/batched.ts';
import { perRequest } from '../graphql/per-request.ts';
import { membersByIds } from './member.queries.ts';

/** Members of the viewer's that other rows refer to, in one statement for all of a page; null where there is none. */
export const memberLoader = perRequest((ctx) =>
  batched(async (ids: readonly string[]) => membersByIds(ctx.read, await ctx.viewer(), ids)),
);
