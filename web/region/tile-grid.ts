/** A square of a map of squares; column and row count from nought. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/**
 * Where regions stand of which no map was laid: by their codes, in rows about as long as there are rows. The register
 * knows no coordinates, and codes stay when figures change, so that each region keeps its square.
 */
export function cellsByCode<R extends { readonly code: string }>(regions: readonly R[]): (R & Cell)[] {
  const width = Math.ceil(Math.sqrt(regions.length));
  return [...regions]
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map((region, index) => ({ ...region, column: index % width, row: Math.floor(index / width) }));
}

/** Row by row, from left to right: the order in which a map is read. */
export const inReadingOrder = (a: Cell, b: Cell) => a.row - b.row || a.column - b.column;

const steps: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowUp', [0, -1]],
]);

/**
 * The cell that a key leads to: the nearest one in the direction of the arrow, across water too, and where the row ends
 * the one before or behind it as it is read. null: the key does not move.
 */
export function cellBehindKey<C extends Cell>(cells: readonly C[], at: C, key: string): C | null {
  const read = [...cells].sort(inReadingOrder);
  if (key === 'Home') return read[0] ?? null;
  if (key === 'End') return read.at(-1) ?? null;
  const step = steps.get(key);
  if (!step) return null;
  const [x, y] = step;
  if (x !== 0) return read[read.indexOf(at) + x] ?? null;
  const ahead = read.filter((cell) => (cell.row - at.row) * y > 0);
  const far = (cell: C) => Math.abs(cell.row - at.row) + 2 * Math.abs(cell.column - at.column);
  return ahead.reduce<C | null>((best, cell) => (best === null || far(cell) < far(best) ? cell : best), null);
}
