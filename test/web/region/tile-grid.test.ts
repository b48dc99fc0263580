import { describe, expect, it } from 'vitest';
import { provinceTiles } from '../../../web/region/province-tiles.ts';
import { shareStep } from '../../../web/region/share-step.ts';
import { type Cell, cellBehindKey, cellsByCode, inReadingOrder } from '../../../web/region/tile-grid.ts';

const tile = (code: string) => provinceTiles.find((one) => one.code === code) as (typeof provinceTiles)[number];
const behind = (code: string, key: string) => cellBehindKey(provinceTiles, tile(code), key)?.code ?? null;
const regencies = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: `15.${String(index + 1).padStart(2, '0')}` }));

/** Everything that arrow keys lead to from the first square. */
function reached(cells: readonly Cell[]): Set<Cell> {
  const seen = new Set<Cell>([...cells].sort(inReadingOrder).slice(0, 1));
  for (const cell of seen)
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
      const next = cellBehindKey(cells, cell, key);
      if (next) seen.add(next);
    }
  return seen;
}

describe('The map of provinces', () => {
  it('gives no two provinces the same square, and each a name of its own', () => {
    expect(new Set(provinceTiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(38);
    expect(new Set(provinceTiles.map(({ label }) => label)).size).toBe(38);
    expect(provinceTiles.every(({ label, code }) => label !== code)).toBe(true);
  });

  it('has west and east, north and south where they are', () => {
    expect(tile('11').column).toBeLessThan(tile('31').column);
    expect(tile('31').column).toBeLessThan(tile('91').column);
    expect(tile('65').row).toBeLessThan(tile('63').row);
    expect(tile('34').row).toBeGreaterThan(tile('33').row);
  });
});

describe('Arrow keys on a map of squares', () => {
  it('lead to the neighbour, and over the sea to the next land', () => {
    expect(behind('11', 'ArrowDown')).toBe('12');
    expect(behind('12', 'ArrowRight')).toBe('14');
    expect(behind('21', 'ArrowRight')).toBe('61');
    expect(behind('33', 'ArrowDown')).toBe('34');
    expect(behind('91', 'ArrowUp')).toBe('82');
  });

  it('read on in the next row where a row ends, and stay where the map ends', () => {
    expect(behind('82', 'ArrowRight')).toBe('13');
    expect(behind('13', 'ArrowLeft')).toBe('82');
    expect(behind('11', 'ArrowLeft')).toBeNull();
    expect(behind('11', 'ArrowUp')).toBeNull();
    expect(behind('34', 'ArrowDown')).toBeNull();
  });

  it('go to the first and the last square, and leave other keys alone', () => {
    expect(behind('33', 'Home')).toBe('11');
    expect(behind('33', 'End')).toBe('34');
    expect(behind('33', 'Enter')).toBeNull();
    expect(behind('33', 'toString')).toBeNull();
  });

  it('reach every square', () => {
    expect(reached(provinceTiles).size).toBe(38);
    for (const count of [1, 2, 5, 11, 38]) {
      const cells = cellsByCode(regencies(count));
      expect(reached(cells).size).toBe(count);
    }
  });
});

describe('A map of regencies', () => {
  it('stands by codes, whatever order they come in', () => {
    const [first, second] = [cellsByCode(regencies(11)), cellsByCode(regencies(11).reverse())];
    expect(second).toEqual(first);
    expect(first[0]).toEqual({ code: '15.01', column: 0, row: 0 });
    expect(first.at(-1)).toEqual({ code: '15.11', column: 2, row: 2 });
  });

  it('without regencies is empty', () => {
    expect(cellsByCode([])).toEqual([]);
  });
});

describe('The colour of a share', () => {
  it('changes at every quarter and is full only when all is reached', () => {
    expect([0, 24, 25, 49, 50, 74, 75, 99, 100, 130].map((part) => shareStep(part, 100))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });

  it('is none where nobody has said how many there should be', () => {
    expect(shareStep(5, null)).toBeNull();
    expect(shareStep(5, 0)).toBeNull();
  });
});
