import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Sql } from '../database/sql.ts';

/** Size of a piece before encryption. A larger one holds up whoever else asks meanwhile, by milliseconds each. */
export const PIECE_BYTES = 1 << 17;

export interface DocumentRow {
  id: string;
  file_name: string;
  size: string;
  sha256: Buffer;
  created_at: Date;
}

/** One handed-in file whose upload is complete; undefined when it is none of the viewer's. */
export async function documentById(sql: Sql, id: string): Promise<DocumentRow | undefined> {
  const [row] = await sql.query<DocumentRow>({
    name: 'document_by_id',
    text: 'select id, file_name, size, sha256, created_at from document where id = $1 and completed_at is not null',
    values: [id],
  });
  return row;
}

/** The encrypted pieces of a file in their order, one at a time in memory. */
export async function* documentPieces(
  sql: Sql,
  documentId: string,
): AsyncGenerator<{ number: number; cipher: Buffer }> {
  for (let number = 0; ; number++) {
    const [piece] = await sql.query<{ cipher: Buffer }>({
      name: 'document_piece',
      text: 'select cipher from document_chunk where document_id = $1 and number = $2',
      values: [documentId, number],
    });
    if (!piece) return;
    yield { number, cipher: piece.cipher };
  }
}

/** The same as COPY writes it, for a CopiedPieces to take apart. */
export function copyOfPieces(client: pg.ClientBase, documentId: string): Readable {
  const id = pg.escapeLiteral(documentId);
  return client.query(
    copyTo(
      `copy (select cipher from document_chunk where document_id = ${id} order by number) to stdout (format binary)`,
    ),
  );
}
