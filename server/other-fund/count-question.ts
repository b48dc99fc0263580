import type { Sql } from '../database/sql.ts';
import { DomainError } from '../kernel/domain-error.ts';

/** People whom one user may ask about on one day; the database keeps the same number. */
export const PEOPLE_A_DAY = 500;
/** An answer about more people than these tells little of any one of them. */
const FEW = 10;
const OVER_LIMIT = 'PV010';

/**
 * Counts a question whose answer tells how many of some people another fund pays for. A few chosen people count one by
 * one and end at the day's limit, as a look at each of them does; a crowd, or a whole unit, counts one and never ends.
 * @param people how many were chosen; null for all of a unit
 * @throws DomainError OTHER_FUND_LIMIT
 */
export async function countQuestion(sql: Sql, people: number | null): Promise<void> {
  const few = people !== null && people <= FEW;
  await withinLimit(() =>
    sql.query({
      name: 'elsewhere_count',
      text: 'select elsewhere_count($1, $2)',
      values: [few ? people : 1, few],
    }),
  );
}

/** Runs what asks about people. @throws DomainError OTHER_FUND_LIMIT where the day's limit ends it */
export async function withinLimit<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if ((error as { code?: string }).code === OVER_LIMIT)
      throw new DomainError('OTHER_FUND_LIMIT', { max: PEOPLE_A_DAY });
    throw error;
  }
}
