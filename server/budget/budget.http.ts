import type { FastifyInstance, FastifyRequest } from 'fastify';
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
import { isNowhere, regionFilter } from '../region/region-filter.ts';
import { type BudgetRow, budgetsByIds } from './budget.queries.ts';
import { unitFilters, unitOrders } from './unit-figures.codes.ts';
import { allUnitFigures } from './unit-figures.queries.ts';
import { unitFileColumns, unitPlaceColumns } from './unit-file.columns.ts';
import { monthsAround } from './unit-months.ts';

/** The units of a budget as they are seen, as separated text or workbook: no people, so nobody is asked what for. */
export async function budgetRoutes(app: FastifyInstance, scopeOf: (request: FastifyRequest) => Context): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.get(
    '/budgets/:id/units.csv',
    handle(async (ctx, request, reply) => {
      const { budget, columns, rows } = await unitsOf(ctx, request);
      const heads = columns.map(({ header }) => header);
      return sendCsv(ctx, reply, { stem: 'anggaran', about: budget.name, heads, rows });
    }),
  );
  app.get(
    '/budgets/:id/units.xlsx',
    handle(async (ctx, request, reply) => {
      const { budget, columns, rows } = await unitsOf(ctx, request);
      const { demo } = await ctx.viewer();
      const about = `${budget.name}, ${instantText(ctx.clock.now(), ctx.locale)}${demo ? ` (${DEMO_MARK})` : ''}`;
      const heads = columns.map(({ header }): XlsxCell => ({ value: header[ctx.locale], look: 'heading' }));
      const sheet = {
        ...{ name: ctx.locale === 'id' ? 'Unit' : 'Units', columns: columns.map(({ width }) => ({ width })) },
        ...{ frozenRows: 2, rows: [[about], heads, ...rows] },
      };
      return sendFile(reply, `anggaran-${businessDate(ctx.clock)}.xlsx`, XLSX, xlsxWorkbook([sheet]));
    }),
  );
}

async function unitsOf(ctx: Context, request: FastifyRequest) {
  const viewer = await ctx.viewer();
  assertCan(viewer, 'subsidyBudget:read');
  const { id } = request.params as { id: string };
  const query = request.query as Record<'region' | 'filter' | 'order' | 'columns', string | undefined>;
  const [budget] = isId(id) ? await budgetsByIds(ctx.read, [id]) : [];
  const region = await regionFilter(ctx, query.region);
  if (!budget || isNowhere(region)) throw new DomainError('NOT_FOUND');
  const filter = unitFilters.find((one) => one === query.filter) ?? null;
  if (query.filter && !filter) throw new DomainError('BAD_USER_INPUT', {}, 'filter');
  const orderBy = unitOrders.find((one) => one === query.order) ?? 'PLACE';
  const columns = [...unitPlaceColumns, ...chosenColumns(query.columns)];
  const question = { budgetId: id, mouId: (budget as BudgetRow).mouId, region, filter, orderBy };
  const units = await allUnitFigures(ctx.read, viewer, { ...question, ...monthsAround(ctx.clock) });
  return { budget, columns, rows: units.map((unit) => columns.map(({ cell }) => cell(unit))) };
}

/** The columns that are named, in their own order; all where none is. */
function chosenColumns(named: string | undefined) {
  const wanted = named?.split(',');
  return Object.entries(unitFileColumns).flatMap(([key, column]) => (!wanted || wanted.includes(key) ? [column] : []));
}
