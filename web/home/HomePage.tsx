import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { ClarificationNews, ClarificationQueue } from '../clarification/ClarificationQueue.tsx';
import { jakartaDate, jakartaHour } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { homeVariables } from './ask-home.ts';
import { HomeBlocks } from './HomeBlocks.tsx';
import { HomeDocument } from './HomePage.generated.ts';
import { MemberFigures } from './MemberFigures.tsx';
import { OpenWork } from './OpenWork.tsx';
import { RecentImports } from './RecentImports.tsx';

/** What somebody asks every morning, answered without a click; which answers there are follows from the data. */
export function HomePage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const { data, error, refetch } = useQuery(HomeDocument, {
    variables: homeVariables(viewer),
  });
  const now = new Date();
  const hour = jakartaHour(now);
  const greeting =
    hour < 11 ? t`Selamat pagi` : hour < 15 ? t`Selamat siang` : hour < 18 ? t`Selamat sore` : t`Selamat malam`;
  const counts = data?.memberCounts;
  const home = data?.home;
  const clarifications = data?.clarifications;
  // agreements and groups tell of people already, measured by what is aimed at
  const tellsPeople = home !== undefined && (home.agreements.length > 0 || home.groups !== null);
  const members = counts && (
    <Section title={t`Peserta`}>
      {counts.total === 0 ? (
        <EmptyState title={t`Belum ada peserta`}>
          {viewer.viewerCanImportMembers
            ? t`Mulai dengan mengimpor daftar dari Excel.`
            : t`Daftar diisi oleh mitra. Anda dapat melihatnya setelah ada.`}
        </EmptyState>
      ) : (
        <MemberFigures counts={counts} />
      )}
    </Section>
  );

  return (
    <Page
      title={greeting}
      lead={
        <span className="figures">
          {viewer.scopeLabel} · {format.date(jakartaDate(now))}
        </span>
      }
      acts={
        viewer.viewerCanImportMembers ? (
          <>
            <LinkButton to="/cek-perlindungan" variant="default">
              {t`Cek perlindungan`}
            </LinkButton>
            <LinkButton to="/impor/baru" leftSection={<Icon name="upload" />}>
              {t`Impor daftar peserta`}
            </LinkButton>
          </>
        ) : viewer.viewerCanReadMembers ? (
          <>
            <LinkButton to="/cek-perlindungan" variant="default">
              {t`Cek perlindungan`}
            </LinkButton>
            <LinkButton to="/peserta">{t`Lihat peserta`}</LinkButton>
          </>
        ) : (
          <LinkButton to="/mitra">{t`Lihat mitra`}</LinkButton>
        )
      }
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!data && !error && <Waiting rows={20} />}
      {data && (
        <OpenWork home={data}>
          {clarifications && viewer.partner === null && <ClarificationQueue queue={clarifications} />}
          {clarifications && viewer.partner !== null && <ClarificationNews news={clarifications.nodes} />}
          {data.home.nation && members}
          <HomeBlocks home={data.home} />
        </OpenWork>
      )}
      {home && !home.nation && !tellsPeople && members}
      {data && viewer.viewerCanImportMembers && <RecentImports />}
    </Page>
  );
}
