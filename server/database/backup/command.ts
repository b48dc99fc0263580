import { resolve } from 'node:path';
import { type Config, readConfig } from '../../config.ts';
import { deriveKeys, type Keys } from '../../keys.ts';
import { createLog, type Log } from '../../log.ts';
import { StartupError } from '../../startup-error.ts';
import { attachEmbedded, startEmbedded } from '../embedded/start-embedded.ts';
import { readBackupKey } from './backup-key.ts';

export interface Command {
  readonly config: Config;
  readonly log: Log;
  readonly keys: Keys;
  readonly backupKey: Buffer;
  readonly ownerUrl: string;
}

/** Runs a command against the database of the environment: the running server's, or one started for it alone. */
export async function runCommand(work: (command: Command) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLog({ level: config.logLevel, json: false });
    const keys = deriveKeys(config.masterKey);
    const backupKey = readBackupKey(process.env, keys);
    await withDatabase(config, log, (ownerUrl) => work({ config, log, keys, backupKey, ownerUrl }));
  } catch (error) {
    process.stderr.write(`${error instanceof StartupError ? error.message : ((error as Error).stack ?? error)}\n`);
    process.exitCode = 1;
  }
}

async function withDatabase(config: Config, log: Log, work: (ownerUrl: string) => Promise<void>): Promise<void> {
  const running = config.databaseUrl ?? attachEmbedded(config.dataDir)?.ownerUrl;
  if (running !== undefined) return work(running);
  const embedded = await startEmbedded({ dataDir: config.dataDir, log });
  try {
    await work(embedded.ownerUrl);
  } finally {
    await embedded.stop();
  }
}

/** A path as typed: npm runs scripts in the checkout, but says where it was called. */
export function typedPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
