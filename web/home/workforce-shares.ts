import type { CoverageFactsFragment } from '../coverage/Coverage.generated.ts';
import { isFarBehind } from '../coverage/coverage-share.ts';

type Row = CoverageFactsFragment['rows'][number];

export interface PlaceShares {
  region: Row['region'];
  /** One for each agreement, in their order; null where an agreement has nothing to do with the place. */
  shares: ({ registered: number; target: number | null; isBehind: boolean } | null)[];
  isBehind: boolean;
}

const worst = ({ shares }: PlaceShares) =>
  Math.min(...shares.map((share) => (share?.target ? share.registered / share.target : Number.POSITIVE_INFINITY)));

/** The places of several agreements side by side, the one that lags furthest behind under any of them first. */
export function sharesByPlace(coverages: readonly Pick<CoverageFactsFragment, 'rows'>[]): PlaceShares[] {
  const places = new Map<string, PlaceShares>();
  for (const [index, { rows }] of coverages.entries())
    for (const row of rows) {
      const place = places.get(row.region.code) ?? {
        region: row.region,
        shares: coverages.map(() => null),
        isBehind: false,
      };
      const isBehind = isFarBehind(row);
      place.shares[index] = { registered: row.registered, target: row.target, isBehind };
      place.isBehind ||= isBehind;
      places.set(row.region.code, place);
    }
  return [...places.values()].sort((a, b) => worst(a) - worst(b) || (a.region.code < b.region.code ? -1 : 1));
}
