import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { PartnerEditForm } from './PartnerEditForm.tsx';
import { PartnerDocument } from './PartnerPage.generated.ts';

export function PartnerEditPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  // Always from the server: a form that begins with old values ends in a conflict.
  const { data, error, refetch } = useQuery(PartnerDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (data && !data.partner?.viewerCanEdit) {
    return <NotFoundPage />;
  }
  if (data?.partner) {
    return <PartnerEditForm partner={data.partner} />;
  }
  return (
    <Page title={t`Ubah mitra`} crumbs={[{ to: '/mitra', label: t`Mitra` }]} width="read">
      {error ? <RequestFailure error={error} onRetry={() => refetch()} /> : <Waiting rows={8} />}
    </Page>
  );
}
