import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkout } from './checkout.ts';
import { canReach, postgresUser } from './database/embedded/os-user.ts';
import { StartupError } from './startup-error.ts';

/** Where a checkout below a closed home keeps its data: PostgreSQL runs as another user and could not get in there. */
const sharedPlace = '/var/lib/portal';

/**
 * The folder of this checkout's data, made if missing: PORTAL_DATA, else `.data` in the checkout, else a folder of the
 * checkout's own below /var/lib/portal where the user that runs PostgreSQL cannot reach the checkout.
 */
export function chooseDataDir(given: string | undefined): string {
  const user = postgresUser();
  const beside = join(checkout, '.data');
  const folder = given ? resolve(given) : user === null || canReach(dirname(beside), user) ? beside : ownPlace();
  try {
    const first = mkdirSync(folder, { recursive: true });
    if (first !== undefined) openForPassing(folder, first);
  } catch (error) {
    throw new StartupError(
      `The data folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): set PORTAL_DATA.`,
    );
  }
  return folder;
}

function ownPlace(): string {
  const mark = createHash('sha256').update(checkout).digest('hex').slice(0, 8);
  return join(sharedPlace, `${basename(checkout).replace(/[^\w-]/g, '_')}-${mark}`);
}

/** Folders just made let others pass but not look, whatever the umask: what is secret in them has modes of its own. */
function openForPassing(folder: string, first: string): void {
  chmodSync(folder, 0o711);
  if (folder !== first) openForPassing(dirname(folder), first);
}
