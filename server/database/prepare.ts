import type { Keys } from '../keys.ts';
import { checkKey, storeKeyCheck } from './key-check.ts';
import { migrate } from './migrate.ts';
import { ensureRoles, rolePasswords } from './roles.ts';

/** What a command needs that may come before the first start of the server: the right key, the roles, the tables. */
export async function prepareDatabase(ownerUrl: string, keys: Keys, log: { info(text: string): void }): Promise<void> {
  await checkKey(ownerUrl, keys);
  await ensureRoles(ownerUrl, rolePasswords(keys));
  await migrate(ownerUrl, { log });
  await storeKeyCheck(ownerUrl, keys);
}
