import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { RegionRow } from './region.queries.ts';

const MOST = 20_000;
const KEEP_MS = 10 * 60_000;

/**
 * Regions that were read lately, for one server. The register is public and changes only when a server starts with a
 * newer one, so ten minutes of an older name are no harm; a page of members asks for the same villages again and again.
 */
export class RegionCache {
  readonly #rows = new Map<number, RegionRow>();
  readonly #byCode = new Map<string, RegionRow | null>();
  #since = 0;

  get(id: number): RegionRow | undefined {
    return performance.now() - this.#since > KEEP_MS ? undefined : this.#rows.get(id);
  }

  put(rows: readonly RegionRow[]): void {
    this.#makeRoom(rows.length);
    for (const row of rows) this.#rows.set(row.id, row);
  }

  /** What a code stands for on a day; null: nothing, undefined: not known here. */
  byCode(code: string, day: CalendarDate): RegionRow | null | undefined {
    return performance.now() - this.#since > KEEP_MS ? undefined : this.#byCode.get(`${code} ${day}`);
  }

  putCode(code: string, day: CalendarDate, row: RegionRow | null): void {
    this.#makeRoom(1);
    this.#byCode.set(`${code} ${day}`, row);
  }

  #makeRoom(rows: number): void {
    if (performance.now() - this.#since <= KEEP_MS && this.#rows.size + this.#byCode.size + rows <= MOST) return;
    this.#rows.clear();
    this.#byCode.clear();
    this.#since = performance.now();
  }
}
