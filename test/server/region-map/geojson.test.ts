import { describe, expect, it } from 'vitest';
import { readGeoJson } from '../../../server/region-map/geojson.ts';

const square = [
  [103, -1],
  [104, -1],
  [104, -2],
  [103, -1],
];
const feature = (code: unknown, more: object = {}) => ({
  ...{ type: 'Feature', properties: { kode: code }, geometry: { type: 'Polygon', coordinates: [square] } },
  ...more,
});
const file = (...features: unknown[]) => Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
const codeOf = (content: Buffer) => {
  try {
    readGeoJson(content);
    return 'read';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const problems = (...features: unknown[]) => readGeoJson(file(...features)).problems;

describe('A GeoJSON', () => {
  it('gives the rings of polygons as flat lists, rounded to some metres', () => {
    const geometry = {
      type: 'MultiPolygon',
      coordinates: [[square], [[...square.map(([x, y]) => [x as number, (y as number) + 0.00001])]]],
    };
    const { regions } = readGeoJson(file(feature('15.01', { geometry }), feature(16)));
    expect(regions.map(({ feature: number, code, rings }) => [number, code, rings.length])).toEqual([
      [1, '1501', 2],
      [2, '16', 1],
    ]);
    expect(regions[0]?.rings[1]).toEqual([103, -1, 104, -1, 104, -2, 103, -1]);
  });

  it('has its codes where official maps have them, the narrower level first', () => {
    const { regions } = readGeoJson(
      file(
        feature(0, { properties: { KDPPUM: '15', KDPKAB: '15.02' } }),
        feature(0, { properties: { Kode: ' 1503 ' } }),
      ),
    );
    expect(regions.map(({ code }) => code)).toEqual(['1502', '1503']);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'GEOJSON_NOT_JSON'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), 'GEOJSON_NOT_JSON'],
    ['half a file', file(feature('15')).subarray(0, 40), 'GEOJSON_NOT_JSON'],
    ['brackets without end', Buffer.from('['.repeat(100_000)), 'GEOJSON_NOT_JSON'],
    ['brackets in brackets', Buffer.from('['.repeat(5_000) + ']'.repeat(5_000)), 'GEOJSON_NOT_COLLECTION'],
    ['null', Buffer.from('null'), 'GEOJSON_NOT_COLLECTION'],
    ['one feature', Buffer.from(JSON.stringify(feature('15'))), 'GEOJSON_NOT_COLLECTION'],
    ['TopoJSON', Buffer.from('{"type":"Topology","objects":{}}'), 'GEOJSON_NOT_COLLECTION'],
    ['no feature', file(), 'GEOJSON_NOT_COLLECTION'],
    ['too many features', file(...Array.from({ length: 601 }, () => 1)), 'GEOJSON_FEATURES_MANY'],
    [
      'too many points',
      file(
        feature('15', {
          geometry: { type: 'Polygon', coordinates: [Array.from({ length: 200_001 }, () => [103, -1])] },
        }),
      ),
      'GEOJSON_POINTS_MANY',
    ],
  ])('that is %s is refused as a whole', (_, content, code) => {
    expect(codeOf(content)).toBe(code);
  });

  it('names each feature that is wrong, and what is wrong with it', () => {
    const shaped = (coordinates: unknown, type = 'Polygon') => feature('15.01', { geometry: { type, coordinates } });
    const found = problems(
      null,
      { type: 'Feature', properties: null, geometry: {} },
      feature('15.01', { geometry: null }),
      feature(undefined),
      feature(' '),
      feature('15.01.01'),
      feature('Jambi'),
      feature('__proto__'),
      shaped([103, -1], 'Point'),
      shaped([square.slice(0, 3)]),
      shaped([[...square.slice(0, 3), [103, -1.5]]]),
      shaped([[['103', '-1'], ...square]]),
      shaped([]),
      shaped([square], 'MultiPolygon'),
      shaped([[...square, [500_000, 9_800_000]]]),
      shaped([square.map(([x, y]) => [y, x])]),
      feature('15.02'),
      feature('1502'),
    );
    expect(found.map(({ feature: number, code }) => `${number} ${code}`)).toEqual([
      '1 GEOJSON_FEATURE',
      '2 GEOJSON_FEATURE',
      '3 GEOJSON_FEATURE',
      '4 GEOJSON_CODE_MISSING',
      '5 GEOJSON_CODE_MISSING',
      '6 GEOJSON_CODE_LEVEL',
      '7 GEOJSON_CODE_LEVEL',
      '8 GEOJSON_CODE_LEVEL',
      '9 GEOJSON_GEOMETRY',
      '10 GEOJSON_RING',
      '11 GEOJSON_RING',
      '12 GEOJSON_RING',
      '13 GEOJSON_RING',
      '14 GEOJSON_RING',
      '15 GEOJSON_RANGE',
      '16 GEOJSON_RANGE',
      '18 GEOJSON_TWICE',
    ]);
    expect(found.at(-1)?.params).toEqual({ code: '1502', first: 17 });
  });
});
