import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, type NikKeys, NikVault } from './kernel/nik-cipher.ts';
import { StartupError } from './startup-error.ts';

/** One key of 32 bytes a purpose, all derived from the master key: knowing one tells nothing about another. */
export interface Keys {
  /** Encrypts what identifies a person (AES-256-GCM). */
  readonly cells: Buffer;
  /** Equality of NIKs and of typed sign-in names (HMAC-SHA-256). */
  readonly hashes: Buffer;
  /** Everything a browser holds: cookies, cursors, download links. */
  readonly sessions: Buffer;
  /** Source of the passwords of the database roles. */
  readonly rolePasswords: Buffer;
  /** Encrypts backups unless PORTAL_BACKUP_KEY is given. */
  readonly backups: Buffer;
  /** What the database keeps to recognise the master key; opens nothing. */
  readonly checkValue: Buffer;
}

export function deriveKeys(masterKey: Uint8Array): Keys {
  return {
    cells: deriveKey(masterKey, 'cells'),
    hashes: deriveKey(masterKey, 'hashes'),
    sessions: deriveKey(masterKey, 'sessions'),
    rolePasswords: deriveKey(masterKey, 'role-passwords'),
    backups: deriveKey(masterKey, 'backups'),
    checkValue: deriveKey(masterKey, 'check-value'),
  };
}

/** What hashes and encrypts NIKs. Both keys are the first of their kind; a change of key gives the next one another id. */
export function openVault(keys: Pick<Keys, 'cells' | 'hashes'>): NikVault {
  return new NikVault(nikKeysOf(keys));
}

/** The same keys for a worker thread that opens a vault of its own. */
export function nikKeysOf(keys: Pick<Keys, 'cells' | 'hashes'>): NikKeys {
  return { hash: { id: 1, key: keys.hashes }, cells: [{ id: 1, key: keys.cells }] };
}

/** The password of a database role: the same on every server that holds the key, so no file has to be shared. */
export function rolePassword(keys: Pick<Keys, 'rolePasswords'>, role: string): string {
  return createHmac('sha256', keys.rolePasswords).update(role).digest('base64url');
}

/**
 * The value to store in `key_check`. With a stored one it must be the same: under another key every NIK would be
 * unreadable and every person would look new.
 */
export function verifyKeyCheck(stored: Uint8Array | null, keys: Pick<Keys, 'checkValue'>): Buffer {
  if (stored !== null && !(stored.length === keys.checkValue.length && timingSafeEqual(stored, keys.checkValue))) {
    throw new StartupError(
      'The database was filled with another key: give PORTAL_KEY (or the file "key" of the data folder) of that time.',
    );
  }
  return keys.checkValue;
}
