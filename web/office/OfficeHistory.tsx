import { useQuery } from '@apollo/client/react';
import { HistorySection } from '../audit/HistorySection.tsx';
import { useGrowingHistory } from '../audit/useGrowingHistory.ts';
import { OfficeHistoryDocument } from './OfficePage.generated.ts';

/** Asked for apart from the facts, so that these never wait for it. Give it the version as key: it asks again with each. */
export function OfficeHistory({ officeId }: { officeId: string }) {
  const { first, showMore } = useGrowingHistory();
  const query = useQuery(OfficeHistoryDocument, { variables: { id: officeId, first } });
  const known = (query.data ?? query.previousData)?.office;
  return <HistorySection query={query} history={known?.history} onMore={showMore} />;
}
