import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import { checkKey, storeKeyCheck } from '../../../server/database/key-check.ts';
import { migrate } from '../../../server/database/migrate.ts';
import { ensureRoles } from '../../../server/database/roles.ts';
import { checkServer } from '../../../server/database/server-check.ts';
import { deriveKeys } from '../../../server/keys.ts';
import { emptyDatabase, type TestDatabase } from '../../support/cluster.ts';
import { testKeys, testRolePasswords } from '../../support/test-keys.ts';

const silent = { info() {} };
let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'portal-migrations-'));
  writeFileSync(join(folder, '0001_first.sql'), 'create table first (id int)');
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function query(sql: string): Promise<unknown[]> {
  return withClient(database.ownerUrl, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows);
}

function migrateNow(upTo = Infinity): Promise<void> {
  return migrate(database.ownerUrl, { log: silent, folder, upTo });
}

describe('migrations', () => {
  test('run once each, in order, whichever of several servers comes first', async () => {
    writeFileSync(join(folder, '0002_second.sql'), 'create table second (id int); insert into first values (2)');
    await Promise.all([migrateNow(), migrateNow(), migrateNow()]);
    await migrateNow();
    expect(await query('select version, name from schema_migration order by 1')).toEqual([
      [1, 'first'],
      [2, 'second'],
    ]);
    expect(await query('select id from first')).toEqual([[2]]);
  });

  test('leave nothing of a file that fails, and name its line', async () => {
    writeFileSync(join(folder, '0002_second.sql'), 'create table half (id int);\nselect broken');
    await expect(migrateNow()).rejects.toThrow(/0002_second failed: .*at line 2/s);
    expect(await query("select to_regclass('half'), (select count(*)::int from schema_migration)")).toEqual([
      [null, 1],
    ]);
  });

  test('refuse an applied file that was changed', async () => {
    await migrateNow();
    writeFileSync(join(folder, '0001_first.sql'), 'create table first (id bigint)');
    await expect(migrateNow()).rejects.toThrow('0001_first was changed');
  });

  test('accept a form of 0021 whose one other function 0028 makes anew, and no such form of another file', async () => {
    writeFileSync(join(folder, '0021_totals.sql'), 'select 1');
    await migrateNow();
    const applied = "'831235b8afadee0b5a0d785a1ff2cc8980af40504eda45f342b78b7deb8b0a0b'";
    await query(`update schema_migration set checksum = ${applied} where version = 21`);
    await migrateNow();
    await query(`update schema_migration set checksum = ${applied} where version = 1`);
    await expect(migrateNow()).rejects.toThrow('0001_first was changed');
  });

  test('refuse a database that is newer than the code', async () => {
    await migrateNow();
    await query("insert into schema_migration values (7, 'future', 'x')");
    await expect(migrateNow()).rejects.toThrow('newer than this version');
  });

  test('refuse a file that comes before an applied one', async () => {
    writeFileSync(join(folder, '0005_fifth.sql'), 'select 1');
    await migrateNow();
    writeFileSync(join(folder, '0003_third.sql'), 'select 1');
    await expect(migrateNow()).rejects.toThrow('comes before 5');
  });

  test('refuse two files with one number and names of another form', async () => {
    cpSync(join(folder, '0001_first.sql'), join(folder, '0001_again.sql'));
    await expect(migrateNow()).rejects.toThrow('Two migrations');
    rmSync(join(folder, '0001_again.sql'));
    writeFileSync(join(folder, '2_short.sql'), '');
    await expect(migrateNow()).rejects.toThrow('not named');
  });
});

test('An older PostgreSQL and a database that cannot hold every name are refused in one line', async () => {
  const answers = (row: object) => ({ query: async () => ({ rows: [row] }) }) as never;
  const old = { number: 170_005, version: '17.5', encoding: 'UTF8', provider: 'b' };
  await expect(checkServer(answers(old))).rejects.toThrow('PostgreSQL 18 or newer is needed; this one is 17.5.');
  const latin = { number: 180_004, version: '18.4', encoding: 'LATIN1', provider: 'b' };
  await expect(checkServer(answers(latin))).rejects.toThrow("ENCODING 'UTF8'");
});

describe('the roles of the database', () => {
  test('are no superusers, pass no row security, and only two of them log in', async () => {
    await Promise.all([
      ensureRoles(database.ownerUrl, testRolePasswords),
      ensureRoles(database.ownerUrl, testRolePasswords),
    ]);
    const roles = await query(
      "select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname like 'portal%' order by 1",
    );
    expect(roles).toEqual([
      ['portal_app', true, false],
      ['portal_definer', false, false],
      ['portal_owner', true, true],
      ['portal_system', true, false],
    ]);
    expect(
      await withClient(database.appUrl, async (client) => (await client.query('select current_user')).rows),
    ).toEqual([{ current_user: 'portal_app' }]);
    expect(
      await query(
        "select pg_has_role('portal_owner', 'portal_definer', 'SET'), pg_has_role('portal_owner', 'portal_definer', 'USAGE')",
      ),
    ).toEqual([[true, false]]);
  });

  test('keep strangers out of the database', async () => {
    await ensureRoles(database.ownerUrl, testRolePasswords);
    expect(await query("select has_database_privilege('pg_monitor', current_database(), 'CONNECT')")).toEqual([
      [false],
    ]);
  });
});

test('A database opens with the key it was filled with and with no other', async () => {
  await query('create table key_check (id int primary key, value bytea not null)');
  await Promise.all([storeKeyCheck(database.ownerUrl, testKeys), storeKeyCheck(database.ownerUrl, testKeys)]);
  await checkKey(database.ownerUrl, testKeys);
  await expect(checkKey(database.ownerUrl, deriveKeys(Buffer.alloc(32, 9)))).rejects.toThrow('another key');
});
