import type { Sql } from '../database/sql.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { type LinePlan, type PlannedLine, planLine } from './allocation-plan.ts';
import type { BudgetChoice, UnitKind } from './budget.codes.ts';
import type { BudgetLineRow, BudgetRow } from './budget.queries.ts';
import { personPrice } from './person-price.ts';
import { type TargetUnit, targetUnits } from './target-unit.queries.ts';

export interface BudgetPlan<Line = BudgetLineRow> {
  /** Rupiah of one person for all months. */
  readonly perPerson: bigint;
  readonly lines: readonly { readonly line: Line; readonly plan: LinePlan }[];
  /** Rupiah of all units: earmarks and, where that is chosen, what is added to them. */
  readonly total: bigint;
  readonly over: bigint;
}

/**
 * What a budget would give each unit of its agreement: the villages with a target, each by the line of its kind, priced
 * month by month for non-wage earners of the lowest band with JKK and JKM.
 * @throws DomainError as planUnits() and personPrice()
 */
export async function planBudget(sql: Sql, budget: BudgetRow, lines: readonly BudgetLineRow[]): Promise<BudgetPlan> {
  const prices = personPrice(await tariffBook(sql), budget);
  return planUnits(await targetUnits(sql, budget.mouId), lines, prices, budget.choice);
}

/**
 * The same for units and prices that are known.
 * @param prices rupiah of one person's months, the first month first
 * @throws DomainError as planLine()
 */
export function planUnits<Line extends Omit<PlannedLine, 'units'> & { readonly unitKind: UnitKind }>(
  units: readonly TargetUnit[],
  lines: readonly Line[],
  prices: readonly bigint[],
  choice: BudgetChoice | null,
): BudgetPlan<Line> {
  const planned = lines.map((line) => {
    const own = units.filter(({ isWard }) => line.unitKind === 'ANY' || (line.unitKind === 'WARD') === isWard);
    return { line, plan: planLine({ ...line, units: own }, prices, choice) };
  });
  const sum = (of: (plan: LinePlan) => bigint) => planned.reduce((all, { plan }) => all + of(plan), 0n);
  return {
    ...{ perPerson: prices.reduce((all, price) => all + price, 0n), lines: planned },
    ...{ total: sum((plan) => plan.earmark + plan.topUp), over: sum((plan) => plan.over) },
  };
}
