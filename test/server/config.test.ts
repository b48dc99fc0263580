import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { deriveKeys, rolePassword, verifyKeyCheck } from '../../server/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-config-'));
const key = randomBytes(32).toString('base64');
const production = { NODE_ENV: 'production', PORTAL_DATA: folder, PORTAL_KEY: key };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the configuration', () => {
  test('needs nothing in development and makes a key that only its owner reads', () => {
    const config = readConfig({ PORTAL_DATA: folder });
    expect(config).toMatchObject({
      production: false,
      port: 4000,
      host: 'localhost',
      databaseUrl: null,
      demo: true,
      secureCookies: false,
    });
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
    expect(readConfig({ PORTAL_DATA: folder }).masterKey).toEqual(config.masterKey);
  });

  test('has no demo accounts beside a database of somebody else', () => {
    expect(readConfig({ PORTAL_DATA: folder, DATABASE_URL: 'postgres://o:p@localhost/x' }).demo).toBe(false);
  });

  test('of production is safe without further words', () => {
    expect(readConfig(production)).toMatchObject({
      production: true,
      demo: false,
      secureCookies: true,
      host: '0.0.0.0',
    });
  });

  test.for([
    ['a port out of range', { PORT: '70000' }, 'PORT must be'],
    ['a port that is no number', { PORT: '80a' }, 'PORT must be'],
    ['an unknown mode', { NODE_ENV: 'prod' }, 'NODE_ENV must be'],
    ['an unknown log level', { PORTAL_LOG_LEVEL: 'loud' }, 'PORTAL_LOG_LEVEL must be'],
    ['a flag that is neither', { PORTAL_DEMO: 'maybe' }, 'PORTAL_DEMO must be'],
    ['an address with a path', { PORTAL_URL: 'https://a.id/portal' }, 'PORTAL_URL must be'],
    ['a database of another kind', { DATABASE_URL: 'mysql://a:b@c/d' }, 'DATABASE_URL must look like'],
    ['a short key', { PORTAL_KEY: 'c2hvcnQ=' }, 'PORTAL_KEY must be 32'],
  ] as const)('refuses %s', ([, env, message]) => {
    expect(() => readConfig({ PORTAL_DATA: folder, ...env })).toThrow(message);
  });

  test.for([
    ['a missing key', { PORTAL_KEY: '' }, 'PORTAL_KEY is missing'],
    ['a key of zeros', { PORTAL_KEY: Buffer.alloc(32).toString('base64') }, 'sample or typed by hand'],
    [
      'a typed key',
      { PORTAL_KEY: Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64') },
      'sample or typed by hand',
    ],
    ['demo accounts', { PORTAL_DEMO: '1' }, 'no demo accounts'],
    [
      'a default database password',
      { DATABASE_URL: 'postgres://portal:postgres@db/portal?sslmode=verify-full' },
      'default password',
    ],
    [
      'a password that is the name',
      { DATABASE_URL: 'postgres://own:own@db/portal?sslmode=verify-full' },
      'default password',
    ],
    ['an unencrypted way to the database', { DATABASE_URL: 'postgres://own:Xq7zz@db/portal' }, 'sslmode'],
    ['an unencrypted way to people', { PORTAL_URL: 'http://portal.example.id' }, 'https://'],
  ] as const)('of production refuses %s', ([, env, message]) => {
    expect(() => readConfig({ ...production, ...env })).toThrow(message);
  });

  test('of production refuses the key of the development database', () => {
    readConfig({ PORTAL_DATA: folder });
    const development = readFileSync(join(folder, 'key'), 'utf8').trim();
    expect(() => readConfig({ ...production, PORTAL_KEY: development })).toThrow('development key');
  });

  test('never repeats a secret in what it refuses', () => {
    const secret = 'geheim-4711';
    for (const env of [{ DATABASE_URL: `postgres://own:${secret}@` }, { PORTAL_KEY: secret }]) {
      const refused = () => readConfig({ PORTAL_DATA: folder, ...env });
      expect(refused).toThrow('must');
      expect(refused).not.toThrow(secret);
    }
  });
});

describe('the keys', () => {
  const keys = deriveKeys(randomBytes(32));

  test('differ from purpose to purpose', () => {
    const all = [keys.cells, keys.hashes, keys.sessions, keys.rolePasswords, keys.backups, keys.checkValue].map(
      (bytes) => bytes.toString('hex'),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(rolePassword(keys, 'portal_app')).not.toBe(rolePassword(keys, 'portal_system'));
  });

  test('fit the database that knows them or none yet, and no other', () => {
    expect(verifyKeyCheck(null, keys)).toEqual(keys.checkValue);
    expect(verifyKeyCheck(keys.checkValue, keys)).toEqual(keys.checkValue);
    expect(() => verifyKeyCheck(deriveKeys(randomBytes(32)).checkValue, keys)).toThrow('another key');
  });
});
