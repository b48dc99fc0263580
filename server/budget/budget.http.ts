import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { sendCsv } from '../http/csv-answer.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
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

/** The units of a budget, or of a region of it, as separated text: no people, so nobody is asked what for. */
export async function budgetRoutes(app: FastifyInstance, scopeOf: (request: FastifyRequest) => Context): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.get(
    '/budgets/:id/units.csv',
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'subsidyBudget:read');
      const { id } = request.params as { id: string };
      const { region: code } = request.query as { region?: string };
      const [budget] = isId(id) ? await budgetsByIds(ctx.read, [id]) : [];
      const region = await regionFilter(ctx, code);
      if (!budget || isNowhere(region)) throw new DomainError('NOT_FOUND');
      const units = await allAllocations(ctx.read, { budgetId: id, region });
      return sendCsv(ctx, reply, { stem: 'anggaran', about: budget.name, heads, rows: units.map(cellsOf) });
    }),
  );
}

function cellsOf(unit: AllocationLine): readonly XlsxCell[] {
  const { code, village, district, regency, people, quota } = unit;
  const money = [unit.earmark, unit.allocated, unit.reserved, unit.spent, unit.received, unit.left, unit.spentAhead];
  return [code, village, district, regency, people, quota, ...money.map(String)];
}
