import DataLoader from 'dataloader';
import type { Context } from '../graphql/context.ts';
import { type MemberRow, membersByIds } from './member.queries.ts';

// Beside the request's own loaders, which are made anew whenever what was read so far is no longer true.
const ofRequest = new WeakMap<Context['loaders'], DataLoader<string, MemberRow | null>>();

/** Members of the viewer's that other rows refer to, in one statement for all of a page; null where there is none. */
export function memberLoader(ctx: Context): DataLoader<string, MemberRow | null> {
  let loader = ofRequest.get(ctx.loaders);
  if (!loader) {
    loader = new DataLoader<string, MemberRow | null>(async (ids) => {
      const found = new Map((await membersByIds(ctx.read, await ctx.viewer(), ids)).map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
    ofRequest.set(ctx.loaders, loader);
  }
  return loader;
}
