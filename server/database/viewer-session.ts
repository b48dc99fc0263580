import type pg from 'pg';
import { type Viewer, type ViewerRow, viewerOf } from '../access/viewer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { resultTypes } from './pools.ts';
import type { Sql, Statement } from './sql.ts';
import type { ViewerMemory } from './viewer-memory.ts';
import { askAsViewer, type Door, viewerOpen } from './viewer-query.ts';

/**
 * The read side of one request. Every statement opens its viewer anew in its own transaction. To build the first one
 * without waiting, the session may assume that the viewer is still who it was a moment ago; what the database says with
 * the rows then confirms or refutes that, and nothing leaves the server unconfirmed (see confirm).
 */
export class ViewerSession implements Sql {
  readonly #pool: pg.Pool;
  readonly #door: Door;
  readonly #open: Statement;
  readonly #memory: ViewerMemory | null;
  readonly #onStale: () => void;
  #assumed: { viewer: Viewer; likeness: string } | null = null;
  #confirmed: Promise<Viewer | null> | null = null;
  #refuted = false;

  constructor(pool: pg.Pool, door: Door, memory: ViewerMemory | null, onStale: () => void) {
    this.#pool = pool;
    this.#door = door;
    this.#open = viewerOpen(door, null, null);
    this.#memory = memory;
    this.#onStale = onStale;
  }

  /** Whom to build statements for: confirmed, or assumed from the last minute. */
  async viewer(): Promise<Viewer | null> {
    if (this.#confirmed) return this.#confirmed;
    const known = this.#assumed ?? this.#memory?.recall(this.#door.tokenHash) ?? null;
    if (known) {
      this.#assumed = known;
      return known.viewer;
    }
    return this.confirm();
  }

  /** The viewer as the database says within this request. */
  confirm(): Promise<Viewer | null> {
    this.#confirmed ??= askAsViewer(this.#pool, this.#open, [], resultTypes).then(({ viewer }) => this.heard(viewer));
    return this.#confirmed;
  }

  async query<R extends object>(statement: Statement): Promise<R[]> {
    const answer = await askAsViewer(this.#pool, this.#open, [statement], resultTypes);
    const viewer = this.heard(answer.viewer);
    this.#confirmed ??= Promise.resolve(viewer);
    if (!viewer) throw new DomainError('UNAUTHENTICATED');
    return (answer.results[0] ?? []) as R[];
  }

  /** True when a statement was built for somebody the viewer no longer is: the answer has to be made again. */
  get refuted(): boolean {
    return this.#refuted;
  }

  /** Starts over with what the database says. */
  restart(): void {
    this.#refuted = false;
    this.#assumed = null;
    this.#confirmed = null;
    this.#memory?.forget(this.#door.tokenHash);
  }

  /** What the database says of the viewer, with whatever it was asked. */
  heard(row: ViewerRow | null): Viewer | null {
    if (!row) {
      this.#memory?.forget(this.#door.tokenHash);
      if (this.#assumed) this.#refuted = true;
      return null;
    }
    const { stale, ...lasting } = row;
    if (stale) this.#onStale();
    const likeness = JSON.stringify(lasting);
    if (this.#assumed && this.#assumed.likeness !== likeness) this.#refuted = true;
    if (this.#assumed?.likeness === likeness) return this.#assumed.viewer;
    const viewer = viewerOf(row);
    this.#memory?.keep(this.#door.tokenHash, viewer, likeness);
    return viewer;
  }
}
