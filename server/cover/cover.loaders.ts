import DataLoader from 'dataloader';
import { batched } from '../graphql/batched.ts';
import { perRequest } from '../graphql/per-request.ts';
import { type CoverFigures, coverFigures } from './cover-figures.queries.ts';
import { calendarOfToday } from './lapse-calendar.ts';
import { coverOfMembers } from './member-cover.queries.ts';

/** Cover of many in one statement a kind. */
export const coverLoaders = perRequest((ctx) => {
  const figures = (key: 'group_id' | 'mou_id') =>
    new DataLoader<string, CoverFigures>(async (ids) =>
      coverFigures(ctx.read, await ctx.viewer(), key, ids, await calendarOfToday(ctx)),
    );
  return {
    member: batched((ids: readonly string[]) => coverOfMembers(ctx.read, ids)),
    group: figures('group_id'),
    mou: figures('mou_id'),
  };
});
