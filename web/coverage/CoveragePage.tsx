import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { formatPercent } from '../format/number.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { CoverageDocument, CoveredMousDocument } from './Coverage.generated.ts';
import { CoverageFigures } from './CoverageFigures.tsx';
import { CoverageSource } from './CoverageSource.tsx';
import { CoverageTools } from './CoverageTools.tsx';
import { CoverageViews } from './CoverageViews.tsx';
import { readCoverageAddress } from './coverage-address.ts';
import { measureOf } from './coverage-share.ts';
import { MouReports } from './MouReports.tsx';
import { UnitTable } from './UnitTable.tsx';
import { UnitTabs } from './UnitTabs.tsx';
import { useCoverageCrumbs } from './useCoverageCrumbs.ts';

/** How far an agreement has come, from the country down to the village. */
export function CoveragePage() {
  const { t } = useLingui();
  const format = useFormat();
  const [search] = useSearchParams();
  const address = readCoverageAddress(search);
  const mous = useQuery(CoveredMousDocument);
  const known = mous.data?.mous.nodes ?? [];
  const mouId = address.mouId ?? (known.find((mou) => mou.state === 'ACTIVE') ?? known[0])?.id ?? null;
  const { regionCode, wholeCountry, orderBy } = address;
  const { data, previousData, error, loading, refetch } = useQuery(CoverageDocument, {
    variables: { mouId: mouId ?? '', regionCode, wholeCountry, orderBy },
    skip: mouId === null,
  });
  const coverage = (data ?? previousData)?.coverage;
  const crumbs = useCoverageCrumbs(coverage);
  const place = coverage?.region ? regionName(coverage.region) : t`Seluruh Indonesia`;
  const total = coverage?.total;
  const isVillages = total !== undefined && measureOf(total) === 'villages';

  return (
    <Page
      title={coverage ? place : t`Wilayah`}
      crumbs={crumbs}
      beside={
        total && isVillages ? (
          <span className="figures">
            {t`${format.number(total.unitsWithList)} dari ${format.number(total.units)} desa punya daftar`} (
            {formatPercent(total.unitsWithList, total.units)})
          </span>
        ) : undefined
      }
      lead={
        coverage && (
          <span className="figures">
            {coverage.title} · {t`per ${format.dateTime(coverage.asOf)}`}
            {coverage.closed &&
              ` · ${t`ditutup: ${format.number(coverage.closed.realised)} dari ${format.number(coverage.closed.quota)}`}`}
          </span>
        )
      }
      acts={
        <>
          {total && measureOf(total) === 'workforce' && (
            <LinkButton to="/tenaga-kerja" variant="default">
              {t`Cakupan tenaga kerja`}
            </LinkButton>
          )}
          {mouId && (
            <LinkButton to={`/mutasi?mou=${mouId}`} variant="default">
              {t`Mutasi bulanan`}
            </LinkButton>
          )}
          <Button variant="default" onClick={() => window.print()}>
            {t`Cetak`}
          </Button>
        </>
      }
    >
      <CoverageTools mous={known} mouId={mouId} orderBy={orderBy} showsOrder={address.units === null} />
      {mous.error && <RequestFailure error={mous.error} onRetry={() => mous.refetch()} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!coverage && (loading || mous.loading) && <Waiting rows={12} />}
      {mous.data && mouId === null && (
        <EmptyState title={t`Belum ada perjanjian`}>
          {t`Capaian wilayah dihitung dari target sebuah perjanjian.`}
        </EmptyState>
      )}
      {data && data.coverage === null && (
        <EmptyState title={t`Wilayah atau perjanjian tidak ditemukan`}>
          {t`Periksa alamatnya, atau pilih perjanjian lain di atas.`}
        </EmptyState>
      )}
      {coverage && (
        <>
          <CoverageFigures coverage={coverage} />
          <CoverageSource coverage={coverage} />
          {isVillages && <UnitTabs coverage={coverage} current={address.units} />}
          {address.units !== null && isVillages ? (
            <UnitTable coverage={coverage} view={address.units} />
          ) : coverage.rows.length > 0 ? (
            <CoverageViews
              coverage={coverage}
              partnerId={coverage.partner?.id ?? null}
              place={place}
              isStale={loading && !data}
            />
          ) : (
            coverage.region?.level !== 'VILLAGE' && (
              <EmptyState title={t`Belum ada target dan peserta di sini`}>
                {t`Pilih wilayah lain, atau lihat dari tingkat yang lebih tinggi.`}
              </EmptyState>
            )
          )}
          {coverage.region?.level === 'REGENCY' && <MouReports coverage={coverage} />}
        </>
      )}
    </Page>
  );
}
