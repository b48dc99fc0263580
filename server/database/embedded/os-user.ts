import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupError } from '../../startup-error.ts';

export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

/** Whom PostgreSQL runs as: null for whoever runs the server; `nobody` where that is root, whom PostgreSQL refuses. */
export function postgresUser(): OsUser | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((text) => text.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) {
    throw new StartupError(
      'PostgreSQL refuses root and there is no user "nobody": start as an ordinary user or set DATABASE_URL.',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** Can this user enter the folder (or read the file and everything above it)? By permission bits alone. */
export function canReach(path: string, user: OsUser): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  const needed = stat?.isDirectory() ? 1 : 4;
  const shift = stat?.uid === user.uid ? 6 : stat?.gid === user.gid ? 3 : 0;
  if (stat !== undefined && ((stat.mode >> shift) & needed) === 0) return false;
  const parent = dirname(path);
  return parent === path || canReach(parent, user);
}
