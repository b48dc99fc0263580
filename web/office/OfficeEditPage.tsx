import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { OfficeEditForm } from './OfficeEditForm.tsx';
import { OfficeDocument } from './OfficePage.generated.ts';

export function OfficeEditPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  // Always from the server: a form that begins with old values ends in a conflict.
  const { data, error, refetch } = useQuery(OfficeDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (data && !data.office?.viewerCanEdit) {
    return <NotFoundPage />;
  }
  if (data?.office) {
    return <OfficeEditForm office={data.office} />;
  }
  return (
    <Page title={t`Ubah kantor`} crumbs={[{ to: '/kantor', label: t`Kantor` }]} width="read">
      {error ? <RequestFailure error={error} onRetry={() => refetch()} /> : <Waiting rows={8} />}
    </Page>
  );
}
