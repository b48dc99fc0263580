import DataLoader from 'dataloader';
import { perRequest } from '../graphql/per-request.ts';
import { currentMonth } from '../kernel/clock.ts';
import { type Part, protectedPeople } from './protected-in-part.queries.ts';

/** Registered people under an agreement in a region whose present month is paid, in one statement for all asked about. */
export const protectedInPart = perRequest(
  (ctx) =>
    new DataLoader<Part, number, string>((parts) => protectedPeople(ctx.read, parts, currentMonth(ctx.clock)), {
      cacheKeyFn: ({ mouId, regionId }) => `${mouId} ${regionId}`,
    }),
);
