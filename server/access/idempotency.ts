import { createHash } from 'node:crypto';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';

/**
 * Lets one key do one thing once. Files the key with the answer it will have; null means "go on", anything else is the
 * answer of the first time. A second act with the same key waits for the first one's transaction.
 * @param operation the act's name
 * @param request everything the caller asked for; only its hash is kept
 * @throws DomainError CONFLICT when the key was used for something else
 */
export async function once<A extends object>(
  act: Act,
  operation: string,
  key: string,
  request: unknown,
  answer: A,
): Promise<A | null> {
  if (key.length < 8 || key.length > 100) throw new DomainError('IDEMPOTENCY_KEY_LENGTH', {}, 'idempotencyKey');
  const hash = createHash('sha256')
    .update(JSON.stringify(request, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
    .digest();
  const values = [act.viewer.userId, operation, key, hash, JSON.stringify(answer), act.at];
  const filed = await act.sql.query({
    name: 'idempotency_file',
    text: `insert into idempotency (user_id, operation, key, request_hash, answer, created_at)
           values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key`,
    values,
  });
  if (filed.length > 0) return null;
  const [first] = await act.sql.query<{ same: boolean; answer: A }>({
    name: 'idempotency_find',
    text: `select request_hash = $4 as same, answer from idempotency where user_id = $1 and operation = $2 and key = $3`,
    values: values.slice(0, 4),
  });
  if (!first?.same) throw new DomainError('CONFLICT');
  return first.answer;
}
