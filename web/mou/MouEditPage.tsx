import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { MouEditForm } from './MouEditForm.tsx';
import { MouDocument } from './MouPage.generated.ts';

export function MouEditPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  // Always from the server: a form that begins with old values ends in a conflict.
  const { data, error, refetch } = useQuery(MouDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (data && !data.mou?.viewerCanEdit) {
    return <NotFoundPage />;
  }
  if (data?.mou) {
    return <MouEditForm mou={data.mou} />;
  }
  return (
    <Page title={t`Ubah MoU`} crumbs={[{ to: '/mou', label: t`MoU` }]} width="read">
      {error ? <RequestFailure error={error} onRetry={() => refetch()} /> : <Waiting rows={8} />}
    </Page>
  );
}
