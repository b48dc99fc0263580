import DataLoader from 'dataloader';
import type { Context } from '../graphql/context.ts';
import { type JobRow, jobsByIds } from '../jobs/job.queries.ts';
import { type ImportRow, importsByIds } from './member-import.queries.ts';

/** Rows that imports refer to, in one statement a kind and request. */
interface ImportLoaders {
  readonly job: DataLoader<string, JobRow | null>;
  readonly import: DataLoader<string, ImportRow | null>;
}

// Beside the request's own loaders, which are made anew whenever what was read so far is no longer true.
const ofRequest = new WeakMap<Context['loaders'], ImportLoaders>();

export function importLoaders(ctx: Context): ImportLoaders {
  let loaders = ofRequest.get(ctx.loaders);
  if (!loaders) {
    loaders = {
      job: byId(async (ids) => jobsByIds(ctx.read, await ctx.viewer(), ids)),
      import: byId(async (ids) => importsByIds(ctx.read, await ctx.viewer(), ids)),
    };
    ofRequest.set(ctx.loaders, loaders);
  }
  return loaders;
}

function byId<R extends { id: string }>(rows: (ids: readonly string[]) => Promise<R[]>): DataLoader<string, R | null> {
  return new DataLoader<string, R | null>(async (ids) => {
    const found = new Map((await rows(ids)).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}
