import { useQuery } from '@apollo/client/react';
import { HistorySection } from '../audit/HistorySection.tsx';
import { useGrowingHistory } from '../audit/useGrowingHistory.ts';
import { MouHistoryDocument } from './MouPage.generated.ts';

/** Asked for apart from the facts, so that these never wait for it. Give it the version as key: it asks again with each. */
export function MouHistory({ mouId }: { mouId: string }) {
  const { first, showMore } = useGrowingHistory();
  const query = useQuery(MouHistoryDocument, { variables: { id: mouId, first } });
  const known = (query.data ?? query.previousData)?.mou;
  return <HistorySection query={query} history={known?.history} onMore={showMore} />;
}
