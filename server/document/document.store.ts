import type pg from 'pg';
import type { Sql } from '../database/sql.ts';

/** Stores an encrypted piece of a file. */
export async function insertPiece(sql: Sql, documentId: string, number: number, cipher: Buffer): Promise<void> {
  await sql.query({
    name: 'document_chunk_store',
    text: 'insert into document_chunk (document_id, number, cipher) values ($1, $2, $3)',
    values: [documentId, number, cipher],
  });
}

/** A file is there for others once all its pieces are. */
export async function completeDocument(
  sql: Sql,
  id: string,
  { size, sha256 }: { size: number; sha256: Buffer },
  at: Date,
): Promise<void> {
  await sql.query({
    text: 'update document set size = $2, sha256 = $3, completed_at = $4 where id = $1',
    values: [id, size, sha256, at],
  });
}

/** Uploads that were cut off longer than an hour ago, and one of them at once where it is known to be useless. */
export async function dropUnfinished(system: pg.Pool, at: Date, documentId: string | null = null): Promise<void> {
  const client = await system.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>(
      `select id from document where completed_at is null and (id = $2 or created_at < $1::timestamptz - interval '1 hour')`,
      [at, documentId],
    );
    const ids = rows.map(({ id }) => id);
    await client.query('delete from document_chunk where document_id = any ($1)', [ids]);
    await client.query('delete from document where id = any ($1) and completed_at is null', [ids]);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
