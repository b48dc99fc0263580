import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { type BudgetRow, budgetsByIds } from '../budget/budget.queries.ts';
import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { sendCsv } from '../http/csv-answer.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { currentMonth } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { isNowhere, type RegionFilter, regionFilter } from '../region/region-filter.ts';
import { ageLimitUnitsPage } from './age-limit.queries.ts';

const heads = [
  { id: 'Kode', en: 'Code' },
  { id: 'Desa/kelurahan', en: 'Village' },
  { id: 'Kecamatan', en: 'District' },
  { id: 'Kabupaten/kota', en: 'Regency or city' },
  { id: 'Orang yang melewati batas umur', en: 'People past the age limit' },
  { id: 'Bulan terakhir yang dapat dibayar (paling awal)', en: 'Last month that can be paid (earliest)' },
  { id: 'Bulan terakhir yang dapat dibayar (paling akhir)', en: 'Last month that can be paid (latest)' },
] as const;
const AT_ONCE = 100;

/** Units of a budget with people who grow too old, as separated text: no people, so nobody is asked what for. */
export async function ageLimitRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.get(
    '/budgets/:id/age-limits.csv',
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'subsidyBudget:read');
      const { id } = request.params as { id: string };
      const { region: code } = request.query as { region?: string };
      const [budget] = isId(id) ? await budgetsByIds(ctx.read, [id]) : [];
      const region = await regionFilter(ctx, code);
      if (!budget || isNowhere(region)) throw new DomainError('NOT_FOUND');
      return sendCsv(ctx, reply, { stem: 'batas-umur', about: budget.name, heads, rows: rows(ctx, budget, region) });
    }),
  );
}

async function* rows(ctx: Context, budget: BudgetRow, region: RegionFilter): AsyncGenerator<readonly XlsxCell[]> {
  const question = { budget, region, present: currentMonth(ctx.clock), first: AT_ONCE };
  for (let after: string | null = null; ; ) {
    const page = await ageLimitUnitsPage(ctx.read, await ctx.viewer(), { ...question, after });
    // asked for together, the villages of a page come with one statement
    const villages = await Promise.all(page.edges.map(({ node }) => ctx.region(node.villageId)));
    for (const [index, { node }] of page.edges.entries()) {
      const village = villages[index];
      yield [
        ...[village?.code ?? '', village?.name ?? '', village?.districtName ?? '', village?.regencyName ?? ''],
        ...[node.people, node.lastMonth, node.lastMonthLatest],
      ];
    }
    after = page.edges.at(-1)?.cursor ?? null;
    if (!page.hasNextPage) return;
  }
}
