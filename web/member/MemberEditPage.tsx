import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { MemberEditForm } from './MemberEditForm.tsx';
import { MemberDocument } from './MemberPage.generated.ts';

export function MemberEditPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  // Always from the server: a form that begins with old values ends in a conflict.
  const { data, error, refetch } = useQuery(MemberDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (data && !data.member?.viewerCanEdit) {
    return <NotFoundPage />;
  }
  if (data?.member) {
    return <MemberEditForm member={data.member} />;
  }
  return (
    <Page title={t`Ubah data peserta`} crumbs={[{ to: '/peserta', label: t`Peserta` }]} width="read">
      {error ? <RequestFailure error={error} onRetry={() => refetch()} /> : <Waiting rows={10} />}
    </Page>
  );
}
