import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Link, useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { regionName } from '../region/region-name.ts';
import { Facts } from '../ui/Facts.tsx';
import { FactsAndHistory } from '../ui/FactsAndHistory.tsx';
import { LineList } from '../ui/LineList.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { OfficeHistory } from './OfficeHistory.tsx';
import { OfficeDocument } from './OfficePage.generated.ts';
import { useOfficeWords } from './useOfficeWords.ts';

export function OfficePage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const words = useOfficeWords();
  const { data, error, loading, refetch } = useQuery(OfficeDocument, { variables: { id } });
  const [news] = useFlash();
  const office = data?.office;

  if (data && !office && !loading) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={office?.name ?? t`Kantor`}
      crumbs={[{ to: '/kantor', label: t`Kantor` }]}
      lead={office && `${words[office.kind]} · ${office.code}`}
      acts={office?.viewerCanEdit && <LinkButton to={`/kantor/${office.id}/ubah`}>{t`Ubah kantor`}</LinkButton>}
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!office && !error && <Waiting rows={8} />}
      {office && (
        <FactsAndHistory history={<OfficeHistory key={office.version} officeId={office.id} />}>
          <Section title={t`Data kantor`}>
            <Facts
              absent={t`Belum diisi`}
              facts={[
                {
                  label: t`Kantor induk`,
                  value: office.parent && <Link to={`/kantor/${office.parent.id}`}>{office.parent.name}</Link>,
                },
                { label: t`Alamat`, value: office.address },
                {
                  label: t`Telepon`,
                  value: office.phone && <a href={`tel:${office.phone}`}>{office.phone}</a>,
                  figures: true,
                },
                ...(office.partnerCount === null
                  ? []
                  : [
                      {
                        label: t`Menjawab untuk`,
                        value: <Plural value={office.partnerCount} one="# mitra" other="# mitra" />,
                      },
                    ]),
              ]}
            />
          </Section>
          <Section title={t`Kabupaten/kota yang dilayani`}>
            {office.regencies.length === 0 ? (
              <p className="quiet">{t`Belum ada. Peserta dilayani kantor lain.`}</p>
            ) : (
              <>
                <LineList>
                  {office.regencies.map((regency) => (
                    <li key={regency.id}>
                      <span>
                        {regionName(regency)} <span className="quiet">{regency.path}</span>
                      </span>
                      <span className="figures">{regency.code}</span>
                    </li>
                  ))}
                </LineList>
                <p className="quiet">{t`Peserta di sini ikut kantor ini, kecuali mitranya punya kantor sendiri.`}</p>
              </>
            )}
          </Section>
          {office.children.length > 0 && (
            <Section title={t`Kantor di bawahnya`}>
              <LineList>
                {office.children.map((child) => (
                  <li key={child.id}>
                    <Link to={`/kantor/${child.id}`}>{child.name}</Link>
                    <span className="figures">{child.code}</span>
                  </li>
                ))}
              </LineList>
            </Section>
          )}
        </FactsAndHistory>
      )}
    </Page>
  );
}
