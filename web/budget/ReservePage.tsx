import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetDocument } from './Budget.generated.ts';
import { ReserveForm } from './ReserveForm.tsx';

/** Sets months of people against what their villages may use: looked at first, then done for all units at once. */
export function ReservePage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BudgetDocument, { variables: { id } });
  const budget = data?.subsidyBudget;
  if (data && !budget?.viewerCanUse) return <NotFoundPage />;
  return (
    <Page
      title={t`Cadangkan bulan peserta`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        ...(budget ? [{ to: `/anggaran/${id}`, label: budget.name }] : []),
      ]}
      lead={t`Yang paling lama terdaftar didahulukan, sejauh kuota dan dananya cukup.`}
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!budget && !error && <Waiting rows={8} />}
      {budget && <ReserveForm budget={budget} />}
    </Page>
  );
}
