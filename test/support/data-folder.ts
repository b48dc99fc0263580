import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimedBy } from '../../server/database/embedded/data-dir-claim.ts';
import { runningPostmaster, stopPostmaster } from '../../server/database/embedded/postmaster.ts';

const prefix = 'portal-test-';
/** A folder younger than this may belong to a run that has not yet claimed it. */
const ABANDONED_AFTER_MS = 600_000;

/** A new data folder for one run. Those of runs that were killed are cleared away, with the database left in them. */
export async function newDataFolder(): Promise<string> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix)))
    await clear(join(tmpdir(), name));
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

async function clear(folder: string): Promise<void> {
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  if (Date.now() - made < ABANDONED_AFTER_MS || claimedBy(folder) !== null) return;
  const leftover = runningPostmaster(join(folder, 'postgres'));
  if (leftover !== null) await stopPostmaster(leftover.pid);
  rmSync(folder, { recursive: true, force: true });
}
