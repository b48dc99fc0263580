import type { Sql } from '../database/sql.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { budgetsByIds } from './budget.queries.ts';
import { personPrice } from './person-price.ts';

/** The prices of a budget; none where its months have no tariff. */
export interface BudgetPrices {
  readonly id: string;
  readonly prices: readonly bigint[];
}

export async function pricesOfBudgets(sql: Sql, ids: readonly string[]): Promise<BudgetPrices[]> {
  const budgets = await budgetsByIds(sql, ids);
  const book = await tariffBook(sql);
  return budgets.map((budget) => {
    try {
      return { id: budget.id, prices: personPrice(book, budget) };
    } catch (error) {
      if (error instanceof DomainError) return { id: budget.id, prices: [] };
      throw error;
    }
  });
}
