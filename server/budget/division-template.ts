import type { Sql } from '../database/sql.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { budgetsByIds, linesOfBudgets } from './budget.queries.ts';
import { planBudget } from './budget-plan.ts';
import { standingUnits, unitPlaces } from './division.queries.ts';

/**
 * A row for each unit of a budget as the template has them: code, name, rupiah; no quotas, so that those of the line hold.
 * A month without a tariff leaves the rupiah of a draft empty.
 * @throws DomainError NOT_FOUND
 */
export async function divisionRows(sql: Sql, budgetId: string): Promise<string[][]> {
  const [budget] = await budgetsByIds(sql, [budgetId]);
  if (!budget) throw new DomainError('NOT_FOUND');
  const amounts = new Map<number, bigint>();
  if (budget.state === 'DRAFT' || budget.state === 'ASKED') {
    const { lines } = await planBudget(sql, budget, await linesOfBudgets(sql, [budgetId]));
    for (const { plan } of lines) for (const { regionId, earmark } of plan.units) amounts.set(regionId, earmark);
  } else {
    // what has nothing of its own is left out, and so keeps it
    for (const { regionId, allocated, toppedUp } of await standingUnits(sql, budgetId))
      if (allocated > toppedUp) amounts.set(regionId, allocated - toppedUp);
  }
  const places = await unitPlaces(sql, [...amounts.keys()]);
  return places.map(({ regionId, code, name }) => [code, name, String(amounts.get(regionId) ?? 0n)]);
}
