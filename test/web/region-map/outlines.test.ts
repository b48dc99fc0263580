import { describe, expect, it } from 'vitest';
import { cellBehindKey } from '../../../web/region/tile-grid.ts';
import { outlinePicture } from '../../../web/region-map/outlines.ts';

const square = (west: number, north: number, size = 1) => [
  ...[west, north, west + size, north],
  ...[west + size, north - size, west, north - size, west, north],
];

describe('A picture of outlines', () => {
  it('has north up and west left, within its frame', () => {
    const { width, height, outlines } = outlinePicture({ '15.01': [square(103, -1)], '15.02': [square(104, -2)] });
    const [first, second] = outlines;
    expect(width).toBe(1000);
    expect(height).toBeGreaterThan(950);
    expect(height).toBeLessThan(1050);
    expect([first?.code, first?.x, second?.x]).toEqual(['15.01', 250, 750]);
    expect(first?.y).toBeLessThan(second?.y as number);
    expect(first?.path).toMatch(/^M0 0L500 0L500 5\d\d(\.\d)?L0 5\d\d(\.\d)?L0 0Z$/);
  });

  it('keeps islands and holes as rings of one path', () => {
    const { outlines } = outlinePicture({ '21': [square(104, 1), square(106, 2)] });
    expect(outlines[0]?.path.match(/M/g)).toHaveLength(2);
  });

  it('lets arrow keys go from one region to the next', () => {
    const { outlines } = outlinePicture({ a: [square(100, 0)], b: [square(101, 0)], c: [square(100, -1)] });
    const behind = (code: string, key: string) =>
      cellBehindKey(outlines, outlines.find((one) => one.code === code) as (typeof outlines)[number], key)?.code;
    expect([behind('a', 'ArrowRight'), behind('a', 'ArrowDown'), behind('c', 'ArrowUp')]).toEqual(['b', 'c', 'a']);
  });

  it('of nothing, or of what has no extent, is empty', () => {
    expect(outlinePicture({}).outlines).toEqual([]);
    expect(outlinePicture({ '15': [] }).outlines).toEqual([]);
    expect(outlinePicture({ '15': [[103, -1, 103, -1]] }).outlines).toEqual([]);
  });
});
