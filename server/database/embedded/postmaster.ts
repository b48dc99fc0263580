import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/**
 * What `postmaster.pid` of a cluster says, or null where no server runs. After a power cut the number in it may belong
 * to any other process: only one whose working directory is this cluster counts, and a leftover file is removed.
 */
export function runningPostmaster(clusterDir: string): Postmaster | null {
  const file = join(clusterDir, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  if (!worksIn(pid, clusterDir)) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** Fast shutdown, which ends sessions and keeps every commit; after `patience` ms an immediate one, recovered at next start. */
export async function stopPostmaster(pid: number, patience = 6000): Promise<void> {
  if (!signal(pid, 'SIGINT')) return;
  const end = performance.now() + patience;
  while (signal(pid, 0)) {
    if (performance.now() > end) {
      signal(pid, 'SIGQUIT');
      await wait(200);
      return;
    }
    await wait(10);
  }
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}
