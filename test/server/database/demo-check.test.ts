import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import { refuseDemoAccounts } from '../../../server/database/demo-check.ts';
import { cloneDatabase, type TestDatabase } from '../../support/cluster.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

test('Production opens no database in which a demo account can sign in', async () => {
  await refuseDemoAccounts(database.ownerUrl);
  await withClient(database.ownerUrl, async (client) => {
    await client.query(
      `insert into app_user (login, name, password_hash, role, scope_kind, demo, created_at, updated_at)
       values ('demo.pusat', 'Sari Contoh', 'x', 'AGENCY', 'COUNTRY', true, '2026-01-05', '2026-01-05')`,
    );
    await expect(refuseDemoAccounts(database.ownerUrl)).rejects.toThrow('demo accounts');
    await client.query("update app_user set disabled_at = '2026-01-06'");
  });
  await refuseDemoAccounts(database.ownerUrl);
});
