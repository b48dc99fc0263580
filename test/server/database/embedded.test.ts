import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../../../server/database/connect.ts';
import { type Embedded, startEmbedded } from '../../../server/database/embedded/start-embedded.ts';

const silent = { info() {}, warn() {} };
const dataDir = mkdtempSync(join(tmpdir(), 'portal-embedded-'));
chmodSync(dataDir, 0o711);

function postmasterPid(): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function untilAnswers(url: string): Promise<void> {
  while (!(await withClient(url, async () => true).catch(() => false)));
}

describe('the embedded database', () => {
  let running: Embedded;

  beforeAll(async () => {
    running = await startEmbedded({ dataDir, log: silent });
  });

  afterAll(async () => {
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('gives an owner who is no superuser and a database that sorts the same everywhere', async () => {
    const rows = await withClient(running.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select rolsuper, rolbypassrls, rolcreaterole, pg_encoding_to_char(encoding) as encoding, datlocprovider, datlocale
           from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
      );
      return rows;
    });
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: true,
        encoding: 'UTF8',
        datlocprovider: 'b',
        datlocale: 'C.UTF-8',
      },
    ]);
  });

  test('takes nobody without the password of the data folder, which only its owner reads', async () => {
    const stranger = new URL(running.ownerUrl);
    stranger.password = 'wrong';
    await expect(withClient(stranger.href, async () => true)).rejects.toThrow('wrong user or password');
    expect(statSync(join(dataDir, 'database-password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  });

  test('keeps what a statement carries out of its log', async () => {
    const secret = '3174096112900001';
    await withClient(running.ownerUrl, async (client) => {
      await client.query('create temp table t (nik text unique)');
      await client.query(`insert into t values ('${secret}')`);
      await expect(client.query(`insert into t values ('${secret}')`)).rejects.toThrow('duplicate');
    });
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain(secret);
  });

  test('comes back on the same port with every commit after it was killed', async () => {
    await withClient(running.ownerUrl, (client) => client.query('create table kept as select 1 as one'));
    process.kill(postmasterPid(), 'SIGKILL');
    await untilAnswers(running.ownerUrl);
    const rows = await withClient(
      running.ownerUrl,
      async (client) => (await client.query('select one from kept')).rows,
    );
    expect(rows).toEqual([{ one: 1 }]);
  });

  test('stops when told to and starts again with its data', async () => {
    const pid = postmasterPid();
    await running.stop();
    expect(() => process.kill(pid, 0)).toThrow();
    running = await startEmbedded({ dataDir, log: silent });
    const rows = await withClient(
      running.ownerUrl,
      async (client) => (await client.query('select one from kept')).rows,
    );
    expect(rows).toEqual([{ one: 1 }]);
  });
});
