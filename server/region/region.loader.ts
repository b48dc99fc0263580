import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { underLock, withClient } from '../database/connect.ts';
import { type RegionRecord, regionRecords, type StoredRegion } from './region-record.ts';
import { type RegionSearchKeys, regionSearchKeys } from './region-search-key.ts';
import { packagedRegister, packagedVersion, type Register } from './register.ts';

export interface RegionLoadOptions {
  readonly log: { info(fields: object, message: string): void };
}

export interface RegionLoad {
  /** Rows of the register in the database: standing units and former codes. */
  readonly rows: number;
  readonly seconds: number;
}

// Any number that no other work on the structure uses.
const REGISTER_LOCK = 7_041_020;

const COLUMNS = `id, code, level, kind, name, name_key, parent_id, province_id, regency_id, district_id,
  valid_from, valid_to, successor_id, current_id, decree`;

/**
 * Brings the packaged register of regions into the database, as its owner: some seconds the first time, milliseconds
 * when it is already there. A newer register changes rows in place and keeps every id.
 */
export async function loadRegions(ownerUrl: string, { log }: RegionLoadOptions): Promise<RegionLoad> {
  const started = performance.now();
  const rows = await withClient(ownerUrl, async (client) => {
    const known = await storedVersion(client);
    return known?.version === packagedVersion() ? known.rows : storeRegister(client, packagedRegister());
  });
  const seconds = Math.round(performance.now() - started) / 1000;
  log.info({ rows, seconds }, 'register of regions ready');
  return { rows, seconds };
}

/** Makes the database hold this register, all or nothing. Returns the number of its rows. */
export async function storeRegister(client: pg.Client, register: Register): Promise<number> {
  return underLock(client, REGISTER_LOCK, async () => {
    const known = await storedVersion(client);
    if (known?.version === register.version) return known.rows;
    await client.query('begin');
    try {
      const records = regionRecords(register, await storedRegions(client));
      await storeRecords(client, records, register.date);
      await storeSearchKeys(client, regionSearchKeys(records, register.spellings));
      await client.query(
        `insert into region_register (id, version, rows) select 1, $1, count(*) from region
         on conflict (id) do update set version = excluded.version, rows = excluded.rows`,
        [register.version],
      );
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    await client.query('analyze region, region_word, region_code, region_village_key, region_regency_key');
    return (await storedVersion(client))?.rows ?? 0;
  });
}

async function storedVersion(client: pg.Client): Promise<{ version: string; rows: number } | undefined> {
  const result = await client.query<{ version: string; rows: number }>('select version, rows from region_register');
  return result.rows[0];
}

async function storedRegions(client: pg.Client): Promise<StoredRegion[]> {
  const result = await client.query<StoredRegion>(
    'select id, code, valid_from::text as "validFrom", valid_to::text as "validTo" from region',
  );
  return result.rows;
}

async function storeRecords(client: pg.Client, records: readonly RegionRecord[], registerDate: string): Promise<void> {
  await client.query('create temp table region_load (like region including defaults) on commit drop');
  await copy(client, `region_load (${COLUMNS})`, records, recordFields);
  // A code that neither the register nor a decree mentions any more ended with the register.
  await client.query(
    `update region set valid_to = $1 where valid_to is null and id not in (select id from region_load)`,
    [registerDate],
  );
  const changing = COLUMNS.split(',').slice(1);
  await client.query(`insert into region (${COLUMNS}) select ${COLUMNS} from region_load order by level, id
    on conflict (id) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}
    where (${changing.map((column) => `region.${column.trim()}`).join(', ')})
      is distinct from (${changing.map((column) => `excluded.${column.trim()}`).join(', ')})`);
  await client.query(`select setval(pg_get_serial_sequence('region', 'id'), max(id)) from region`);
}

async function storeSearchKeys(client: pg.Client, keys: RegionSearchKeys): Promise<void> {
  await client.query(`delete from region_word; delete from region_code;
    delete from region_village_key; delete from region_regency_key`);
  const asItIs = (row: readonly (string | number)[]) => row;
  await copy(client, 'region_word (word, region_id)', keys.words, asItIs);
  await copy(client, 'region_code (code_key, region_id)', keys.codes, asItIs);
  await copy(client, 'region_village_key (village_key, district_key, regency_id, village_id)', keys.villages, asItIs);
  await copy(client, 'region_regency_key (regency_key, regency_id)', keys.regencies, asItIs);
}

function recordFields(r: RegionRecord): readonly (string | number | null)[] {
  return [
    r.id,
    r.code,
    r.level,
    r.kind,
    r.name,
    r.nameKey,
    r.parentId,
    r.provinceId,
    r.regencyId,
    r.districtId,
    r.validFrom,
    r.validTo,
    r.successorId,
    r.currentId,
    r.decree,
  ];
}

const CHUNK_ROWS = 5000;

/** COPY in text format, in pieces, so that the whole text never stands in memory at once. */
async function copy<T>(
  client: pg.Client,
  target: string,
  rows: readonly T[],
  fields: (row: T) => readonly (string | number | null)[],
): Promise<void> {
  function* lines() {
    for (let at = 0; at < rows.length; at += CHUNK_ROWS) {
      const chunk = rows.slice(at, at + CHUNK_ROWS).map((row) => `${fields(row).map(copyField).join('\t')}\n`);
      yield chunk.join('');
    }
  }
  await pipeline(lines, client.query(copyFrom(`copy ${target} from stdin`)));
}

function copyField(value: string | number | null): string {
  return value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (sign) => `\\${sign}`);
}
