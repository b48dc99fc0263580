import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link, useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { PartnerGroups } from '../group/PartnerGroups.tsx';
import { useGroupWords } from '../group/useGroupWords.ts';
import { MemberFigures } from '../home/MemberFigures.tsx';
import { PartnerMous } from '../mou/PartnerMous.tsx';
import { fullRegionName } from '../region/region-name.ts';
import { Facts } from '../ui/Facts.tsx';
import { FactsAndHistory } from '../ui/FactsAndHistory.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { PartnerContacts } from './PartnerContacts.tsx';
import { PartnerHistory } from './PartnerHistory.tsx';
import { PartnerNames } from './PartnerNames.tsx';
import { PartnerDocument } from './PartnerPage.generated.ts';
import { usePartnerWords } from './usePartnerWords.ts';

export function PartnerPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const words = usePartnerWords();
  const groupWords = useGroupWords();
  const { data, error, loading, refetch } = useQuery(PartnerDocument, { variables: { id } });
  const [news] = useFlash();
  const partner = data?.partner;

  if (data && !partner && !loading) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={partner?.name ?? t`Mitra`}
      crumbs={[{ to: '/mitra', label: t`Mitra` }]}
      lead={partner && words[partner.kind]}
      acts={
        partner && (
          <>
            {partner.viewerCanEdit && (
              <LinkButton to={`/mitra/${partner.id}/ubah`} variant="default">
                {t`Ubah mitra`}
              </LinkButton>
            )}
            {partner.viewerCanImportMembers && (
              <LinkButton to={`/impor/baru?mitra=${partner.id}`}>{t`Impor daftar peserta`}</LinkButton>
            )}
          </>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!partner && !error && <Waiting rows={8} />}
      {partner && (
        <>
          {partner.memberCounts && (
            <Section
              title={t`Peserta`}
              beside={
                partner.viewerCanCreateMember && (
                  <Link to={`/peserta/baru?mitra=${partner.id}`}>{t`Tambah peserta`}</Link>
                )
              }
            >
              <MemberFigures counts={partner.memberCounts} partnerId={partner.id} />
            </Section>
          )}
          {viewer.viewerCanReadMous && <PartnerMous partnerId={partner.id} />}
          <PartnerGroups partnerId={partner.id} />
          <FactsAndHistory history={<PartnerHistory key={partner.version} partnerId={partner.id} />}>
            <Section title={t`Data mitra`}>
              <Facts
                absent={t`Belum diisi`}
                facts={[
                  { label: t`Jenis`, value: words[partner.kind] },
                  { label: t`Wilayah`, value: partner.region && fullRegionName(partner.region) },
                  {
                    label: t`Kantor cabang BPJS`,
                    value: partner.office && <Link to={`/kantor/${partner.office.id}`}>{partner.office.name}</Link>,
                  },
                  { label: t`Ekosistem`, value: partner.ecosystem && groupWords.ecosystem[partner.ecosystem] },
                ]}
              />
            </Section>
            <PartnerContacts contacts={partner.contacts} />
            <PartnerNames names={partner.names} />
          </FactsAndHistory>
        </>
      )}
    </Page>
  );
}
