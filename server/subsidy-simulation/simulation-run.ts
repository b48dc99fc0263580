import type { Viewer } from '../access/viewer.ts';
import { type BudgetLineRow, type BudgetRow, budgetsByIds, linesOfBudgets } from '../budget/budget.queries.ts';
import { personPrice } from '../budget/person-price.ts';
import { targetUnits } from '../budget/target-unit.queries.ts';
import { dueDate } from '../contribution/due-date.ts';
import { holidays } from '../contribution/holiday.queries.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { addMonths } from '../kernel/month.ts';
import { mousByIds } from '../mou/mou.queries.ts';
import { type RegionRow, regionsByIds } from '../region/region.queries.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import type { TariffBook } from '../tariff/tariff-book.ts';
import { assumedBook } from './assumed-tariff.ts';
import { simulate } from './simulate.ts';
import { columnOf, type SimulatedColumn } from './simulated-column.ts';
import { checkedFigures, type SimulationInput } from './simulation.check.ts';
import { ALL_PEOPLE } from './simulation.codes.ts';
import { mayReadSimulationsOf } from './simulation.policy.ts';
import { unitsOfBudget } from './simulation.queries.ts';

/** What every simulation of a request is worked out with. */
export interface Sources {
  readonly sql: Sql;
  readonly viewer: Viewer;
  readonly book: TariffBook;
  readonly free: ReadonlySet<CalendarDate>;
}

export async function sourcesOf(sql: Sql, viewer: Viewer): Promise<Sources> {
  return { sql, viewer, book: await tariffBook(sql), free: await holidays(sql) };
}

/** @throws DomainError NOT_FOUND, also where simulations of it are not the viewer's to see */
export async function simulatedBudgetRow(
  { sql, viewer }: Pick<Sources, 'sql' | 'viewer'>,
  id: string,
): Promise<BudgetRow> {
  const [budget] = await budgetsByIds(sql, [id]);
  if (!budget || !mayReadSimulationsOf(viewer, budget.partnerId)) throw new DomainError('NOT_FOUND');
  return budget;
}

/**
 * What a budget would come to. Beside an open budget its own units are looked at, with what was moved between them.
 * @throws DomainErrors as checkedFigures(); DomainError BUDGET_MOU_UNKNOWN, TARIFF_UNKNOWN, FUND_UNKNOWN, GRANT_RANGE
 */
export async function runSimulation(
  { sql, viewer, book, free }: Sources,
  input: SimulationInput,
  budget: BudgetRow | null,
): Promise<SimulatedColumn> {
  const figures = checkedFigures(input);
  const { mouId, firstMonth, months, lines, choice } = figures;
  const [mou] = await mousByIds(sql, [mouId]);
  if (!mou || !mayReadSimulationsOf(viewer, mou.partnerId)) throw new DomainError('BUDGET_MOU_UNKNOWN', {}, 'mouId');
  const isApproved = budget !== null && budget.approvedTotal !== null && budget.mouId === mouId;
  const units = isApproved ? await unitsOfBudget(sql, budget.id) : await targetUnits(sql, mouId);
  const dueDays = Array.from({ length: months }, (_, index) => dueDate('BPU', addMonths(firstMonth, index), free));
  try {
    const prices = personPrice(assumedBook(book, input.assumed), figures);
    return columnOf(simulate({ units, lines, prices, dueDays, choice }), firstMonth);
  } catch (error) {
    throw named(error, lines.length);
  }
}

/** The budget as it is written, or the same figures by the tariff as it is written; null where there is no such thing. */
export async function runToday(
  sources: Sources,
  input: SimulationInput,
  budget: BudgetRow | null,
): Promise<SimulatedColumn | null> {
  if (!budget && input.assumed.length === 0) return null;
  const asWritten = budget
    ? inputOf(budget, await linesOfBudgets(sources.sql, [budget.id]))
    : { ...input, assumed: [] };
  try {
    return await runSimulation(sources, asWritten, budget);
  } catch (error) {
    // a month without a tariff is no reason to hide what is supposed of it
    if (error instanceof DomainError && error.code === 'TARIFF_UNKNOWN') return null;
    throw error;
  }
}

/** The figures of a budget as they stand. */
export function inputOf(budget: BudgetRow, lines: readonly BudgetLineRow[]): SimulationInput {
  const { mouId, fundSource, firstMonth, months, choice, topUpFund } = budget;
  const own = lines.map(({ unitKind, split, grant, share, quotas, channel, tranches }) => ({
    ...{ unitKind, split, grant, share, quotas, channel },
    tranches: tranches.map(({ share: part, expectedOn }) => ({ share: part, expectedOn })),
  }));
  return {
    ...{ mouId, fundSource, firstMonth, months, choice, topUpFund, lines: own },
    ...{ peopleShare: ALL_PEOPLE, assumed: [] },
  };
}

/** What rules of a price or a part say of their own fields, by the fields of a budget. */
function named(error: unknown, lines: number): unknown {
  if (!(error instanceof DomainError)) return error;
  const { code, params, field } = error;
  if (field === 'from') return new DomainError(code, params, 'firstMonth');
  return field === 'grant' ? new DomainError(code, params, lines === 1 ? 'lines.0.grant' : 'lines') : error;
}

/** Where the units of a simulation lie. */
export async function regionsOfUnits(
  sql: Sql,
  { simulation: { units } }: SimulatedColumn,
): Promise<ReadonlyMap<number, RegionRow>> {
  const rows = await regionsByIds(
    sql,
    units.map(({ regionId }) => regionId),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
