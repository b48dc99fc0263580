import { batched, grouped } from '../graphql/batched.ts';
import { perRequest } from '../graphql/per-request.ts';
import { ceremoniesOfMous, linesOfCeremonies } from './ceremony.queries.ts';

/** The groups of many ceremonies, and the ceremonies of many agreements, in one statement each. */
export const ceremonyLoaders = perRequest((ctx) => ({
  lines: grouped(
    (ids) => linesOfCeremonies(ctx.read, ids),
    (line) => line.ceremonyId,
  ),
  ofMou: batched((ids: readonly string[]) => ceremoniesOfMous(ctx.read, ids)),
}));
