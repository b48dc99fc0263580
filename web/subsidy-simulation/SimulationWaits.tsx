import { useLingui } from '@lingui/react/macro';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';

interface SimulationWaitsProps {
  query: { error?: Error | undefined; refetch: () => unknown };
}

/** The page of a simulation while what it begins with is on its way, or could not be read. */
export function SimulationWaits({ query: { error, refetch } }: SimulationWaitsProps) {
  const { t } = useLingui();
  return (
    <Page title={t`Simulasi anggaran`} crumbs={[{ to: '/anggaran', label: t`Anggaran subsidi` }]}>
      {error ? <RequestFailure error={error} onRetry={() => refetch()} /> : <Waiting rows={12} />}
    </Page>
  );
}
