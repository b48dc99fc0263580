import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetChartsDocument } from './BudgetCharts.generated.ts';
import { CoverBoughtNote } from './CoverBoughtNote.tsx';
import { CoverByPlace } from './CoverByPlace.tsx';
import { MoneyCourse } from './MoneyCourse.tsx';

/** What a look tells sooner than a table: the course of the money, and how long it lasts in each regency. */
export function BudgetChartsPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(BudgetChartsDocument, {
    variables: { id },
    skip: !viewer.viewerCanReadBudgets,
  });
  const budget = data?.subsidyBudget;
  if (!viewer.viewerCanReadBudgets || (data && !budget && !loading)) return <NotFoundPage />;
  return (
    <Page
      title={t`Grafik dana`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        ...(budget ? [{ to: `/anggaran/${id}`, label: budget.name }] : []),
      ]}
      lead={budget?.coverBought && <CoverBoughtNote bought={budget.coverBought} />}
      acts={<Button variant="default" onClick={() => window.print()}>{t`Cetak`}</Button>}
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!budget && loading && <Waiting rows={10} />}
      {budget && budget.coverPlaces.length === 0 && (
        <EmptyState title={t`Belum ada yang dapat digambar`}>{t`Grafik ada setelah anggaran disetujui.`}</EmptyState>
      )}
      {budget && budget.coverPlaces.length > 0 && (
        <>
          <MoneyCourse months={budget.moneyByMonth} />
          <CoverByPlace budgetId={id} months={budget.months} places={budget.coverPlaces} />
        </>
      )}
    </Page>
  );
}
