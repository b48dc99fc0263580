import { useEffect } from 'react';
import type { useCursorStack } from '../ui/useCursorStack.ts';
import type { AgeLimitBudgetFragment } from './AgeLimit.generated.ts';

export interface AgeLimitListProps {
  budgetId: string;
  regionCode: string | null;
  paging: ReturnType<typeof useCursorStack>;
  /** The budget of the list once it is known; null where there is none to see. */
  onBudget: (budget: AgeLimitBudgetFragment | null) => void;
}

/** Tells the page whose list it is. */
export function useTellBudget(
  data: { subsidyBudget: AgeLimitBudgetFragment | null } | undefined,
  onBudget: AgeLimitListProps['onBudget'],
): void {
  const budget = data?.subsidyBudget;
  useEffect(() => {
    if (budget !== undefined) onBudget(budget);
  }, [budget, onBudget]);
}
