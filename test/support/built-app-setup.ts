import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../server/database/embedded/spawn-postmaster.ts';
import { newDataFolder } from './data-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built portal listens, without a trailing slash. */
    portalUrl: string;
  }
}

const READY_WITHIN_MS = 300_000;

/** For a project of tests that look at pages. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startBuiltPortal();
  project.provide('portalUrl', url);
  return stop;
}

/** The portal as people get it: built, with demo data, in a folder that goes with the run. */
export async function startBuiltPortal(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = await newDataFolder();
  const port = await freePort();
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      PORTAL_DATA: dataDir,
      PORTAL_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  async function stop(): Promise<void> {
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
  const url = `http://localhost:${port}`;
  try {
    await untilReady(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (server.exitCode !== null) throw new Error(`The built server ended with ${server.exitCode}`);
    if (performance.now() > end) throw new Error('The built server did not become ready');
    await wait(100);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
