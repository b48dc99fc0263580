import { useQuery } from '@apollo/client/react';
import { HistorySection } from '../audit/HistorySection.tsx';
import { useGrowingHistory } from '../audit/useGrowingHistory.ts';
import { PartnerHistoryDocument } from './PartnerPage.generated.ts';

/** Asked for apart from the facts, so that these never wait for it. Give it the version as key: it asks again with each. */
export function PartnerHistory({ partnerId }: { partnerId: string }) {
  const { first, showMore } = useGrowingHistory();
  const query = useQuery(PartnerHistoryDocument, { variables: { id: partnerId, first } });
  const known = (query.data ?? query.previousData)?.partner;
  return <HistorySection query={query} history={known?.history} onMore={showMore} />;
}
