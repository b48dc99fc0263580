import type { RegionRow } from './region.queries.ts';

const MOST = 20_000;
const KEEP_MS = 10 * 60_000;

/**
 * Regions that were read lately, for one server. The register is public and changes only when a server starts with a
 * newer one, so ten minutes of an older name are no harm; a page of members asks for the same villages again and again.
 */
export class RegionCache {
  readonly #rows = new Map<number, RegionRow>();
  #since = 0;

  get(id: number): RegionRow | undefined {
    return performance.now() - this.#since > KEEP_MS ? undefined : this.#rows.get(id);
  }

  put(rows: readonly RegionRow[]): void {
    if (performance.now() - this.#since > KEEP_MS || this.#rows.size + rows.length > MOST) {
      this.#rows.clear();
      this.#since = performance.now();
    }
    for (const row of rows) this.#rows.set(row.id, row);
  }
}
