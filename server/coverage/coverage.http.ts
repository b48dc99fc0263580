import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { sendCsv } from '../http/csv-answer.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { type UnitFilter, unitFilters } from './coverage.codes.ts';
import { asPart, partOf } from './coverage.part.ts';
import { coveredMou } from './coverage.queries.ts';
import { allUnits, type CoverageUnitRow } from './coverage-units.queries.ts';

const heads = [
  { id: 'Kode', en: 'Code' },
  { id: 'Desa/kelurahan', en: 'Village' },
  { id: 'Kecamatan', en: 'District' },
  { id: 'Kabupaten/kota', en: 'Regency or city' },
  { id: 'Target', en: 'Target' },
  { id: 'Terdaftar', en: 'Registered' },
  { id: 'Calon peserta', en: 'Candidates' },
  { id: 'Masa sampai', en: 'Cover until' },
] as const;
/** Villages of an agreement as separated text: no people, so nobody is asked what for. */
export async function coverageRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.get(
    '/coverage/:mouId/villages.csv',
    handle(async (ctx, request, reply) => {
      const viewer = await ctx.viewer();
      assertCan(viewer, 'coverage:read');
      const { mouId } = request.params as { mouId: string };
      const { filter, region } = request.query as { filter?: string; region?: string };
      const known = unitFilters.find((one): one is UnitFilter => one === filter);
      if (!known) throw new DomainError('BAD_USER_INPUT', {}, 'filter');
      const mou = isId(mouId) ? await coveredMou(ctx.read, mouId) : null;
      const asked = { regionCode: region || null, wholeCountry: !region };
      const part = mou && (await partOf(ctx, viewer, mou, asked));
      if (!mou || part === undefined) throw new DomainError('NOT_FOUND');
      const today = businessDate(ctx.clock);
      const units = await allUnits(ctx.read, viewer, { mouId, part: asPart(part), today, filter: known });
      const rows = units.map(cellsOf);
      return sendCsv(ctx, reply, { stem: 'desa', about: mou.title, heads, rows });
    }),
  );
}

const cellsOf = (unit: CoverageUnitRow): readonly XlsxCell[] => [
  ...[unit.code, unit.name, unit.district, unit.regency, unit.target, unit.registered, unit.candidate],
  unit.coveredUntil,
];
