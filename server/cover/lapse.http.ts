import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { sendCsv } from '../http/csv-answer.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { lapseKinds } from './lapse.ts';
import { lapseFilter, pricedUnits } from './lapse.view.ts';
import { lapseUnitsPage } from './lapse-units.queries.ts';

const heads = [
  { id: 'Kelompok atau desa', en: 'Group or village' },
  { id: 'Kecamatan', en: 'District' },
  { id: 'Kabupaten/kota', en: 'Regency or city' },
  { id: 'Mitra', en: 'Partner' },
  { id: 'Orang', en: 'People' },
  { id: 'Dibayar sampai (paling awal)', en: 'Paid until (earliest)' },
  { id: 'Dibayar sampai (paling akhir)', en: 'Paid until (latest)' },
  { id: 'Perpanjangan termurah (Rp)', en: 'Cheapest extension (Rp)' },
  { id: 'Orang tanpa tarif', en: 'People without a tariff' },
] as const;
const AT_ONCE = 100;

/** Units whose cover ends or has ended as separated text: no people, so nobody is asked what for. */
export async function coverRoutes(app: FastifyInstance, scopeOf: (request: FastifyRequest) => Context): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.get(
    '/cover-lapses/units.csv',
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'cover:check');
      const asked = request.query as Partial<Record<'kind' | 'partner' | 'group' | 'mou' | 'region', string>>;
      const kind = lapseKinds.find((one) => one === asked.kind);
      const ids = [asked.partner, asked.group, asked.mou];
      if (!kind || ids.some((id) => id && !isId(id))) throw new DomainError('BAD_USER_INPUT', {}, 'kind');
      const filter = await lapseFilter(ctx, kind, {
        ...(asked.partner && { partnerId: asked.partner }),
        ...(asked.group && { groupId: asked.group }),
        ...(asked.mou && { mouId: asked.mou }),
        ...(asked.region && { regionCode: asked.region }),
      });
      return sendCsv(ctx, reply, { stem: 'perlindungan', about: kind, heads, rows: rows(ctx, filter) });
    }),
  );
}

async function* rows(
  ctx: Context,
  filter: Awaited<ReturnType<typeof lapseFilter>>,
): AsyncGenerator<readonly XlsxCell[]> {
  let after: string | null = null;
  for (;;) {
    const question = { filter, orderBy: 'UNTIL' as const, first: AT_ONCE, after };
    const page = await pricedUnits(ctx, filter, await lapseUnitsPage(ctx.read, await ctx.viewer(), question));
    for (const { node: unit } of page.edges) {
      const [partner, group, village] = await Promise.all([
        ctx.loaders.partner.load(unit.partnerId),
        unit.groupId === null ? null : ctx.loaders.group.load(unit.groupId),
        unit.villageId === null ? null : ctx.region(unit.villageId),
      ]);
      yield [
        ...[group?.name ?? village?.name ?? '', village?.districtName ?? '', village?.regencyName ?? ''],
        ...[partner?.name ?? '', unit.people, unit.paidUntil, unit.paidUntilLast, String(unit.amount), unit.unpriced],
      ];
    }
    after = page.edges.at(-1)?.cursor ?? null;
    if (!page.hasNextPage) return;
  }
}
