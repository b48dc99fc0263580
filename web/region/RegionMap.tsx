import { Link, type To } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import { useScrollRegion } from '../ui/useScrollRegion.ts';
import { MapLegend } from './MapLegend.tsx';
import classes from './RegionMap.module.css';
import type { ShareStep } from './share-step.ts';
import type { Cell } from './tile-grid.ts';
import { useMapKeys } from './useMapKeys.ts';

/** A region on the map: what it shows, and all of it in words. */
export interface MapTile extends Cell {
  readonly code: string;
  readonly label: string;
  readonly value: string;
  /** The name with its figures, for whoever hears the map and for the line below it. */
  readonly sentence: string;
  /** How much is reached, between 0 and 1; null where there is nothing to measure it by. */
  readonly share: number | null;
  readonly step: ShareStep | null;
  readonly to: To;
}

/**
 * Regions as squares, each a way further down. Arrow keys move among them, and the map is one stop of the tab key. Colour
 * is never alone: every square says its share, has a bar of that length, and a mark where it is far behind.
 */
export function RegionMap({ label, tiles }: { label: string; tiles: readonly MapTile[] }) {
  const { read, at, setCurrent, onKeyDown } = useMapKeys(tiles);
  const region = useScrollRegion();
  const columns = countTo(Math.max(-1, ...read.map(({ column }) => column)));
  const rows = countTo(Math.max(-1, ...read.map(({ row }) => row)));

  return (
    <div className={classes.map}>
      <section ref={region} className={classes.region} aria-label={label}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML lets a table be a grid
          role="grid"
          aria-label={label}
          data-map
          className={classes.grid}
          style={{ maxInlineSize: columns.length * 92 }}
        >
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                {columns.map((column) => {
                  const tile = read.find((one) => one.row === row && one.column === column);
                  return (
                    <td key={column}>
                      {tile && (
                        <Link
                          to={tile.to}
                          className={classes.tile}
                          data-tile={tile.code}
                          data-step={tile.step ?? 'none'}
                          tabIndex={tile === at ? 0 : -1}
                          onKeyDown={onKeyDown}
                          onFocus={() => setCurrent(tile.code)}
                          onMouseEnter={() => setCurrent(tile.code)}
                        >
                          <span className="visually-hidden">{tile.sentence}</span>
                          <span className={classes.label} aria-hidden="true">
                            {tile.label}
                          </span>
                          <span className={`${classes.value} figures`} aria-hidden="true">
                            {tile.step === 0 && <Icon name="alert" size={12} />}
                            {tile.value}
                          </span>
                          {tile.share !== null && (
                            <span className={classes.bar} style={{ inlineSize: `${Math.min(1, tile.share) * 100}%` }} />
                          )}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={`${classes.sentence} figures no-print`} aria-hidden="true">
        {at?.sentence}
      </p>
      <MapLegend hasShares={tiles.some(({ step }) => step !== null)} />
    </div>
  );
}

const countTo = (last: number) => Array.from({ length: last + 1 }, (_, index) => index);
