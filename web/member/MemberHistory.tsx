import { useQuery } from '@apollo/client/react';
import { HistorySection } from '../audit/HistorySection.tsx';
import { useGrowingHistory } from '../audit/useGrowingHistory.ts';
import { MemberHistoryDocument } from './MemberPage.generated.ts';

/** Asked for apart from the facts, so that these never wait for it. Give it the version as key: it asks again with each. */
export function MemberHistory({ memberId }: { memberId: string }) {
  const { first, showMore } = useGrowingHistory();
  const query = useQuery(MemberHistoryDocument, { variables: { id: memberId, first } });
  const known = (query.data ?? query.previousData)?.member;
  return <HistorySection query={query} history={known?.history} onMore={showMore} />;
}
