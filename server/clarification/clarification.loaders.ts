import { budgetsByIds } from '../budget/budget.queries.ts';
import { batched, grouped } from '../graphql/batched.ts';
import { perRequest } from '../graphql/per-request.ts';
import { otherSides } from './clarification.queries.ts';

/** What a page of questions refers to, in one statement a kind. */
export const clarificationLoaders = perRequest((ctx) => ({
  budget: batched((ids: readonly string[]) => budgetsByIds(ctx.read, ids)),
  otherSide: grouped(
    (ids: readonly string[]) => otherSides(ctx.read, ids),
    ({ id }) => id,
  ),
}));
