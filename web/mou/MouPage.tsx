import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { CoverSummary } from '../contribution/CoverSummary.tsx';
import { Domiciles } from '../domicile/Domiciles.tsx';
import { MouPapers } from '../mou-document/MouPapers.tsx';
import { MouReminders } from '../notification/MouReminders.tsx';
import { FactsAndHistory } from '../ui/FactsAndHistory.tsx';
import { LineList } from '../ui/LineList.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { LateActs } from './LateActs.tsx';
import { MouActDialog } from './MouActDialog.tsx';
import { MouActs } from './MouActs.tsx';
import { MouFactSheet } from './MouFactSheet.tsx';
import { MouFigures } from './MouFigures.tsx';
import { MouHistory } from './MouHistory.tsx';
import { MouNotices } from './MouNotices.tsx';
import { MouDocument } from './MouPage.generated.ts';
import { MouParties } from './MouParties.tsx';
import { MouPhaseTag } from './MouPhaseTag.tsx';
import { MouPlaces } from './MouPlaces.tsx';
import { MouSteps } from './MouSteps.tsx';
import type { MouAct } from './mou-act.ts';
import { useMouWords } from './useMouWords.ts';

export function MouPage() {
  const { id = '' } = useParams();
  // a renewal goes from one agreement to the next: nothing of the one before stays
  return <OneMou key={id} id={id} />;
}

function OneMou({ id }: { id: string }) {
  const { t } = useLingui();
  const words = useMouWords();
  const viewer = useViewer();
  const { data, error, loading, refetch } = useQuery(MouDocument, {
    variables: { id },
    skip: !viewer.viewerCanReadMous,
  });
  const [news, setNews] = useFlash();
  const [act, setAct] = useState<MouAct | null>(null);
  const mou = data?.mou;

  if (!viewer.viewerCanReadMous || (data && !mou && !loading)) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={mou?.title ?? t`MoU`}
      crumbs={[{ to: '/mou', label: t`MoU` }]}
      beside={mou && <MouPhaseTag phase={mou.phase} />}
      lead={mou && [words.kind[mou.kind], mou.partner?.name].filter(Boolean).join(' · ')}
      acts={mou && <MouActs mou={mou} onAct={setAct} />}
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!mou && !error && <Waiting rows={10} />}
      {mou && (
        <>
          <MouNotices mou={mou} />
          <MouSteps mou={mou} />
          <Section
            title={t`Peserta`}
            beside={
              viewer.viewerCanReadMembers && (
                <>
                  <Link to={`/iuran?mou=${mou.id}`}>{t`Iuran`}</Link>
                  <Link to={`/pembayaran?mou=${mou.id}`}>{t`Pembayaran`}</Link>
                </>
              )
            }
          >
            {viewer.viewerCanReadMembers && <CoverSummary cover={mou.cover} registered={mou.memberCounts.registered} />}
            <MouFigures mou={mou} hasPeople={viewer.viewerCanReadMembers && mou.partner !== null} />
          </Section>
          <FactsAndHistory history={<MouHistory key={mou.version} mouId={mou.id} />}>
            <MouFactSheet mou={mou} />
            <MouParties parties={mou.parties} />
            {mou.addenda.length > 0 && (
              <Section title={t`Adendum dan turunannya`}>
                <LineList>
                  {mou.addenda.map((below) => (
                    <li key={below.id}>
                      <Link to={`/mou/${below.id}`}>{below.title}</Link>
                      <MouPhaseTag phase={below.phase} />
                    </li>
                  ))}
                </LineList>
              </Section>
            )}
            {/* what is missing follows from where the agreement stands */}
            <MouPapers key={mou.version} mouId={mou.id} />
            <LateActs mouId={mou.id} />
            <MouReminders mouId={mou.id} />
            <MouPlaces mouId={mou.id} />
            {viewer.viewerCanReadMembers && <Domiciles mouId={mou.id} />}
          </FactsAndHistory>
          <MouActDialog
            mou={mou}
            act={act}
            onClose={() => setAct(null)}
            onDone={(message) => {
              setAct(null);
              setNews(message);
            }}
          />
        </>
      )}
    </Page>
  );
}
