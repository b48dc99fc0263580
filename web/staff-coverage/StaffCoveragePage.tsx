import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { formatPercent } from '../format/number.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { CoverBlocks } from './CoverBlocks.tsx';
import { StaffCoverageDocument, type StaffCoverageFactsFragment } from './StaffCoverage.generated.ts';
import { StaffPlaces } from './StaffPlaces.tsx';
import { StaffPositions } from './StaffPositions.tsx';
import { StaffRegencies } from './StaffRegencies.tsx';
import { staffTo } from './staff-address.ts';

/** How far the workforce of a ministry is protected, by programme, place and position, and what is in the way. */
export function StaffCoveragePage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const [search] = useSearchParams();
  const variables = { partnerId: search.get('mitra'), provinceCode: search.get('provinsi') };
  const { data, previousData, error, loading, refetch } = useQuery(StaffCoverageDocument, {
    variables,
    skip: !viewer.viewerCanReadCoverage,
  });
  const coverage = (data ?? previousData)?.staffCoverage;
  if (!viewer.viewerCanReadCoverage || (data && !data.staffCoverage && !loading)) return <NotFoundPage />;
  const isByRegency = search.get('tingkat') === 'kabupaten';
  return (
    <Page
      title={coverage?.province ? regionName(coverage.province) : t`Cakupan tenaga kerja`}
      crumbs={coverage?.province ? [{ to: staffTo(variables.partnerId), label: t`Cakupan tenaga kerja` }] : []}
      lead={
        coverage && (
          <span className="figures">
            {t`Terlindungi: iuran ${format.month(coverage.month)} terbayar, hitungan portal ${format.dateTime(coverage.asOf)}.`}{' '}
            {t`Tenaga kerja: target perjanjian, tanpa target yang ada di daftar.`}
          </span>
        )
      }
      acts={
        <>
          {viewer.viewerCanReadMous && (
            <LinkButton to="/mutasi" variant="default">
              {t`Mutasi bulanan`}
            </LinkButton>
          )}
          <Button variant="default" onClick={() => window.print()}>{t`Cetak`}</Button>
        </>
      }
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!coverage && loading && <Waiting rows={12} />}
      {coverage && coverage.mous.length === 0 && (
        <EmptyState title={t`Belum ada perjanjian penerima upah dengan target`}>
          {t`Cakupan dihitung dari target perjanjian segmen PU menurut provinsi.`}
        </EmptyState>
      )}
      {coverage && coverage.mous.length > 0 && (
        <>
          <Agreements coverage={coverage} />
          <Programmes coverage={coverage} />
          <Section title={t`Menurut wilayah, paling tertinggal lebih dahulu`}>
            {!coverage.province && <LevelTabs partnerId={variables.partnerId} isByRegency={isByRegency} />}
            {isByRegency && !coverage.province ? (
              <StaffRegencies coverage={coverage} partnerId={variables.partnerId} />
            ) : (
              <StaffPlaces coverage={coverage} partnerId={variables.partnerId} isStale={loading && !data} />
            )}
          </Section>
          {coverage.positions && <StaffPositions coverage={coverage} />}
        </>
      )}
    </Page>
  );
}

function LevelTabs({ partnerId, isByRegency }: { partnerId: string | null; isByRegency: boolean }) {
  const { t } = useLingui();
  return (
    <TabLinks
      label={t`Tingkat wilayah`}
      current={isByRegency ? 'regencies' : 'provinces'}
      tabs={[
        { key: 'provinces', label: t`Provinsi`, to: staffTo(partnerId) },
        { key: 'regencies', label: t`Semua kabupaten/kota`, to: staffTo(partnerId, { regencies: true }) },
      ]}
    />
  );
}

function Agreements({ coverage }: { coverage: StaffCoverageFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <FigureRow
      figures={coverage.mous.map(({ id, title }, index) => {
        const cell = coverage.total[index];
        const [safe, target] = [cell?.protected ?? 0, cell?.target ?? null];
        return {
          label: title,
          value: format.number(safe),
          note:
            target === null
              ? t`terlindungi`
              : t`terlindungi dari ${format.number(target)}, ${formatPercent(safe, target)} · terdaftar ${format.number(cell?.registered ?? 0)}`,
          to: `/wilayah?mou=${id}`,
          ...(cell && cell.blocks.length > 0 ? { below: <CoverBlocks blocks={cell.blocks} /> } : {}),
        };
      })}
    />
  );
}

function Programmes({ coverage }: { coverage: StaffCoverageFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Section title={t`Menurut program`}>
      <FigureRow
        figures={coverage.programmes.map(({ programme, protected: safe, workforce }) => ({
          label: programme,
          value: formatPercent(safe, workforce),
          note: t`${format.number(safe)} dari ${format.number(workforce)} tenaga kerja`,
        }))}
      />
    </Section>
  );
}
