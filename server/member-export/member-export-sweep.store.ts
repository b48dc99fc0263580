import type pg from 'pg';

/**
 * Takes away the files whose days are over; that they were taken, by whom and what for, stays.
 * @returns how many exports expired
 */
export async function dropExpiredExports(system: pg.Pool, at: Date): Promise<number> {
  const client = await system.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ document_id: string | null }>(
      `update member_export e set state = 'EXPIRED', document_id = null, version = e.version + 1, updated_at = $1
         from member_export was where was.id = e.id and e.state = 'READY' and e.expires_at <= $1 returning was.document_id`,
      [at],
    );
    const documents = rows.flatMap(({ document_id }) => document_id ?? []);
    if (documents.length > 0) {
      await client.query('delete from document_chunk where document_id = any ($1)', [documents]);
      await client.query('delete from document where id = any ($1)', [documents]);
    }
    await client.query('commit');
    client.release();
    return rows.length;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
