import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp } from '../../../server/database/backup/backup.ts';
import { recount } from '../../../server/database/backup/catalogue.ts';
import { restore } from '../../../server/database/backup/restore.ts';
import { withClient } from '../../../server/database/connect.ts';
import { migrate } from '../../../server/database/migrate.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from '../../support/cluster.ts';
import { testKeys } from '../../support/test-keys.ts';

const silent = { info() {} };
const hardMigrations = fileURLToPath(new URL('./hard-migrations/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'portal-backup-'));
const backupKey = randomBytes(32);
const databases: TestDatabase[] = [];

async function fresh(make: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await make();
  databases.push(database);
  return database;
}

/** Counts by a way of its own: whatever tables the catalogue of this database has. */
async function countRows(url: string): Promise<Record<string, string>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
    );
    const counts: Record<string, string> = {};
    for (const { name } of rows) {
      const count = await client.query<{ count: string }>(`select count(*) from ${name}`);
      counts[name] = count.rows[0]?.count ?? '';
    }
    return counts;
  });
}

afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup of the portal', { timeout: 60_000 }, () => {
  const file = join(folder, 'portal.backup');
  let source: TestDatabase;

  beforeAll(async () => {
    source = await fresh(cloneDatabase);
    await backUp({ ownerUrl: source.ownerUrl, file, keys: testKeys, backupKey });
  });

  test('brings every table back with every row', async () => {
    const target = await fresh(emptyDatabase);
    await restore({ ownerUrl: target.ownerUrl, file, keys: testKeys, backupKey, log: silent });
    const counts = await countRows(target.ownerUrl);
    expect(counts).toEqual(await countRows(source.ownerUrl));
    expect(Number(counts.region)).toBeGreaterThan(80_000);
  });

  test('is refused by a database that has data', async () => {
    await expect(restore({ ownerUrl: source.ownerUrl, file, keys: testKeys, backupKey, log: silent })).rejects.toThrow(
      'not empty',
    );
  });

  test('opens with no other backup key and belongs to no other master key', async () => {
    const target = await fresh(emptyDatabase);
    const attempt = { ownerUrl: target.ownerUrl, file, keys: testKeys, backupKey, log: silent };
    await expect(restore({ ...attempt, backupKey: randomBytes(32) })).rejects.toThrow('does not open');
    await expect(restore({ ...attempt, keys: { ...testKeys, checkValue: randomBytes(32) } })).rejects.toThrow(
      'another master key',
    );
  });

  test('that was cut off or changed restores nothing', async () => {
    const whole = readFileSync(file);
    const target = await fresh(emptyDatabase);
    for (const [name, bytes] of Object.entries({
      cut: whole.subarray(0, whole.length - 1),
      changed: Buffer.concat([whole.subarray(0, -100), Buffer.from([(whole.at(-100) ?? 0) ^ 1]), whole.subarray(-99)]),
    })) {
      const damaged = join(folder, name);
      writeFileSync(damaged, bytes);
      const attempt = restore({ ownerUrl: target.ownerUrl, file: damaged, keys: testKeys, backupKey, log: silent });
      await expect(attempt).rejects.toThrow(/damaged|does not open/);
    }
    const counts = await countRows(target.ownerUrl);
    expect(counts.region ?? '0').toBe('0');
  });

  test('says so when a table is missing or a row differs afterwards', async () => {
    const target = await fresh(emptyDatabase);
    const hard = join(folder, 'small.backup');
    await backUpHardSchema(hard);
    await restore({
      ownerUrl: target.ownerUrl,
      file: hard,
      keys: testKeys,
      backupKey,
      log: silent,
      migrations: hardMigrations,
    });
    await withClient(target.ownerUrl, async (client) => {
      const expected = [
        { name: 'public.a', rows: '1', digest: '0' },
        { name: 'public.b', rows: '2', digest: '0' },
      ];
      await expect(recount(client, expected)).rejects.toThrow('not in the backup');
      await client.query('drop table month_row, key_check, schema_migration, trail');
      await expect(recount(client, expected)).rejects.toThrow('Rows of table public.a differ');
      await client.query('drop table a cascade');
      await expect(recount(client, expected)).rejects.toThrow('public.a of the backup is missing');
    });
  });
});

async function backUpHardSchema(file: string): Promise<void> {
  const source = await fresh(emptyDatabase);
  await migrate(source.ownerUrl, { log: silent, folder: hardMigrations });
  await withClient(source.ownerUrl, async (client) => {
    await client.query(`begin; insert into a (b_id) values (2); insert into b values (1, 1, null, E'tab\\t, line\\n, \\\\'), (2, 1, 1, null);
      commit; insert into month_row values ('2025-05-01', 1, 5), ('2026-05-01', 1, 9007199254740993)`);
  });
  await backUp({ ownerUrl: source.ownerUrl, file, keys: testKeys, backupKey });
}

test('A backup survives references in a circle, append-only tables, partitions and forced row security', async () => {
  const file = join(folder, 'hard.backup');
  await backUpHardSchema(file);
  const target = await fresh(emptyDatabase);
  await restore({
    ownerUrl: target.ownerUrl,
    file,
    keys: testKeys,
    backupKey,
    log: silent,
    migrations: hardMigrations,
  });
  await withClient(target.ownerUrl, async (client) => {
    const read = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows;
    expect(await read('select * from a')).toEqual([[1, 2, 4]]);
    expect(await read('select * from b order by id')).toEqual([
      [1, 1, null, 'tab\t, line\n, \\'],
      [2, 1, 1, null],
    ]);
    expect(await read('select count(*)::int from trail')).toEqual([[2]]);
    expect(await read('select amount::text from month_row_2026')).toEqual([['9007199254740993']]);
    expect(await read("select relforcerowsecurity from pg_class where relname = 'b'")).toEqual([[true]]);
    expect(
      await read(
        "select tgname, tgenabled from pg_trigger where not tgisinternal and tgrelid = 'b'::regclass order by 1",
      ),
    ).toEqual([
      ['noted', 'O'],
      ['noted_twice', 'D'],
    ]);
    await expect(client.query('delete from trail')).rejects.toThrow('append only');
    await expect(client.query('insert into b values (9, 99)')).rejects.toThrow('foreign key');
    expect(await read('insert into a default values returning id')).toEqual([[2]]);
  });
});

test('A backup refuses a table whose rows the owner cannot see', async () => {
  const source = await fresh(emptyDatabase);
  await migrate(source.ownerUrl, { log: silent, folder: hardMigrations });
  await withClient(source.ownerUrl, (client) => client.query('drop policy owner on b'));
  const attempt = backUp({ ownerUrl: source.ownerUrl, file: join(folder, 'hidden.backup'), keys: testKeys, backupKey });
  await expect(attempt).rejects.toThrow('Row security hides rows of public.b');
});
