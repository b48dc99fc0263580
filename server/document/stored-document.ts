import { createHash } from 'node:crypto';
import type { Sql } from '../database/sql.ts';
import { documentPieces, PIECE_BYTES } from './document.queries.ts';
import { insertPiece } from './document.store.ts';
import type { DocumentCipher } from './document-cipher.ts';

/** Stores content as encrypted pieces, within the transaction of `sql`; the document's own row has to be there. */
export async function storeContent(
  sql: Sql,
  cipher: DocumentCipher,
  documentId: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  let size = 0;
  let number = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  async function store(): Promise<void> {
    const piece = Buffer.concat(held);
    held = [];
    heldBytes = 0;
    await insertPiece(sql, documentId, number, cipher.encrypt(documentId, number, piece));
    number += 1;
  }
  for await (const bytes of content) {
    hash.update(bytes);
    size += bytes.length;
    held.push(bytes);
    heldBytes += bytes.length;
    if (heldBytes >= PIECE_BYTES) await store();
  }
  if (heldBytes > 0) await store();
  return { size, sha256: hash.digest() };
}

/** What was stored, piece by piece. */
export async function* storedContent(sql: Sql, cipher: DocumentCipher, documentId: string): AsyncGenerator<Buffer> {
  for await (const { number, cipher: piece } of documentPieces(sql, documentId))
    yield cipher.decrypt(documentId, number, piece);
}

/** Content that lies in memory, as storeContent() takes it. */
export async function* piecesOf(content: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += PIECE_BYTES) yield content.subarray(at, at + PIECE_BYTES);
}
