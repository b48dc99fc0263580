import DataLoader from 'dataloader';
import type { Context } from '../graphql/context.ts';
import type { Month } from '../kernel/month.ts';
import { type CoverFigures, coverFigures } from './cover-figures.queries.ts';
import { coverOfMembers, type MemberCoverRow } from './member-cover.queries.ts';

interface CoverLoaders {
  readonly member: DataLoader<string, MemberCoverRow | null>;
  readonly group: DataLoader<string, CoverFigures>;
  readonly mou: DataLoader<string, CoverFigures>;
}
const ofRequest = new WeakMap<Context['loaders'], CoverLoaders>();

/** Cover of many in one statement a kind. */
export function coverLoaders(ctx: Context, present: Month): CoverLoaders {
  let loaders = ofRequest.get(ctx.loaders);
  if (!loaders) {
    const figures = (key: 'group_id' | 'mou_id') =>
      new DataLoader<string, CoverFigures>(async (ids) =>
        coverFigures(ctx.read, await ctx.viewer(), key, ids, present),
      );
    loaders = {
      member: new DataLoader<string, MemberCoverRow | null>(async (ids) => {
        const found = new Map((await coverOfMembers(ctx.read, ids)).map((row) => [row.id, row]));
        return ids.map((id) => found.get(id) ?? null);
      }),
      group: figures('group_id'),
      mou: figures('mou_id'),
    };
    ofRequest.set(ctx.loaders, loaders);
  }
  return loaders;
}
