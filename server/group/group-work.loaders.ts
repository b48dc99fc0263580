import { batched } from '../graphql/batched.ts';
import { perRequest } from '../graphql/per-request.ts';
import { currentMonth } from '../kernel/clock.ts';
import { lastActivities } from './group-activity.queries.ts';
import { phasesOfGroups } from './group-phase.queries.ts';

/** Phase and last activity of many groups in one statement a kind. */
export const groupWorkLoaders = perRequest((ctx) => ({
  phase: batched((ids: readonly string[]) => phasesOfGroups(ctx.read, ids, currentMonth(ctx.clock))),
  lastActivity: batched((ids: readonly string[]) => lastActivities(ctx.read, ids)),
}));
