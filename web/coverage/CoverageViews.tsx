import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { TabLinks } from '../ui/TabLinks.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import type { CoverageFactsFragment } from './Coverage.generated.ts';
import { CoverageTable } from './CoverageTable.tsx';
import classes from './CoverageViews.module.css';
import { readCoverageShape, withShape } from './coverage-address.ts';
import { measureOf } from './coverage-share.ts';

const CoverageMap = lazy(async () => ({ default: (await import('./CoverageMap.tsx')).CoverageMap }));

interface CoverageViewsProps {
  coverage: CoverageFactsFragment;
  partnerId: string | null;
  /** What it is that stands below the region, "Jambi": names table and map. */
  place: string;
  isStale: boolean;
}

/** The regions below as a table, as a map, or both beside each other; there is a map of provinces and of regencies. */
export function CoverageViews({ coverage, partnerId, place, isStale }: CoverageViewsProps) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const level = coverage.region?.level ?? null;
  const hasMap = level === null || level === 'PROVINCE';
  const shape = hasMap ? readCoverageShape(search) : 'tabel';
  const tab = (key: typeof shape, label: string) => ({ key, label, to: { search: withShape(search, key).toString() } });
  return (
    <>
      {hasMap && (
        <TabLinks
          label={t`Tabel atau peta`}
          current={shape}
          tabs={[tab('keduanya', t`Tabel dan peta`), tab('tabel', t`Tabel`), tab('peta', t`Peta`)]}
        />
      )}
      <div className={classes.views}>
        {shape !== 'tabel' && (
          <div
            className={classes.map}
            data-wide={level === null || measureOf(coverage.total) === 'villages' || undefined}
          >
            <Suspense fallback={<Waiting rows={8} />}>
              <CoverageMap coverage={coverage} partnerId={partnerId} caption={t`Peta capaian di ${place}`} />
            </Suspense>
          </div>
        )}
        {shape !== 'peta' && (
          <div className={classes.table}>
            <CoverageTable coverage={coverage} caption={t`Capaian menurut wilayah di ${place}`} isStale={isStale} />
          </div>
        )}
      </div>
    </>
  );
}
