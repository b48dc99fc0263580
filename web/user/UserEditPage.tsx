import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { UserEditForm } from './UserEditForm.tsx';
import { UserDocument } from './UserPage.generated.ts';

export function UserEditPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  // Always from the server: a form that begins with old values ends in a conflict.
  const { data, error, refetch } = useQuery(UserDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (data && !data.user?.viewerCanEdit) {
    return <NotFoundPage />;
  }
  if (data?.user) {
    return <UserEditForm user={data.user} />;
  }
  return (
    <Page title={t`Ubah pengguna`} crumbs={[{ to: '/pengguna', label: t`Pengguna` }]} width="read">
      {error ? <RequestFailure error={error} onRetry={() => refetch()} /> : <Waiting rows={8} />}
    </Page>
  );
}
