import { useQuery } from '@apollo/client/react';
import { HistorySection } from '../audit/HistorySection.tsx';
import { useGrowingHistory } from '../audit/useGrowingHistory.ts';
import { GroupHistoryDocument } from './GroupPage.generated.ts';

/** Asked for apart from the facts, so that these never wait for it. Give it the version as key: it asks again with each. */
export function GroupHistory({ groupId }: { groupId: string }) {
  const { first, showMore } = useGrowingHistory();
  const query = useQuery(GroupHistoryDocument, { variables: { id: groupId, first } });
  const known = (query.data ?? query.previousData)?.group;
  return <HistorySection query={query} history={known?.history} onMore={showMore} />;
}
