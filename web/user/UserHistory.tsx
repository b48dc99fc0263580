import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { History } from '../audit/History.tsx';
import { useGrowingHistory } from '../audit/useGrowingHistory.ts';
import { Section } from '../ui/Section.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { UserHistoryDocument } from './UserPage.generated.ts';

/** Asked for apart from the facts. Give it what changes with each act as key: it asks again with each. */
export function UserHistory({ userId }: { userId: string }) {
  const { t } = useLingui();
  const { first, showMore } = useGrowingHistory();
  const { data, previousData, error, refetch } = useQuery(UserHistoryDocument, { variables: { id: userId, first } });
  const known = (data ?? previousData)?.user;
  return (
    <Section title={t`Riwayat`}>
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!known && !error && <Waiting rows={4} />}
      {known && (
        <History entries={known.history.nodes} hasMore={known.history.pageInfo.hasNextPage} onMore={showMore} />
      )}
    </Section>
  );
}
