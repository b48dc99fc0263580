import { useQuery } from '@apollo/client/react';
import { HistorySection } from '../audit/HistorySection.tsx';
import { useGrowingHistory } from '../audit/useGrowingHistory.ts';
import { UserHistoryDocument } from './UserPage.generated.ts';

/** Asked for apart from the facts. Give it what changes with each act as key: it asks again with each. */
export function UserHistory({ userId }: { userId: string }) {
  const { first, showMore } = useGrowingHistory();
  const query = useQuery(UserHistoryDocument, { variables: { id: userId, first } });
  const known = (query.data ?? query.previousData)?.user;
  return <HistorySection query={query} history={known?.history} onMore={showMore} />;
}
