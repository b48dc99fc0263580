import { execFile } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../../startup-error.ts';
import type { OsUser } from './os-user.ts';

const run = promisify(execFile);

export const superuser = 'postgres';
export const ownerRole = 'portal_owner';
export const databaseName = 'portal';
/** Sorting and letter case must be the same on every machine and after every upgrade: the built-in provider's, not the system's. */
export const collation = { encoding: 'UTF8', provider: 'builtin', locale: 'C.UTF-8' } as const;

const passwordFile = 'database-password';

export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
}

export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** The random password of the data folder; the owner's is derived from it. */
export function readPasswords(dataDir: string): Passwords {
  const file = join(dataDir, passwordFile);
  if (!existsSync(file))
    throw new StartupError(`${file} is missing, so the database beside it cannot be opened: restore that file.`);
  const root = readFileSync(file, 'utf8').trim();
  return { superuser: root, owner: createHmac('sha256', root).update(ownerRole).digest('base64url') };
}

export interface ClusterInput {
  readonly dataDir: string;
  readonly native: string;
  readonly user: OsUser | null;
  readonly fsync: boolean;
}

/** Makes the cluster on first use. An interrupted initdb leaves only a draft, which the next start throws away. */
export async function ensureCluster({ dataDir, native, user, fsync }: ClusterInput): Promise<void> {
  const folder = clusterFolder(dataDir);
  const major = '18';
  if (existsSync(folder)) {
    const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
    if (found === major) return;
    throw new StartupError(
      `The data folder holds PostgreSQL ${found}, this server brings ${major}: back up with the old version, restore with this one.`,
    );
  }
  const draft = `${folder}.new`;
  const pwfile = `${folder}.pw`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  chmodSync(draft, 0o700);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(join(dataDir, passwordFile), `${password}\n`, { mode: 0o600 });
  writeFileSync(pwfile, password, { mode: 0o600 });
  if (user !== null) for (const path of [draft, pwfile]) chownSync(path, user.uid, user.gid);
  try {
    await run(
      join(native, 'bin', 'initdb'),
      [
        ...[
          '-D',
          draft,
          '-U',
          superuser,
          '--auth=scram-sha-256',
          `--pwfile=${pwfile}`,
          '--no-instructions',
          ...(fsync ? [] : ['--no-sync']),
        ],
        ...[`--encoding=${collation.encoding}`, `--locale-provider=${collation.provider}`, '--locale=C'],
        ...[`--builtin-locale=${collation.locale}`, '--text-search-config=simple'],
      ],
      { cwd: dataDir, env: postgresEnv(), ...user },
    );
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error).trim();
    throw new StartupError(`PostgreSQL could not make its data folder: ${said.split('\n').at(-1)}`);
  } finally {
    rmSync(pwfile, { force: true });
  }
  renameSync(draft, folder);
}

/** No variable of ours (keys, addresses, passwords) reaches the database's environment. */
export function postgresEnv(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
