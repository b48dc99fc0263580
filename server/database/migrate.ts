import type pg from 'pg';
import { StartupError } from '../startup-error.ts';
import { underLock, withClient } from './connect.ts';
import { type Migration, migrationFolder, readMigrations } from './migration-files.ts';
import { checkServer } from './server-check.ts';

export interface MigrateOptions {
  readonly log: { info(text: string): void };
  readonly folder?: string;
  /** Stop after this version; a restore goes to the version of its backup first. */
  readonly upTo?: number;
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

const MIGRATION_LOCK = 7_041_001;

/** An earlier form of 0021 that databases may have applied: it differs in one function, which 0028 makes anew. */
const SAME_IN_EFFECT = new Map([[21, '831235b8afadee0b5a0d785a1ff2cc8980af40504eda45f342b78b7deb8b0a0b']]);

/**
 * Brings the database to the newest version: each file once, in order, in a transaction of its own, one server at a
 * time. There is no way back: a mistake is corrected by the next file. An applied file that was edited since, a
 * skipped number and a database newer than this code are refused.
 */
export async function migrate(
  ownerUrl: string,
  { log, folder = migrationFolder, upTo = Infinity }: MigrateOptions,
): Promise<void> {
  const migrations = readMigrations(folder);
  await withClient(ownerUrl, async (client) => {
    await checkServer(client);
    await underLock(client, MIGRATION_LOCK, async () => {
      await makeOwnTable(client);
      const pending = pendingMigrations(migrations, await appliedMigrations(client));
      for (const migration of pending.filter(({ version }) => version <= upTo)) await apply(client, migration, log);
    });
  });
}

/** What this database, which has been migrated at least once, has been through. */
export async function appliedMigrations(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('select version, name, checksum from schema_migration order by version');
  return rows;
}

async function makeOwnTable(client: pg.Client): Promise<void> {
  await client.query(
    `create table if not exists schema_migration (
       version integer primary key,
       name text not null,
       checksum text not null,
       applied_at timestamptz not null default clock_timestamp())`,
  );
}

function pendingMigrations(migrations: Migration[], applied: Applied[]): Migration[] {
  for (const done of applied) {
    const file = migrations.find(({ version }) => version === done.version);
    const label = `${String(done.version).padStart(4, '0')}_${done.name}`;
    if (file === undefined)
      throw new StartupError(`The database is newer than this version of the portal: it has migration ${label}.`);
    if (file.checksum !== done.checksum && SAME_IN_EFFECT.get(done.version) !== done.checksum)
      throw new StartupError(
        `Migration ${label} was changed after it had been applied: undo that and write a new one.`,
      );
  }
  const last = applied.at(-1)?.version ?? 0;
  const pending = migrations.filter(({ version }) => !applied.some((done) => done.version === version));
  const late = pending.find(({ version }) => version < last);
  if (late)
    throw new StartupError(
      `Migration ${late.version} comes before ${last}, which is applied already: give it a higher number.`,
    );
  return pending;
}

async function apply(
  client: pg.Client,
  { version, name, sql, checksum }: Migration,
  log: MigrateOptions['log'],
): Promise<void> {
  const began = performance.now();
  const label = `${String(version).padStart(4, '0')}_${name}`;
  await client.query('begin');
  try {
    // Better to fail and be tried again than to queue every reader behind a waiting ALTER TABLE.
    await client.query("set local lock_timeout = '30s'");
    await client.query(sql);
    await client.query('insert into schema_migration (version, name, checksum) values ($1, $2, $3)', [
      version,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(`Migration ${label} failed: ${(error as Error).message}${lineOf(sql, error)}`, { cause: error });
  }
  log.info(`migration ${label} (${Math.round(performance.now() - began)} ms)`);
}

function lineOf(sql: string, error: unknown): string {
  const position = Number((error as { position?: string }).position);
  return position > 0 ? ` at line ${sql.slice(0, position).split('\n').length}` : '';
}
