import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Keys } from '../../keys.ts';
import { StartupError } from '../../startup-error.ts';
import { withClient } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { readMigrations } from '../migration-files.ts';
import { ensureRoles, rolePasswords } from '../roles.ts';
import { fixTextForm, readTables, recount } from './catalogue.ts';
import { type BackupRecord, decodeRecords, type Head, type Manifest } from './records.ts';
import { relaxed } from './relaxed.ts';
import { unseal } from './sealed-stream.ts';

export interface RestoreOptions {
  /** Of a database that no portal has run on. */
  readonly ownerUrl: string;
  readonly file: string;
  readonly keys: Pick<Keys, 'checkValue' | 'rolePasswords'>;
  readonly backupKey: Uint8Array;
  readonly log: { info(text: string): void };
  readonly migrations?: string;
}

/**
 * Fills a new database from a backup: migrates it to the backup's version, replaces the rows of every table in one
 * transaction, recounts, and commits only if nothing differs. Newer migrations follow at the next start of the portal.
 * @returns the number of tables and rows
 */
export async function restore({
  ownerUrl,
  file,
  keys,
  backupKey,
  log,
  migrations,
}: RestoreOptions): Promise<{ tables: number; rows: bigint }> {
  let result = { tables: 0, rows: 0n };
  await pipeline(
    createReadStream(file),
    unseal(backupKey),
    createZstdDecompress(),
    async (source: AsyncIterable<Buffer>) => {
      const records = decodeRecords(source);
      const head = await expectRecord(records, 'head');
      checkHead(head, keys, migrations);
      await refuseUsedDatabase(ownerUrl);
      await ensureRoles(ownerUrl, rolePasswords(keys));
      await migrate(ownerUrl, {
        log,
        upTo: head.migrations.at(-1)?.version ?? 0,
        ...(migrations ? { folder: migrations } : {}),
      });
      const manifest = await withClient(ownerUrl, (client) => fill(client, records));
      result = {
        tables: manifest.tables.length,
        rows: manifest.tables.reduce((sum, table) => sum + BigInt(table.rows), 0n),
      };
    },
  );
  return result;
}

function checkHead(head: Head, keys: RestoreOptions['keys'], folder?: string): void {
  if (head.keyCheck !== keys.checkValue.toString('hex')) {
    throw new StartupError(
      'The backup belongs to another master key: give its PORTAL_KEY, or put its file "key" into the data folder.',
    );
  }
  const known = readMigrations(folder);
  for (const { version, checksum } of head.migrations) {
    const file = known.find((migration) => migration.version === version);
    if (file === undefined)
      throw new StartupError('The backup is of a newer version of the portal: restore it with that one.');
    if (file.checksum !== checksum) throw new StartupError(`Migration ${version} is another one than in the backup.`);
  }
}

/** The first start of a portal leaves its key check: a database with one has data that a restore would replace. */
async function refuseUsedDatabase(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ migrated: boolean; tables: boolean }>(
      `select to_regclass('public.key_check') is not null as migrated,
              exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema') as tables`,
    );
    const used = rows[0]?.migrated ? (await client.query('select from key_check')).rowCount !== 0 : rows[0]?.tables;
    if (used)
      throw new StartupError(
        'The database is not empty: restore into a new one (another PORTAL_DATA or DATABASE_URL).',
      );
  });
}

async function fill(client: pg.Client, records: AsyncGenerator<BackupRecord>): Promise<Manifest> {
  await fixTextForm(client);
  await client.query('begin');
  const tables = await readTables(client);
  const manifest = await relaxed(client, async () => {
    await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
    return copyTables(client, records);
  });
  await recount(client, manifest.tables);
  await client.query('commit');
  await client.query('analyze');
  return manifest;
}

async function copyTables(client: pg.Client, records: AsyncGenerator<BackupRecord>): Promise<Manifest> {
  for (;;) {
    const { value: record } = await records.next();
    if (record?.kind === 'manifest') {
      for (const { name, value, called } of record.sequences)
        await client.query('select setval($1, $2, $3)', [name, value, called]);
      return record;
    }
    if (record?.kind !== 'table') throw new StartupError('The backup is incomplete.');
    await pipeline(
      Readable.from(rowsOf(records)),
      client.query(copyFrom(`copy ${record.name} (${record.columns.join(', ')}) from stdin`)),
    );
  }
}

async function* rowsOf(records: AsyncGenerator<BackupRecord>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value: record } = await records.next();
    if (record?.kind === 'end') return;
    if (record?.kind !== 'rows') throw new StartupError('The backup is incomplete.');
    yield record.data;
  }
}

async function expectRecord<K extends BackupRecord['kind']>(records: AsyncGenerator<BackupRecord>, kind: K) {
  const { value } = await records.next();
  if (value?.kind !== kind) throw new StartupError('The backup is incomplete.');
  return value as Extract<BackupRecord, { kind: K }>;
}
