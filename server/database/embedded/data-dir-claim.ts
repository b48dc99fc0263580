import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../../startup-error.ts';

/** Names the node process that runs the data folder's PostgreSQL: "<pid> <start tick>". */
const claimFile = 'server.pid';

/** Is a living process in charge of this data folder? */
export function claimedBy(dataDir: string): number | null {
  try {
    const [pid = '', start] = readFileSync(join(dataDir, claimFile), 'utf8').trim().split(' ');
    return start !== undefined && startTick(pid) === start ? Number(pid) : null;
  } catch {
    return null;
  }
}

/**
 * Takes charge of the data folder; the answer gives it back.
 * @throws StartupError if another living process has it: two servers would stop each other's database
 */
export function claimDataDir(dataDir: string): () => void {
  const file = join(dataDir, claimFile);
  const draft = `${file}.${process.pid}`;
  const mine = `${process.pid} ${startTick(String(process.pid))}`;
  for (let attempt = 0; ; attempt += 1) {
    const owner = claimedBy(dataDir);
    if (owner !== null && owner !== process.pid) {
      throw new StartupError(
        `The data folder ${dataDir} is in use by process ${owner}: stop that server or set PORTAL_DATA.`,
      );
    }
    rmSync(file, { force: true });
    writeFileSync(draft, mine, { mode: 0o600 });
    try {
      linkSync(draft, file);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (attempt === 3) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
}

/** When the kernel started a process, in ticks since boot: tells it from a later one with the same number. */
function startTick(pid: string): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
