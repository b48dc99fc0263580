import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { sendCsv } from '../http/csv-answer.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { messageText } from '../messages.ts';
import type { RegionRow } from '../region/region.queries.ts';
import type { UnitGroup } from './simulate.ts';
import { lastOf, leftOut, type SimulatedColumn, shorter, wholly } from './simulated-column.ts';
import { simulationsByIds } from './simulation.queries.ts';
import { regionsOfUnits, runSimulation, simulatedBudgetRow, sourcesOf } from './simulation-run.ts';

const heads = [
  { id: 'Kode', en: 'Code' },
  { id: 'Desa/kelurahan', en: 'Village' },
  { id: 'Kecamatan', en: 'District' },
  { id: 'Kabupaten/kota', en: 'Regency or city' },
  { id: 'Kuota', en: 'Quota' },
  { id: 'Orang semua bulan', en: 'People in every month' },
  { id: 'Orang lebih singkat', en: 'People for fewer months' },
  { id: 'Orang tidak tertampung', en: 'People left out' },
  { id: 'Pagu iuran (Rp)', en: 'Earmark (Rp)' },
  { id: 'Dana tambahan (Rp)', en: 'Top-up (Rp)' },
  { id: 'Biaya (Rp)', en: 'Cost (Rp)' },
  { id: 'Sisa (Rp)', en: 'Left (Rp)' },
  { id: 'Kurang (Rp)', en: 'Short (Rp)' },
  { id: 'Bulan terbayar tepat waktu', en: 'Months paid in time' },
  { id: 'Terlindungi sampai', en: 'Covered until' },
] as const;

/** The units of a kept simulation as separated text, as they come out today; no people. */
export async function simulationRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const handle = fileHandlers(scopeOf, (code, params, locale) => messageText(code, locale, params));
  app.get(
    '/subsidy-simulations/:id/units.csv',
    handle(async (ctx, request, reply) => {
      const viewer = await ctx.viewer();
      assertCan(viewer, 'subsidySimulation:read');
      const { id } = request.params as { id: string };
      const [kept] = isId(id) ? await simulationsByIds(ctx.read, [id]) : [];
      if (!kept) throw new DomainError('NOT_FOUND');
      const sources = await sourcesOf(ctx.read, viewer);
      const budget = kept.budgetId ? await simulatedBudgetRow(sources, kept.budgetId) : null;
      const column = await runSimulation(sources, kept, budget);
      const rows = linesOf(column, await regionsOfUnits(ctx.read, column));
      return sendCsv(ctx, reply, { stem: 'simulasi', about: kept.name, heads, rows });
    }),
  );
}

function* linesOf(column: SimulatedColumn, regions: ReadonlyMap<number, RegionRow>): Generator<readonly XlsxCell[]> {
  const { units, groups, groupOf } = column.simulation;
  for (const [index, { regionId }] of units.entries()) {
    const group = groups[groupOf[index] as number];
    const region = regions.get(regionId);
    if (group && region) yield cellsOf(region, group, lastOf(column.firstMonth, group.reach));
  }
}

function cellsOf(region: RegionRow, group: UnitGroup, until: string | null): readonly XlsxCell[] {
  const { code, name, districtName, regencyName } = region;
  const money = [group.earmark, group.topUp, group.cost, group.left, group.short];
  return [
    ...[code, name, districtName ?? '', regencyName ?? ''],
    ...[group.quota, wholly(group), shorter(group), leftOut(group)],
    ...[...money.map(String), group.reach, until ?? ''],
  ];
}
