import type { Keys } from '../../keys.ts';
import { decodeKey } from '../../master-key.ts';

/** PORTAL_BACKUP_KEY where given, so that whoever stores backups need not know the master key; else derived from it. */
export function readBackupKey(env: Readonly<Record<string, string | undefined>>, keys: Pick<Keys, 'backups'>): Buffer {
  return env.PORTAL_BACKUP_KEY ? decodeKey('PORTAL_BACKUP_KEY', env.PORTAL_BACKUP_KEY) : keys.backups;
}
