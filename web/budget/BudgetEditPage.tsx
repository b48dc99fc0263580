import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetDocument } from './Budget.generated.ts';
import { BudgetEditForm } from './BudgetEditForm.tsx';

export function BudgetEditPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  // Always from the server: a form that begins with old values ends in a conflict.
  const { data, error, refetch } = useQuery(BudgetDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (data && !data.subsidyBudget?.viewerCanEdit) return <NotFoundPage />;
  if (data?.subsidyBudget) return <BudgetEditForm budget={data.subsidyBudget} />;
  return (
    <Page title={t`Ubah anggaran`} crumbs={[{ to: '/anggaran', label: t`Anggaran subsidi` }]} width="read">
      {error ? <RequestFailure error={error} onRetry={() => refetch()} /> : <Waiting rows={8} />}
    </Page>
  );
}
