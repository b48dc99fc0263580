import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from './startup-error.ts';

const KEY_BYTES = 32;
/** A random key repeats a byte here and there; one typed by hand or copied from a page repeats many. */
const LEAST_DISTINCT_BYTES = 18;
const howTo = 'make one with: openssl rand -base64 32';

/** The file of the data folder that holds the development key, base64. Whoever has it and a backup reads every NIK. */
const keyFileName = 'key';

export function productionKey(text: string | undefined): Buffer {
  if (!text) throw new StartupError(`PORTAL_KEY is missing: production needs 32 random bytes in base64 (${howTo}).`);
  return decodeKey('PORTAL_KEY', text);
}

/** PORTAL_KEY where given, else the data folder's own key, made on first use. */
export function developmentKey(text: string | undefined, dataDir: string): Buffer {
  if (text) return decodeKey('PORTAL_KEY', text);
  const file = join(dataDir, keyFileName);
  if (!existsSync(file)) writeNewKey(file);
  return decodeKey(file, readFileSync(file, 'latin1').trim());
}

/** In production: the key of the development database lies in a file beside it, so it protects nothing. */
export function refuseDevelopmentKey(masterKey: Buffer, dataDir: string): void {
  const file = join(dataDir, keyFileName);
  if (!existsSync(file)) return;
  const inFile = Buffer.from(readFileSync(file, 'latin1').trim(), 'base64');
  if (inFile.equals(masterKey)) {
    throw new StartupError(
      `PORTAL_KEY is the development key of the data folder: production needs its own (${howTo}).`,
    );
  }
}

/** @throws StartupError unless it is 32 bytes in base64 that look random */
export function decodeKey(name: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES || !/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) {
    throw new StartupError(`${name} must be 32 random bytes in base64 (${howTo}).`);
  }
  const printable = key.every((byte) => byte >= 0x20 && byte < 0x7f);
  if (printable || new Set(key).size < LEAST_DISTINCT_BYTES) {
    throw new StartupError(`${name} is a sample or typed by hand, not random (${howTo}).`);
  }
  return key;
}

/** Two processes may start at once: a link appears whole or not at all, and the second one finds the first one's. */
function writeNewKey(file: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    unlinkSync(draft);
  }
  if ((statSync(file).mode & 0o077) !== 0)
    throw new StartupError(`The file ${file} must be readable by its owner only.`);
}
