import type { Viewer } from '../access/viewer.ts';

const KEEP_MS = 60_000;
const MOST = 5_000;

interface Remembered {
  readonly viewer: Viewer;
  /** The database's row as text, to compare with what it says next time. */
  readonly likeness: string;
}

/**
 * Who stood behind a session a moment ago. Good for preparing a question, never for answering one: the database says
 * with every answer who the viewer is now.
 */
export class ViewerMemory {
  readonly #viewers = new Map<string, Remembered & { until: number }>();

  recall(tokenHash: Buffer): Remembered | null {
    const found = this.#viewers.get(tokenHash.toString('base64'));
    return found && found.until > performance.now() ? found : null;
  }

  keep(tokenHash: Buffer, viewer: Viewer, likeness: string): void {
    if (this.#viewers.size >= MOST) this.#viewers.clear();
    this.#viewers.set(tokenHash.toString('base64'), { viewer, likeness, until: performance.now() + KEEP_MS });
  }

  forget(tokenHash: Buffer): void {
    this.#viewers.delete(tokenHash.toString('base64'));
  }
}
