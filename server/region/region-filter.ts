import { place } from '../access/scope.ts';
import type { RegionRow } from './region.queries.ts';

/** A node of the register and everything below it, over rows that repeat the four regions of a village. */
export interface RegionFilter {
  readonly regionId?: number | null;
  /** Level of that node: with it one column decides, and a village is found through its index. */
  readonly regionLevel?: 1 | 2 | 3 | 4 | null;
}

const COLUMNS = ['province_id', 'regency_id', 'district_id', 'village_id'] as const;
/** One level down; without a region the regencies, since what is asked about lies in one province as a rule. */
const BELOW = { 1: 'regency_id', 2: 'district_id', 3: 'village_id', 4: 'village_id' } as const;
/** Of no region, and so of no row. */
const NOWHERE = -1;

/** The node whose subtree limits a viewer; nothing where nothing does. */
export async function regionOfViewer(
  regions: { region(id: number): RegionRow | null | Promise<RegionRow | null> },
  { regionId }: { readonly regionId: number },
): Promise<RegionFilter> {
  const region = regionId === 0 ? null : await regions.region(regionId);
  return region ? { regionId: region.id, regionLevel: region.level } : {};
}

/** What is asked for by a code; a region that is not in the register holds nothing. */
export async function regionFilter(
  regions: { currentRegion(code: string): Promise<RegionRow | null> },
  code: string | null | undefined,
): Promise<RegionFilter> {
  if (!code) return {};
  const region = await regions.currentRegion(code);
  return { regionId: region?.id ?? NOWHERE, regionLevel: region?.level ?? 4 };
}

export const isNowhere = ({ regionId }: RegionFilter): boolean => regionId === NOWHERE;

/** The column that tells the parts of a region apart, one level down. */
export const columnBelow = ({ regionLevel }: RegionFilter) => BELOW[regionLevel ?? 1];

/** The filter as predicates; none where it asks for nothing. */
export function inRegion(alias: string, { regionId, regionLevel }: RegionFilter, values: unknown[]): string[] {
  if (!regionId) return [];
  return [`${alias}.${COLUMNS[(regionLevel ?? 4) - 1]} = ${place(values, regionId)}::integer`];
}
