import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { sendCsv } from '../http/csv-answer.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { missingPage } from './evidence.queries.ts';
import { bringerWords, paperWords } from './paper-words.ts';

const heads = [
  { id: 'Perjanjian', en: 'Agreement' },
  { id: 'Mitra', en: 'Partner' },
  { id: 'Dokumen', en: 'Paper' },
  { id: 'Dibawa oleh', en: 'From' },
  { id: 'Tenggat', en: 'Due on' },
] as const;
const AT_ONCE = 100;

/** Papers that are missing, as separated text: agreements and no people, so nobody is asked what for. */
export async function missingPaperRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.get(
    '/mous/missing-papers.csv',
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'mouDocument:readAll');
      const mine = (request.query as { mine?: string }).mine === 'true';
      const about = ctx.locale === 'id' ? 'Dokumen yang belum ada' : 'Papers still missing';
      return sendCsv(ctx, reply, { stem: 'dokumen-kurang', about, heads, rows: rows(ctx, mine) });
    }),
  );
}

async function* rows(ctx: Context, mine: boolean): AsyncGenerator<readonly XlsxCell[]> {
  let after: string | null = null;
  for (;;) {
    const page = await missingPage(ctx.read, await ctx.viewer(), { mine, first: AT_ONCE, after });
    for (const { node } of page.edges) {
      const mou = await ctx.loaders.mou.load(node.mouId);
      const partner = mou && (await ctx.loaders.partner.load(mou.partnerId));
      const words = [paperWords[node.paper][ctx.locale], bringerWords[node.who][ctx.locale]];
      yield [mou?.title ?? '', partner?.name ?? '', ...words, node.dueOn];
    }
    after = page.edges.at(-1)?.cursor ?? null;
    if (!page.hasNextPage) return;
  }
}
