import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { csvText } from '../document/csv-writer.ts';
import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile } from '../http/file-answer.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { formatMessage, type Locale } from '../kernel/message.ts';
import { isNowhere, regionFilter } from '../region/region-filter.ts';
import { type AllocationLine, allAllocations } from './allocation.queries.ts';
import { budgetsByIds } from './budget.queries.ts';

const heads = [
  { id: 'Kode', en: 'Code' },
  { id: 'Desa/kelurahan', en: 'Village' },
  { id: 'Kecamatan', en: 'District' },
  { id: 'Kabupaten/kota', en: 'Regency or city' },
  { id: 'Orang', en: 'People' },
  { id: 'Kuota', en: 'Quota' },
  { id: 'Pagu iuran (Rp)', en: 'Earmark (Rp)' },
  { id: 'Alokasi (Rp)', en: 'Allocated (Rp)' },
  { id: 'Dicadangkan (Rp)', en: 'Reserved (Rp)' },
  { id: 'Dibayar (Rp)', en: 'Paid (Rp)' },
  { id: 'Diterima (Rp)', en: 'Received (Rp)' },
  { id: 'Sisa (Rp)', en: 'Left (Rp)' },
  { id: 'Dibayar sebelum dana masuk (Rp)', en: 'Paid before the money came (Rp)' },
] as const;
/** The same words in both languages, so that nobody takes invented figures for real ones. */
const DEMO = 'DATA CONTOH';

/** The units of a budget, or of a region of it, as separated text: no people, so nobody is asked what for. */
export async function budgetRoutes(app: FastifyInstance, scopeOf: (request: FastifyRequest) => Context): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.get(
    '/budgets/:id/units.csv',
    handle(async (ctx, request, reply) => {
      const viewer = await ctx.viewer();
      assertCan(viewer, 'subsidyBudget:read');
      const { id } = request.params as { id: string };
      const { region: code } = request.query as { region?: string };
      const [budget] = isId(id) ? await budgetsByIds(ctx.read, [id]) : [];
      const region = await regionFilter(ctx, code);
      if (!budget || isNowhere(region)) throw new DomainError('NOT_FOUND');
      const units = await allAllocations(ctx.read, { budgetId: id, region });
      const today = businessDate(ctx.clock);
      const about = `${budget.name}, ${today}${viewer.demo ? ` (${DEMO})` : ''}`;
      return sendFile(
        reply,
        `anggaran-${today}.csv`,
        'text/csv; charset=utf-8',
        csvText(rows(about, units, ctx.locale)),
      );
    }),
  );
}

async function* rows(
  about: string,
  units: readonly AllocationLine[],
  locale: Locale,
): AsyncGenerator<readonly XlsxCell[]> {
  yield [about];
  yield heads.map((head) => formatMessage(head, locale));
  for (const unit of units) {
    const { code, village, district, regency, people, quota } = unit;
    const money = [unit.earmark, unit.allocated, unit.reserved, unit.spent, unit.received, unit.left, unit.spentAhead];
    yield [code, village, district, regency, people, quota, ...money.map(Number)];
  }
}
