import type { ActContext } from '../access/act-context.ts';
import type { Viewer } from '../access/viewer.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { dottedCode } from '../region/region-key.ts';
import { type FeatureProblem, readGeoJson } from './geojson.ts';
import { type MapOwner, mayKeepMap, ownMap } from './region-map.policy.ts';
import { regionMapById, standingRegions } from './region-map.queries.ts';
import { dropMap, lockMaps, replaceMap } from './region-map.store.ts';

export interface KeptMap {
  readonly regions: number;
  readonly problems: readonly FeatureProblem[];
}

/** Of more problems nobody reads: the file has to be made anew. */
export const PROBLEMS_MAX = 50;

/**
 * Keeps the outlines of a file, one map for the provinces and one for the regencies of each province, in the place of
 * those that were there. With a single problem nothing is kept.
 * @throws DomainError NOT_FOUND, REGION_MAP_PARTNER and those of readGeoJson()
 */
export function regionMapKeep(ctx: ActContext, partnerId: string | null, content: Buffer): Promise<KeptMap> {
  const read = readGeoJson(content);
  return ctx.act('regionMap:keep', async (act) => {
    const owner = ownerOf(act.viewer, partnerId);
    const codes = read.regions.map(({ code }) => dottedCode(code));
    const known = new Map(
      (await standingRegions(act.sql, codes, businessDate(ctx.clock))).map((region) => [region.code, region]),
    );
    const unknown = read.regions
      .filter(({ code }) => !known.has(dottedCode(code)))
      .map(
        ({ feature, code }): FeatureProblem => ({
          ...{ feature, code: 'GEOJSON_CODE_UNKNOWN', params: { code: dottedCode(code) } },
        }),
      );
    const problems = [...read.problems, ...unknown].sort((a, b) => a.feature - b.feature);
    if (problems.length > 0) return { regions: 0, problems };
    const byParent = Map.groupBy(read.regions, ({ code }) => known.get(dottedCode(code))?.parentId ?? null);
    await lockMaps(act, owner);
    for (const [parentId, regions] of byParent) {
      const shapes = Object.fromEntries(regions.map(({ code, rings }) => [dottedCode(code), rings]));
      await replaceMap(act, owner, parentId, shapes);
    }
    return { regions: read.regions.length, problems: [] };
  });
}

/** Takes a map away; the squares are there again. @throws DomainError NOT_FOUND, FORBIDDEN */
export function regionMapRemove(ctx: ActContext, id: string): Promise<null> {
  return ctx.act('regionMap:keep', async (act) => {
    const map = isId(id) ? await regionMapById(act.sql, id) : null;
    if (!map) throw new DomainError('NOT_FOUND');
    if (!mayKeepMap(act.viewer, map)) throw new DomainError('FORBIDDEN');
    await dropMap(act, id);
    return null;
  });
}

function ownerOf(viewer: Viewer, partnerId: string | null): MapOwner {
  const owner = ownMap(viewer, partnerId);
  if (viewer.scopeKind !== 'COUNTRY' && owner.officeId === null && owner.partnerId === null)
    throw new DomainError('REGION_MAP_PARTNER', {}, 'partnerId');
  if (!mayKeepMap(viewer, owner)) throw new DomainError('NOT_FOUND');
  return owner;
}
