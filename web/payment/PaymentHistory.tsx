import { useQuery } from '@apollo/client/react';
import { HistorySection } from '../audit/HistorySection.tsx';
import { useGrowingHistory } from '../audit/useGrowingHistory.ts';
import { PaymentHistoryDocument } from './Payment.generated.ts';

/** Asked for apart from the facts, so that these never wait for it. Give it the version as key: it asks again with each. */
export function PaymentHistory({ paymentId }: { paymentId: string }) {
  const { first, showMore } = useGrowingHistory();
  const query = useQuery(PaymentHistoryDocument, { variables: { id: paymentId, first } });
  const known = (query.data ?? query.previousData)?.payment;
  return <HistorySection query={query} history={known?.history} onMore={showMore} />;
}
