import type { Sql } from '../database/sql.ts';
import { quote } from '../tariff/contribution-quote.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { type LinePlan, planLine } from './allocation-plan.ts';
import type { BudgetLineRow, BudgetRow } from './budget.queries.ts';

export interface BudgetPlan {
  /** Rupiah of one person for all months. */
  readonly perPerson: bigint;
  readonly lines: readonly { readonly line: BudgetLineRow; readonly plan: LinePlan }[];
  /** Rupiah of all units: earmarks and, where that is chosen, what is added to them. */
  readonly total: bigint;
  readonly over: bigint;
}

/**
 * What a budget would give each unit of its agreement: the villages with a target, each by the line of its kind, priced
 * month by month for non-wage earners of the lowest band with JKK and JKM.
 * @throws DomainError as planLine() and quote()
 */
export async function planBudget(sql: Sql, budget: BudgetRow, lines: readonly BudgetLineRow[]): Promise<BudgetPlan> {
  const priced = quote(await tariffBook(sql), {
    ...{ segment: 'BPU', programmes: ['JKK', 'JKM'], income: null, riskClass: 'VERY_LOW', sector: 'LAINNYA' },
    ...{ from: budget.firstMonth, months: budget.months, people: 1, fund: budget.fundSource },
  });
  const prices = priced.months.map(({ perPerson }) => perPerson);
  const units = await targetUnits(sql, budget.mouId);
  const planned = lines.map((line) => {
    const own = units.filter(({ isWard }) => line.unitKind === 'ANY' || (line.unitKind === 'WARD') === isWard);
    return { line, plan: planLine({ ...line, units: own }, prices, budget.choice) };
  });
  const sum = (of: (plan: LinePlan) => bigint) => planned.reduce((all, { plan }) => all + of(plan), 0n);
  return {
    ...{ perPerson: priced.perPerson, lines: planned },
    ...{ total: sum((plan) => plan.earmark + plan.topUp), over: sum((plan) => plan.over) },
  };
}

/** The villages that an agreement aims at; the fourth part of a ward's code begins with 1, of a village's with 2. */
function targetUnits(sql: Sql, mouId: string): Promise<{ regionId: number; target: number; isWard: boolean }[]> {
  return sql.query({
    name: 'budget_target_units',
    text: `select t.village_id as "regionId", t.headcount as target, split_part(r.code, '.', 4) like '1%' as "isWard"
             from mou_target t join region r on r.id = t.village_id where t.mou_id = $1 order by r.code`,
    values: [mouId],
  });
}
