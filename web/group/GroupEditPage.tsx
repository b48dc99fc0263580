import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { GroupEditForm } from './GroupEditForm.tsx';
import { GroupDocument } from './GroupPage.generated.ts';

export function GroupEditPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  // Always from the server: a form that begins with old values ends in a conflict.
  const { data, error, refetch } = useQuery(GroupDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (data && !data.group?.viewerCanEdit) {
    return <NotFoundPage />;
  }
  if (data?.group) {
    return <GroupEditForm group={data.group} />;
  }
  return (
    <Page title={t`Ubah kelompok`} crumbs={[{ to: '/kelompok', label: t`Kelompok` }]} width="read">
      {error ? <RequestFailure error={error} onRetry={() => refetch()} /> : <Waiting rows={8} />}
    </Page>
  );
}
