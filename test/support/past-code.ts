import { expect } from 'vitest';
import { withViewer } from '../../server/database/viewer-transaction.ts';
import type { TestPortal } from './portal.ts';
import type { Watcher, World } from './world.ts';

const REFUSED = '42501';

/**
 * Everybody whom the database itself answers with a row, without any of our code between, by their labels. Each of the
 * others is refused or finds nothing, and nothing of what a statement writes stays.
 */
export async function answeredPastCode(
  portal: TestPortal,
  world: World,
  text: string,
  values: (watcher: Watcher) => unknown[],
): Promise<string[]> {
  const found: string[] = [];
  for (const watcher of world.watchers) {
    const { label, tokenHash } = watcher;
    const undone = new Error('undone');
    const door = { tokenHash, at: portal.clock.now(), requestId: 'past-code' };
    await withViewer(portal.pools.app, door, async (sql) => {
      if ((await sql.query({ text, values: values(watcher) })).length > 0) found.push(label);
      throw undone;
    }).catch((error) => {
      if (error !== undone) expect([label, error.code]).toEqual([label, REFUSED]);
    });
  }
  return found;
}
