import { grouped } from '../graphql/batched.ts';
import { perRequest } from '../graphql/per-request.ts';
import { evidenceOfMous } from './evidence.queries.ts';

/** What has to be on file for many agreements, in one statement. */
export const evidenceLoader = perRequest((ctx) =>
  grouped(
    (ids) => evidenceOfMous(ctx.read, ids),
    (row) => row.mouId,
  ),
);
