import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { valueLabels } from '../audit/audit.messages.ts';
import { DEMO_MARK } from '../document/demo-mark.ts';
import { instantText } from '../document/instant-text.ts';
import { type XlsxCell, xlsxWorkbook } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { sendCsv } from '../http/csv-answer.ts';
import { fileHandlers, sendFile, XLSX } from '../http/file-answer.ts';
import { businessDate } from '../kernel/clock.ts';
import type { Message } from '../kernel/message.ts';
import { isSector, sectors } from '../member/occupation.ts';
import type { EcosystemLine } from './ecosystem-report.queries.ts';
import { ecosystemReportView } from './ecosystem-report.view.ts';

const notSaid: Message = { id: 'Belum dicatat', en: 'Not recorded' };
const title: Message = { id: 'Ekosistem dan sektor', en: 'Ecosystems and sectors' };
const columns: readonly { header: Message; width: number; cell(line: EcosystemLine, ctx: Context): XlsxCell }[] = [
  {
    ...{ header: { id: 'Ekosistem', en: 'Ecosystem' }, width: 24 },
    cell: ({ ecosystem }, { locale }) => (ecosystem && valueLabels[ecosystem]?.[locale]) ?? notSaid[locale],
  },
  {
    ...{ header: { id: 'Sektor kelompok', en: 'Sector of the group' }, width: 28 },
    cell: ({ sectorCode }, { locale }) =>
      sectorCode && isSector(sectorCode) ? sectors[sectorCode][locale] : notSaid[locale],
  },
  { header: { id: 'Kelompok', en: 'Groups' }, width: 12, cell: (line) => line.groups },
  { header: { id: 'Perkiraan pekerja', en: 'Estimated workers' }, width: 18, cell: (line) => line.estimatedWorkers },
  { header: { id: 'Calon peserta', en: 'Candidates' }, width: 14, cell: (line) => line.candidate },
  { header: { id: 'Terdaftar', en: 'Registered' }, width: 14, cell: (line) => line.registered },
  { header: { id: 'Terlindungi', en: 'Protected' }, width: 14, cell: (line) => line.protected },
];

/** The report as separated text or workbook: no people, so nobody is asked what for. */
export async function ecosystemRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.get(
    '/ecosystems.csv',
    handle(async (ctx, request, reply) => {
      const { about, rows } = await reportOf(ctx, request);
      return sendCsv(ctx, reply, { stem: 'ekosistem', about, heads: columns.map(({ header }) => header), rows });
    }),
  );
  app.get(
    '/ecosystems.xlsx',
    handle(async (ctx, request, reply) => {
      const { about, rows } = await reportOf(ctx, request);
      const { demo } = await ctx.viewer();
      const read = `${about}, ${instantText(ctx.clock.now(), ctx.locale)}${demo ? ` (${DEMO_MARK})` : ''}`;
      const heads = columns.map(({ header }): XlsxCell => ({ value: header[ctx.locale], look: 'heading' }));
      const sheet = {
        ...{ name: title[ctx.locale], columns: columns.map(({ width }) => ({ width })) },
        ...{ frozenRows: 2, rows: [[read], heads, ...rows] },
      };
      return sendFile(reply, `ekosistem-${businessDate(ctx.clock)}.xlsx`, XLSX, xlsxWorkbook([sheet]));
    }),
  );
}

/** The rows of the report as asked for, and what they are about in words. */
async function reportOf(ctx: Context, request: FastifyRequest) {
  assertCan(await ctx.viewer(), 'group:read');
  const { partner, region } = request.query as { partner?: string; region?: string };
  const report = await ecosystemReportView(ctx, { partnerId: partner || null, regionCode: region || null });
  const named = partner ? await ctx.loaders.partner.load(partner) : null;
  const place = region ? await ctx.currentRegion(region) : null;
  const about = [title[ctx.locale], named?.name, place?.name, report.month].filter(Boolean).join(', ');
  return { about, rows: report.lines.map((line) => columns.map(({ cell }) => cell(line, ctx))) };
}
