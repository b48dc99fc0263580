import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { systemClock } from '../../kernel/clock.ts';
import type { Keys } from '../../keys.ts';
import { withClient } from '../connect.ts';
import { appliedMigrations } from '../migrate.ts';
import { countTable, fixTextForm, readSequences, readTables } from './catalogue.ts';
import { type BackupRecord, encodeRecord, type Manifest } from './records.ts';
import { seal } from './sealed-stream.ts';

export interface BackupOptions {
  readonly ownerUrl: string;
  readonly file: string;
  readonly keys: Pick<Keys, 'checkValue'>;
  /** 32 bytes; whoever restores needs it and the master key. */
  readonly backupKey: Uint8Array;
}

/**
 * Writes every table of one instant into one compressed, encrypted file, while the portal goes on working. The file
 * appears under its name only when it is complete and on disk.
 * @returns the number of tables and rows
 */
export async function backUp({
  ownerUrl,
  file,
  keys,
  backupKey,
}: BackupOptions): Promise<{ tables: number; rows: bigint }> {
  const draft = `${file}.part`;
  return withClient(ownerUrl, async (client) => {
    await fixTextForm(client);
    await client.query('begin isolation level repeatable read read only');
    const result = { tables: 0, rows: 0n };
    try {
      await pipeline(
        Readable.from(records(client, keys, result)),
        createZstdCompress(),
        seal(backupKey),
        createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }),
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(draft, { force: true });
      throw error;
    }
    renameSync(draft, file);
    return result;
  });
}

async function* records(
  client: pg.Client,
  keys: BackupOptions['keys'],
  result: { tables: number; rows: bigint },
): AsyncGenerator<Buffer> {
  const encode = (record: BackupRecord) => encodeRecord(record);
  const migrations = await appliedMigrations(client);
  yield encode({
    kind: 'head',
    madeAt: systemClock.now().toISOString(),
    migrations: migrations.map(({ version, checksum }) => ({ version, checksum })),
    keyCheck: keys.checkValue.toString('hex'),
  });
  const counts: Manifest['tables'][number][] = [];
  for (const table of await readTables(client)) {
    yield encode({ kind: 'table', ...table });
    const copy = client.query(copyTo(`copy (select ${table.columns.join(', ')} from ${table.name}) to stdout`));
    for await (const data of copy) yield encode({ kind: 'rows', data });
    if (!copy.readableEnded) await once(copy, 'end');
    yield encode({ kind: 'end' });
    const count = await countTable(client, table);
    counts.push(count);
    result.tables += 1;
    result.rows += BigInt(count.rows);
  }
  // Sequences stand outside the snapshot: read last, they are never behind the rows.
  yield encode({ kind: 'manifest', tables: counts, sequences: await readSequences(client) });
}
