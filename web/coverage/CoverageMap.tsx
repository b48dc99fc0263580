import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { formatPercent } from '../format/number.ts';
import { useFormat } from '../format/useFormat.ts';
import { provinceTiles } from '../region/province-tiles.ts';
import { type MapTile, RegionMap } from '../region/RegionMap.tsx';
import { regionName } from '../region/region-name.ts';
import { shareStep } from '../region/share-step.ts';
import { cellsByCode } from '../region/tile-grid.ts';
import { MapKeeper } from '../region-map/MapKeeper.tsx';
import { OutlineMap } from '../region-map/OutlineMap.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import type { CoverageFactsFragment, CoverageRowFactsFragment } from './Coverage.generated.ts';
import { MapRegionsDocument } from './CoverageMap.generated.ts';
import { coverageTo } from './coverage-address.ts';
import { measureOf } from './coverage-share.ts';

interface CoverageMapProps {
  coverage: CoverageFactsFragment;
  /** Whose agreement it is: their outlines come first. */
  partnerId: string | null;
  caption: string;
}

const withoutKind = (name: string) => name.replace(/^(Kabupaten|Kota( Administrasi)?) /, '');

/** The figures of the table on a map: provinces where Indonesia has them, regencies by their codes. */
export function CoverageMap({ coverage, partnerId, caption }: CoverageMapProps) {
  const { t } = useLingui();
  const format = useFormat();
  const parent = coverage.region?.code ?? null;
  const { data, error, refetch } = useQuery(MapRegionsDocument, {
    variables: { parent, level: parent === null ? 'PROVINCE' : 'REGENCY', partnerId },
  });
  const measure = measureOf(coverage.total);
  const rows = new Map(coverage.rows.map((row) => [row.region.code, row]));
  if (error) return <RequestFailure error={error} onRetry={() => refetch()} />;
  if (!data) return <Waiting rows={8} />;

  /** What a region has reached, as the first figure of its row in the table says it. */
  function figures(row: CoverageRowFactsFragment | undefined) {
    const [part, whole] =
      measure === 'villages' ? [row?.unitsWithList ?? 0, row?.units ?? 0] : [row?.registered ?? 0, row?.target ?? null];
    if (!whole) return { value: format.number(part), said: t`${format.number(part)} terdaftar, belum ada target` };
    const [done, all, percent] = [format.number(part), format.number(whole), formatPercent(part, whole)];
    const said =
      measure === 'villages'
        ? t`${done} dari ${all} desa punya daftar, ${percent}`
        : t`${done} terdaftar dari target ${all}, ${percent}`;
    return { value: percent, said, share: part / whole, step: shareStep(part, whole) };
  }
  const named = new Map(data.regions.nodes.map((region) => [region.code, region]));
  const cells =
    parent === null
      ? provinceTiles.filter(({ code }) => named.has(code))
      : cellsByCode(data.regions.nodes).map((cell) => ({ ...cell, label: withoutKind(cell.name) }));
  const tiles = cells.map((cell): MapTile => {
    const region = named.get(cell.code);
    const { value, said, share = null, step = null } = figures(rows.get(cell.code));
    const name = region ? regionName(region) : cell.label;
    return {
      ...{ code: cell.code, label: cell.label, column: cell.column, row: cell.row, value, share, step },
      ...{ sentence: `${name}: ${said}`, to: coverageTo(coverage.mouId, cell.code) },
    };
  });
  const { map, viewerCanKeep } = data.regionMap;
  const squares = <RegionMap label={caption} tiles={tiles} />;
  return (
    <>
      {map ? <OutlineMap mapId={map.id} label={caption} tiles={tiles} squares={squares} /> : squares}
      <MapKeeper map={map ?? null} canKeep={viewerCanKeep} partnerId={partnerId} onChange={() => refetch()} />
    </>
  );
}
