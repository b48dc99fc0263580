import type { Act } from '../database/act.ts';
import type { Sql, Statement } from '../database/sql.ts';

/** The user, the operation, the key, the hash of the request, the answer and when. */
export type Filing = readonly [userId: string, operation: string, key: string, hash: Buffer, answer: string, at: Date];

const FILE = `insert into idempotency (user_id, operation, key, request_hash, answer, created_at) values ($1, $2, $3, $4, $5, $6)`;

/** The statement alone, for an act that sends all its statements at once: a key that was used before ends the act. */
export const filingStatement = (filing: Filing): Statement => ({
  ...{ name: 'idempotency_only_once', text: FILE, values: [...filing] },
});

/** @returns false where the key was used before */
export async function fileKey(sql: Sql, filing: Filing): Promise<boolean> {
  const filed = await sql.query({
    name: 'idempotency_file',
    text: `${FILE} on conflict do nothing returning key`,
    values: [...filing],
  });
  return filed.length > 0;
}

/** What the key was used for the first time, and whether that was the same. */
export async function filedAnswer<A extends object>(
  sql: Sql,
  [userId, operation, key, hash]: Filing,
): Promise<{ same: boolean; answer: A } | undefined> {
  const [first] = await sql.query<{ same: boolean; answer: A }>({
    name: 'idempotency_find',
    text: `select request_hash = $4 as same, answer from idempotency where user_id = $1 and operation = $2 and key = $3`,
    values: [userId, operation, key, hash],
  });
  return first;
}

/** Keeps with a key what its act came to; as JSON. */
export async function keepAnswer(
  { sql, viewer }: Pick<Act, 'sql' | 'viewer'>,
  { operation, key }: { readonly operation: string; readonly key: string },
  answer: string,
): Promise<void> {
  await sql.query({
    name: 'idempotency_answer',
    text: `update idempotency set answer = $4 where user_id = $1 and operation = $2 and key = $3`,
    values: [viewer.userId, operation, key, answer],
  });
}
