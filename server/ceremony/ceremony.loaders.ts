import { grouped } from '../graphql/batched.ts';
import { perRequest } from '../graphql/per-request.ts';
import { linesOfCeremonies } from './ceremony.queries.ts';

/** The groups of many ceremonies in one statement. */
export const ceremonyLoaders = perRequest((ctx) => ({
  lines: grouped(
    (ids) => linesOfCeremonies(ctx.read, ids),
    (line) => line.ceremonyId,
  ),
}));
