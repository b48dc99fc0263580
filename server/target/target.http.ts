import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { DEMO_MARK } from '../document/demo-mark.ts';
import { instantText } from '../document/instant-text.ts';
import { type XlsxCell, xlsxWorkbook } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { sendCsv } from '../http/csv-answer.ts';
import { fileHandlers, sendFile, XLSX } from '../http/file-answer.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import type { Message } from '../kernel/message.ts';
import { spanOf, targetList, targetReport } from './target.view.ts';
import { type TargetFileLine, targetFileColumns } from './target-file.columns.ts';
import type { OfficeLines } from './target-sums.ts';

const LEVELS = {
  HEAD: { id: 'Kantor pusat', en: 'Head office' },
  REGIONAL: { id: 'Kantor wilayah', en: 'Regional office' },
  BRANCH: { id: 'Kantor cabang', en: 'Branch' },
} as const satisfies Record<string, Message>;
const AGREEMENT: Message = { id: 'Perjanjian', en: 'Agreement' };
const OF_OTHERS: Message = { id: 'Perjanjian di luar wewenang Anda', en: 'An agreement that is not yours to see' };
const NO_AGREEMENT: Message = { id: 'Tanpa perjanjian', en: 'Without agreement' };

interface TargetFile {
  readonly about: string;
  readonly lines: readonly TargetFileLine[];
}

/** Targets and what came of them as the screen shows them, as separated text or workbook: no people. */
export async function targetRoutes(app: FastifyInstance, scopeOf: (request: FastifyRequest) => Context): Promise<void> {
  const handle = fileHandlers(scopeOf);
  for (const path of ['/targets/list', '/targets/:officeId/report']) {
    app.get(
      `${path}.csv`,
      handle(async (ctx, request, reply) => csv(ctx, reply, await fileOf(ctx, request))),
    );
    app.get(
      `${path}.xlsx`,
      handle(async (ctx, request, reply) => workbook(ctx, reply, await fileOf(ctx, request))),
    );
  }
}

function csv(ctx: Context, reply: FastifyReply, { about, lines }: TargetFile) {
  const heads = targetFileColumns.map(({ header }) => header);
  return sendCsv(ctx, reply, { stem: 'target', about, heads, rows: cellsOf(ctx, lines) });
}

async function workbook(ctx: Context, reply: FastifyReply, file: TargetFile) {
  const { demo } = await ctx.viewer();
  const about = `${file.about}, ${instantText(ctx.clock.now(), ctx.locale)}${demo ? ` (${DEMO_MARK})` : ''}`;
  const heads = targetFileColumns.map(({ header }): XlsxCell => ({ value: header[ctx.locale], look: 'heading' }));
  const sheet = {
    ...{ name: 'Target', columns: targetFileColumns.map(({ width }) => ({ width })), frozenRows: 2 },
    rows: [[about], heads, ...cellsOf(ctx, file.lines)],
  };
  return sendFile(reply, `target-${businessDate(ctx.clock)}.xlsx`, XLSX, xlsxWorkbook([sheet]));
}

const cellsOf = ({ locale }: Context, lines: readonly TargetFileLine[]): XlsxCell[][] =>
  lines.map((line) => targetFileColumns.map(({ cell }) => cell(line, locale)));

async function fileOf(ctx: Context, request: FastifyRequest): Promise<TargetFile> {
  assertCan(await ctx.viewer(), 'target:read');
  const { officeId } = request.params as { officeId?: string };
  const query = request.query as { year?: string; month?: string };
  const span = spanOf(ctx, query.year ? Number(query.year) : null, query.month ? Number(query.month) : null);
  if (officeId === undefined) {
    const { offices, month } = await targetList(ctx, span);
    return { about: aboutOf(ctx, month), lines: await officeLines(ctx, offices) };
  }
  const report = isId(officeId) ? await targetReport(ctx, officeId, span) : null;
  if (!report) throw new DomainError('NOT_FOUND');
  const mous = await Promise.all(report.agreements.map(({ mouId }) => mouId && ctx.loaders.mou.load(mouId)));
  const agreements = report.agreements.map(({ mouId, line }, index): TargetFileLine => {
    const mou = mous[index];
    return { level: AGREEMENT, code: '', name: mou ? mou.title : (mouId ? OF_OTHERS : NO_AGREEMENT)[ctx.locale], line };
  });
  const lines = [...(await officeLines(ctx, [report.own, ...report.below])), ...agreements];
  return { about: aboutOf(ctx, report.month), lines };
}

const aboutOf = ({ locale }: Context, month: string) =>
  locale === 'id' ? `Target dan realisasi sampai ${month}` : `Target and reached until ${month}`;

async function officeLines(ctx: Context, offices: readonly OfficeLines[]): Promise<TargetFileLine[]> {
  const rows = await Promise.all(offices.map(({ officeId }) => ctx.loaders.office.load(officeId)));
  return offices.flatMap(({ total, segments }, index) => {
    const office = rows[index];
    if (!office) return [];
    const { kind, code, name } = office;
    return [total, ...segments].map((line) => ({ level: LEVELS[kind], code, name, line }));
  });
}
