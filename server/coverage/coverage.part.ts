import type { Viewer } from '../access/viewer.ts';
import type { RegionRow } from '../region/region.queries.ts';
import type { CoveredMou, Part } from './coverage.queries.ts';

/** Where in the country somebody wants to look. */
export interface AskedPart {
  readonly regionCode: string | null;
  readonly wholeCountry: boolean;
}

interface Regions {
  currentRegion(code: string): Promise<RegionRow | null>;
  region(id: number): RegionRow | Promise<RegionRow | null>;
}

const isWithin = (region: RegionRow, id: number) =>
  [region.id, region.provinceId, region.regencyId, region.districtId].includes(id);

/**
 * The part that is looked at: the one asked for, else the partner's own region. Who sees one region of a partner looks
 * at that one at most. undefined: there is no such region.
 */
export async function partOf(
  regions: Regions,
  viewer: Viewer,
  mou: CoveredMou,
  { regionCode, wholeCountry }: AskedPart,
): Promise<RegionRow | null | undefined> {
  const asked = regionCode === null ? null : await regions.currentRegion(regionCode);
  if (regionCode !== null && asked === null) return undefined;
  if (viewer.scopeKind === 'REGION')
    return asked && isWithin(asked, viewer.regionId) ? asked : regions.region(viewer.regionId);
  if (asked !== null || wholeCountry || mou.partnerRegionId === null) return asked;
  return regions.region(mou.partnerRegionId);
}

export const asPart = (region: RegionRow | null): Part | null => region && { id: region.id, level: region.level };
