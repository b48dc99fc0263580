import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomFillSync } from 'node:crypto';

/** A 32-byte key under a number of its own, 0 to 255. A number is never used again for another key. */
export interface NikKey {
  readonly id: number;
  readonly key: Uint8Array;
}

export interface NikKeys {
  /** Key of the equality hash. Changing it means hashing every person anew. */
  readonly hash: NikKey;
  /** Keys of the cells, the current one first; older ones stay until every cell is encrypted anew. */
  readonly cells: readonly NikKey[];
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + IV_BYTES + TAG_BYTES;
const CIPHER = 'aes-256-gcm';

/** One key per purpose out of one secret (HKDF-SHA-256), so that a leaked session key opens no cell. */
export function deriveKey(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'portal-mitra', purpose, KEY_BYTES));
}

/**
 * Hashes and encrypts what identifies a person. A cell is `key id (1) | iv (12) | tag (16) | cipher text`: it tells
 * which key opens it, and neither that number nor the text can be altered unseen. The random iv makes two cells of
 * the same NIK differ; equality is the hash's task. Keys stay in memory and outside the database.
 */
export class NikVault {
  readonly keyId: number;
  readonly hashKeyId: number;
  readonly #hashKey: KeyObject;
  readonly #cellKey: KeyObject;
  readonly #cellKeys: ReadonlyMap<number, KeyObject>;
  readonly #ivs = new Uint8Array(IV_BYTES * 512);
  #ivOffset = this.#ivs.length;

  constructor(keys: NikKeys) {
    const current = keys.cells[0];
    if (current === undefined) throw new Error('The vault needs at least one cell key');
    this.#cellKeys = new Map(keys.cells.map((cell) => [cell.id, keyObject(cell)]));
    if (this.#cellKeys.size !== keys.cells.length) throw new Error('Two cell keys share one id');
    this.keyId = current.id;
    this.hashKeyId = keys.hash.id;
    this.#cellKey = keyObject(current);
    this.#hashKey = keyObject(keys.hash);
  }

  /** HMAC-SHA-256, 32 bytes: the same for the same NIK, useless without the key. */
  hash(nik: string): Buffer {
    return createHmac('sha256', this.#hashKey).update(nik).digest();
  }

  encrypt(text: string): Buffer {
    const header = Buffer.allocUnsafe(HEADER_BYTES);
    header[0] = this.keyId;
    const iv = this.#nextIv();
    header.set(iv, 1);
    const cipher = createCipheriv(CIPHER, this.#cellKey, iv);
    cipher.setAAD(header.subarray(0, 1));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    header.set(cipher.getAuthTag(), 1 + IV_BYTES);
    return Buffer.concat([header, body]);
  }

  /** Throws on an unknown key id and on a cell that was altered or cut; the message holds nothing of the cell. */
  decrypt(cell: Uint8Array): string {
    if (cell.length < HEADER_BYTES) throw new Error('The cell is too short to be one');
    const id = cell[0] as number;
    const key = this.#cellKeys.get(id);
    if (key === undefined) throw new Error(`No cell key with id ${id}`);
    const decipher = createDecipheriv(CIPHER, key, cell.subarray(1, 1 + IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(cell.subarray(0, 1));
    decipher.setAuthTag(cell.subarray(1 + IV_BYTES, HEADER_BYTES));
    return decipher.update(cell.subarray(HEADER_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  // Random bytes are drawn for many cells at once: one draw per cell costs more than the encryption itself.
  #nextIv(): Uint8Array {
    if (this.#ivOffset === this.#ivs.length) {
      randomFillSync(this.#ivs);
      this.#ivOffset = 0;
    }
    const iv = this.#ivs.slice(this.#ivOffset, this.#ivOffset + IV_BYTES);
    this.#ivOffset += IV_BYTES;
    return iv;
  }
}

// Handing OpenSSL a key object instead of bytes makes hash and cipher four times as fast.
function keyObject({ id, key }: NikKey): KeyObject {
  if (key.length !== KEY_BYTES) throw new Error(`Key ${id} has to be ${KEY_BYTES} bytes long`);
  if (!Number.isInteger(id) || id < 0 || id > 255) throw new Error('A key id is a number from 0 to 255');
  return createSecretKey(key);
}
