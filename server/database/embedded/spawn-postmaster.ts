import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { postgresEnv } from './cluster.ts';
import type { OsUser } from './os-user.ts';
import { clusterSettings, type Settings } from './settings.ts';

const LARGEST_LOG_BYTES = 5_000_000;

export interface Launch {
  readonly native: string;
  readonly dataDir: string;
  readonly clusterDir: string;
  readonly user: OsUser | null;
  readonly port: number;
  readonly settings: Settings;
  readonly fsync: boolean;
}

export function logFile(dataDir: string): string {
  return join(dataDir, 'postgres.log');
}

/** Its output goes to a file and not to a pipe: a pipe would break with us, and the database outlives a killed server. */
export function spawnPostmaster({ native, dataDir, clusterDir, user, port, settings, fsync }: Launch): ChildProcess {
  const all = { ...clusterSettings({ port, clusterDir, fsync }), ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const file = logFile(dataDir);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
  const output = openSync(file, 'a', 0o600);
  try {
    const child = spawn(join(native, 'bin', 'postgres'), ['-D', clusterDir, ...args], {
      cwd: clusterDir,
      detached: true,
      stdio: ['ignore', output, output],
      env: postgresEnv(),
      ...user,
    });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

/** The wished port if nobody listens on it, else one the system gives. */
export async function freePort(wished = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wished === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : wished));
    });
  });
}
