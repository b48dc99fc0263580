import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { MemberContributions } from '../contribution/MemberContributions.tsx';
import { MemberEvents } from '../member-event/MemberEvents.tsx';
import { MemberOtherFund } from '../other-fund/MemberOtherFund.tsx';
import { FactsAndHistory } from '../ui/FactsAndHistory.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { MemberActDialog } from './MemberActDialog.tsx';
import { MemberActMenu } from './MemberActMenu.tsx';
import { MemberChecks } from './MemberChecks.tsx';
import { MemberFactSheet } from './MemberFactSheet.tsx';
import { MemberHistory } from './MemberHistory.tsx';
import { MemberDocument } from './MemberPage.generated.ts';
import classes from './MemberPage.module.css';
import { MemberStatusTag } from './MemberStatusTag.tsx';
import type { MemberAct } from './member-act.ts';

export function MemberPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(MemberDocument, { variables: { id } });
  const [news, setNews] = useFlash();
  const [act, setAct] = useState<MemberAct | null>(null);
  const member = data?.member;

  if (data && !member && !loading) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={member?.name ?? t`Peserta`}
      crumbs={[{ to: '/peserta', label: t`Peserta` }]}
      beside={member && <MemberStatusTag status={member.status} />}
      acts={
        member && (
          <>
            <MemberActMenu member={member} onAct={setAct} />
            {member.viewerCanEdit && <LinkButton to={`/peserta/${member.id}/ubah`}>{t`Ubah data`}</LinkButton>}
          </>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!member && !error && <Waiting rows={10} />}
      {member && (
        <>
          <MemberChecks member={member} />
          <p className="no-print">
            <Link to={`/cek-perlindungan?peserta=${member.id}`}>{t`Cek perlindungan`}</Link>
          </p>
          <MemberEvents memberId={member.id} />
          <MemberContributions memberId={member.id} />
          {member.payer === 'SUBSIDY' && <MemberOtherFund key={member.id} member={member} />}
          <FactsAndHistory history={<MemberHistory key={member.version} memberId={member.id} />}>
            <MemberFactSheet member={member} />
          </FactsAndHistory>
          <MemberActDialog
            member={member}
            act={act}
            onClose={() => setAct(null)}
            onDone={(message) => {
              setAct(null);
              setNews(message);
            }}
          />
          <p className={`${classes.print} no-print`}>
            <button type="button" onClick={() => window.print()}>
              <Icon name="file" /> {t`Cetak halaman ini`}
            </button>
          </p>
        </>
      )}
    </Page>
  );
}
