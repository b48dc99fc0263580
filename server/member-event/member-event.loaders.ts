import DataLoader from 'dataloader';
import type { Context } from '../graphql/context.ts';
import { type MemberRow, membersByIds } from '../member/member.queries.ts';

// Beside the request's own loaders, which are made anew whenever what was read so far is no longer true.
const ofRequest = new WeakMap<Context['loaders'], DataLoader<string, MemberRow | null>>();

/** The members of events, in one statement for all of a list. */
export function memberOfEvent(ctx: Context): DataLoader<string, MemberRow | null> {
  let loader = ofRequest.get(ctx.loaders);
  if (!loader) {
    loader = new DataLoader<string, MemberRow | null>(async (ids) => {
      const rows = await membersByIds(ctx.read, await ctx.viewer(), ids);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
    ofRequest.set(ctx.loaders, loader);
  }
  return loader;
}
