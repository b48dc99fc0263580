import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { MapLegend } from '../region/MapLegend.tsx';
import mapClasses from '../region/RegionMap.module.css';
import type { MapTile } from '../region/RegionMap.tsx';
import { useMapKeys } from '../region/useMapKeys.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './OutlineMap.module.css';
import { outlinePicture, type Shapes } from './outlines.ts';
import { fetchShapes } from './region-map.request.ts';

interface OutlineMapProps {
  mapId: string;
  label: string;
  tiles: readonly MapTile[];
  /** The same regions as squares, until the shapes are there and where they do not come. */
  squares: ReactNode;
}

/** Regions in their own outlines: the same figures, names and keys as the squares have. */
export function OutlineMap({ mapId, label, tiles, squares }: OutlineMapProps) {
  const { t } = useLingui();
  const [shapes, setShapes] = useState<Shapes | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    setShapes(null);
    setFailed(false);
    fetchShapes(mapId, leaving.signal).then(setShapes, () => leaving.signal.aborted || setFailed(true));
    return () => leaving.abort();
  }, [mapId]);

  if (!shapes) {
    return (
      <>
        {isFailed && <Notice tone="warn" title={t`Batas wilayah tidak dapat dimuat. Peta petak ditampilkan.`} />}
        {squares}
      </>
    );
  }
  return <Outlines label={label} tiles={tiles} shapes={shapes} />;
}

function Outlines({ label, tiles, shapes }: { label: string; tiles: readonly MapTile[]; shapes: Shapes }) {
  const { t } = useLingui();
  const picture = useMemo(() => outlinePicture(shapes), [shapes]);
  const byCode = new Map(tiles.map((tile) => [tile.code, tile]));
  const drawn = picture.outlines.flatMap((outline) => {
    const tile = byCode.get(outline.code);
    return tile ? [{ ...tile, ...outline }] : [];
  });
  const left = tiles.filter(({ code }) => !Object.hasOwn(shapes, code));
  const { read, at, setCurrent, onKeyDown } = useMapKeys(drawn);
  return (
    <section className={mapClasses.map} aria-label={label}>
      <svg
        className={classes.picture}
        viewBox={`-4 -4 ${picture.width + 8} ${picture.height + 8}`}
        role="presentation"
        data-map
      >
        <pattern id="map-unknown" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={classes.hatch} d="M0 0V8" />
        </pattern>
        {read.map(({ code, step, path }) => (
          <path key={code} className={classes.shape} data-step={step ?? 'none'} d={path} />
        ))}
        {/* above all shapes, so that no neighbour covers a figure or the mark of the focus */}
        {read.map((region) => (
          <Link
            key={region.code}
            to={region.to}
            className={classes.region}
            data-tile={region.code}
            aria-label={region.sentence}
            tabIndex={region === at ? 0 : -1}
            onKeyDown={onKeyDown}
            onFocus={() => setCurrent(region.code)}
            onMouseEnter={() => setCurrent(region.code)}
          >
            <path className={classes.outline} d={region.path} />
            <text x={region.x} y={region.y} className={classes.value}>
              {region.value}
            </text>
          </Link>
        ))}
      </svg>
      <p className={`${mapClasses.sentence} figures no-print`} aria-hidden="true">
        {at?.sentence}
      </p>
      {left.length > 0 && (
        <p>
          {t`Tidak ada di peta ini:`}{' '}
          {left.map((tile, index) => (
            <span key={tile.code}>
              {index > 0 && ', '}
              <Link to={tile.to}>{tile.sentence}</Link>
            </span>
          ))}
        </p>
      )}
      <MapLegend hasShares={tiles.some(({ step }) => step !== null)} />
    </section>
  );
}
