import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { NikKey } from '../kernel/nik-cipher.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + IV_BYTES + TAG_BYTES;

/**
 * Encrypts the pieces of a file: `key id (1) | iv (12) | tag (16) | cipher`. Each piece is bound to its document and
 * its place in it, so nobody with the database alone can swap pieces or move them to another file.
 * @param keys the cell keys, the current one first
 */
export class DocumentCipher {
  readonly #keys: readonly NikKey[];

  constructor(keys: readonly NikKey[]) {
    this.#keys = keys;
  }

  encrypt(documentId: string, number: number, piece: Uint8Array): Buffer {
    const current = this.#keys[0];
    if (current === undefined) throw new Error('The document cipher needs at least one key');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, current.key, iv);
    cipher.setAAD(place(documentId, number));
    const body = cipher.update(piece);
    cipher.final();
    return Buffer.concat([Buffer.from([current.id]), iv, cipher.getAuthTag(), body]);
  }

  /** Throws on an unknown key and on a piece that was altered or stands in the wrong place. */
  decrypt(documentId: string, number: number, stored: Buffer): Buffer {
    const key = this.#keys.find(({ id }) => id === stored[0]);
    if (key === undefined) throw new Error(`No document key with id ${stored[0]}`);
    const decipher = createDecipheriv(CIPHER, key.key, stored.subarray(1, 1 + IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(place(documentId, number));
    decipher.setAuthTag(stored.subarray(1 + IV_BYTES, HEADER_BYTES));
    const piece = decipher.update(stored.subarray(HEADER_BYTES));
    decipher.final();
    return piece;
  }
}

function place(documentId: string, number: number): Buffer {
  return Buffer.from(`document ${documentId} ${number}`);
}
