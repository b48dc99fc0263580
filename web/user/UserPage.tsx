import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FactsAndHistory } from '../ui/FactsAndHistory.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { UserActDialog } from './UserActDialog.tsx';
import { UserFactSheet } from './UserFactSheet.tsx';
import { UserHistory } from './UserHistory.tsx';
import { UserDocument } from './UserPage.generated.ts';
import { UserStateTag } from './UserStateTag.tsx';
import type { UserAct } from './user-act.ts';

export function UserPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(UserDocument, { variables: { id } });
  const [news, say] = useFlash();
  const [act, setAct] = useState<UserAct | null>(null);
  const user = data?.user;

  if (data && !user && !loading) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={user?.name ?? t`Pengguna`}
      crumbs={[{ to: '/pengguna', label: t`Pengguna` }]}
      beside={user && <UserStateTag user={user} />}
      acts={
        user && (
          <>
            {user.viewerCanEdit && (
              <LinkButton to={`/pengguna/${user.id}/ubah`} variant="default">
                {t`Ubah pengguna`}
              </LinkButton>
            )}
            {user.viewerCanClose && (
              <Button variant="default" onClick={() => setAct('close')}>
                {t`Tutup akun`}
              </Button>
            )}
            {user.viewerCanReopen && <Button onClick={() => setAct('reopen')}>{t`Buka kembali akun`}</Button>}
            {user.viewerCanIssueCode && <Button onClick={() => setAct('code')}>{t`Terbitkan kode`}</Button>}
          </>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!user && !error && <Waiting rows={8} />}
      {user && (
        <>
          <FactsAndHistory history={<UserHistory key={`${user.version} ${user.codeValidUntil}`} userId={user.id} />}>
            <UserFactSheet user={user} />
          </FactsAndHistory>
          <UserActDialog
            act={act}
            user={user}
            onClose={() => setAct(null)}
            onDone={(message) => {
              setAct(null);
              say(message);
            }}
          />
        </>
      )}
    </Page>
  );
}
