import type { Sql } from '../database/sql.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { type LinePlan, lineWhole, type PlannedLine, planLine } from './allocation-plan.ts';
import type { BudgetChoice, UnitKind } from './budget.codes.ts';
import type { BudgetLineRow, BudgetRow } from './budget.queries.ts';
import { partsOfBudget } from './division.queries.ts';
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

/** A plan of a budget that may be divided by a file. */
export interface DividedPlan extends BudgetPlan {
  readonly byFile: boolean;
  /** Rupiah by which the parts of the file are not what the lines come to; 0 without a file. */
  readonly unmatched: bigint;
}

/**
 * What a budget would give each unit of its agreement: the villages with a target, each by the line of its kind, or what a
 * file gives each of them; priced month by month for non-wage earners of the lowest band with JKK and JKM.
 * @throws DomainError as planUnits() and personPrice()
 */
export async function planBudget(sql: Sql, budget: BudgetRow, lines: readonly BudgetLineRow[]): Promise<DividedPlan> {
  const prices = personPrice(await tariffBook(sql), budget);
  const targets = await targetUnits(sql, budget.mouId);
  const parts = await partsOfBudget(sql, budget.id);
  if (parts.size === 0) return { ...planUnits(targets, lines, prices, budget.choice), byFile: false, unmatched: 0n };
  const named = targets.flatMap((unit) => {
    const part = parts.get(unit.regionId);
    return part ? [{ ...unit, part }] : [];
  });
  const plan = planUnits(named, lines, prices, budget.choice);
  const unmatched = plan.lines.reduce((sum, { line, plan: { earmark } }) => {
    const gap = lineWhole(line, ofLine(line, targets).length) - earmark;
    return sum + (gap < 0n ? -gap : gap);
  }, 0n);
  return { ...plan, byFile: true, unmatched };
}

/** The units that a line pays for. */
export const ofLine = <Unit extends { readonly isWard: boolean }>(
  { unitKind }: { readonly unitKind: UnitKind },
  units: readonly Unit[],
): Unit[] => units.filter(({ isWard }) => unitKind === 'ANY' || (unitKind === 'WARD') === isWard);

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
  const planned = lines.map((line) => ({
    ...{ line, plan: planLine({ ...line, units: ofLine(line, units) }, prices, choice) },
  }));
  const sum = (of: (plan: LinePlan) => bigint) => planned.reduce((all, { plan }) => all + of(plan), 0n);
  return {
    ...{ perPerson: prices.reduce((all, price) => all + price, 0n), lines: planned },
    ...{ total: sum((plan) => plan.earmark + plan.topUp), over: sum((plan) => plan.over) },
  };
}
