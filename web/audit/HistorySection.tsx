import { useLingui } from '@lingui/react/macro';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { Section } from '../ui/Section.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import type { HistoryEntryFragment } from './History.generated.ts';
import { History } from './History.tsx';

interface HistorySectionProps {
  query: { error?: unknown; refetch: () => unknown };
  history: { nodes: readonly HistoryEntryFragment[]; pageInfo: { hasNextPage: boolean } } | undefined;
  onMore: () => void;
}

/** The history at the end of a page, which comes after everything else on it. */
export function HistorySection({ query, history, onMore }: HistorySectionProps) {
  const { t } = useLingui();
  return (
    <Section title={t`Riwayat`}>
      {query.error !== undefined && <RequestFailure error={query.error} onRetry={() => query.refetch()} />}
      {!history && query.error === undefined && <Waiting rows={4} />}
      {history && <History entries={history.nodes} hasMore={history.pageInfo.hasNextPage} onMore={onMore} />}
    </Section>
  );
}
