import { readFileSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { StartupError } from '../../startup-error.ts';
import { clusterFolder, ensureCluster, readPasswords } from './cluster.ts';
import { claimDataDir, claimedBy } from './data-dir-claim.ts';
import { ensureOwner, ownerUrl, superuserUrl } from './first-database.ts';
import { nativeFolder } from './native-files.ts';
import { canReach, postgresUser } from './os-user.ts';
import { runningPostmaster, stopPostmaster } from './postmaster.ts';
import type { Settings } from './settings.ts';
import { freePort, logFile, spawnPostmaster } from './spawn-postmaster.ts';

export interface Embedded {
  /** Owner of the database `portal`, not a superuser. */
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: { info(text: string): void; warn(text: string): void };
  /** Over the ones of settings.ts. */
  readonly settings?: Settings;
  /** False only for data that nobody will miss. */
  readonly fsync?: boolean;
}

/** A server that dies this often within a minute is not started again. */
const MOST_RESTARTS = 5;
const READY_WITHIN_MS = 60_000;

/**
 * Starts the PostgreSQL of the data folder, makes it on first use, and starts it again on the same port should it die.
 * It runs in a session of its own, so that Ctrl-C in a terminal reaches the server and not the database under it; one
 * that a killed server left running is stopped first, which ends that server's half-done statements.
 */
export async function startEmbedded({
  dataDir: given,
  log,
  settings = {},
  fsync = true,
}: EmbeddedOptions): Promise<Embedded> {
  const dataDir = realpathSync(given);
  const user = postgresUser();
  if (user !== null && !canReach(dataDir, user)) {
    throw new StartupError(
      `PostgreSQL runs as "nobody", who cannot reach ${dataDir}: set PORTAL_DATA to a folder open to all.`,
    );
  }
  const release = claimDataDir(dataDir);
  try {
    const native = nativeFolder(dataDir, user);
    await ensureCluster({ dataDir, native, user, fsync });
    const cluster = clusterFolder(dataDir);
    const leftover = runningPostmaster(cluster);
    if (leftover !== null) {
      log.info('stopping the database that an earlier run left behind');
      await stopPostmaster(leftover.pid);
    }
    const port = await freePort(leftover?.port);
    const launch = { native, dataDir, clusterDir: cluster, user, port, settings, fsync };
    const child = await superviseUntilStopped(launch, log);
    const passwords = readPasswords(dataDir);
    await ensureOwner(port, passwords);
    return {
      ownerUrl: ownerUrl(port, passwords),
      superuserUrl: superuserUrl(port, passwords),
      port,
      async stop() {
        await child.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** The database of a data folder that a living server runs, for a command beside it; null where none does. */
export function attachEmbedded(dataDir: string): Pick<Embedded, 'ownerUrl' | 'superuserUrl' | 'port'> | null {
  const folder = realpathSync(dataDir);
  const running = claimedBy(folder) === null ? null : runningPostmaster(clusterFolder(folder));
  if (running === null || !running.ready) return null;
  const passwords = readPasswords(folder);
  const { port } = running;
  return { ownerUrl: ownerUrl(port, passwords), superuserUrl: superuserUrl(port, passwords), port };
}

type Launch = Parameters<typeof spawnPostmaster>[0];

async function superviseUntilStopped(launch: Launch, log: EmbeddedOptions['log']): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  const deaths: number[] = [];

  async function start(): Promise<number> {
    const child = spawnPostmaster(launch);
    let exited = false;
    const ended = new Promise<void>((resolve) => {
      child.once('error', () => resolve());
      child.once('exit', () => resolve());
    }).then(() => {
      exited = true;
    });
    const end = performance.now() + READY_WITHIN_MS;
    while (!(runningPostmaster(launch.clusterDir)?.ready ?? false)) {
      if (exited || performance.now() > end)
        throw new StartupError(`PostgreSQL did not start: ${lastLogLine(launch.dataDir)}`);
      await wait(10);
    }
    void ended.then(() => startAgain());
    return child.pid as number;
  }

  async function startAgain(): Promise<void> {
    if (stopping) return;
    const now = performance.now();
    deaths.push(now);
    if (deaths.filter((at) => now - at < 60_000).length > MOST_RESTARTS) {
      log.warn('the database keeps dying and is not started again');
      return;
    }
    log.warn('the database died and is started again');
    try {
      current = await start();
    } catch {
      // The processes of the dead one hold its memory for a moment longer.
      await wait(500);
      await startAgain();
    }
  }

  let current = await start();
  return {
    async stop() {
      stopping = true;
      await stopPostmaster(current);
    },
  };
}

function lastLogLine(dataDir: string): string {
  return readFileSync(logFile(dataDir), 'utf8').trim().split('\n').at(-1) ?? 'it said nothing';
}
