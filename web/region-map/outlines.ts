import type { Cell } from '../region/tile-grid.ts';

/** Code of a region -> its rings, each a flat list of longitudes and latitudes. */
export type Shapes = Readonly<Record<string, readonly (readonly number[])[]>>;

export interface Outline extends Cell {
  readonly code: string;
  /** The rings as the path of a picture. */
  readonly path: string;
  /** The middle of its box, where its text may stand. */
  readonly x: number;
  readonly y: number;
}

export interface OutlinePicture {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
}

const WIDTH = 1000;
/** Into how many columns the picture is divided, so that arrow keys find the next region. */
const COLUMNS = 30;

/**
 * Shapes as a picture a thousand units wide. So near to the equator a plain grid of degrees is off by less than two in a
 * hundred, so no library is needed: longitudes shrink by the cosine of the middle latitude, and north is up.
 */
export function outlinePicture(shapes: Shapes): OutlinePicture {
  const boxes = Object.entries(shapes).map(([code, rings]) => ({ code, rings, box: boxOf(rings) }));
  const whole = boxes.map(({ box }) => box).reduce(joined, nowhere);
  if (whole.west >= whole.east || whole.south >= whole.north) return { width: WIDTH, height: WIDTH, outlines: [] };
  const shrink = Math.cos((((whole.south + whole.north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((whole.east - whole.west) * shrink);
  const x = (longitude: number) => round((longitude - whole.west) * shrink * scale);
  const y = (latitude: number) => round((whole.north - latitude) * scale);
  const cell = WIDTH / COLUMNS;
  return {
    width: WIDTH,
    height: Math.ceil((whole.north - whole.south) * scale),
    outlines: boxes.map(({ code, rings, box }) => {
      const middle = { x: x((box.west + box.east) / 2), y: y((box.south + box.north) / 2) };
      return {
        ...{ code, ...middle, path: rings.map((ring) => pathOf(ring, x, y)).join('') },
        ...{ column: Math.floor(middle.x / cell), row: Math.floor(middle.y / cell) },
      };
    }),
  };
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}
const nowhere: Box = { west: 180, east: -180, south: 90, north: -90 };

const joined = (a: Box, b: Box): Box => ({
  west: Math.min(a.west, b.west),
  east: Math.max(a.east, b.east),
  south: Math.min(a.south, b.south),
  north: Math.max(a.north, b.north),
});

function boxOf(rings: readonly (readonly number[])[]): Box {
  let { west, east, south, north } = nowhere;
  for (const ring of rings)
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [longitude, latitude] = [ring[i] as number, ring[i + 1] as number];
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  return { west, east, south, north };
}

const round = (value: number) => Math.round(value * 10) / 10;

function pathOf(ring: readonly number[], x: (longitude: number) => number, y: (latitude: number) => number): string {
  const points: string[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) points.push(`${x(ring[i] as number)} ${y(ring[i + 1] as number)}`);
  return `M${points.join('L')}Z`;
}
