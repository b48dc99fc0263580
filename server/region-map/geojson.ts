import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import type { regionMapMessages } from './region-map.messages.ts';

export type MapCode = keyof typeof regionMapMessages;

/** What is wrong with one feature, by its place in the file from one. */
export interface FeatureProblem {
  readonly feature: number;
  readonly code: MapCode;
  readonly params: ErrorParams;
}

/** A region's outline: rings as flat lists of longitude, latitude, in degrees. */
export interface OutlinedRegion {
  readonly feature: number;
  /** Without a dot, "1501". */
  readonly code: string;
  readonly rings: readonly (readonly number[])[];
}

export interface ReadMap {
  readonly regions: readonly OutlinedRegion[];
  readonly problems: readonly FeatureProblem[];
}

/** The country has 38 provinces and 514 regencies. */
const FEATURES_MAX = 600;
const POINTS_MAX = 200_000;
/** Where Indonesia lies, with the sea around it. */
const WEST = 94;
const EAST = 142;
const SOUTH = -12;
const NORTH = 7;
/** Four decimals are eleven metres. */
const GRAIN = 10_000;
/** Properties that hold the code: our own word first, then those of the official maps, the narrower level first. */
const CODE_NAMES = ['kode', 'kode_wilayah', 'code', 'kdpkab', 'kdppum'];

/**
 * Reads outlines of provinces and regencies from a GeoJSON FeatureCollection, as text and nothing else.
 * @returns what could be read and, feature by feature, what could not
 * @throws DomainError where the file as a whole is of no use
 */
export function readGeoJson(content: Buffer): ReadMap {
  const features = featuresOf(content);
  const counted = { points: 0 };
  const regions: OutlinedRegion[] = [];
  const problems: FeatureProblem[] = [];
  const firsts = new Map<string, number>();
  for (const [index, feature] of features.entries()) {
    const number = index + 1;
    try {
      const region = { feature: number, ...regionOf(feature, counted) };
      const first = firsts.get(region.code);
      if (first !== undefined) throw new Wrong('GEOJSON_TWICE', { code: region.code, first });
      firsts.set(region.code, number);
      regions.push(region);
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      problems.push({ feature: number, code: error.code, params: error.params });
    }
  }
  return { regions, problems };
}

/** Of one feature; the others are still looked at. */
class Wrong extends Error {
  readonly code: MapCode;
  readonly params: ErrorParams;
  constructor(code: MapCode, params: ErrorParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function featuresOf(content: Buffer): readonly unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw new DomainError('GEOJSON_NOT_JSON');
  }
  if (
    !isRecord(read) ||
    read.type !== 'FeatureCollection' ||
    !Array.isArray(read.features) ||
    read.features.length === 0
  )
    throw new DomainError('GEOJSON_NOT_COLLECTION');
  if (read.features.length > FEATURES_MAX)
    throw new DomainError('GEOJSON_FEATURES_MANY', { count: read.features.length, max: FEATURES_MAX });
  return read.features;
}

function regionOf(feature: unknown, counted: { points: number }): Omit<OutlinedRegion, 'feature'> {
  if (!isRecord(feature) || feature.type !== 'Feature' || !isRecord(feature.properties) || !isRecord(feature.geometry))
    throw new Wrong('GEOJSON_FEATURE');
  return { code: codeOf(feature.properties), rings: ringsOf(feature.geometry, counted) };
}

function codeOf(properties: Readonly<Record<string, unknown>>): string {
  const byName = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
  const given = CODE_NAMES.map((name) => byName.get(name)).find(
    (value) => typeof value === 'number' || (typeof value === 'string' && value.trim() !== ''),
  );
  if (given === undefined) throw new Wrong('GEOJSON_CODE_MISSING');
  const code = String(given).trim().replace('.', '');
  if (!/^\d{2}(\d{2})?$/.test(code)) throw new Wrong('GEOJSON_CODE_LEVEL', { code: String(given).slice(0, 20) });
  return code;
}

function ringsOf({ type, coordinates }: Readonly<Record<string, unknown>>, counted: { points: number }): number[][] {
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    throw new Wrong('GEOJSON_GEOMETRY', { type: typeof type === 'string' ? type.slice(0, 20) : '–' });
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) throw new Wrong('GEOJSON_RING');
  return polygons.flatMap((polygon) => {
    if (!Array.isArray(polygon) || polygon.length === 0) throw new Wrong('GEOJSON_RING');
    return polygon.map((ring) => ringOf(ring, counted));
  });
}

function ringOf(ring: unknown, counted: { points: number }): number[] {
  if (!Array.isArray(ring) || ring.length < 4) throw new Wrong('GEOJSON_RING');
  counted.points += ring.length;
  if (counted.points > POINTS_MAX) throw new DomainError('GEOJSON_POINTS_MANY', { max: POINTS_MAX });
  const flat: number[] = [];
  for (const point of ring) {
    const [longitude, latitude] = pointOf(point);
    // what was rounded to the same place is one point
    if (flat.at(-2) !== longitude || flat.at(-1) !== latitude) flat.push(longitude, latitude);
  }
  const [first, last] = [pointOf(ring[0]), pointOf(ring.at(-1))];
  if (first[0] !== last[0] || first[1] !== last[1]) throw new Wrong('GEOJSON_RING');
  return flat;
}

function pointOf(point: unknown): [longitude: number, latitude: number] {
  if (!Array.isArray(point)) throw new Wrong('GEOJSON_RING');
  const [longitude, latitude] = point;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') throw new Wrong('GEOJSON_RING');
  if (!(longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH))
    throw new Wrong('GEOJSON_RANGE', { longitude: String(longitude), latitude: String(latitude) });
  return [Math.round(longitude * GRAIN) / GRAIN, Math.round(latitude * GRAIN) / GRAIN];
}
