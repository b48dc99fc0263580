import { toConnection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { historyPage } from './audit.queries.ts';
import { changesOf } from './audit.view.ts';

/** The history of a row for its page: lines in words, newest first. */
export async function historyConnection(ctx: Context, rowIds: readonly string[], first: number, after?: string) {
  const page = await historyPage(ctx.read, rowIds, { first, after: after ?? null });
  const edges = await Promise.all(
    page.edges.map(async ({ cursor, node }) => ({
      cursor,
      node: { ...node, actorName: node.actorName ?? 'Portal', changes: await changesOf(node, ctx) },
    })),
  );
  return toConnection({ ...page, edges });
}
