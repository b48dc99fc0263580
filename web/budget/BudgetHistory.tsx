import { useQuery } from '@apollo/client/react';
import { HistorySection } from '../audit/HistorySection.tsx';
import { useGrowingHistory } from '../audit/useGrowingHistory.ts';
import { BudgetHistoryDocument } from './Budget.generated.ts';

/** Asked for apart from the facts, so that these never wait for it. Give it the version as key: it asks again with each. */
export function BudgetHistory({ budgetId }: { budgetId: string }) {
  const { first, showMore } = useGrowingHistory();
  const query = useQuery(BudgetHistoryDocument, { variables: { id: budgetId, first } });
  const known = (query.data ?? query.previousData)?.subsidyBudget;
  return <HistorySection query={query} history={known?.history} onMore={showMore} />;
}
