import type { BudgetChangesQuery } from './BudgetChanges.generated.ts';

/** A budget as the page of its changes has it. */
export type ChangingBudget = NonNullable<BudgetChangesQuery['subsidyBudget']>;

export interface ChangeFormProps {
  budget: ChangingBudget;
  onClose: () => void;
  /** Called with the sentence that tells what was done. */
  onDone: (message: string) => void;
}

interface PersonMonth {
  readonly month: string;
  readonly amount: string;
}

/** What so many people cost from a month to the last one of the budget; null where a month has no tariff. */
export function costFrom(months: readonly PersonMonth[], firstMonth: string, people: number): string | null {
  const rest = months.filter(({ month }) => month >= firstMonth);
  if (rest.length === 0) return null;
  return String(BigInt(people) * rest.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
}
