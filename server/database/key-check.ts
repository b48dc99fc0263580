import { type Keys, verifyKeyCheck } from '../keys.ts';
import { withClient } from './connect.ts';

type CheckKey = Pick<Keys, 'checkValue'>;

/**
 * Before anything is changed: is this the key the database was filled with? A new database passes.
 * @throws StartupError on another key
 */
export async function checkKey(ownerUrl: string, keys: CheckKey): Promise<void> {
  verifyKeyCheck(await storedKeyCheck(ownerUrl), keys);
}

/** Stores the proof of the key once the table for it is there; two servers that start together store the same. */
export async function storeKeyCheck(ownerUrl: string, keys: CheckKey): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query('insert into key_check (id, value) values (1, $1) on conflict (id) do nothing', [keys.checkValue]),
  );
  await checkKey(ownerUrl, keys);
}

async function storedKeyCheck(ownerUrl: string): Promise<Buffer | null> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ known: boolean }>("select to_regclass('key_check') is not null as known");
    if (!rows[0]?.known) return null;
    const stored = await client.query<{ value: Buffer }>('select value from key_check where id = 1');
    return stored.rows[0]?.value ?? null;
  });
}
