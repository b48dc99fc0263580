import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hex. */
  readonly checksum: string;
}

export const migrationFolder = fileURLToPath(new URL('./migrations/', import.meta.url));

/** The migrations of a folder, named `NNNN_name.sql`, in order. Two with one number are a mistake in the checkout. */
export function readMigrations(folder = migrationFolder): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const [, number, name] = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file) ?? [];
      if (number === undefined || name === undefined) throw new Error(`${file} is not named NNNN_name.sql`);
      const sql = readFileSync(`${folder}/${file}`, 'utf8');
      return { version: Number(number), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
  const twice = migrations.find(({ version }, index) => migrations[index + 1]?.version === version);
  if (twice) throw new Error(`Two migrations have the number ${twice.version}`);
  return migrations;
}
